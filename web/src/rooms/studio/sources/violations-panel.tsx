import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import { callName } from "../people/calls.ts";
import styles from "../studio.module.css";
import type { SourceRow, ViolationReport } from "./answers.ts";
import { wordProblem } from "./plan-words.ts";

interface ViolationsPanelProps {
  readonly source: SourceRow;
}

/** Events that broke the source's tracking plan. They are kept, or set aside where the source says so. */
export function ViolationsPanel({ source }: ViolationsPanelProps) {
  const { t, locale } = useWords();
  const violations = useRead<ViolationReport>(`/v1/sources/${encodeURIComponent(source.id)}/violations`);
  return (
    <Panel
      title={t("studio.sources.violations")}
      lead={t(
        source.onViolation === "keep" ? "studio.sources.violationsKept" : "studio.sources.violationsSetAside",
      )}
    >
      <Awaited query={violations} label={t("studio.sources.violations")}>
        {({ violations }) =>
          violations.length === 0 ? (
            <p className={styles.soft}>{t("studio.sources.noViolations")}</p>
          ) : (
            <ul className={styles.rows}>
              {violations.map(({ position, type, event, receivedAt, problems }) => (
                <li key={position}>
                  <div className={styles.rowHead}>
                    <strong>{event ?? callName(type, t)}</strong>
                    <time className={styles.soft} dateTime={receivedAt}>
                      {moment(receivedAt, locale)}
                    </time>
                  </div>
                  <ul>
                    {problems.map(({ path, problem }) => (
                      <li key={`${path} ${problem}`}>
                        <code>{path}</code> {wordProblem(problem, t)}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          )
        }
      </Awaited>
    </Panel>
  );
}
