import type { ReactNode } from "react";
import { usePageTitle } from "../../app/use-page-title.ts";
import styles from "./studio.module.css";

interface PageFrameProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What can be done on this page as a whole. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the studio: what it is called, what it is for, and what can be done. */
export function PageFrame({ title, lead, actions, children }: PageFrameProps) {
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
