import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { tagOf } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { CaseFigures } from "./answers.ts";
import { ageKeys, causeKeys } from "./case-words.ts";
import board from "./cases.module.css";

/** Open cases by age and cause, and how long mending takes. */
export function MendingPanel() {
  const { t, locale } = useWords();
  const figures = useRead<CaseFigures>("/v1/cases/figures");
  const hours = new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 1 });
  return (
    <Panel title={t("studio.cases.mending")} lead={t("studio.cases.mendingLead")}>
      <Awaited query={figures} label={t("studio.cases.mending")}>
        {({ mending, open }) => (
          <div className={styles.columns}>
            <table className={board.figures}>
              <caption>{t("studio.cases.openByAge")}</caption>
              <tbody>
                {open.map(({ cause, age, count }) => (
                  <tr key={`${cause} ${age}`}>
                    <th scope="row">{cause ? t(causeKeys[cause]) : t("studio.cases.noCause")}</th>
                    <td>{t(ageKeys[age])}</td>
                    <td>{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <table className={board.figures}>
              <caption>{t("studio.cases.timeToMend")}</caption>
              <tbody>
                {mending.map(({ cause, count, medianHours, p90Hours }) => (
                  <tr key={cause}>
                    <th scope="row">{t(causeKeys[cause])}</th>
                    <td>
                      {t("studio.cases.hours", {
                        median: hours.format(medianHours),
                        p90: hours.format(p90Hours),
                      })}
                    </td>
                    <td>{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Awaited>
    </Panel>
  );
}
