import { useParams } from "@tanstack/react-router";
import { Awaited } from "../../../app/awaited.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useRead } from "../../../app/use-server.ts";
import { wordList } from "../../../format/lists.ts";
import { sourceKind, sourcePlatform } from "../../../format/people.ts";
import { fullDay, wordCount } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import { usePurposeTitle } from "../purposes/use-purpose-title.ts";
import styles from "../studio.module.css";
import type { SourceRow } from "./answers.ts";
import { AttestationsPanel } from "./attestations-panel.tsx";
import { DropsPanel } from "./drops-panel.tsx";
import { HeldPanel } from "./held-panel.tsx";
import { SendPanel } from "./send-panel.tsx";
import { Standing } from "./standing.tsx";
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
          <Terms source={source} />
          <SendPanel source={source} />
          <AttestationsPanel source={source} />
          <HeldPanel source={source} />
          <DropsPanel source={source} />
          <ViolationsPanel source={source} />
        </PageFrame>
      )}
    </Awaited>
  );
}

interface OfSource {
  readonly source: SourceRow;
}

function Terms({ source }: OfSource) {
  const { t, locale } = useWords();
  const titleOf = usePurposeTitle();
  const terms: readonly (readonly [string, string])[] = [
    [t("studio.sources.kind"), sourceKind(source.kind, t)],
    [t("studio.sources.platform"), sourcePlatform(source.platform, t)],
    [t("studio.sources.owner"), source.owner],
    [t("studio.sources.licence"), source.licence],
    [t("studio.sources.contact"), source.contact],
    [t("studio.sources.purposes"), wordList(source.purposes.map(titleOf), locale)],
    [
      t("studio.sources.retention"),
      t("studio.sources.days", {
        count: source.retentionDays,
        days: wordCount(source.retentionDays, locale),
      }),
    ],
    [t("studio.sources.since"), fullDay(source.createdAt, locale)],
  ];
  return (
    <Panel title={t("studio.sources.terms")}>
      <dl className={styles.pairs}>
        {terms.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
