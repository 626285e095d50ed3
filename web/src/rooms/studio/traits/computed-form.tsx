import { Button, Group, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { staffCategoryName } from "../../../format/people.ts";
import { languages } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { categories } from "../categories.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { callName } from "../people/calls.ts";
import styles from "../studio.module.css";
import { ConditionLines } from "./condition-lines.tsx";
import { functionKeys } from "./definition-words.ts";
import {
  callTypes,
  type DraftDefinition,
  definitionOf,
  emptyDefinition,
  functions,
  needsProperty,
} from "./draft-definition.ts";

interface ComputedFormProps {
  onDone(): void;
}

/** Defines a computed trait; the server fills it from the events that are kept. */
export function ComputedForm({ onDone }: ComputedFormProps) {
  const [draft, setDraft] = useState(emptyDefinition);
  const { t } = useWords();
  const define = useChange(["/v1/computed-traits"]);
  const set = (changed: Partial<DraftDefinition>): void => setDraft({ ...draft, ...changed });
  const send = () =>
    define.mutate(
      { path: "/v1/computed-traits", method: "POST", body: definitionOf(draft) },
      { onSuccess: onDone },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <NameFields draft={draft} set={set} />
      <EventFields draft={draft} set={set} />
      <FunctionFields draft={draft} set={set} />
      {define.isError && <ChangeFailure failure={define.error} onRetry={send} />}
      <Group gap="xs" mb="md">
        <Button type="submit" loading={define.isPending}>
          {t("studio.traits.define")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}

interface DraftFields {
  readonly draft: DraftDefinition;
  set(changed: Partial<DraftDefinition>): void;
}

function NameFields({ draft, set }: DraftFields) {
  const { t } = useWords();
  return (
    <div className={styles.fields}>
      <TextInput
        required
        maxLength={100}
        pattern="[\p{L}\p{N}_.\-]+"
        label={t("studio.traits.name")}
        description={t("studio.traits.nameHelp")}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {languages.map(({ locale, name }) => (
        <TextInput
          key={locale}
          required
          maxLength={200}
          label={t("studio.traits.calledIn", { language: name })}
          description={t("studio.traits.calledHelp")}
          value={draft.label[locale]}
          onChange={(event) => set({ label: { ...draft.label, [locale]: event.currentTarget.value } })}
        />
      ))}
      <NativeSelect
        label={t("studio.traits.category")}
        description={t("studio.traits.categoryHelp")}
        data={categories.map((value) => ({ value, label: staffCategoryName(value, t) }))}
        value={draft.category}
        onChange={(event) =>
          set({ category: categories.find((one) => one === event.currentTarget.value) ?? "special" })
        }
      />
    </div>
  );
}

/** Which events it is about. */
function EventFields({ draft, set }: DraftFields) {
  const { t } = useWords();
  return (
    <>
      <div className={styles.fields}>
        <NativeSelect
          label={t("studio.traits.type")}
          data={callTypes.map((value) => ({ value, label: callName(value, t) }))}
          value={draft.type}
          onChange={(event) =>
            set({ type: callTypes.find((one) => one === event.currentTarget.value) ?? "track" })
          }
        />
        <TextInput
          label={t("studio.traits.events")}
          description={t("studio.traits.eventsHelp")}
          value={draft.events}
          onChange={(event) => set({ events: event.currentTarget.value })}
        />
      </div>
      <ConditionLines lines={draft.where} onChange={(where) => set({ where })} />
    </>
  );
}

/** What is made of them. */
function FunctionFields({ draft, set }: DraftFields) {
  const { t } = useWords();
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={t("studio.traits.how")}
        data={functions.map((value) => ({ value, label: t(functionKeys[value]) }))}
        value={draft.function}
        onChange={(event) =>
          set({ function: functions.find((one) => one === event.currentTarget.value) ?? "count" })
        }
      />
      {needsProperty(draft.function) && (
        <TextInput
          required
          maxLength={200}
          label={t("studio.traits.property")}
          description={t("studio.traits.propertyHelp", { example: "properties.total" })}
          value={draft.property}
          onChange={(event) => set({ property: event.currentTarget.value })}
        />
      )}
      {draft.function === "sum" && (
        <TextInput
          maxLength={200}
          label={t("studio.traits.currency")}
          description={t("studio.traits.currencyHelp", { example: "properties.currency" })}
          value={draft.currency}
          onChange={(event) => set({ currency: event.currentTarget.value })}
        />
      )}
      <NumberInput
        label={t("studio.traits.days")}
        description={t("studio.traits.daysHelp")}
        min={1}
        max={3_650}
        allowDecimal={false}
        hideControls
        value={draft.days}
        onChange={(days) => set({ days: String(days) })}
      />
    </div>
  );
}
