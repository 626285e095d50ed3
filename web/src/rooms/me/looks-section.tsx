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
  const titleOf = (purpose: string, purposes: Me["purposes"]): string =>
    purpose === "rights"
      ? t("me.looks.rights")
      : (purposes.find(({ id }) => id === purpose)?.title[locale] ?? purpose);
  const me = useRead<Me>("/v1/me");
  return (
    <Section id="looks" lead={t("me.looks.lead")}>
      <Awaited query={me} label={t("me.looks.title")}>
        {({ looks, purposes }) =>
          looks.length === 0 ? (
            <p className={styles.soft}>{t("me.looks.none")}</p>
          ) : (
            <ul className={styles.rows}>
              {looks.map(({ at, roles, purpose, via }) => (
                <li key={`${at} ${via}`}>
                  <span>
                    {t("me.looks.line", {
                      who: wordRoles(roles, t, locale),
                      purpose: titleOf(purpose, purposes),
                    })}
                  </span>
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
