import type { ReactNode } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { type SectionId, sections } from "./contents.tsx";
import styles from "./me.module.css";

interface SectionProps {
  readonly id: SectionId;
  readonly lead?: string;
  readonly children: ReactNode;
}

export function Section({ id, lead, children }: SectionProps) {
  const { t } = useWords();
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.section}>
      <h2 id={`${id}-title`}>{t(sections[id])}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
