import { Awaited } from "../../app/awaited.tsx";
import { useRead } from "../../app/use-server.ts";
import { moment } from "../../format/dates.ts";
import { wordRoles } from "../../format/roles.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Me } from "./answers.ts";
import styles from "./me.module.css";
import { Section } from "./section.tsx";

/** Who opened the person's profile, when, and what for. */
export function LooksSection() {
  const { t, locale } = useWords();
  const me = useRead<Me>("/v1/me");
  return (
    <Section id="looks" lead={t("me.looks.lead")}>
      <Awaited query={me} label={t("me.looks.title")}>
        {({ looks }) =>
          looks.length === 0 ? (
            <p className={styles.soft}>{t("me.looks.none")}</p>
          ) : (
            <ul className={styles.rows}>
              {looks.map(({ at, roles, purpose }) => (
                <li key={at}>
                  <span>{t("me.looks.line", { who: wordRoles(roles, t, locale), purpose })}</span>
                  <time dateTime={at}>{moment(at, locale)}</time>
                </li>
              ))}
            </ul>
          )
        }
      </Awaited>
    </Section>
  );
}
