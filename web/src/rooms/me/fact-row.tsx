import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { sourceName } from "../../format/people.ts";
import { fullDay, valueWords, wordValue } from "../../format/values.ts";
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
export function FactRow({ fact }: FactRowProps) {
  const { t, locale } = useWords();
  const [isCorrecting, setCorrecting] = useState(false);
  const [held] = fact.parts;
  const name = held.label[locale];
  return (
    <li className={styles.factLine}>
      <span className={styles.factName}>{name}</span>
      <div>
        {fact.parts.length === 1 ? (
          <span className={styles.factValue}>{wordValue(held.value, locale, valueWords(t))}</span>
        ) : (
          <PartList parts={fact.parts} />
        )}
        <FactDetails fact={fact} />
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
      {isCorrecting && <CorrectForm datum={held} name={name} onDone={() => setCorrecting(false)} />}
    </li>
  );
}

interface PartsProps {
  readonly parts: readonly KnownDatum[];
}

/** What each source's events come to. */
function PartList({ parts }: PartsProps) {
  const { t, locale } = useWords();
  return (
    <ul className={styles.parts}>
      {parts.map((part) => (
        <li key={part.source.id}>
          <span className={styles.factValue}>{wordValue(part.value, locale, valueWords(t))}</span>
          <SourceLine datum={part} />
        </li>
      ))}
    </ul>
  );
}

/** Folded up: the source and how much it may be used for. Unfolded: each use, and what other sources say. */
function FactDetails({ fact: { parts, others } }: FactRowProps) {
  const { t, locale } = useWords();
  const [held] = parts;
  const all = held.uses.may.length + held.uses.mayNot.length;
  const permitted = new Set(parts.flatMap(({ uses }) => uses.may.map(({ purpose }) => purpose)));
  return (
    <details className={styles.more}>
      <summary>
        {parts.length === 1 && (
          <>
            <SourceLine datum={held} /> <span aria-hidden>· </span>
          </>
        )}
        {t("me.known.usedFor", { permitted: permitted.size, all })}
        {others.length > 0 && t("me.known.andOthers", { count: others.length })}
      </summary>
      {parts.map(({ source, uses }) => (
        <div key={source.id}>
          {parts.length > 1 && <h4>{sourceName(source.name, t)}</h4>}
          <UseList uses={uses} />
        </div>
      ))}
      {others.length > 0 && <h4>{t("me.known.others")}</h4>}
      <ul>
        {others.map((other) => (
          <li key={`${other.source.id} ${other.collectedAt}`}>
            {wordValue(other.value, locale, valueWords(t))} <SourceLine datum={other} />
          </li>
        ))}
      </ul>
    </details>
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
        at: fullDay(collectedAt, locale),
      })}
      {corrected && t("me.known.corrected")}
    </span>
  );
}
