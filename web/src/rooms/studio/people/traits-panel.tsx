import { IconCheck } from "@tabler/icons-react";
import { moment } from "../../../format/dates.ts";
import { categoryName, factName, sourceName } from "../../../format/people.ts";
import { valueWords, wordValue } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Trait } from "./answers.ts";
import { policyName } from "./policies.ts";

interface TraitsPanelProps {
  readonly title: string;
  readonly traits: readonly Trait[];
}

/** Each trait with every source's value, and which of them the policy picked. */
export function TraitsPanel({ title, traits }: TraitsPanelProps) {
  const { t, locale } = useWords();
  return (
    <Panel title={title}>
      {traits.length === 0 && <p className={styles.soft}>{t("studio.people.noTraits")}</p>}
      <ul className={styles.rows}>
        {traits.map((trait) => (
          <li key={trait.name}>
            <div className={styles.rowHead}>
              <strong>{factName(trait, t, locale)}</strong>
              <span className={styles.soft}>{categoryName(trait.category, t)}</span>
            </div>
            {trait.values.map(({ value, source, collectedAt, picked }) => (
              <div key={`${source} ${collectedAt}`} className={styles.standing} data-picked={picked}>
                {picked && trait.values.length > 1 && (
                  <IconCheck aria-label={t("studio.people.picked")} size={15} />
                )}
                <span>
                  {wordValue(value, locale, valueWords(t))}{" "}
                  <span className={styles.soft}>
                    {t("people.sourced", { source: sourceName(source, t), at: moment(collectedAt, locale) })}
                  </span>
                </span>
              </div>
            ))}
            {trait.values.length > 1 && (
              <div className={styles.soft}>
                {t("studio.people.policy", { policy: policyName(trait.policy, t) })}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
