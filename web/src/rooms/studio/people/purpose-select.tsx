import { NativeSelect } from "@mantine/core";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { Purposes } from "../purposes/answers.ts";

/** Handling what people ask of their own data: the law's own ground to see all of it. */
const rights = "rights";

interface PurposeSelectProps {
  readonly value: string;
  onChange(purpose: string): void;
}

/** What somebody's data is looked at for. What the purpose does not need, or the person does not permit, stays shut. */
export function PurposeSelect({ value, onChange }: PurposeSelectProps) {
  const { t, locale } = useWords();
  const purposes = useRead<Purposes>("/v1/purposes");
  const options = [
    ...(purposes.data?.purposes.map(({ id, terms }) => ({ value: id, label: terms.text[locale].title })) ??
      []),
    { value: rights, label: t("studio.people.rightsPurpose") },
  ];
  return (
    <NativeSelect
      label={t("studio.people.purpose")}
      data={
        options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options]
      }
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
