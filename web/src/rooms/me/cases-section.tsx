import { Awaited } from "../../app/awaited.tsx";
import { TextLink } from "../../app/text-link.tsx";
import { useRead } from "../../app/use-server.ts";
import { fullDay } from "../../format/values.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { OwnCase } from "./answers.ts";
import styles from "./me.module.css";
import { Section } from "./section.tsx";

const stateKeys = {
  open: "me.cases.open",
  diagnosed: "me.cases.diagnosed",
  fixed: "me.cases.fixed",
  told: "me.cases.told",
  closed: "me.cases.closed",
} as const satisfies Record<OwnCase["state"], string>;

/** What the person called wrong, and what became of it. */
export function CasesSection() {
  const { t, locale } = useWords();
  const cases = useRead<{ readonly cases: readonly OwnCase[] }>("/v1/me/cases");
  return (
    <Section id="cases" lead={t("me.cases.lead")}>
      <Awaited query={cases} label={t("me.cases.title")}>
        {({ cases }) =>
          cases.length === 0 ? (
            <p className={styles.soft}>{t("me.cases.none")}</p>
          ) : (
            <ul className={styles.rows}>
              {cases.map(({ caseId, receiptId, saidAt, state, told }) => (
                <li key={`${caseId} ${receiptId} ${saidAt}`}>
                  <span>
                    {t(stateKeys[state])}
                    {told && <span className={styles.soft}> · {told}</span>}
                  </span>
                  <span className={styles.soft}>{t("me.cases.said", { at: fullDay(saidAt, locale) })}</span>
                  {receiptId && (
                    <TextLink to="/receipts/$receiptId" params={{ receiptId }}>
                      {t("me.cases.receipt")}
                    </TextLink>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Awaited>
    </Section>
  );
}
