import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useRead } from "../../../app/use-server.ts";
import { staffRefusalReason } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import styles from "../studio.module.css";
import type { PersonProfile } from "./answers.ts";
import { ComputedPanel } from "./computed-panel.tsx";
import { ConsentsPanel } from "./consents-panel.tsx";
import { IdentitiesPanel } from "./identities-panel.tsx";
import { LaterPanels } from "./later-panels.tsx";
import { usualPurpose } from "./people-search.ts";
import { PurposeSelect } from "./purpose-select.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";
import { TraitsPanel } from "./traits-panel.tsx";
import { TurnsPanel } from "./turns-panel.tsx";

/** One person for one purpose: what is known, from where, on which basis, and what was done with it. */
export function PersonPage() {
  const { t } = useWords();
  const { personId } = useParams({ from: "/studio/people/$personId" });
  const { purpose = usualPurpose } = useSearch({ from: "/studio/people/$personId" });
  const navigate = useNavigate({ from: "/studio/people/$personId" });
  const profile = useRead<PersonProfile>(
    `/v1/profiles/${encodeURIComponent(personId)}?${new URLSearchParams({ purpose })}`,
  );
  const gone = (
    <EmptyNotice title={t("studio.people.gone")}>
      {t("studio.people.goneHelp")} <TextLink to="/studio/people">{t("studio.people.search")}</TextLink>
    </EmptyNotice>
  );
  return (
    <Awaited query={profile} label={t("studio.people.person")} lines={8} gone={gone}>
      {(profile) => (
        <PageFrame
          title={nameOf(profile) ?? t("studio.people.numbered", { number: profile.person.slice(-6) })}
          lead={t("studio.people.noted")}
          actions={
            <PurposeSelect value={purpose} onChange={(chosen) => navigate({ search: { purpose: chosen } })} />
          }
        >
          {profile.withheld && (
            <EmptyNotice title={t("studio.people.withheld")}>
              {t("studio.people.withheldHelp", { why: staffRefusalReason(profile.withheld, t) })}
            </EmptyNotice>
          )}
          <div className={styles.columns}>
            <TraitsPanel person={profile.person} traits={profile.traits} />
            <ComputedPanel person={profile.person} computed={profile.computed} />
          </div>
          <IdentitiesPanel personId={personId} />
          <div className={styles.columns}>
            <ConsentsPanel consents={profile.consents} />
            <TurnsPanel receipts={profile.receipts} />
          </div>
          <TimelinePanel key={purpose} personId={personId} purpose={purpose} newest={profile.timeline} />
          <LaterPanels />
        </PageFrame>
      )}
    </Awaited>
  );
}

function nameOf({ traits }: PersonProfile): string | undefined {
  const textOf = (wanted: string): string | undefined => {
    const held = traits.find(({ name }) => name === wanted)?.values.find(({ picked }) => picked)?.value;
    return typeof held === "string" ? held : undefined;
  };
  const parts = [textOf("firstName"), textOf("lastName")].filter((part) => part !== undefined);
  return textOf("name") ?? (parts.length > 0 ? parts.join(" ") : undefined);
}
