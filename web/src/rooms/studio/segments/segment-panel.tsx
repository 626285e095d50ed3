import { Button, Group as Row } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import { usePurposeTitle } from "../purposes/use-purpose-title.ts";
import studio from "../studio.module.css";
import { useTraitName } from "../traits/use-trait-name.ts";
import type { Segment } from "./answers.ts";
import { CountLine } from "./count-line.tsx";
import { wordFilter } from "./filter-words.ts";
import { SegmentForm } from "./segment-form.tsx";

interface SegmentPanelProps {
  readonly segment: Segment;
}

/** One segment: its filter as a sentence, its purpose, its count. */
export function SegmentPanel({ segment }: SegmentPanelProps) {
  const { t } = useWords();
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const titleOf = usePurposeTitle();
  const nameOf = useTraitName();
  const remove = useChange(["/v1/segments"]);
  const sendRemove = () =>
    remove.mutate({ path: `/v1/segments/${encodeURIComponent(segment.id)}`, method: "DELETE" });
  return (
    <Panel
      title={segment.name}
      actions={
        <Row gap="xs">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil aria-hidden size={15} />}
            aria-label={t("studio.segments.editOne", { name: segment.name })}
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            {t("studio.edit")}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconTrash aria-hidden size={15} />}
            aria-label={t("studio.segments.removeOne", { name: segment.name })}
            onClick={() => setRemoving(true)}
          >
            {t("studio.remove")}
          </Button>
        </Row>
      }
    >
      {isRemoving && (
        <div className={studio.secret}>
          <p>{t("studio.segments.removeSure")}</p>
          <Row gap="xs">
            <Button loading={remove.isPending} onClick={sendRemove}>
              {t("studio.remove")}
            </Button>
            <Button variant="subtle" onClick={() => setRemoving(false)}>
              {t("studio.cancel")}
            </Button>
          </Row>
        </div>
      )}
      {remove.isError && <ChangeFailure failure={remove.error} onRetry={sendRemove} />}
      {isEditing ? (
        <SegmentForm segment={segment} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p>{wordFilter(segment.filter, t, { titleOf, nameOf })}</p>
          <p className={studio.soft}>
            {t("studio.segments.forPurpose", { purpose: titleOf(segment.purpose) })}
          </p>
          <CountLine audience={{ purpose: segment.purpose, filter: segment.filter }} />
        </>
      )}
    </Panel>
  );
}
