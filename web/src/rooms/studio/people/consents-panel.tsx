import { moment } from "../../../format/dates.ts";
import { consentState } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import { usePurposeTitle } from "../purposes/use-purpose-title.ts";
import styles from "../studio.module.css";
import type { PersonProfile } from "./answers.ts";

interface ConsentsPanelProps {
  readonly consents: PersonProfile["consents"];
}

/** What the person said of each purpose. */
export function ConsentsPanel({ consents }: ConsentsPanelProps) {
  const { t, locale } = useWords();
  const titleOf = usePurposeTitle();
  return (
    <Panel title={t("studio.people.consents")}>
      {consents.length === 0 && <p className={styles.soft}>{t("studio.people.noConsents")}</p>}
      <ul className={styles.rows}>
        {consents.map(({ purpose, state, since }) => (
          <li key={purpose} className={styles.rowHead}>
            <span>{titleOf(purpose)}</span>
            <span className={state === "given" ? styles.good : styles.soft}>
              {consentState(state, t)}
              {since && ` · ${moment(since, locale)}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
