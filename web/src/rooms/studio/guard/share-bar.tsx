import { tagOf } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "./guard.module.css";

interface ShareBarProps {
  /** 0 to 1; `null` where there was nothing to take a share of. */
  readonly share: number | null;
}

/** A share as a bar, with its number beside it. */
export function ShareBar({ share }: ShareBarProps) {
  const { t, locale } = useWords();
  if (share === null) return t("checks.guard.unmeasured");
  const percent = new Intl.NumberFormat(tagOf(locale), { style: "percent", maximumFractionDigits: 1 });
  return (
    <span className={styles.bar}>
      <svg aria-hidden preserveAspectRatio="none">
        <rect className={styles.whole} width="100%" height="100%" rx="4" />
        <rect className={styles.part} width={`${share * 100}%`} height="100%" rx="4" />
      </svg>
      {percent.format(share)}
    </span>
  );
}
