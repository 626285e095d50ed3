import { type ReactNode, useId } from "react";
import styles from "./answer.module.css";

interface OfferRowProps {
  readonly title: string;
  /** List items. */
  readonly children: ReactNode;
}

/** A row of things that one may press next, under its own small heading. */
export function OfferRow({ title, children }: OfferRowProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.rowHeading}>
        {title}
      </h2>
      <ul className={styles.row}>{children}</ul>
    </section>
  );
}
