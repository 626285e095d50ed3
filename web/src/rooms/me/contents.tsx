import { useWords } from "../../i18n/use-words.ts";
import styles from "./me.module.css";

/** The sections in their order, by the id that an address may name. */
export const sections = {
  known: "me.known.title",
  learned: "me.patterns.title",
  consents: "me.consents.title",
  receipts: "me.receipts.title",
  cases: "me.cases.title",
  looks: "me.looks.title",
  export: "me.export.title",
  requests: "me.requests.title",
  erase: "me.erase.title",
} as const;

export type SectionId = keyof typeof sections;

/** Where everything is, in a row on a phone and at the side on a desk. */
export function Contents() {
  const { t } = useWords();
  return (
    <nav aria-label={t("me.contents")} className={styles.contents}>
      {Object.entries(sections).map(([id, title]) => (
        <a key={id} href={`#${id}`}>
          {t(title)}
        </a>
      ))}
    </nav>
  );
}
