import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useWords } from "../../../i18n/use-words.ts";
import type { DraftCondition } from "./draft-definition.ts";

/** As many as the server takes. */
const mostLines = 10;

interface ConditionLinesProps {
  readonly lines: readonly DraftCondition[];
  onChange(lines: readonly DraftCondition[]): void;
}

/** What has to stand in an event, all of it, for the event to count. */
export function ConditionLines({ lines, onChange }: ConditionLinesProps) {
  const { t } = useWords();
  const set = (at: number, changed: Partial<DraftCondition>): void =>
    onChange(lines.map((line, i) => (i === at ? { ...line, ...changed } : line)));
  return (
    <>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place, and nothing else tells it from another
        <Group key={at} gap="sm" align="flex-end">
          <TextInput
            required
            maxLength={200}
            label={t("studio.traits.wherePath")}
            placeholder="properties.category"
            value={line.path}
            onChange={(event) => set(at, { path: event.currentTarget.value })}
          />
          <TextInput
            required
            maxLength={200}
            label={t("studio.traits.whereEquals")}
            value={line.equals}
            onChange={(event) => set(at, { equals: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t("studio.traits.removeCondition")}
            onClick={() => onChange(lines.filter((_, i) => i !== at))}
          >
            <IconX aria-hidden size={16} />
          </ActionIcon>
        </Group>
      ))}
      {lines.length < mostLines && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus aria-hidden size={15} />}
            onClick={() => onChange([...lines, { path: "", equals: "" }])}
          >
            {t("studio.traits.addCondition")}
          </Button>
        </Group>
      )}
    </>
  );
}
