import { Awaited } from "../../../app/awaited.tsx";
import { useRead } from "../../../app/use-server.ts";
import { experienceName } from "../../../format/people.ts";
import { tagOf } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Panel } from "../panel.tsx";
import styles from "../studio.module.css";
import type { Figures } from "./answers.ts";

/** How reviewing goes: whether reviewers agree, how long it takes, and how good is what nobody held. */
export function FiguresPanel() {
  const { t, locale } = useWords();
  const figures = useRead<Figures>("/v1/reviews/figures");
  const share = new Intl.NumberFormat(tagOf(locale), { style: "percent", maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 2 });
  return (
    <Panel title={t("studio.review.figures")}>
      <Awaited query={figures} label={t("studio.review.figures")}>
        {({ agreement, minutesToSettle, quality }) => (
          <dl className={styles.pairs}>
            <div>
              <dt>{t("studio.review.agreement")}</dt>
              <dd>
                {agreement.byReason === undefined
                  ? t("studio.review.noAgreement")
                  : t("studio.review.alpha", {
                      alpha: number.format(agreement.byReason),
                      drafts: agreement.drafts,
                    })}
              </dd>
            </div>
            <div>
              <dt>{t("studio.review.time")}</dt>
              <dd>
                {minutesToSettle
                  ? t("studio.review.minutes", {
                      median: number.format(minutesToSettle.median),
                      p90: number.format(minutesToSettle.p90),
                    })
                  : t("studio.review.noneSettled")}
              </dd>
            </div>
            {quality.map(({ experience, right, interval: [low = 0, high = 1], judged }) => (
              <div key={experience}>
                <dt>{t("studio.review.quality", { experience: experienceName(experience, t) })}</dt>
                <dd>
                  {right === undefined
                    ? t("studio.review.noneJudged")
                    : t("studio.review.share", {
                        right: share.format(right),
                        low: share.format(low),
                        high: share.format(high),
                        judged,
                      })}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Awaited>
    </Panel>
  );
}
