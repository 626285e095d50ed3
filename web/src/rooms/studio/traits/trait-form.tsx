import { Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { staffCategoryName } from "../../../format/people.ts";
import { languages } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { categories } from "../categories.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { policyName } from "../people/policies.ts";
import styles from "../studio.module.css";
import type { Policy, TraitRow } from "./answers.ts";
import { SourceOrder } from "./source-order.tsx";

const policyKinds: readonly Policy["kind"][] = ["most-recent", "source-order", "most-frequent", "first"];

const policyOf = (kind: Policy["kind"], sources: readonly string[]): Policy =>
  kind === "source-order" ? { kind, sources: [...sources] } : { kind };

interface TraitFormProps {
  readonly trait: TraitRow;
  onDone(): void;
}

/** Says what a trait holds, what it is called, and whose value counts; it holds from the next reading on. */
export function TraitForm({ trait, onDone }: TraitFormProps) {
  const { t } = useWords();
  const { name, classified, policy: before } = trait;
  const [category, setCategory] = useState(classified ? trait.category : "");
  const [label, setLabel] = useState(trait.label);
  const [statedByPerson, setStatedByPerson] = useState(trait.statedByPerson);
  const [kind, setKind] = useState(before.kind);
  const [order, setOrder] = useState(before.kind === "source-order" ? before.sources : []);
  const change = useChange(["/v1/trait-policies", "/v1/profiles", "/v1/me"]);
  const send = () =>
    change.mutate(
      {
        path: `/v1/trait-policies/${encodeURIComponent(name)}`,
        method: "PUT",
        body: { category, label, policy: policyOf(kind, order), statedByPerson },
      },
      { onSuccess: onDone },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <div className={styles.fields}>
        <NativeSelect
          required
          label={t("studio.traits.category")}
          description={t("studio.traits.categoryHelp")}
          data={[
            ...(classified ? [] : [{ value: "", label: t("studio.traits.chooseCategory") }]),
            ...categories.map((value) => ({ value, label: staffCategoryName(value, t) })),
          ]}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
        {languages.map(({ locale, name: language }) => (
          <TextInput
            key={locale}
            required
            maxLength={200}
            label={t("studio.traits.calledIn", { language })}
            description={t("studio.traits.calledHelp")}
            value={label[locale]}
            onChange={(event) => setLabel({ ...label, [locale]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label={t("studio.traits.policy")}
          description={t("studio.traits.policyHelp")}
          data={policyKinds.map((value) => ({ value, label: policyName(value, t) }))}
          value={kind}
          onChange={(event) =>
            setKind(policyKinds.find((one) => one === event.currentTarget.value) ?? "most-recent")
          }
        />
      </div>
      <Checkbox
        label={t("studio.traits.statedByPerson")}
        description={t("studio.traits.statedByPersonHelp")}
        checked={statedByPerson}
        onChange={(event) => setStatedByPerson(event.currentTarget.checked)}
      />
      {kind === "source-order" && <SourceOrder order={order} onChange={setOrder} />}
      {change.isError && <ChangeFailure failure={change.error} onRetry={send} />}
      <Group gap="xs">
        <Button
          type="submit"
          loading={change.isPending}
          disabled={kind === "source-order" && order.length === 0}
        >
          {t("studio.save")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}
