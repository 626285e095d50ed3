import type { PresentedEvent } from "../../../../src/modules/trust/receipts/index.ts";
import { moment } from "../../format/dates.ts";
import type { Translate } from "../../i18n/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./receipt.module.css";

const eventKeys = {
  wrong: "event.wrong",
  helpful: "event.helpful",
  object: "event.object",
  note: "event.note",
  delivery: "event.delivery",
  review: "event.review",
  correction: "event.correction",
  objection: "event.object",
} as const;

const reviewKeys = {
  approved: "event.reviewApproved",
  edited: "event.reviewEdited",
  rejected: "event.reviewRejected",
  expired: "event.reviewExpired",
} as const satisfies Record<NonNullable<PresentedEvent["review"]>["decision"], string>;

const isKnown = (kind: string): kind is keyof typeof eventKeys => Object.hasOwn(eventKeys, kind);

const wordEvent = (kind: string, t: Translate): string =>
  isKnown(kind) ? t(eventKeys[kind]) : t("event.other");

interface EventListProps {
  readonly events: readonly PresentedEvent[];
}

export function EventList({ events }: EventListProps) {
  const { t, locale } = useWords();
  if (events.length === 0) return null;
  return (
    <>
      <h3>{t("receipt.events")}</h3>
      <ul>
        {events.map(({ id, kind, feedback, at, note, review }) => (
          <li key={id}>
            {review ? t(reviewKeys[review.decision]) : wordEvent(feedback ?? kind, t)}{" "}
            <time className={styles.soft} dateTime={at}>
              {moment(at, locale)}
            </time>
            {note && <blockquote className={styles.noted}>{note}</blockquote>}
            {review?.reply && <blockquote className={styles.noted}>{review.reply}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  );
}
