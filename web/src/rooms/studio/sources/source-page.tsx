import { Button } from "@mantine/core";
import { IconKey, IconPlugOff } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { FailureNotice } from "../../../app/failure-notice.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useChange, useRead } from "../../../app/use-server.ts";
import { sourceKind, sourcePlatform } from "../../../format/people.ts";
import { fullDay, wordCount } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { SourceRow } from "./answers.ts";
import { AttestationsPanel } from "./attestations-panel.tsx";
import { DropsPanel } from "./drops-panel.tsx";
import { HeldPanel } from "./held-panel.tsx";
import { Standing } from "./standing.tsx";
import { ViolationsPanel } from "./violations-panel.tsx";
import { HowToSend, WriteKey } from "./write-key.tsx";

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
  const terms: readonly (readonly [string, string])[] = [
    [t("studio.sources.kind"), sourceKind(source.kind, t)],
    [t("studio.sources.platform"), sourcePlatform(source.platform, t)],
    [t("studio.sources.owner"), source.owner],
    [t("studio.sources.licence"), source.licence],
    [t("studio.sources.contact"), source.contact],
    [t("studio.sources.purposes"), source.purposes.join(", ")],
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

/** How to send from here, a new key, and closing the source. */
function SendPanel({ source }: OfSource) {
  const { t } = useWords();
  const path = `/v1/sources/${encodeURIComponent(source.id)}`;
  const issue = useChange<{ readonly writeKey: string }>([path]);
  const close = useChange(["/v1/sources"]);
  const [isClosing, setClosing] = useState(false);
  if (source.closedAt) return null;
  return (
    <Panel
      title={t("studio.sources.send")}
      actions={
        <div className={styles.actions}>
          <Button
            variant="default"
            size="compact-md"
            loading={issue.isPending}
            leftSection={<IconKey aria-hidden size={15} />}
            onClick={() => issue.mutate({ path: `${path}/write-keys`, method: "POST" })}
          >
            {t("studio.sources.newKey")}
          </Button>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlugOff aria-hidden size={15} />}
            onClick={() => setClosing(true)}
          >
            {t("studio.sources.close")}
          </Button>
        </div>
      }
    >
      {issue.data ? (
        <WriteKey writeKey={issue.data.writeKey} platform={source.platform} />
      ) : (
        <HowToSend writeKey="…" platform={source.platform} />
      )}
      {issue.isError && (
        <FailureNotice
          failure={issue.error}
          onRetry={() => issue.variables && issue.mutate(issue.variables)}
        />
      )}
      {isClosing && (
        <div className={styles.secret} role="alert">
          <p>{t("studio.sources.closeSure")}</p>
          <div className={styles.actions}>
            <Button
              className={styles.dangerButton}
              loading={close.isPending}
              onClick={() => close.mutate({ path: `${path}/close`, method: "POST" })}
            >
              {t("studio.sources.close")}
            </Button>
            <Button variant="subtle" onClick={() => setClosing(false)}>
              {t("studio.cancel")}
            </Button>
          </div>
        </div>
      )}
      {close.isError && (
        <FailureNotice
          failure={close.error}
          onRetry={() => close.variables && close.mutate(close.variables)}
        />
      )}
    </Panel>
  );
}
