import { IconCheck, IconLock } from "@tabler/icons-react";
import { moment } from "../../../format/dates.ts";
import { staffCategoryName, staffRefusalReason, staffSourceName } from "../../../format/people.ts";
import { valueWords, wordValue } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { ShownTrait } from "./answers.ts";
import { LineageLink } from "./lineage-link.tsx";
import { policyName } from "./policies.ts";

interface TraitsPanelProps {
  readonly person: string;
  readonly traits: readonly ShownTrait[];
}

/** Each trait with every source's value, and which of them the policy picked. */
export function TraitsPanel({ person, traits }: TraitsPanelProps) {
  const { t } = useWords();
  return (
    <Panel title={t("studio.people.traits")}>
      {traits.length === 0 && <p className={styles.soft}>{t("studio.people.noTraits")}</p>}
      <ul className={styles.rows}>
        {traits.map((trait) => (
          <TraitRow key={trait.name} person={person} trait={trait} />
        ))}
      </ul>
    </Panel>
  );
}

interface TraitRowProps {
  readonly person: string;
  readonly trait: ShownTrait;
}

function TraitRow({ person, trait: { name, label, category, classified, policy, values } }: TraitRowProps) {
  const { t, locale } = useWords();
  return (
    <li>
      <div className={styles.rowHead}>
        <strong>{label[locale]}</strong>
        <span className={styles.soft}>
          {staffCategoryName(category, t)}
          <LineageLink kind="trait" person={person} name={name} label={label[locale]} />
        </span>
      </div>
      {!classified && <div className={styles.caution}>{t("studio.people.unclassified")}</div>}
      {values.map((value) => (
        <ValueLine key={`${value.source.id} ${value.collectedAt}`} value={value} isOneOf={values.length} />
      ))}
      {values.length > 1 && (
        <div className={styles.soft}>{t("studio.people.policy", { policy: policyName(policy.kind, t) })}</div>
      )}
    </li>
  );
}

interface ValueLineProps {
  readonly value: ShownTrait["values"][number];
  readonly isOneOf: number;
}

function ValueLine({ value: { value, source, collectedAt, picked, withheld }, isOneOf }: ValueLineProps) {
  const { t, locale } = useWords();
  return (
    <div className={styles.standing}>
      {picked && isOneOf > 1 && (
        <IconCheck role="img" aria-label={t("studio.people.picked")} className={styles.good} size={15} />
      )}
      {withheld && <IconLock aria-hidden size={15} />}
      <span>
        {withheld
          ? t("studio.people.shut", { why: staffRefusalReason(withheld, t) })
          : wordValue(value, locale, valueWords(t))}{" "}
        <span className={styles.soft}>
          {t("people.sourced", { source: staffSourceName(source.name, t), at: moment(collectedAt, locale) })}
        </span>
      </span>
    </div>
  );
}
