import { Button } from "@mantine/core";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { PersonProfile, TimelinePage } from "./answers.ts";
import { EventRow } from "./event-row.tsx";

type Place = NonNullable<TimelinePage["next"]>;

interface TimelinePanelProps {
  readonly personId: string;
  readonly purpose: string;
  /** What came last; what came before is asked for. */
  readonly newest: TimelinePage;
}

/** What happened, the newest first, some at a time. */
export function TimelinePanel({ personId, purpose, newest }: TimelinePanelProps) {
  const { t } = useWords();
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const goOn = (next: Place): void => setPlaces([...places, next]);
  const pathOf = ({ at, position }: Place): string =>
    `/v1/profiles/${encodeURIComponent(personId)}?${new URLSearchParams({
      purpose,
      before: at,
      beforePosition: String(position),
    })}`;
  return (
    <Panel title={t("studio.people.timeline")}>
      <Events page={newest} {...(places.length === 0 && { onMore: goOn })} />
      {places.map((place, at) => (
        <EarlierEvents
          key={place.position}
          path={pathOf(place)}
          {...(at === places.length - 1 && { onMore: goOn })}
        />
      ))}
    </Panel>
  );
}

interface Going {
  /** Absent where what comes before is shown already. */
  readonly onMore?: (next: Place) => void;
}

function EarlierEvents({ path, onMore }: Going & { readonly path: string }) {
  const { t } = useWords();
  const profile = useRead<PersonProfile>(path);
  return (
    <Awaited query={profile} label={t("studio.people.timeline")} lines={5}>
      {({ timeline }) => <Events page={timeline} {...(onMore && { onMore })} />}
    </Awaited>
  );
}

function Events({ page: { events, withheld, next }, onMore }: Going & { readonly page: TimelinePage }) {
  const { t } = useWords();
  return (
    <>
      {events.length + withheld === 0 && <p className={styles.soft}>{t("studio.people.noEvents")}</p>}
      <ul className={styles.rows}>
        {events.map((event) => (
          <EventRow key={event.position} event={event} />
        ))}
      </ul>
      {withheld > 0 && <p className={styles.soft}>{t("studio.people.eventsShut", { count: withheld })}</p>}
      {next && onMore && (
        <Button variant="subtle" onClick={() => onMore(next)}>
          {t("studio.people.earlier")}
        </Button>
      )}
    </>
  );
}
