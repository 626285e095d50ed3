import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";

/** Where decisions and messages about the person will stand. */
export function LaterPanels() {
  const { t } = useWords();
  return (
    <div className={styles.columns}>
      <Panel title={t("studio.people.decisions")}>
        <EmptyNotice title={t("studio.people.noDecisions")}>{t("studio.people.noDecisionsHelp")}</EmptyNotice>
      </Panel>
      <Panel title={t("studio.people.messages")}>
        <EmptyNotice title={t("studio.people.noMessages")}>{t("studio.people.noMessagesHelp")}</EmptyNotice>
      </Panel>
    </div>
  );
}
