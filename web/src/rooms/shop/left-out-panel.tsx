import type { LeftOut } from "../../../../src/kernel/index.ts";
import { LeftOutList } from "../../app/left-out-list.tsx";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./left-out-panel.module.css";

interface LeftOutPanelProps {
  readonly leftOut: readonly LeftOut[];
}

/** What was left out and why, one click away from every answer. */
export function LeftOutPanel({ leftOut }: LeftOutPanelProps) {
  const { t } = useWords();
  const count = leftOut.reduce((sum, one) => sum + one.count, 0);
  return (
    <details className={styles.panel}>
      <summary>
        {t("answer.leftOut")} <span className={styles.count}>{t("answer.leftOutCount", { count })}</span>
      </summary>
      <LeftOutList leftOut={leftOut} />
    </details>
  );
}
