import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { wordList } from "../../../format/lists.ts";
import { legalBasis, staffCategoryName } from "../../../format/people.ts";
import { languages } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import { useMay } from "../use-may.ts";
import type { PurposeRow, Purposes } from "./answers.ts";
import { PurposeForm } from "./purpose-form.tsx";

/** What data about people may be used for: the text in both languages, and on what it rests. */
export function PurposesPage() {
  const { t } = useWords();
  const purposes = useRead<Purposes>("/v1/purposes");
  return (
    <PageFrame title={t("studio.purposes.title")} lead={t("studio.purposes.lead")}>
      <Awaited query={purposes} label={t("studio.purposes.title")} lines={8}>
        {({ purposes }) => purposes.map((purpose) => <PurposePanel key={purpose.id} purpose={purpose} />)}
      </Awaited>
    </PageFrame>
  );
}

interface PurposePanelProps {
  readonly purpose: PurposeRow;
}

function PurposePanel({ purpose }: PurposePanelProps) {
  const { t, locale } = useWords();
  const isOpen = useMay();
  const [isEditing, setEditing] = useState(false);
  return (
    <Panel
      title={purpose.terms.text[locale].title}
      actions={
        isOpen("changePurposes") && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil aria-hidden size={15} />}
            aria-expanded={isEditing}
            aria-label={t("studio.purposes.editOne", { title: purpose.terms.text[locale].title })}
            onClick={() => setEditing(!isEditing)}
          >
            {t("studio.edit")}
          </Button>
        )
      }
    >
      {isEditing ? (
        <PurposeForm purpose={purpose} onDone={() => setEditing(false)} />
      ) : (
        <>
          <div className={styles.columns}>
            {languages.map(({ locale: language, name, tag }) => {
              const { title, whatFor, ifNot } = purpose.terms.text[language];
              return (
                <div key={language} lang={tag}>
                  <h3 lang={tag}>{name}</h3>
                  <strong>{title}</strong>
                  <div>{whatFor}</div>
                  <div className={styles.soft}>{ifNot}</div>
                </div>
              );
            })}
          </div>
          <TermList purpose={purpose} />
        </>
      )}
    </Panel>
  );
}

function TermList({ purpose: { id, version, terms } }: PurposePanelProps) {
  const { t, locale } = useWords();
  const shown: readonly (readonly [string, string])[] = [
    [t("studio.purposes.id"), id],
    [t("studio.purposes.basis"), legalBasis(terms.legalBasis, t)],
    [
      t("studio.purposes.necessity"),
      t(terms.necessity === "required" ? "studio.purposes.required" : "studio.purposes.optional"),
    ],
    [
      t("studio.purposes.categories"),
      wordList(
        terms.dataCategories.map((category) => staffCategoryName(category, t)),
        locale,
      ),
    ],
    [
      t("studio.purposes.recipients"),
      wordList(
        terms.recipients.map((one) => one[locale]),
        locale,
      ) || t("studio.purposes.nobody"),
    ],
    [t("studio.purposes.kept"), t("studio.purposes.days", { count: terms.retentionDays })],
    [
      t("studio.purposes.signal"),
      t(terms.refusedBySignal ? "studio.purposes.refusedBySignal" : "studio.purposes.notBySignal"),
    ],
  ];
  return (
    <>
      <h3>{t("studio.purposes.terms", { version })}</h3>
      <dl className={styles.pairs}>
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
