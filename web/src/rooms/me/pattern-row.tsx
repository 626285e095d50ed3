import { Button, Group, Switch } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import type { ShownPattern } from "../../../../src/modules/customers/patterns/index.ts";
import { FailureNotice } from "../../app/failure-notice.tsx";
import { useChange } from "../../app/use-server.ts";
import { moment } from "../../format/dates.ts";
import { fullDay } from "../../format/values.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./me.module.css";
import { PatternForm } from "./pattern-form.tsx";
import type { TypedItem } from "./pattern-items.ts";

interface PatternRowProps {
  readonly pattern: ShownPattern;
}

/** One pattern: its sentences, what they rest on, and the two ways to have it otherwise. */
export function PatternRow({ pattern }: PatternRowProps) {
  const { t, locale } = useWords();
  const [isCorrecting, setCorrecting] = useState(false);
  const change = useChange(["/v1/me"]);
  const { name, title, state } = pattern;
  const send = (body: { readonly off: boolean } | { readonly value: readonly TypedItem[] | null }): void =>
    change.mutate(
      { path: `/v1/me/patterns/${encodeURIComponent(name)}`, method: "POST", body },
      { onSuccess: () => setCorrecting(false) },
    );
  return (
    <li className={styles.fact}>
      <div className={styles.factHead}>
        <div>
          <span className={styles.factName}>{title[locale]}</span>
          {state === "off" ? <p>{t("me.patterns.isOff")}</p> : <Sentences pattern={pattern} />}
        </div>
        <Group gap="xs">
          {state !== "off" && !isCorrecting && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPencil aria-hidden size={15} />}
              aria-label={t("me.known.correctOne", { name: title[locale] })}
              onClick={() => setCorrecting(true)}
            >
              {t("me.known.correct")}
            </Button>
          )}
          <Switch
            checked={state !== "off"}
            aria-label={t("me.patterns.use", { title: title[locale] })}
            disabled={change.isPending}
            onChange={(event) => send({ off: !event.currentTarget.checked })}
          />
        </Group>
      </div>
      {state === "given" && !isCorrecting && (
        <Button variant="subtle" size="compact-sm" onClick={() => send({ value: null })}>
          {t("me.patterns.takeBack")}
        </Button>
      )}
      {isCorrecting && (
        <PatternForm
          pattern={pattern}
          isBusy={change.isPending}
          onCancel={() => setCorrecting(false)}
          onSend={(value) => send({ value })}
        />
      )}
      {change.isError && (
        <FailureNotice
          failure={change.error}
          onRetry={() => change.variables && change.mutate(change.variables)}
        />
      )}
    </li>
  );
}

/** What the person said stands before what was learned, which then counts no more. */
function Sentences({ pattern: { given, learned } }: PatternRowProps) {
  const { t, locale } = useWords();
  return (
    <>
      {given?.words.map((words) => (
        <p key={words.en} className={styles.sentence}>
          {words[locale]}
        </p>
      ))}
      {given && (
        <span className={styles.soft}>{t("me.patterns.given", { at: moment(given.at, locale) })}</span>
      )}
      {learned.map(({ words, evidence }) => (
        <div key={words.en} className={styles.foot}>
          <p className={given ? styles.outdone : styles.sentence}>{words[locale]}</p>
          <span className={styles.soft}>
            {t("me.patterns.evidence", {
              count: evidence.events,
              first: fullDay(evidence.first, locale),
              last: fullDay(evidence.last, locale),
            })}
          </span>
        </div>
      ))}
    </>
  );
}
