import { ActionIcon, Button, NativeSelect, Group as Row, Switch } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useWords } from "../../../i18n/use-words.ts";
import type { Filter } from "./answers.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { bare, emptyLeaf, type Group, groupOf, isGroup, kindOf, leafKinds, partsOf } from "./edit-filter.ts";
import { leafKindKeys } from "./filter-words.ts";
import styles from "./segments.module.css";

interface GroupEditorProps {
  readonly group: Group;
  /** Groups around this one. */
  readonly depth?: number;
  onChange(group: Group): void;
}

/** Groups within groups within groups are as much as anybody reads. */
const deepest = 2;

/** All or any of several conditions, which may be groups themselves. */
export function GroupEditor({ group, depth = 0, onChange }: GroupEditorProps) {
  const { t } = useWords();
  const how = "all" in group ? "all" : "any";
  const parts = partsOf(group);
  const set = (next: readonly Filter[]): void => onChange(groupOf(how, next));
  return (
    <div className={styles.group}>
      <NativeSelect
        aria-label={t("studio.segments.how")}
        data={[
          { value: "all", label: t("studio.segments.all") },
          { value: "any", label: t("studio.segments.any") },
        ]}
        value={how}
        onChange={(event) => onChange(groupOf(event.currentTarget.value === "any" ? "any" : "all", parts))}
      />
      <ul className={styles.parts}>
        {parts.map((part, at) => (
          // Parts have no identity of their own: each is drawn from what it says.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at}>
            <PartEditor
              part={part}
              depth={depth}
              onChange={(next) => set(parts.with(at, next))}
              onRemove={() => set(parts.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      <Row gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus aria-hidden size={14} />}
          onClick={() => set([...parts, emptyLeaf("trait")])}
        >
          {t("studio.segments.addCondition")}
        </Button>
        {depth < deepest && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => set([...parts, groupOf(how === "all" ? "any" : "all", [emptyLeaf("trait")])])}
          >
            {t("studio.segments.addGroup")}
          </Button>
        )}
      </Row>
    </div>
  );
}

interface PartEditorProps {
  readonly part: Filter;
  readonly depth: number;
  onChange(part: Filter): void;
  onRemove(): void;
}

function PartEditor({ part, depth, onChange, onRemove }: PartEditorProps) {
  const { t } = useWords();
  const { isNot, inner } = bare(part);
  const set = (next: Filter): void => onChange(isNot ? { not: next } : next);
  return (
    <div className={styles.part}>
      {isGroup(inner) ? (
        <GroupEditor group={inner} depth={depth + 1} onChange={set} />
      ) : "not" in inner ? null : (
        <div className={styles.condition}>
          <NativeSelect
            aria-label={t("studio.segments.about")}
            data={leafKinds.map((value) => ({ value, label: t(leafKindKeys[value]) }))}
            value={kindOf(inner)}
            onChange={(event) => {
              const kind = leafKinds.find((one) => one === event.currentTarget.value);
              if (kind) set(emptyLeaf(kind));
            }}
          />
          <ConditionFields leaf={inner} onChange={set} />
        </div>
      )}
      <div className={styles.partTools}>
        <Switch
          size="xs"
          label={t("studio.segments.not")}
          checked={isNot}
          onChange={(event) => onChange(event.currentTarget.checked ? { not: inner } : inner)}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("studio.segments.removeCondition")}
          onClick={onRemove}
        >
          <IconTrash aria-hidden size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}
