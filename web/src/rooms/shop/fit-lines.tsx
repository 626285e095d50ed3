import { IconCheck, IconHeart, IconQuestionMark } from "@tabler/icons-react";
import type { Fit } from "../../../../src/modules/search/index.ts";
import { fieldName } from "../../format/fields.ts";
import { useWords } from "../../i18n/use-words.ts";
import { groupFits } from "./group-fits.ts";
import styles from "./result-card.module.css";

const lookOf = {
  matches: { icon: IconCheck, words: "results.fits", tone: "good" },
  prefers: { icon: IconHeart, words: "results.prefers", tone: "good" },
  "not stated": { icon: IconQuestionMark, words: "results.notStated", tone: "line" },
} as const satisfies Record<Fit["status"], object>;

interface FitLinesProps {
  readonly why: readonly Fit[];
}

/** Why a product is here: one line for each way of fitting, told apart by word and sign before colour. */
export function FitLines({ why }: FitLinesProps) {
  const { t } = useWords();
  if (why.length === 0) return null;
  return (
    <ul className={`${styles.lines} ${styles.fits}`}>
      {groupFits(why).map(({ status, fits }) => {
        const { icon: Icon, words, tone } = lookOf[status];
        const things = fits.map(({ field, value }) =>
          status === "not stated" || value === ""
            ? fieldName(field, t)
            : t("chip.named", { field: fieldName(field, t), value }),
        );
        return (
          <li key={status} className={styles.line}>
            <Icon aria-hidden size={16} stroke={2} className={styles[tone]} />
            <span>
              <span className={styles.status}>{t("chip.named", { field: t(words), value: "" })}</span>
              {things.join(" · ")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
