import type { Failure, LaunchAdmission, Verdict } from "../../../../src/kernel/index.ts";
import type { Receipt } from "../../api/receipt.ts";
import { findingKeys } from "../../format/findings.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./receipt.module.css";
import { Section } from "./section.tsx";

const verdictKeys = {
  release: "receipt.verdictRelease",
  template: "receipt.verdictTemplate",
  hold: "receipt.verdictHold",
  refuse: "receipt.verdictRefuse",
} as const satisfies Record<Verdict["kind"], string>;

const stepKeys = {
  admit: "step.admit",
  context: "step.context",
  understand: "step.understand",
  decide: "step.decide",
  compose: "step.compose",
  word: "step.word",
  guard: "step.guard",
  receipt: "step.receipt",
} as const satisfies Record<Failure["step"], string>;

const launchKeys = {
  demonstration: "launchState.demonstration",
  live: "launchState.live",
  "team-only": "launchState.teamOnly",
} as const satisfies Record<LaunchAdmission["state"], string>;

interface HowSectionProps {
  readonly receipt: Receipt;
}

/** How the answer came about: who worded it, what was checked, and under which versions. */
export function HowSection({ receipt }: HowSectionProps) {
  const { t } = useWords();
  const { wordedBy, verdict, findings, failure, launch, decision } = receipt;
  // What was answered with help never came as far as claims.
  const isHelp = verdict === "refuse" && findings.some(({ kind }) => kind === "concern");
  const versions = Object.entries(decision?.versions ?? {});
  return (
    <>
      <Section title={t("receipt.model")}>
        <p>{wordedBy === "no model" ? t("receipt.noModel") : t("receipt.withModel", { ...wordedBy })}</p>
      </Section>
      <Section title={t("receipt.checks")}>
        <p>{t(isHelp ? "receipt.verdictHelp" : verdict ? verdictKeys[verdict] : "receipt.verdictNone")}</p>
        {findings.length > 0 && (
          <ul>
            {findings.map(({ guard, part, kind, detail }) => (
              <li key={`${guard} ${part} ${kind} ${detail}`}>{t(findingKeys[kind])}</li>
            ))}
          </ul>
        )}
        {failure && <p>{t("receipt.failed", { step: t(stepKeys[failure.step]), code: failure.code })}</p>}
        {launch && <p>{t("receipt.launch", { state: t(launchKeys[launch.state]) })}</p>}
        {versions.length > 0 && (
          <p className={styles.soft}>
            {t("receipt.versions", {
              what: versions.map(([name, version]) => `${name} ${version}`).join(" · "),
            })}
          </p>
        )}
      </Section>
    </>
  );
}
