import { moment } from "../../../format/dates.ts";
import { staffSourceName } from "../../../format/people.ts";
import { valueWords, wordValue } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { TimelineEvent } from "./answers.ts";
import { callName } from "./calls.ts";

interface EventRowProps {
  readonly event: TimelineEvent;
}

/** One event: what it is called, who told of it, when it was, and what it says. */
export function EventRow({ event: { type, event, source, at, body } }: EventRowProps) {
  const { t, locale } = useWords();
  const said = saidIn(body);
  return (
    <li>
      <div className={styles.rowHead}>
        <span>
          <strong>{event ?? callName(type, t)}</strong>{" "}
          <span className={styles.soft}>
            {event !== undefined && `${callName(type, t)} · `}
            {staffSourceName(source.name, t)}
          </span>
        </span>
        <time className={styles.soft} dateTime={at}>
          {moment(at, locale)}
        </time>
      </div>
      {said !== undefined && <div className={styles.soft}>{wordValue(said, locale, valueWords(t))}</div>}
    </li>
  );
}

/** Its properties, where it has any; the rest of a call is about how it was sent. */
function saidIn(body: unknown): object | undefined {
  if (typeof body !== "object" || body === null || !("properties" in body)) return undefined;
  const { properties } = body;
  if (typeof properties !== "object" || properties === null) return undefined;
  return Object.keys(properties).length > 0 ? properties : undefined;
}
