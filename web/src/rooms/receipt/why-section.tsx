import type { Claim } from "../../../../src/kernel/index.ts";
import type { Receipt } from "../../api/receipt.ts";
import { LeftOutList } from "../../app/left-out-list.tsx";
import { fieldName } from "../../format/fields.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./receipt.module.css";
import { Section } from "./section.tsx";

interface WhySectionProps {
  readonly receipt: Receipt;
}

/** Why the answer is what it is: its statements with their evidence, what counted, what was left out. */
export function WhySection({ receipt }: WhySectionProps) {
  const { t } = useWords();
  const { decision, reply } = receipt;
  return (
    <>
      <Section title={t("receipt.why")}>
        {decision && <p>{t("receipt.whyConsidered", { count: decision.considered })}</p>}
        <ul className={styles.parts}>
          {reply.parts.map((part) => (
            <li key={part.id}>
              {part.text}
              {part.claims.length > 0 && (
                <details className={styles.claims}>
                  <summary>{t("receipt.claims")}</summary>
                  <ClaimList claims={part.claims} />
                </details>
              )}
            </li>
          ))}
        </ul>
        {decision && decision.factors.length > 0 && (
          <>
            <h3>{t("receipt.factors")}</h3>
            <dl className={styles.pairs}>
              {decision.factors.map(({ name, effect }) => (
                <div key={name}>
                  <dt>{fieldName(name, t)}</dt>
                  <dd>{effect}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Section>
      {decision && (
        <Section title={t("receipt.leftOut")}>
          <LeftOutList leftOut={decision.leftOut} />
        </Section>
      )}
      {decision?.counterfactual && (
        <Section title={t("receipt.counterfactual")}>
          <p>{t("receipt.counterfactualLine", { ...decision.counterfactual })}</p>
        </Section>
      )}
    </>
  );
}

interface ClaimListProps {
  readonly claims: readonly Claim[];
}

function ClaimList({ claims }: ClaimListProps) {
  const { t } = useWords();
  return (
    <ul>
      {claims.map(({ shown, evidence: { source, id, field, value } }) => (
        <li key={JSON.stringify([source, id, field, shown])}>
          <strong>{shown}</strong>{" "}
          <span className={styles.soft}>
            {t("receipt.evidence", {
              source,
              id,
              field: fieldName(field, t),
              value: typeof value === "string" ? value : JSON.stringify(value),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
