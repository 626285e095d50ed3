import { IconCheck, IconX } from "@tabler/icons-react";
import { legalBasis, refusalReason } from "../../format/people.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { KnownDatum } from "./answers.ts";
import styles from "./me.module.css";

type UseListProps = Readonly<Pick<KnownDatum, "uses">>;

/** Each purpose, and whether it may read the fact: on which basis, or why not. */
export function UseList({ uses: { may, mayNot } }: UseListProps) {
  const { t, locale } = useWords();
  return (
    <ul className={styles.uses}>
      {may.map(({ purpose, title, basis }) => (
        <li key={purpose}>
          <IconCheck aria-hidden size={16} />
          <span>{t("me.known.mayUse", { purpose: title[locale], basis: legalBasis(basis, t) })}</span>
        </li>
      ))}
      {mayNot.map(({ purpose, title, reason }) => (
        <li key={purpose} data-permitted="false">
          <IconX aria-hidden size={16} />
          <span>{t("me.known.mayNotUse", { purpose: title[locale], why: refusalReason(reason, t) })}</span>
        </li>
      ))}
    </ul>
  );
}
