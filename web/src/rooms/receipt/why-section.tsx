import type { Receipt } from "../../api/receipt.ts";
import { LeftOutList } from "../../app/left-out-list.tsx";
import { fieldName } from "../../format/fields.ts";
import { useWords } from "../../i18n/use-words.ts";
import { PartList } from "./part-list.tsx";
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
        <PartList parts={reply.parts} />
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
