import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { EmptyNotice } from "../../../app/empty-notice.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import type { Segment } from "./answers.ts";
import { SegmentForm } from "./segment-form.tsx";
import { SegmentPanel } from "./segment-panel.tsx";

/** Saved filters over people, each for one purpose, counted as of now. */
export function SegmentsPage() {
  const { t } = useWords();
  const [isAdding, setAdding] = useState(false);
  const segments = useRead<{ readonly segments: readonly Segment[] }>("/v1/segments");
  return (
    <PageFrame
      title={t("studio.segments.title")}
      lead={t("studio.segments.lead")}
      actions={
        <Button
          leftSection={<IconPlus aria-hidden size={16} />}
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          {t("studio.segments.add")}
        </Button>
      }
    >
      {isAdding && (
        <Panel title={t("studio.segments.add")}>
          <SegmentForm onDone={() => setAdding(false)} />
        </Panel>
      )}
      <Awaited query={segments} label={t("studio.segments.title")} lines={5}>
        {({ segments }) =>
          segments.length === 0 && !isAdding ? (
            <EmptyNotice title={t("studio.segments.none")}>{t("studio.segments.noneHelp")}</EmptyNotice>
          ) : (
            segments.map((segment) => <SegmentPanel key={segment.id} segment={segment} />)
          )
        }
      </Awaited>
    </PageFrame>
  );
}
