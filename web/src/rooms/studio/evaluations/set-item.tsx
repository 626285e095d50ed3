import { Button } from "@mantine/core";
import { fullDay } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { EvaluationSet } from "./answers.ts";
import { FigureLines } from "./figure-lines.tsx";

interface SetItemProps {
  readonly set: EvaluationSet;
  readonly isOpen: boolean;
  onOpen(): void;
}

/** One set: where it comes from, and what its last whole run reached. */
export function SetItem({ set, isOpen, onOpen }: SetItemProps) {
  const { t, locale } = useWords();
  const { set: name, cases, provenance, last } = set;
  return (
    <li>
      <div className={styles.rowHead}>
        <Button
          variant={isOpen ? "light" : "subtle"}
          size="compact-md"
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          {name}
        </Button>
        <span className={styles.soft}>
          {t("checks.evaluations.cases", { count: cases })} · {provenance.from} ·{" "}
          {t("checks.evaluations.madeAt", { at: fullDay(provenance.at, locale) })}
        </span>
      </div>
      {last ? (
        <FigureLines run={last} />
      ) : (
        <span className={styles.soft}>{t("checks.evaluations.never")}</span>
      )}
    </li>
  );
}
