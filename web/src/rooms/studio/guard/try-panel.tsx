import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import studio from "../studio.module.css";
import type { Tried } from "./answers.ts";
import styles from "./guard.module.css";
import { concernWords, typeWords } from "./guard-words.ts";
import { markSpans } from "./mark-spans.ts";

const longest = 4_000;

/** What the detectors see in a text of the reader's own, which is kept nowhere. */
export function TryPanel() {
  const { t } = useWords();
  const [text, setText] = useState("");
  const [sent, setSent] = useState("");
  const look = useChange<Tried>([]);
  const send = () => {
    setSent(text);
    look.mutate({ path: "/v1/guard/try", method: "POST", body: { text } });
  };
  return (
    <Panel title={t("checks.guard.try")} lead={t("checks.guard.tryLead")}>
      <form
        className={studio.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          label={t("checks.guard.text")}
          value={text}
          rows={4}
          maxLength={longest}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={look.isPending} disabled={text.trim() === ""}>
            {t("checks.guard.look")}
          </Button>
        </div>
      </form>
      {look.isError && <ChangeFailure failure={look.error} onRetry={send} />}
      <div aria-live="polite">{look.data && <Seen text={sent} seen={look.data} />}</div>
    </Panel>
  );
}

interface SeenProps {
  readonly text: string;
  readonly seen: Tried;
}

function Seen({ text, seen: { privacy, injection, concern } }: SeenProps) {
  const { t } = useWords();
  const score = injection.score.toFixed(2);
  return (
    <>
      <h3>{t("checks.guard.privacy")}</h3>
      <p className={styles.tried}>
        {markSpans(text, privacy).map(({ start, text, span }) =>
          span ? (
            <mark key={start} className={styles.mark}>
              {text}
              <small>{t(typeWords[span.type])}</small>
            </mark>
          ) : (
            <span key={start}>{text}</span>
          ),
        )}
      </p>
      {privacy.length === 0 && <p className={studio.soft}>{t("checks.guard.nothing")}</p>}
      <h3>{t("checks.guard.orders")}</h3>
      <p className={injection.isAttempt ? studio.danger : ""}>
        {t(injection.isAttempt ? "checks.guard.isAttempt" : "checks.guard.noAttempt", { score })}
      </p>
      <ul className={`${studio.rows} ${studio.close}`}>
        {injection.findings.map(({ start, end, rule, score }) => (
          <li key={`${start} ${rule}`}>
            <q>{text.slice(start, end)}</q> <code>{rule}</code>{" "}
            <span className={studio.soft}>{t("checks.guard.score", { score: score.toFixed(2) })}</span>
          </li>
        ))}
      </ul>
      <h3>{t("checks.guard.help")}</h3>
      <p>{t(concern ? concernWords[concern] : "checks.guard.noHelp")}</p>
    </>
  );
}
