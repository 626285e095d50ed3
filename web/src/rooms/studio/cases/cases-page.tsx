import { Button } from "@mantine/core";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useRead } from "../../../app/use-server.ts";
import { experienceName } from "../../../format/people.ts";
import { fullDay } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import styles from "../studio.module.css";
import type { CaseList, ListedCase } from "./answers.ts";
import { CasePanel } from "./case-panel.tsx";
import { boardStates, causeKeys, openerKeys, stateKeys } from "./case-words.ts";
import board from "./cases.module.css";
import { MendingPanel } from "./mending-panel.tsx";

/** What went wrong, in columns from found to closed; one case open below with its next step. */
export function CasesPage() {
  const { t } = useWords();
  const cases = useRead<CaseList>("/v1/cases?limit=200");
  const [chosen, setChosen] = useState<string>();
  return (
    <PageFrame title={t("studio.cases.title")} lead={t("studio.cases.lead")}>
      <Awaited query={cases} label={t("studio.cases.title")} lines={6}>
        {({ cases, counts }) =>
          cases.length === 0 ? (
            <EmptyNotice title={t("studio.cases.none")}>{t("studio.cases.noneHelp")}</EmptyNotice>
          ) : (
            <div className={board.board}>
              {boardStates.map((state) => (
                <section key={state} aria-label={t(stateKeys[state])} className={board.column}>
                  <h2>
                    {t(stateKeys[state])} <span className={styles.soft}>{counts[state] ?? 0}</span>
                  </h2>
                  {cases
                    .filter((one) => one.state === state)
                    .map((one) => (
                      <CaseCard
                        key={one.caseId}
                        one={one}
                        isOpen={one.caseId === chosen}
                        onOpen={() => setChosen(one.caseId)}
                      />
                    ))}
                </section>
              ))}
            </div>
          )
        }
      </Awaited>
      {chosen && <CasePanel key={chosen} caseId={chosen} />}
      <MendingPanel />
    </PageFrame>
  );
}

interface CaseCardProps {
  readonly one: ListedCase;
  readonly isOpen: boolean;
  onOpen(): void;
}

function CaseCard({ one, isOpen, onOpen }: CaseCardProps) {
  const { t, locale } = useWords();
  const { experience, openedBy, cause, openedAt, occurrences, severity } = one;
  return (
    <Button
      variant={isOpen ? "light" : "default"}
      fullWidth
      justify="flex-start"
      aria-current={isOpen}
      className={board.card}
      onClick={onOpen}
    >
      <span className={board.cardText} data-severity={severity}>
        <span>
          {t(openerKeys[openedBy])} · {experienceName(experience, t)}
        </span>
        {cause && <span>{t(causeKeys[cause])}</span>}
        <span className={styles.soft}>
          {fullDay(openedAt, locale)} · {t("studio.cases.times", { count: occurrences })}
        </span>
      </span>
    </Button>
  );
}
