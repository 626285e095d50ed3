import { Button } from "@mantine/core";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import { useMay } from "../use-may.ts";
import type { SetRuns } from "./answers.ts";
import { FailingCases } from "./failing-cases.tsx";
import { FigureLines } from "./figure-lines.tsx";

/** Milliseconds after which runs are read again: one that was asked for shows when it is done. */
const readAgainMs = 5_000;

interface SetPanelProps {
  readonly name: string;
}

/** The runs of a set side by side, and what fails in one of them. */
export function SetPanel({ name }: SetPanelProps) {
  const { t, locale } = useWords();
  const may = useMay();
  const path = `/v1/evaluations/${encodeURIComponent(name)}`;
  const set = useRead<SetRuns>(path, { every: readAgainMs });
  const start = useChange(["/v1/evaluations"]);
  const [chosen, setChosen] = useState<string>();
  const send = () => start.mutate({ path: `${path}/runs`, method: "POST" });
  return (
    <Panel
      title={name}
      actions={
        may("runEvaluations") && (
          <Button loading={start.isPending} onClick={send}>
            {t("checks.evaluations.start")}
          </Button>
        )
      }
    >
      {start.isSuccess && <p role="status">{t("checks.evaluations.started")}</p>}
      {start.isError && <ChangeFailure failure={start.error} onRetry={send} />}
      <Awaited query={set} label={name}>
        {({ runs }) =>
          runs.length === 0 ? (
            <p className={styles.soft}>{t("checks.evaluations.never")}</p>
          ) : (
            <div className={styles.columns}>
              {runs.map((run) => (
                <section key={run.run} aria-label={moment(run.at, locale)}>
                  <h3>{moment(run.at, locale)}</h3>
                  <p className={styles.soft}>
                    {run.system} · {run.code}
                    {!run.current && ` · ${t("checks.evaluations.former")}`}
                    {!run.complete && ` · ${t("checks.evaluations.partly")}`}
                  </p>
                  <FigureLines run={run} />
                  <Button variant="subtle" size="compact-sm" onClick={() => setChosen(run.run)}>
                    {t("checks.evaluations.showFailing")}
                  </Button>
                </section>
              ))}
            </div>
          )
        }
      </Awaited>
      {chosen && <FailingCases key={chosen} path={`${path}/runs/${chosen}`} />}
    </Panel>
  );
}
