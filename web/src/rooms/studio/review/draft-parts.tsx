import { valueWords, wordValue } from "../../../format/values.ts";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { Draft, Opened } from "./answers.ts";
import desk from "./review.module.css";

interface DraftPartsProps {
  readonly draft: Draft;
  readonly findings: Opened["findings"];
}

/** The draft part by part; a part in which something was seen is marked, and each claim stands beside its evidence. */
export function DraftParts({ draft, findings }: DraftPartsProps) {
  const { t, locale } = useWords();
  const seen = new Set(findings.map(({ part }) => part));
  return (
    <ol className={desk.parts} lang={draft.locale === "zh" ? "zh-CN" : "en"}>
      {draft.parts.map(({ id, text, claims }) => (
        <li key={id} data-seen={seen.has(id)}>
          <p>{text}</p>
          {claims.length > 0 && (
            <details>
              <summary className={styles.soft}>{t("studio.review.claims", { count: claims.length })}</summary>
              <table className={desk.claims}>
                <thead>
                  <tr>
                    <th scope="col">{t("studio.review.said")}</th>
                    <th scope="col">{t("studio.review.evidence")}</th>
                    <th scope="col">{t("studio.review.where")}</th>
                  </tr>
                </thead>
                <tbody>
                  {claims.map(({ kind, shown, evidence }) => (
                    <tr key={`${kind} ${shown} ${evidence.field}`}>
                      <td>{shown}</td>
                      <td>{wordValue(evidence.value, locale, valueWords(t))}</td>
                      <td className={styles.soft}>
                        {[evidence.source, evidence.id, evidence.field]
                          .filter((name) => name !== "")
                          .join(" · ")}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
