import { IconCheck, IconHeart, IconQuestionMark } from "@tabler/icons-react";
import type { Fit } from "../../../../src/modules/search/index.ts";
import type { Chip } from "../../api/turn.ts";
import { fieldName } from "../../format/fields.ts";
import type { Translate } from "../../i18n/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { groupFits, type WishedField } from "./group-fits.ts";
import styles from "./result-card.module.css";

const lookOf = {
  matches: { icon: IconCheck, words: "results.fits", tone: "good" },
  prefers: { icon: IconHeart, words: "results.prefers", tone: "good" },
  "not stated": { icon: IconQuestionMark, words: "results.notStated", tone: "line" },
} as const satisfies Record<Fit["status"], object>;

interface FitLinesProps {
  readonly why: Parameters<typeof groupFits>[0];
  readonly chips: readonly Chip[];
}

/** Why a product is here: one line for each way of fitting, told apart by word and sign before colour. */
export function FitLines({ why, chips }: FitLinesProps) {
  const { t } = useWords();
  if (why.length === 0) return null;
  return (
    <ul className={`${styles.lines} ${styles.fits}`}>
      {groupFits(why, chips).map(({ status, fields }) => {
        const { icon: Icon, words, tone } = lookOf[status];
        return (
          <li key={status} className={styles.line}>
            <Icon aria-hidden size={16} stroke={2} className={styles[tone]} />
            <span>
              <span className={styles.status}>{t("chip.named", { field: t(words), value: "" })}</span>
              {fields.map((field) => wordWish(field, t)).join(" · ")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const wordWish = ({ field, value, wishes }: WishedField, t: Translate): string => {
  if (wishes.length > 0) return wishes.join(" · ");
  return value === "" ? fieldName(field, t) : t("chip.named", { field: fieldName(field, t), value });
};
