import { identifierKind } from "../../format/people.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Me } from "./answers.ts";
import styles from "./me.module.css";

type IdentityListProps = Readonly<Pick<Me, "identities">>;

/** What the person is recognised by. */
export function IdentityList({ identities }: IdentityListProps) {
  const { t } = useWords();
  return (
    <div className={styles.group}>
      <h3>{t("me.known.identities")}</h3>
      <dl className={styles.pairs}>
        {identities.map(({ kind, value }) => (
          <div key={`${kind} ${value}`}>
            <dt>{identifierKind(kind, t)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
