import { tagOf } from "../../../i18n/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import styles from "../studio.module.css";
import type { RunSummary } from "./answers.ts";

interface FigureLinesProps {
  readonly run: RunSummary;
}

/** What a run reached, with its interval, and whether that reaches its bars. */
export function FigureLines({ run: { figures, bars } }: FigureLinesProps) {
  const { t, locale } = useWords();
  const share = new Intl.NumberFormat(tagOf(locale), { style: "percent", maximumFractionDigits: 1 });
  const lines = [
    ...(figures.passRate === null || figures.interval === null
      ? []
      : [{ figure: t("checks.evaluations.passRate"), value: figures.passRate, within: figures.interval }]),
    { figure: t("checks.evaluations.meanScore"), value: figures.meanScore, within: figures.scoreInterval },
  ];
  return (
    <>
      {lines.map(({ figure, value, within: [low, high] }) => (
        <div key={figure}>
          {t("checks.evaluations.figure", {
            figure,
            value: share.format(value),
            low: share.format(low),
            high: share.format(high),
          })}
        </div>
      ))}
      {bars.map(({ figure, tag, atLeast, met }) => (
        <div key={`${figure} ${tag}`} className={met ? styles.good : styles.danger}>
          {t(figure === "passRate" ? "checks.evaluations.passRate" : "checks.evaluations.meanScore")}
          {tag && ` (${tag})`}:{" "}
          {t(met ? "checks.evaluations.met" : "checks.evaluations.missed", { bar: share.format(atLeast) })}
        </div>
      ))}
    </>
  );
}
