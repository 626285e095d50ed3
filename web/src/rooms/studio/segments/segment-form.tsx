import { Button, NativeSelect, Group as Row, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import type { Segment } from "./answers.ts";
import { CountLine } from "./count-line.tsx";
import { emptyLeaf, type Group, isComplete, isGroup } from "./edit-filter.ts";
import { GroupEditor } from "./filter-editor.tsx";
import { useFilterNames } from "./use-filter-names.ts";

interface SegmentFormProps {
  /** Absent for a new one. */
  readonly segment?: Segment;
  onDone(): void;
}

/** A filter, the purpose that its people are wanted for, and how many they are while it is built. */
export function SegmentForm({ segment, onDone }: SegmentFormProps) {
  const { t } = useWords();
  const { purposes } = useFilterNames();
  const [name, setName] = useState(segment?.name ?? "");
  const [purpose, setPurpose] = useState(segment?.purpose ?? "");
  const [group, setGroup] = useState<Group>(
    !segment
      ? { all: [emptyLeaf("trait")] }
      : isGroup(segment.filter)
        ? segment.filter
        : { all: [segment.filter] },
  );
  const save = useChange(["/v1/segments"]);
  const send = () =>
    save.mutate(
      {
        path: segment ? `/v1/segments/${encodeURIComponent(segment.id)}` : "/v1/segments",
        method: segment ? "PUT" : "POST",
        body: { name: name.trim(), purpose, filter: group },
      },
      { onSuccess: onDone },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} className={styles.formWide}>
      <div className={styles.fields}>
        <TextInput
          required
          label={t("studio.segments.called")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          required
          label={t("studio.segments.purpose")}
          description={t("studio.segments.purposeHelp")}
          data={[{ value: "", label: t("studio.segments.choosePurpose") }, ...purposes]}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      </div>
      <GroupEditor group={group} onChange={setGroup} />
      <CountLine audience={{ purpose, filter: group }} />
      {save.isError && <ChangeFailure failure={save.error} onRetry={send} />}
      <Row gap="xs">
        <Button
          type="submit"
          loading={save.isPending}
          disabled={name.trim() === "" || purpose === "" || !isComplete(group)}
        >
          {t("studio.segments.save")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Row>
    </form>
  );
}
