import type { Constraint } from "../../../../src/modules/language/index.ts";
import type { Receipt } from "../../api/receipt.ts";
import { chipsOf } from "../../format/constraints.ts";
import type { Translate } from "../../i18n/index.ts";
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
          <ul>
            {chipsOf(understood, t, locale).map(({ text, constraint }) => (
              <li key={JSON.stringify(constraint)}>
                {wordReading(saidIn(asked, constraint), text, t)}
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

/** The words that a constraint was read from; empty where it comes from an earlier ask or a change by hand. */
const saidIn = (asked: string, { span }: Constraint): string => (span ? asked.slice(...span).trim() : "");

const wordReading = (said: string, reading: string, t: Translate): string =>
  said === "" || said === reading ? reading : t("receipt.readAs", { said, reading });
