import { Anchor, Switch } from "@mantine/core";
import { ApiFailure } from "../../api/failure.ts";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { useChange } from "../../app/use-server.ts";
import { moment } from "../../format/dates.ts";
import { consentState, legalBasis } from "../../format/people.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Consent } from "./answers.ts";
import styles from "./me.module.css";

interface ConsentRowProps {
  readonly consent: Consent;
}

/**
 * One purpose: what it is for, its legal basis, and its switch; the rest of the notice unfolds. The hash of the notice
 * goes with the decision, so that what was decided on is what was shown.
 */
export function ConsentRow({ consent }: ConsentRowProps) {
  const { t, locale } = useWords();
  const change = useChange(["/v1/me"]);
  const { purpose, text, permitted, state, since, by, answers, againstSignal } = consent;
  const { title, notice } = text[locale];
  const [whatFor, ...rest] = notice.text;
  const no = answers.find((answer) => answer !== "given");
  const next = permitted ? no : answers.find((answer) => answer === "given");
  const send = (): void => {
    if (next === undefined) return;
    const despiteSignal = againstSignal && next === "given";
    change.mutate({
      path: "/v1/me/consents",
      method: "POST",
      body: {
        purpose,
        state: next,
        language: locale,
        notice: notice.hash,
        ...(despiteSignal && { despiteSignal }),
      },
    });
  };
  return (
    <li className={styles.fact}>
      <div className={styles.factHead}>
        <div>
          <h3 className={styles.purpose}>{title}</h3>
          <p>{whatFor}</p>
        </div>
        {answers.length === 0 ? (
          <span className={styles.soft}>{t("me.consents.needed")}</span>
        ) : (
          <Switch
            size="md"
            checked={permitted}
            aria-label={title}
            disabled={change.isPending || next === undefined}
            onChange={send}
          />
        )}
      </div>
      <div className={styles.foot}>
        <span className={styles.soft}>
          {legalBasis(consent.legalBasis, t)}
          {state !== "none" && ` · ${consentState(state, t)}`}
          {since && t("me.consents.since", { at: moment(since, locale) })}
          {by === "browser-signal" && t("me.consents.byBrowser")}
          {by === "source" && t("me.consents.bySource")}
        </span>
        {rest.length > 0 && (
          <details className={styles.more}>
            <summary aria-label={t("me.consents.exactlyOne", { purpose: title })}>
              {t("me.consents.exactly")}
            </summary>
            <ul>
              {rest.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {change.isError && <ConsentFailure failure={change.error} onRetry={send} />}
    </li>
  );
}

interface ConsentFailureProps {
  readonly failure: unknown;
  onRetry(): void;
}

/** A notice that has changed since it was shown must be read again before it is decided on. */
function ConsentFailure({ failure, onRetry }: ConsentFailureProps) {
  const { t } = useWords();
  if (failure instanceof ApiFailure && failure.code === "trust/notice-changed") {
    return (
      <p role="alert" className={styles.note}>
        {t("me.consents.changed")}{" "}
        <Anchor underline="always" href="/me">
          {t("app.reload")}
        </Anchor>
      </p>
    );
  }
  return <FailureNotice failure={failure} onRetry={onRetry} />;
}
