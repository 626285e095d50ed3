import { moment } from "../../../format/dates.ts";
import { experienceName } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { PersonProfile } from "./answers.ts";

interface TurnsPanelProps {
  readonly receipts: PersonProfile["receipts"];
}

/** The person's turns by their receipts. What a receipt says opens for its person alone. */
export function TurnsPanel({ receipts }: TurnsPanelProps) {
  const { t, locale } = useWords();
  return (
    <Panel title={t("studio.people.turns")} lead={t("studio.people.turnsLead")}>
      {receipts.length === 0 && <p className={styles.soft}>{t("studio.people.noTurns")}</p>}
      <ul className={styles.rows}>
        {receipts.map(({ id, at, experience }) => (
          <li key={id} className={styles.rowHead}>
            <span>
              {experienceName(experience, t)} <code>{id}</code>
            </span>
            <time className={styles.soft} dateTime={at}>
              {moment(at, locale)}
            </time>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
