import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { staffCategoryName } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { policyName } from "../people/policies.ts";
import styles from "../studio.module.css";
import { useMay } from "../use-may.ts";
import type { TraitRow } from "./answers.ts";
import { TraitForm } from "./trait-form.tsx";

interface TraitItemProps {
  readonly trait: TraitRow;
}

/** One trait: what it is called, what it holds, and which of several sources' values counts. */
export function TraitItem({ trait }: TraitItemProps) {
  const { t, locale } = useWords();
  const isOpen = useMay();
  const [isEditing, setEditing] = useState(false);
  const { name, label, category, classified, policy } = trait;
  return (
    <li>
      <div className={styles.rowHead}>
        <span>
          <strong>{label[locale]}</strong>
          {label[locale] !== name && (
            <>
              {" "}
              <code className={styles.soft}>{name}</code>
            </>
          )}
          {" · "}
          <span className={classified ? styles.soft : styles.caution}>
            {classified ? staffCategoryName(category, t) : t("studio.traits.keptAsSpecial")}
          </span>
          {policy.kind !== "most-recent" && (
            <span className={styles.soft}>
              {" · "}
              {t("studio.people.policy", { policy: policyName(policy.kind, t) })}
            </span>
          )}
        </span>
        {isOpen("changeTraits") && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil aria-hidden size={15} />}
            aria-expanded={isEditing}
            aria-label={t(classified ? "studio.traits.editOne" : "studio.traits.classifyOne", {
              name: label[locale],
            })}
            onClick={() => setEditing(!isEditing)}
          >
            {t(classified ? "studio.edit" : "studio.traits.classify")}
          </Button>
        )}
      </div>
      {isEditing && <TraitForm trait={trait} onDone={() => setEditing(false)} />}
    </li>
  );
}
