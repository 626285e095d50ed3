import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { moment } from "../../format/dates.ts";
import { sourceName, traitName } from "../../format/people.ts";
import { valueWords, wordValue } from "../../format/values.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { KnownDatum } from "./answers.ts";
import { CorrectForm } from "./correct-form.tsx";
import type { Fact } from "./known-facts.ts";
import styles from "./me.module.css";
import { UseList } from "./use-list.tsx";

interface FactRowProps {
  readonly fact: Fact;
}

/** One fact: the value that holds, whose it is, what it may be used for, and what other sources say. */
export function FactRow({ fact: { held, others } }: FactRowProps) {
  const { t, locale } = useWords();
  const [isCorrecting, setCorrecting] = useState(false);
  const name = traitName(held.name, t);
  const { may, mayNot } = held.uses;
  return (
    <li className={styles.fact}>
      <div className={styles.factHead}>
        <div>
          <span className={styles.factName}>{name}</span>
          <span className={styles.factValue}>{wordValue(held.value, locale, valueWords(t))}</span>
          <SourceLine datum={held} />
        </div>
        {/* What is worked out follows from what it is worked out of. */}
        {!held.computed && !isCorrecting && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil aria-hidden size={15} />}
            aria-label={t("me.known.correctOne", { name })}
            onClick={() => setCorrecting(true)}
          >
            {t("me.known.correct")}
          </Button>
        )}
      </div>
      {isCorrecting && <CorrectForm datum={held} name={name} onDone={() => setCorrecting(false)} />}
      <details className={styles.more}>
        <summary>
          {t("me.known.usedFor", { permitted: may.length, all: may.length + mayNot.length })}
          {others.length > 0 && t("me.known.andOthers", { count: others.length })}
        </summary>
        <UseList uses={held.uses} />
        {others.length > 0 && <h4>{t("me.known.others")}</h4>}
        <ul>
          {others.map((other) => (
            <li key={`${other.source.id} ${other.collectedAt}`}>
              {wordValue(other.value, locale, valueWords(t))} <SourceLine datum={other} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

interface SourceLineProps {
  readonly datum: KnownDatum;
}

function SourceLine({ datum: { source, collectedAt, corrected, computed } }: SourceLineProps) {
  const { t, locale } = useWords();
  return (
    <span className={styles.soft}>
      {t(computed ? "me.known.workedOut" : "people.sourced", {
        source: sourceName(source.name, t),
        at: moment(collectedAt, locale),
      })}
      {corrected && t("me.known.corrected")}
    </span>
  );
}
