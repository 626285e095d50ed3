import { ActionIcon, Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import type { ShownPattern } from "../../../../src/modules/customers/patterns/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./me.module.css";
import { choiceName } from "./pattern-choices.ts";
import { type DraftItem, draftsOf, emptyItem, fieldsOf, itemsOf, type TypedItem } from "./pattern-items.ts";

interface PatternFormProps {
  readonly pattern: ShownPattern;
  readonly isBusy: boolean;
  onCancel(): void;
  onSend(items: readonly TypedItem[]): void;
}

/** What is so instead of what was learned, a line for each thing. */
export function PatternForm({
  pattern: { name, given, learned },
  isBusy,
  onCancel,
  onSend,
}: PatternFormProps) {
  const { t, locale } = useWords();
  const held = Array.isArray(given?.value) ? given.value : learned.map(({ value }) => value);
  const [lines, setLines] = useState(draftsOf(name, held));
  const items = itemsOf(name, lines);
  const setLine = (at: number, line: DraftItem): void => setLines(lines.with(at, line));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSend(items);
  };
  return (
    <form onSubmit={submit} className={styles.correctLines}>
      <p className={styles.soft}>{t("me.patterns.right")}</p>
      {lines.map((line, at) => (
        // Lines have no identity of their own, and are only added at the end.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className={styles.line}>
          {fieldsOf[name].map(({ name: field, label, choices, isNumber, isRequired }) =>
            choices ? (
              <NativeSelect
                key={field}
                label={t(label)}
                data={choices.map((value) => ({ value, label: choiceName(value, t, locale) }))}
                value={line[field]}
                onChange={(event) => setLine(at, { ...line, [field]: event.currentTarget.value })}
              />
            ) : (
              <TextInput
                key={field}
                label={t(label)}
                required={isRequired ?? false}
                {...(isNumber && { inputMode: "decimal", pattern: "[0-9]+([.][0-9]+)?" })}
                value={line[field]}
                onChange={(event) => setLine(at, { ...line, [field]: event.currentTarget.value })}
              />
            ),
          )}
          {lines.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t("me.patterns.removeLine")}
              onClick={() => setLines(lines.filter((_, other) => other !== at))}
            >
              <IconTrash aria-hidden size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      <Group gap="xs">
        <Button type="submit" loading={isBusy} disabled={items.length === 0}>
          {t("me.save")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={15} />}
          onClick={() => setLines([...lines, emptyItem(name)])}
        >
          {t("me.patterns.addLine")}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t("me.cancel")}
        </Button>
      </Group>
    </form>
  );
}
