import type { LeftOut } from "../../../src/kernel/index.ts";
import { wordReason } from "../format/reasons.ts";
import { useWords } from "../i18n/use-words.ts";
import styles from "./left-out-list.module.css";

interface LeftOutListProps {
  readonly leftOut: readonly LeftOut[];
}

/** What was not chosen, by reason, with how many and which for example. */
export function LeftOutList({ leftOut }: LeftOutListProps) {
  const { t, locale } = useWords();
  const list = new Intl.ListFormat(locale === "en" ? "en" : "zh-CN", { type: "conjunction" });
  if (leftOut.length === 0) return <p className={styles.such}>{t("answer.leftOutNothing")}</p>;
  return (
    <dl className={styles.list}>
      {leftOut.map(({ reason, count, examples }) => (
        <div key={reason} className={styles.entry}>
          <dt>
            {wordReason(reason, t)}{" "}
            <span className={styles.count}>{t("answer.leftOutCount", { count })}</span>
          </dt>
          {examples.length > 0 && (
            <dd className={styles.such}>
              {t("answer.leftOutSuch", { examples: list.format(examples.map(({ title }) => title)) })}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
