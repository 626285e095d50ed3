import { type ReactNode, useId } from "react";
import styles from "./receipt.module.css";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      <div className={styles.sectionBody}>{children}</div>
    </section>
  );
}
