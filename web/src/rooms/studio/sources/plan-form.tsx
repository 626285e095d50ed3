import { Button, Group, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ApiFailure } from "../../../api/failure.ts";
import { useChange } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import type { Plan } from "./answers.ts";
import { readPlanText } from "./plan-text.ts";
import { wordFault } from "./plan-words.ts";

/** What to begin with where there is no plan yet. */
const firstPlan = {
  events: {
    "Order Completed": {
      type: "object",
      required: ["total", "currency"],
      properties: { total: { type: "number", minimum: 0 }, currency: { type: "string", maxLength: 3 } },
    },
  },
  unplanned: "keep",
};

interface PlanFormProps {
  readonly path: string;
  readonly kept: Plan;
  onDone(): void;
}

/** The plan as JSON. What is wrong with it is said place by place, and nothing is kept until nothing is. */
export function PlanForm({ path, kept, onDone }: PlanFormProps) {
  const { t } = useWords();
  const [text, setText] = useState(JSON.stringify(kept.version === 0 ? firstPlan : kept.plan, null, 2));
  const change = useChange(["/v1/sources"]);
  const read = readPlanText(text);
  const send = (): void => {
    if ("plan" in read) change.mutate({ path, method: "PUT", body: read.plan }, { onSuccess: onDone });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} className={styles.formWide}>
      <Textarea
        label={t("studio.sources.planJson")}
        description={t("studio.sources.planHelp")}
        autosize
        minRows={8}
        maxRows={28}
        spellCheck={false}
        classNames={{ input: styles.codeInput }}
        error={
          "plan" in read
            ? undefined
            : read.line === undefined
              ? t("studio.sources.planNotObject", { brace: "{" })
              : t("studio.sources.planNotJson", { line: read.line })
        }
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {change.isError && <PlanFailure failure={change.error} onRetry={send} />}
      <Group gap="xs">
        <Button type="submit" loading={change.isPending} disabled={!("plan" in read)}>
          {t("studio.sources.savePlan", { version: kept.version + 1 })}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}

interface PlanFailureProps {
  readonly failure: unknown;
  onRetry(): void;
}

function PlanFailure({ failure, onRetry }: PlanFailureProps) {
  const { t } = useWords();
  if (!(failure instanceof ApiFailure) || failure.faults.length === 0)
    return <ChangeFailure failure={failure} onRetry={onRetry} />;
  return (
    <div role="alert" className={styles.danger}>
      {t("studio.sources.planFaults")}
      <ul>
        {failure.faults.map((fault) => {
          const { place, problem } = wordFault(fault, t);
          return (
            <li key={fault}>
              <code>{place}</code> {problem}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
