import { Checkbox, Group, NumberInput, TextInput } from "@mantine/core";
import type { NewSource } from "../../../../../src/modules/customers/sources/index.ts";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { Purposes } from "../purposes/answers.ts";
import styles from "../studio.module.css";

export type Terms = Pick<NewSource, "owner" | "licence" | "contact" | "purposes" | "retentionDays">;

const texts = [
  { field: "owner", label: "studio.sources.owner", help: "studio.sources.ownerHelp" },
  { field: "licence", label: "studio.sources.licence", help: "studio.sources.licenceHelp" },
  { field: "contact", label: "studio.sources.contact", help: "studio.sources.contactHelp" },
] as const;

interface TermsFieldsProps {
  readonly terms: Terms;
  onChange(changed: Partial<Terms>): void;
}

/** On which terms a source's data may be used: asked for when it is registered, and again when they change. */
export function TermsFields({ terms, onChange }: TermsFieldsProps) {
  const { t, locale } = useWords();
  const purposes = useRead<Purposes>("/v1/purposes");
  return (
    <>
      <div className={styles.fields}>
        {texts.map(({ field, label, help }) => (
          <TextInput
            key={field}
            required
            label={t(label)}
            description={t(help)}
            value={terms[field]}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
        <NumberInput
          label={t("studio.sources.retention")}
          description={t("studio.sources.retentionHelp")}
          min={1}
          max={36_500}
          allowDecimal={false}
          hideControls
          required
          value={terms.retentionDays}
          onChange={(value) => onChange({ retentionDays: Number(value) })}
        />
      </div>
      <Checkbox.Group
        label={t("studio.sources.purposes")}
        description={t("studio.sources.purposesHelp")}
        value={[...terms.purposes]}
        onChange={(chosen) => onChange({ purposes: chosen })}
      >
        <Group gap="sm" mt="xs">
          {purposes.data?.purposes.map(({ id, terms: { text } }) => (
            <Checkbox key={id} value={id} label={text[locale].title} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  );
}
