import { Button, Group, NativeSelect } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useChange } from "../../../app/use-server.ts";
import { wordList } from "../../../format/lists.ts";
import { sourceKind, sourcePlatform } from "../../../format/people.ts";
import { fullDay, wordCount } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { ChangeFailure } from "../change-failure.tsx";
import { Panel } from "../panel.tsx";
import { usePurposeTitle } from "../purposes/use-purpose-title.ts";
import styles from "../studio.module.css";
import type { SourceRow } from "./answers.ts";
import { TermsFields } from "./terms-fields.tsx";

interface OfSource {
  readonly source: SourceRow;
}

/** On which terms the source's data may be used, and the change of them. */
export function TermsPanel({ source }: OfSource) {
  const { t } = useWords();
  const [isEditing, setEditing] = useState(false);
  return (
    <Panel
      title={t("studio.sources.terms")}
      actions={
        source.closedAt === undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil aria-hidden size={15} />}
            aria-expanded={isEditing}
            aria-label={t("studio.sources.editTerms")}
            onClick={() => setEditing(!isEditing)}
          >
            {t("studio.edit")}
          </Button>
        )
      }
    >
      {isEditing ? (
        <TermsForm source={source} onDone={() => setEditing(false)} />
      ) : (
        <TermList source={source} />
      )}
    </Panel>
  );
}

function TermList({ source }: OfSource) {
  const { t, locale } = useWords();
  const titleOf = usePurposeTitle();
  const terms: readonly (readonly [string, string])[] = [
    [t("studio.sources.kind"), sourceKind(source.kind, t)],
    [t("studio.sources.platform"), sourcePlatform(source.platform, t)],
    [t("studio.sources.owner"), source.owner],
    [t("studio.sources.licence"), source.licence],
    [t("studio.sources.contact"), source.contact],
    [t("studio.sources.purposes"), wordList(source.purposes.map(titleOf), locale)],
    [
      t("studio.sources.retention"),
      t("studio.sources.days", {
        count: source.retentionDays,
        days: wordCount(source.retentionDays, locale),
      }),
    ],
    [t("studio.sources.onViolation"), t(onViolationKeys[source.onViolation])],
    [t("studio.sources.since"), fullDay(source.createdAt, locale)],
  ];
  return (
    <dl className={styles.pairs}>
      {terms.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const onViolationKeys = {
  keep: "studio.sources.keepViolations",
  quarantine: "studio.sources.setViolationsAside",
} as const satisfies Record<SourceRow["onViolation"], string>;

interface TermsFormProps extends OfSource {
  onDone(): void;
}

function TermsForm({ source, onDone }: TermsFormProps) {
  const { t } = useWords();
  const { owner, licence, contact, purposes, retentionDays } = source;
  const [terms, setTerms] = useState({ owner, licence, contact, purposes, retentionDays });
  const [onViolation, setOnViolation] = useState(source.onViolation);
  const change = useChange(["/v1/sources"]);
  const send = () =>
    change.mutate(
      {
        path: `/v1/sources/${encodeURIComponent(source.id)}`,
        method: "PATCH",
        body: { ...terms, onViolation },
      },
      { onSuccess: onDone },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const narrows =
    source.purposes.some((purpose) => !terms.purposes.includes(purpose)) ||
    terms.retentionDays < source.retentionDays;
  return (
    <form onSubmit={submit} className={styles.form}>
      <TermsFields terms={terms} onChange={(changed) => setTerms({ ...terms, ...changed })} />
      <NativeSelect
        label={t("studio.sources.onViolation")}
        data={[
          { value: "keep", label: t(onViolationKeys.keep) },
          { value: "quarantine", label: t(onViolationKeys.quarantine) },
        ]}
        value={onViolation}
        onChange={(event) =>
          setOnViolation(event.currentTarget.value === "quarantine" ? "quarantine" : "keep")
        }
      />
      {narrows && (
        <p role="status" className={styles.caution}>
          {t("studio.sources.narrows")}
        </p>
      )}
      {change.isError && <ChangeFailure failure={change.error} onRetry={send} />}
      <Group gap="xs">
        <Button type="submit" loading={change.isPending}>
          {t("studio.save")}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t("studio.cancel")}
        </Button>
      </Group>
    </form>
  );
}
