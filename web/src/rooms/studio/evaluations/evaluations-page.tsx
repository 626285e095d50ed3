import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Sets } from "./answers.ts";
import { SetItem } from "./set-item.tsx";
import { SetPanel } from "./set-panel.tsx";

/** All sets with what they reached last, and one of them open with its runs. */
export function EvaluationsPage() {
  const { t } = useWords();
  const sets = useRead<Sets>("/v1/evaluations");
  const [chosen, setChosen] = useState<string>();
  return (
    <PageFrame title={t("checks.evaluations.title")} lead={t("checks.evaluations.lead")}>
      <Awaited query={sets} label={t("checks.evaluations.title")} lines={6}>
        {({ sets }) =>
          sets.length === 0 ? (
            <EmptyNotice title={t("checks.evaluations.none")}>{t("checks.evaluations.noneHelp")}</EmptyNotice>
          ) : (
            <Panel title={t("checks.evaluations.last")}>
              <ul className={styles.rows}>
                {sets.map((set) => (
                  <SetItem
                    key={set.set}
                    set={set}
                    isOpen={set.set === chosen}
                    onOpen={() => setChosen(set.set === chosen ? undefined : set.set)}
                  />
                ))}
              </ul>
            </Panel>
          )
        }
      </Awaited>
      {chosen && <SetPanel key={chosen} name={chosen} />}
    </PageFrame>
  );
}
