import { Button, Group, Textarea } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { TextLink } from "../../../app/text-link.tsx";
import { useChange } from "../../../app/use-server.ts";
import { requestKind, requestState } from "../../../format/people.ts";
import { fullDay } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import { useMay } from "../use-may.ts";
import type { RequestRow } from "./answers.ts";

interface RequestItemProps {
  readonly request: RequestRow;
}

/** One request, with its deadline; where it waits for somebody, what to weigh and the two ways to decide. */
export function RequestItem({ request }: RequestItemProps) {
  const { t, locale } = useWords();
  const isOpen = useMay();
  const { kind, state, subject, dueAt, receivedAt, overdue, waitsFor = [], asked, reason } = request;
  const isAnswered = state === "done" || state === "refused";
  return (
    <li>
      <div className={styles.rowHead}>
        <strong>{requestKind(kind, t)}</strong>
        <span className={overdue ? styles.danger : styles.soft}>
          {overdue && <IconAlertTriangle aria-hidden size={15} />}{" "}
          {isAnswered
            ? requestState(state, t)
            : t(overdue ? "studio.requests.overdue" : "studio.requests.due", { at: fullDay(dueAt, locale) })}
        </span>
      </div>
      <div className={styles.soft}>
        {t("studio.requests.received", { at: fullDay(receivedAt, locale) })} · {requestState(state, t)}
        {subject && (
          <>
            {" · "}
            <TextLink to="/studio/people/$personId" params={{ personId: subject }}>
              {t("studio.requests.person")}
            </TextLink>
          </>
        )}
      </div>
      {asked.note && <p>{asked.note}</p>}
      {waitsFor.length > 0 && !isAnswered && (
        <>
          <h3>{t("studio.requests.waitsFor")}</h3>
          <ul>
            {waitsFor.map((text) => (
              <li key={text.en}>{text[locale]}</li>
            ))}
          </ul>
        </>
      )}
      {reason && <p>{t("studio.requests.reason", { reason })}</p>}
      {state === "needs-person" && isOpen("decideRequests") && <Decide id={request.id} />}
    </li>
  );
}

interface DecideProps {
  readonly id: string;
}

function Decide({ id }: DecideProps) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const decide = useChange(["/v1/rights-requests", "/v1/profiles"]);
  const send = (approve: boolean): void =>
    decide.mutate({
      path: `/v1/rights-requests/${encodeURIComponent(id)}`,
      method: "POST",
      body: { approve, ...(reason.trim() !== "" && { reason: reason.trim() }) },
    });
  return (
    <div className={styles.form}>
      <Textarea
        rows={2}
        label={t("studio.requests.why")}
        description={t("studio.requests.whyHelp")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button loading={decide.isPending} onClick={() => send(true)}>
          {t("studio.requests.carryOut")}
        </Button>
        <Button
          variant="default"
          disabled={reason.trim() === ""}
          loading={decide.isPending}
          onClick={() => send(false)}
        >
          {t("studio.requests.refuse")}
        </Button>
      </Group>
      {decide.isError && (
        <ChangeFailure
          failure={decide.error}
          onRetry={() => decide.variables && decide.mutate(decide.variables)}
        />
      )}
    </div>
  );
}
