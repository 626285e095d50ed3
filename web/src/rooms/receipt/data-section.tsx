import type { Facts, RefusedDatum } from "../../../../src/kernel/index.ts";
import { moment } from "../../format/dates.ts";
import type { Translate } from "../../i18n/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./receipt.module.css";
import { Section } from "./section.tsx";

const refusalKeys = {
  "no-consent": "refusedBecause.noConsent",
  "no-such-fact": "refusedBecause.noSuchFact",
  "person-unknown": "refusedBecause.personUnknown",
  unpersonalised: "refusedBecause.unpersonalised",
  withdrawn: "refusedBecause.withdrawn",
  expired: "refusedBecause.expired",
  refused: "refusedBecause.refused",
  objected: "refusedBecause.objected",
  "switched-off": "refusedBecause.switchedOff",
  "not-needed": "refusedBecause.notNeeded",
  "source-not-allowed": "refusedBecause.sourceNotAllowed",
  "attestation-lapsed": "refusedBecause.attestationLapsed",
} as const satisfies Record<RefusedDatum["reason"], string>;

const datumKeys = {
  sizes: "datum.sizes",
  colours: "datum.colours",
  destination: "datum.destination",
} as const;

const isDatum = (name: string): name is keyof typeof datumKeys => Object.hasOwn(datumKeys, name);

const datumName = (name: string, t: Translate): string => (isDatum(name) ? t(datumKeys[name]) : name);

interface DataSectionProps {
  readonly facts: Facts;
}

/** What was read about the person, and what was asked for and refused. */
export function DataSection({ facts }: DataSectionProps) {
  const { t, locale } = useWords();
  const { used, refused } = facts;
  if (used.length + refused.length === 0) {
    return (
      <Section title={t("receipt.data")}>
        <p>{t("receipt.dataNone")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("receipt.data")}>
      <h3>{t("receipt.dataUsed")}</h3>
      {used.length === 0 && <p className={styles.soft}>{t("receipt.dataUsedNone")}</p>}
      <ul>
        {used.map(({ name, value, source, collectedAt, basis }) => (
          <li key={name}>
            {t("receipt.dataLine", { name: datumName(name, t), value: wordValue(value) })}{" "}
            <span className={styles.soft}>
              {t("receipt.dataSource", { source, at: moment(collectedAt, locale), basis })}
            </span>
          </li>
        ))}
      </ul>
      {refused.length > 0 && <h3>{t("receipt.dataRefused")}</h3>}
      <ul>
        {refused.map(({ name, reason }) => (
          <li key={name}>
            {t("receipt.dataLine", { name: datumName(name, t), value: t(refusalKeys[reason]) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const wordValue = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
