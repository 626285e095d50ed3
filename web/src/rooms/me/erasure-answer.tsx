import { Button } from "@mantine/core";
import { storeName } from "../../format/people.ts";
import { fullDay } from "../../format/values.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { OwnRequest } from "./answers.ts";
import styles from "./me.module.css";

interface ErasureAnswerProps {
  readonly request: OwnRequest;
}

/** The report of an erasure, store by store; or why somebody must decide about it first, and until when. */
export function ErasureAnswer({ request }: ErasureAnswerProps) {
  const { t, locale } = useWords();
  const { state, report = [], waitsFor = [], dueAt } = request;
  if (state !== "done") {
    return (
      <div role="status" className={styles.erase}>
        <h3>{t("me.erase.waits")}</h3>
        <ul>
          {waitsFor.map((text) => (
            <li key={text.en}>{text[locale]}</li>
          ))}
        </ul>
        <p>{t("me.requests.due", { at: fullDay(dueAt, locale) })}</p>
      </div>
    );
  }
  return (
    <div role="status" className={styles.erase}>
      <h3>{t("me.erase.done")}</h3>
      <p>{t("me.erase.doneHelp")}</p>
      <dl className={styles.pairs}>
        {report
          .filter(({ rows }) => rows > 0)
          .map(({ store, rows }) => (
            <div key={store}>
              <dt>{storeName(store, t)}</dt>
              <dd>{t("me.erase.rows", { count: rows })}</dd>
            </div>
          ))}
      </dl>
      <p className={styles.soft}>
        {t("me.erase.empty", { count: report.filter(({ rows }) => rows === 0).length })}
      </p>
      <Button onClick={() => location.assign("/")}>{t("me.erase.leave")}</Button>
    </div>
  );
}
