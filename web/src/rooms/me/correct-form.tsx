import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { useChange } from "../../app/use-server.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { KnownDatum } from "./answers.ts";
import styles from "./me.module.css";

interface CorrectFormProps {
  readonly datum: KnownDatum;
  /** The fact's name in the reader's language. */
  readonly name: string;
  onDone(): void;
}

/** As many characters as the server takes. */
const longestValue = 2_000;

/** Says what is right, in place. The former value stays beside it, as corrected. */
export function CorrectForm({ datum, name, onDone }: CorrectFormProps) {
  const { t } = useWords();
  const [value, setValue] = useState(typeof datum.value === "object" ? "" : String(datum.value));
  const correct = useChange(["/v1/me"]);
  const say = (value: unknown) =>
    correct.mutate(
      { path: "/v1/me/corrections", method: "POST", body: { trait: datum.name, value } },
      { onSuccess: onDone },
    );
  const send = () => say(sameKind(value, datum.value));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} className={styles.correct}>
      <TextInput
        label={t("me.known.right", { name })}
        description={t("me.known.rightHelp")}
        required
        // The person has just asked for it, so that is where they mean to type.
        autoFocus
        maxLength={longestValue}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" loading={correct.isPending} disabled={value.trim() === ""}>
          {t("me.save")}
        </Button>
        {datum.source.kind === "the-person" && (
          <Button variant="subtle" disabled={correct.isPending} onClick={() => say(null)}>
            {t("me.known.takeBack")}
          </Button>
        )}
        <Button variant="subtle" onClick={onDone}>
          {t("me.cancel")}
        </Button>
      </Group>
      {correct.isError && <FailureNotice failure={correct.error} onRetry={send} />}
    </form>
  );
}

/** A number stays a number and a yes a yes, where what was typed can be one. */
function sameKind(typed: string, former: unknown): unknown {
  const text = typed.trim();
  if (typeof former === "number" && Number.isFinite(Number(text))) return Number(text);
  if (typeof former === "boolean" && /^(true|false)$/.test(text)) return text === "true";
  return text;
}
