import { useParams } from "@tanstack/react-router";
import { Awaited } from "../../../app/awaited.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import type { SourceRow } from "./answers.ts";
import { AttestationsPanel } from "./attestations-panel.tsx";
import { DropsPanel } from "./drops-panel.tsx";
import { HeldPanel } from "./held-panel.tsx";
import { PlanPanel } from "./plan-panel.tsx";
import { SendPanel } from "./send-panel.tsx";
import { Standing } from "./standing.tsx";
import { TermsPanel } from "./terms-panel.tsx";
import { ViolationsPanel } from "./violations-panel.tsx";

/** One source: its terms, its standing, what it sent that was dropped or broke its plan. */
export function SourcePage() {
  const { t } = useWords();
  const { sourceId } = useParams({ from: "/studio/sources/$sourceId" });
  const source = useRead<SourceRow>(`/v1/sources/${encodeURIComponent(sourceId)}`);
  return (
    <Awaited query={source} label={t("studio.sources.title")} lines={8}>
      {(source) => (
        <PageFrame
          title={source.name}
          lead={<Standing standing={source.standing} />}
          actions={
            <TextLink to="/studio/lineage" search={{ source: source.id }}>
              {t("studio.sources.touched")}
            </TextLink>
          }
        >
          <TermsPanel source={source} />
          <SendPanel source={source} />
          <AttestationsPanel source={source} />
          <HeldPanel source={source} />
          <DropsPanel source={source} />
          <PlanPanel source={source} />
          <ViolationsPanel source={source} />
        </PageFrame>
      )}
    </Awaited>
  );
}
