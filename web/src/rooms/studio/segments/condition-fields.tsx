import { Autocomplete, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useWords } from "../../../i18n/use-words.ts";
import type { Leaf } from "./answers.ts";
import {
  type CountName,
  comparedText,
  compareWith,
  comparisonOf,
  comparisons,
  countOf,
  counts,
} from "./edit-filter.ts";
import { comparisonKeys, countKeys } from "./filter-words.ts";
import { useFilterNames } from "./use-filter-names.ts";

interface ConditionFieldsProps {
  readonly leaf: Leaf;
  onChange(leaf: Leaf): void;
}

/** The fields of one condition: what it is about, and what that is held against. */
export function ConditionFields({ leaf, onChange }: ConditionFieldsProps) {
  if ("event" in leaf) return <EventFields leaf={leaf} onChange={onChange} />;
  if ("consents" in leaf) return <ConsentFields leaf={leaf} onChange={onChange} />;
  return <ComparedFields leaf={leaf} onChange={onChange} />;
}

interface FieldsOf<One> {
  readonly leaf: One;
  onChange(leaf: Leaf): void;
}

function ComparedFields({
  leaf,
  onChange,
}: FieldsOf<Extract<Leaf, { trait: string } | { computed: string }>>) {
  const { t } = useWords();
  const { traits, computed } = useFilterNames();
  const how = comparisonOf(leaf);
  const rename = (name: string): void =>
    onChange("trait" in leaf ? { ...leaf, trait: name } : { ...leaf, computed: name });
  return (
    <>
      <Autocomplete
        aria-label={t("studio.segments.name")}
        placeholder={t("studio.segments.name")}
        data={"trait" in leaf ? traits : computed}
        value={"trait" in leaf ? leaf.trait : leaf.computed}
        onChange={rename}
      />
      <NativeSelect
        aria-label={t("studio.segments.comparison")}
        data={comparisons.map((value) => ({ value, label: t(comparisonKeys[value]) }))}
        value={how}
        onChange={(event) => {
          const next = comparisons.find((one) => one === event.currentTarget.value);
          if (next) onChange(compareWith(leaf, next, comparedText(leaf)));
        }}
      />
      {how !== "exists" && (
        <TextInput
          aria-label={t("studio.segments.value")}
          placeholder={t(how === "in" ? "studio.segments.values" : "studio.segments.value")}
          value={comparedText(leaf)}
          onChange={(event) => onChange(compareWith(leaf, how, event.currentTarget.value))}
        />
      )}
      {"computed" in leaf && (
        <TextInput
          aria-label={t("studio.segments.currency")}
          placeholder={t("studio.segments.currency")}
          maxLength={3}
          w={110}
          value={leaf.currency ?? ""}
          onChange={(event) => {
            const { currency: _, ...bare } = leaf;
            const currency = event.currentTarget.value.trim().toUpperCase();
            onChange(currency === "" ? bare : { ...bare, currency });
          }}
        />
      )}
    </>
  );
}

function EventFields({ leaf, onChange }: FieldsOf<Extract<Leaf, { event: string }>>) {
  const { t } = useWords();
  const [how, times] = countOf(leaf);
  const setCount = (name: CountName, number: number): void =>
    onChange({ ...leaf, count: { [name]: number } });
  return (
    <>
      <TextInput
        aria-label={t("studio.segments.event")}
        placeholder={t("studio.segments.event")}
        value={leaf.event}
        onChange={(event) => onChange({ ...leaf, event: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t("studio.segments.comparison")}
        data={counts.map((value) => ({ value, label: t(countKeys[value]) }))}
        value={how}
        onChange={(event) => {
          const next = counts.find((one) => one === event.currentTarget.value);
          if (next) setCount(next, times);
        }}
      />
      <NumberInput
        aria-label={t("studio.segments.times")}
        min={0}
        allowDecimal={false}
        hideControls
        w={90}
        value={times}
        onChange={(value) => setCount(how, Number(value))}
      />
      <NumberInput
        aria-label={t("studio.segments.days")}
        placeholder={t("studio.segments.days")}
        min={1}
        max={3_650}
        allowDecimal={false}
        hideControls
        w={150}
        value={leaf.days ?? ""}
        onChange={(value) => {
          const { days: _, ...bare } = leaf;
          onChange(value === "" ? bare : { ...bare, days: Number(value) });
        }}
      />
    </>
  );
}

function ConsentFields({ leaf, onChange }: FieldsOf<Extract<Leaf, { consents: string }>>) {
  const { t } = useWords();
  const { purposes } = useFilterNames();
  return (
    <>
      <NativeSelect
        aria-label={t("studio.segments.purpose")}
        data={[{ value: "", label: t("studio.segments.choosePurpose") }, ...purposes]}
        value={leaf.consents}
        onChange={(event) => onChange({ ...leaf, consents: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t("studio.segments.comparison")}
        data={[
          { value: "permitted", label: t("studio.segments.permitted") },
          { value: "not-permitted", label: t("studio.segments.notPermitted") },
        ]}
        value={leaf.is}
        onChange={(event) =>
          onChange({ ...leaf, is: event.currentTarget.value === "permitted" ? "permitted" : "not-permitted" })
        }
      />
    </>
  );
}
