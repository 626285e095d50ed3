import type { ReactNode } from "react";
import styles from "./empty-notice.module.css";

interface EmptyNoticeProps {
  /** What is not there. */
  readonly title: string;
  /** What to do next, or what would bring something here. */
  readonly children: ReactNode;
}

/** A place where nothing is yet, and what to do about it. */
export function EmptyNotice({ title, children }: EmptyNoticeProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <div className={styles.next}>{children}</div>
    </div>
  );
}
