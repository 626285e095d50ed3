import { useParams } from "@tanstack/react-router";
import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import styles from "../studio.module.css";
import type { Profile } from "./answers.ts";
import { ConsentsPanel } from "./consents-panel.tsx";
import { IdentitiesPanel } from "./identities-panel.tsx";
import { LaterPanels } from "./later-panels.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";
import { TraitsPanel } from "./traits-panel.tsx";
import { TurnsPanel } from "./turns-panel.tsx";

/** One person: what is known, from where, on which basis, and what was done with it. */
export function PersonPage() {
  const { t } = useWords();
  const { personId } = useParams({ from: "/studio/people/$personId" });
  const profile = useRead<Profile>(`/v1/profiles/${encodeURIComponent(personId)}`);
  return (
    <Awaited query={profile} label={t("studio.people.person")} lines={8}>
      {(profile) => (
        <PageFrame title={nameOf(profile) ?? t("studio.people.unnamed")} lead={t("studio.people.noted")}>
          <div className={styles.columns}>
            <TraitsPanel title={t("studio.people.traits")} traits={profile.traits} />
            <IdentitiesPanel personId={personId} />
          </div>
          <TraitsPanel title={t("studio.people.computed")} traits={profile.computed} />
          <div className={styles.columns}>
            <ConsentsPanel consents={profile.consents} />
            <TurnsPanel receipts={profile.receipts} />
          </div>
          <TimelinePanel personId={personId} />
          <LaterPanels />
        </PageFrame>
      )}
    </Awaited>
  );
}

const nameOf = ({ traits }: Profile): string | undefined => {
  const held = traits.find(({ name }) => name === "name")?.values.find(({ picked }) => picked)?.value;
  return typeof held === "string" ? held : undefined;
};
