import { identifierKind } from "../../format/people.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Me } from "./answers.ts";
import styles from "./me.module.css";

type IdentityListProps = Readonly<Pick<Me, "identities">>;

/** What the person is recognised by. */
export function IdentityList({ identities }: IdentityListProps) {
  const { t } = useWords();
  // Several records of one person may state the same address.
  const named = new Map(identities.map((one) => [`${one.kind} ${one.value}`, one]));
  return (
    <div className={styles.group}>
      <h3>{t("me.known.identities")}</h3>
      <dl className={styles.pairs}>
        {[...named].map(([key, { kind, value }]) => (
          <div key={key}>
            <dt>{identifierKind(kind, t)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
