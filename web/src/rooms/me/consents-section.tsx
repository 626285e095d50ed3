import { Awaited } from "../../app/awaited.tsx";
import { useRead } from "../../app/use-server.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Consent } from "./answers.ts";
import { ConsentRow } from "./consent-row.tsx";
import styles from "./me.module.css";
import { Section } from "./section.tsx";

/** One switch a purpose: on is one click, and off is one click. */
export function ConsentsSection() {
  const { t } = useWords();
  const consents = useRead<{ readonly consents: readonly Consent[] }>("/v1/me/consents");
  return (
    <Section id="consents" lead={t("me.consents.lead")}>
      <Awaited query={consents} label={t("me.consents.title")} lines={6}>
        {({ consents }) => (
          <>
            {consents.some(({ againstSignal }) => againstSignal) && (
              <p className={styles.note}>{t("me.consents.gpc")}</p>
            )}
            <ul className={styles.facts}>
              {consents.map((consent) => (
                <ConsentRow key={consent.purpose} consent={consent} />
              ))}
            </ul>
          </>
        )}
      </Awaited>
    </Section>
  );
}
