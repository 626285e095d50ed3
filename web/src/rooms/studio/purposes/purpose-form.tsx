import { Button, Checkbox, Group, NumberInput, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { staffCategoryName } from "../../../format/people.ts";
import { type Locale, languages } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { categories } from "../categories.ts";
import { ChangeFailure } from "../change-failure.tsx";
import styles from "../studio.module.css";
import type { PurposeKept, PurposeRow, PurposeWords } from "./answers.ts";

interface PurposeFormProps {
  readonly purpose: PurposeRow;
  onDone(): void;
}

/** A next version of a purpose. What asks for more ends the consents to the version before, and says so first. */
export function PurposeForm({ purpose, onDone }: PurposeFormProps) {
  const { t } = useWords();
  const { id, version, terms: before } = purpose;
  const [terms, setTerms] = useState(before);
  const change = useChange<PurposeKept>(["/v1/purposes", "/v1/me"]);
  const send = () =>
    change.mutate({
      path: `/v1/purposes/${encodeURIComponent(id)}`,
      method: "PUT",
      body: { version, terms },
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const asksForMore =
    terms.dataCategories.some((category) => !before.dataCategories.includes(category)) ||
    terms.retentionDays > before.retentionDays;
  const setText = (language: Locale, words: PurposeWords): void =>
    setTerms({ ...terms, text: { ...terms.text, [language]: words } });
  if (change.data) {
    return (
      <div role="status">
        <p>
          {t("studio.purposes.saved", { version: change.data.purpose.version })}{" "}
          {t("studio.purposes.ended", { count: change.data.invalidated })}
        </p>
        <Button variant="default" onClick={onDone}>
          {t("studio.done")}
        </Button>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      {languages.map(({ locale, name }) => (
        <TextFields
          key={locale}
          language={name}
          words={terms.text[locale]}
          onChange={(words) => setText(locale, words)}
        />
      ))}
      <Checkbox.Group
        label={t("studio.purposes.categories")}
        value={[...terms.dataCategories]}
        onChange={(chosen) =>
          setTerms({
            ...terms,
            dataCategories: categories.filter((category) => chosen.includes(category)),
            specialCategory: chosen.includes("special"),
          })
        }
      >
        <Group gap="sm" mt="xs">
          {categories.map((category) => (
            <Checkbox key={category} value={category} label={staffCategoryName(category, t)} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        label={t("studio.purposes.keptDays")}
        min={1}
        max={36_500}
        allowDecimal={false}
        hideControls
        maw={240}
        value={terms.retentionDays}
        onChange={(days) => setTerms({ ...terms, retentionDays: Number(days) })}
      />
      {asksForMore && (
        <p role="status" className={styles.caution}>
          {t("studio.purposes.asksForMore")}
        </p>
      )}
      {change.isError && <ChangeFailure failure={change.error} onRetry={send} />}
      <Group gap="xs">
        <Button type="submit" loading={change.isPending}>
          {t("studio.purposes.save", { version: version + 1 })}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}

interface TextFieldsProps {
  /** The language's own name. */
  readonly language: string;
  readonly words: PurposeWords;
  onChange(words: PurposeWords): void;
}

function TextFields({ language, words, onChange }: TextFieldsProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{language}</legend>
      <TextInput
        required
        label={t("studio.purposes.textTitle")}
        value={words.title}
        onChange={(event) => onChange({ ...words, title: event.currentTarget.value })}
      />
      <Textarea
        required
        rows={3}
        label={t("studio.purposes.whatFor")}
        value={words.whatFor}
        onChange={(event) => onChange({ ...words, whatFor: event.currentTarget.value })}
      />
      <Textarea
        required
        rows={2}
        label={t("studio.purposes.ifNot")}
        value={words.ifNot}
        onChange={(event) => onChange({ ...words, ifNot: event.currentTarget.value })}
      />
    </fieldset>
  );
}
