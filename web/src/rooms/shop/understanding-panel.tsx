import type { Edit, Understanding } from "../../api/turn.ts";
import { chipsOf } from "../../format/constraints.ts";
import { useWords } from "../../i18n/use-words.ts";
import { ConstraintChip } from "./constraint-chip.tsx";
import styles from "./understanding-panel.module.css";

interface UnderstandingPanelProps {
  readonly understanding: Understanding;
  onEdit(edit: Edit): void;
}

/** How the request was understood, as chips that can be put right. */
export function UnderstandingPanel({ understanding, onEdit }: UnderstandingPanelProps) {
  const { t, locale } = useWords();
  const chips = chipsOf(understanding, t, locale);
  return (
    <section aria-labelledby="understanding" className={styles.panel}>
      <h2 id="understanding" className={styles.heading}>
        {t("understanding.heading")}
        {chips.length > 0 && <span className={styles.hint}>{t("understanding.hint")}</span>}
      </h2>
      <ul className={styles.chips}>
        {understanding.residue && (
          <li className={styles.residue}>{t("understanding.lookingFor", { what: understanding.residue })}</li>
        )}
        {chips.map((chip) => (
          <li key={JSON.stringify(chip.constraint)}>
            <ConstraintChip chip={chip} onEdit={onEdit} />
          </li>
        ))}
      </ul>
      {chips.length === 0 && <p className={styles.none}>{t("understanding.none")}</p>}
    </section>
  );
}
