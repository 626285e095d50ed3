import { IconLock } from "@tabler/icons-react";
import { moment } from "../../../format/dates.ts";
import { staffCategoryName, staffRefusalReason } from "../../../format/people.ts";
import { valueWords, wordValue } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { ShownComputed } from "./answers.ts";
import { LineageLink } from "./lineage-link.tsx";

interface ComputedPanelProps {
  readonly person: string;
  readonly computed: readonly ShownComputed[];
}

/** What follows from the person's events. */
export function ComputedPanel({ person, computed }: ComputedPanelProps) {
  const { t, locale } = useWords();
  return (
    <Panel title={t("studio.people.computed")}>
      {computed.length === 0 && <p className={styles.soft}>{t("studio.people.noComputed")}</p>}
      <ul className={styles.rows}>
        {computed.map(({ name, label, category, value, withheld, collectedAt }) => (
          <li key={name}>
            <div className={styles.rowHead}>
              <strong>{label[locale]}</strong>
              <span className={styles.soft}>
                {staffCategoryName(category, t)}
                <LineageLink kind="computed" person={person} name={name} label={label[locale]} />
              </span>
            </div>
            <div className={styles.standing}>
              {withheld && <IconLock aria-hidden size={15} />}
              <span>
                {withheld
                  ? t("studio.people.shut", { why: staffRefusalReason(withheld, t) })
                  : wordValue(value, locale, valueWords(t))}{" "}
                {collectedAt && <span className={styles.soft}>{moment(collectedAt, locale)}</span>}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
