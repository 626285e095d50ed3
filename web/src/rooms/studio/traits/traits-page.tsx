import { TextInput } from "@mantine/core";
import { useState } from "react";
import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { PageFrame } from "../page-frame.tsx";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { TraitRow, Traits } from "./answers.ts";
import { ComputedPanel } from "./computed-panel.tsx";
import { TraitItem } from "./trait-item.tsx";

/** What each trait is called and holds, whose value counts, and what is worked out of events. */
export function TraitsPage() {
  const { t } = useWords();
  const traits = useRead<Traits>("/v1/trait-policies");
  return (
    <PageFrame title={t("studio.traits.title")} lead={t("studio.traits.lead")}>
      <Awaited query={traits} label={t("studio.traits.title")} lines={8}>
        {({ traits }) => (
          <>
            <Unclassified traits={traits.filter(({ classified }) => !classified)} />
            <ComputedPanel />
            <Classified traits={traits.filter(({ classified }) => classified)} />
          </>
        )}
      </Awaited>
    </PageFrame>
  );
}

interface TraitListProps {
  readonly traits: readonly TraitRow[];
}

/** They stand first: nothing can be done with them until somebody says what they hold. */
function Unclassified({ traits }: TraitListProps) {
  const { t } = useWords();
  if (traits.length === 0) return null;
  return (
    <Panel
      title={t("studio.traits.unclassified", { count: traits.length })}
      lead={t("studio.traits.unclassifiedLead")}
    >
      <TraitList traits={traits} />
    </Panel>
  );
}

function Classified({ traits }: TraitListProps) {
  const { t, locale } = useWords();
  const [sought, setSought] = useState("");
  const lower = sought.trim().toLowerCase();
  const found = traits.filter(({ name, label }) =>
    [name, label[locale]].some((text) => text.toLowerCase().includes(lower)),
  );
  return (
    <Panel title={t("studio.traits.classified")} lead={t("studio.traits.classifiedLead")}>
      <TextInput
        type="search"
        mb="sm"
        maw={360}
        label={t("studio.traits.search")}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <TraitList traits={found} />
    </Panel>
  );
}

function TraitList({ traits }: TraitListProps) {
  return (
    <ul className={`${styles.rows} ${styles.close}`}>
      {traits.map((trait) => (
        <TraitItem key={trait.name} trait={trait} />
      ))}
    </ul>
  );
}
