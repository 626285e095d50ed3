import { Button } from "@mantine/core";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { sourceName } from "../../../format/people.ts";
import { valueWords, wordValue } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { TimelinePage as Page, TimelineEvent } from "./answers.ts";
import { callName } from "./calls.ts";

type Place = NonNullable<Page["next"]>;

interface TimelinePanelProps {
  readonly personId: string;
  readonly purpose: string;
}

/** What happened, the newest first, some at a time. */
export function TimelinePanel({ personId, purpose }: TimelinePanelProps) {
  const { t } = useWords();
  const [pages, setPages] = useState<readonly (Place | undefined)[]>([undefined]);
  return (
    <Panel title={t("studio.people.timeline")}>
      {pages.map((before, at) => (
        <TimelinePage
          key={before?.position ?? "newest"}
          personId={personId}
          purpose={purpose}
          before={before}
          isLast={at === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
        />
      ))}
    </Panel>
  );
}

interface TimelinePageProps {
  readonly personId: string;
  readonly purpose: string;
  readonly before: Place | undefined;
  readonly isLast: boolean;
  onMore(before: Place): void;
}

function TimelinePage({ personId, purpose, before, isLast, onMore }: TimelinePageProps) {
  const { t } = useWords();
  const query = new URLSearchParams({
    purpose,
    ...(before && { before: before.at, position: String(before.position) }),
  });
  const page = useRead<Page>(`/v1/profiles/${encodeURIComponent(personId)}/timeline?${query}`);
  return (
    <Awaited query={page} label={t("studio.people.timeline")} lines={5}>
      {({ events, withheld, next }) => (
        <>
          {events.length + withheld === 0 && <p className={styles.soft}>{t("studio.people.noEvents")}</p>}
          <ul className={styles.rows}>
            {events.map((event) => (
              <EventRow key={event.position} event={event} />
            ))}
          </ul>
          {withheld > 0 && (
            <p className={styles.soft}>{t("studio.people.eventsShut", { count: withheld })}</p>
          )}
          {isLast && next !== undefined && (
            <Button variant="subtle" onClick={() => onMore(next)}>
              {t("studio.people.earlier")}
            </Button>
          )}
        </>
      )}
    </Awaited>
  );
}

interface EventRowProps {
  readonly event: TimelineEvent;
}

function EventRow({ event: { type, event, source, at, body } }: EventRowProps) {
  const { t, locale } = useWords();
  const said = body.properties ?? body.traits;
  return (
    <li>
      <div className={styles.rowHead}>
        <span>
          <strong>{event ?? callName(type, t)}</strong>{" "}
          <span className={styles.soft}>
            {event !== undefined && `${callName(type, t)} · `}
            {sourceName(source.name, t)}
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
