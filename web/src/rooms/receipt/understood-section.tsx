import type { Receipt } from "../../api/receipt.ts";
import { chipsOf } from "../../format/constraints.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./receipt.module.css";
import { Section } from "./section.tsx";

interface UnderstoodSectionProps {
  readonly receipt: Receipt;
}

/** What was asked, in the person's own words, and what was read from it. */
export function UnderstoodSection({ receipt }: UnderstoodSectionProps) {
  const { t, locale } = useWords();
  const { asked, understood } = receipt;
  return (
    <>
      <Section title={t("receipt.asked")}>
        {asked ? (
          <blockquote className={styles.asked}>{asked}</blockquote>
        ) : (
          <p className={styles.soft}>{t("receipt.noText")}</p>
        )}
      </Section>
      <Section title={t("receipt.understood")}>
        {understood?.request.residue && <p>{t("receipt.lookedFor", { what: understood.request.residue })}</p>}
        {understood && understood.constraints.length > 0 ? (
          <ul className={styles.tags}>
            {chipsOf(understood, t, locale).map(({ text, constraint }) => (
              <li key={JSON.stringify(constraint)} className={styles.tag}>
                {text}
                {constraint.strength === "prefer" && (
                  <span className={styles.soft}> ({t("understanding.prefer")})</span>
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles.soft}>{t("receipt.understoodNothing")}</p>
        )}
      </Section>
    </>
  );
}
