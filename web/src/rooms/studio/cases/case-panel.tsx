import { Awaited } from "../../../app/awaited.tsx";
import { TextLink } from "../../../app/text-link.tsx";
import { useRead } from "../../../app/use-server.ts";
import { moment } from "../../../format/dates.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Case } from "./answers.ts";
import { causeKeys, openerKeys, stateKeys } from "./case-words.ts";
import { NextStep } from "./next-step.tsx";

interface CasePanelProps {
  readonly caseId: string;
}

/** One case: where it came from, what is known by now, and the one step that comes next. */
export function CasePanel({ caseId }: CasePanelProps) {
  const { t } = useWords();
  const one = useRead<Case>(`/v1/cases/${caseId}`);
  return (
    <Panel title={t("studio.cases.one")}>
      <Awaited query={one} label={t("studio.cases.one")} lines={6}>
        {(one) => (
          <>
            <Known one={one} />
            <NextStep key={`${one.state} ${one.evaluation}`} one={one} />
          </>
        )}
      </Awaited>
    </Panel>
  );
}

function Known({ one }: { readonly one: Case }) {
  const { t, locale } = useWords();
  const { openedBy, state, sources, cause, causeNote, affected, fix, told, evaluation } = one;
  return (
    <dl className={styles.pairs}>
      <div>
        <dt>{t("studio.cases.from")}</dt>
        <dd>
          {t(openerKeys[openedBy])} · {t(stateKeys[state])}
        </dd>
      </div>
      <div>
        <dt>{t("studio.cases.seen")}</dt>
        <dd>
          <ul className={styles.rows}>
            {sources.map(({ openedBy, receiptId, at }) => (
              <li key={`${openedBy} ${receiptId} ${at}`} className={styles.rowHead}>
                <span>{moment(at, locale)}</span>
                {receiptId && (
                  <TextLink to="/receipts/$receiptId" params={{ receiptId }}>
                    {t("studio.cases.receipt")}
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </dd>
      </div>
      {cause && (
        <div>
          <dt>{t("studio.cases.causeIs")}</dt>
          <dd>
            {t(causeKeys[cause])}
            {causeNote && `: ${causeNote}`}
          </dd>
        </div>
      )}
      {affected && (
        <div>
          <dt>{t("studio.cases.affected")}</dt>
          <dd>{t("studio.cases.reported", { count: affected.count })}</dd>
        </div>
      )}
      {fix && (
        <div>
          <dt>{t("studio.cases.fix")}</dt>
          <dd>
            {fix.what} ({fix.by})
          </dd>
        </div>
      )}
      {told && (
        <div>
          <dt>{t("studio.cases.toldHow")}</dt>
          <dd>{told.how}</dd>
        </div>
      )}
      {evaluation && (
        <div>
          <dt>{t("studio.cases.evaluation")}</dt>
          <dd>
            <code>{evaluation}</code>
          </dd>
        </div>
      )}
    </dl>
  );
}
