import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { Run } from "./answers.ts";

interface FailingCasesProps {
  /** The run's route. */
  readonly path: string;
}

/** What a run got wrong: what was asked, what was expected, what came. */
export function FailingCases({ path }: FailingCasesProps) {
  const { t } = useWords();
  const run = useRead<Run>(path);
  return (
    <Awaited query={run} label={t("checks.evaluations.showFailing")}>
      {({ failing }) =>
        failing.length === 0 ? (
          <p className={styles.soft}>{t("checks.evaluations.noFailing")}</p>
        ) : (
          <ul className={styles.rows}>
            {failing.map(({ id, why, input, expected, output }) => (
              <li key={id}>
                <strong>{id}</strong> <span className={styles.soft}>{why}</span>
                <dl className={styles.pairs}>
                  <Said name={t("checks.evaluations.asked")} value={input} />
                  <Said name={t("checks.evaluations.expected")} value={expected} />
                  <Said
                    name={t("checks.evaluations.answered")}
                    value={output ?? t("checks.evaluations.noAnswer")}
                  />
                </dl>
              </li>
            ))}
          </ul>
        )
      }
    </Awaited>
  );
}

function Said({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{typeof value === "string" ? value : JSON.stringify(value)}</code>
      </dd>
    </div>
  );
}
