import { Awaited } from "../../app/awaited.tsx";
import { EmptyNotice } from "../../app/empty-notice.tsx";
import { TextLink } from "../../app/text-link.tsx";
import { useRead } from "../../app/use-server.ts";
import { categoryName } from "../../format/people.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Me } from "./answers.ts";
import { FactRow } from "./fact-row.tsx";
import { IdentityList } from "./identity-list.tsx";
import { factsByCategory } from "./known-facts.ts";
import styles from "./me.module.css";
import { Section } from "./section.tsx";

/** What is known, by category: every value with its source, when it came, and what it may be used for. */
export function KnownSection() {
  const { t } = useWords();
  const me = useRead<Me>("/v1/me");
  return (
    <Section id="known" lead={t("me.known.lead")}>
      <Awaited query={me} label={t("me.known.title")} lines={6}>
        {({ data, identities }) => (
          <>
            {identities.length > 0 && <IdentityList identities={identities} />}
            {data.length === 0 && (
              <EmptyNotice title={t("me.known.none")}>
                {t("me.known.noneHelp")} <TextLink to="/shop">{t("app.toShop")}</TextLink>
              </EmptyNotice>
            )}
            {factsByCategory(data).map(([category, facts]) => (
              <div key={category} className={styles.group}>
                <h3>{categoryName(category, t)}</h3>
                <ul className={styles.facts}>
                  {facts.map((fact) => (
                    <FactRow key={`${fact.parts[0].name} ${fact.parts[0].computed}`} fact={fact} />
                  ))}
                </ul>
              </div>
            ))}
          </>
        )}
      </Awaited>
    </Section>
  );
}
