import { Button, Group, NativeSelect, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import type { Constraint, Operator } from "../../../../src/modules/language/index.ts";
import { fieldName } from "../../format/fields.ts";
import { useWords } from "../../i18n/use-words.ts";
import { type ConstraintForm, formOf, operatorsFor, readForm, shapeOf } from "./edit-constraint.ts";

const operatorKeys = {
  "=": "op.is",
  "!=": "op.isNot",
  in: "op.anyOf",
  "<": "op.below",
  "<=": "op.atMost",
  ">": "op.above",
  ">=": "op.atLeast",
  between: "op.between",
  "~": "op.about",
} as const satisfies Record<Operator, string>;

const dayOperatorKeys = {
  ...operatorKeys,
  "=": "op.on",
  "<": "op.before",
  "<=": "op.by",
  ">": "op.after",
  ">=": "op.from",
} as const satisfies Record<Operator, string>;

interface ChipEditorProps {
  readonly constraint: Constraint;
  onApply(changed: Constraint): void;
  onCancel(): void;
}

/** The small form behind a chip: condition, value, and how firm it is. */
export function ChipEditor({ constraint, onApply, onCancel }: ChipEditorProps) {
  const { t } = useWords();
  const [form, setForm] = useState(() => formOf(constraint));
  const [why, setWhy] = useState<string>();
  const strengthId = useId();
  const keys = shapeOf(constraint) === "day" ? dayOperatorKeys : operatorKeys;
  const change = (part: Partial<ConstraintForm>): void => setForm({ ...form, ...part });
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const edited = readForm(constraint, form);
    if (edited.ok) onApply(edited.constraint);
    else setWhy(t(edited.why));
  };

  return (
    <form onSubmit={apply} noValidate>
      <Stack gap="sm" w={260}>
        <Text fw={600}>{fieldName(constraint.field, t)}</Text>
        <NativeSelect
          label={t("understanding.operator")}
          value={form.op}
          data={operatorsFor(constraint).map((op) => ({ value: op, label: t(keys[op]) }))}
          onChange={(event) => {
            const op = operatorsFor(constraint).find((one) => one === event.currentTarget.value);
            if (op) change({ op });
          }}
        />
        <ValueFields constraint={constraint} form={form} why={why} onChange={change} />
        <div>
          <Text size="sm" fw={500} mb={4} id={strengthId}>
            {t("understanding.strength")}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby={strengthId}
            value={form.strength}
            data={[
              { value: "must", label: t("understanding.must") },
              { value: "prefer", label: t("understanding.wish") },
            ]}
            onChange={(strength) => change({ strength })}
          />
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" onClick={onCancel}>
            {t("understanding.cancel")}
          </Button>
          <Button type="submit">{t("understanding.apply")}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const wordKeys = { day: "understanding.date", words: "understanding.value" } as const;

interface ValueFieldsProps {
  readonly constraint: Constraint;
  readonly form: ConstraintForm;
  readonly why: string | undefined;
  onChange(part: Partial<ConstraintForm>): void;
}

function ValueFields({ constraint, form, why, onChange }: ValueFieldsProps) {
  const { t } = useWords();
  const shape = shapeOf(constraint);
  if (shape !== "amount") {
    return (
      <TextInput
        type={shape === "day" ? "date" : "text"}
        label={t(form.op === "in" ? "understanding.values" : wordKeys[shape])}
        value={form.low}
        error={why}
        onChange={(event) => onChange({ low: event.currentTarget.value })}
      />
    );
  }
  const unit = constraint.currency ?? constraint.unit;
  const isRange = form.op === "between";
  const amount = {
    inputMode: "decimal",
    rightSection: unit && <Text size="sm">{unit}</Text>,
    rightSectionWidth: 48,
  } as const;
  return (
    <Group gap="xs" grow align="flex-start">
      <TextInput
        {...amount}
        label={t(isRange ? "understanding.from" : "understanding.amount")}
        value={form.low}
        error={why}
        onChange={(event) => onChange({ low: event.currentTarget.value })}
      />
      {isRange && (
        <TextInput
          {...amount}
          label={t("understanding.to")}
          value={form.high}
          onChange={(event) => onChange({ high: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
