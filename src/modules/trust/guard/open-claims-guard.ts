import { canonicalize } from "json-canonicalize";
import type {
  Claim,
  Draft,
  DraftPart,
  EvidenceSource,
  Finding,
  Json,
  Locale,
  Verdict,
} from "../../../kernel/index.ts";
import { checkCoverage } from "./check-coverage.ts";
import { checkEvidence, type Sources, sourcesByName, statedBeside } from "./check-evidence.ts";
import { checkRewording } from "./check-rewording.ts";
import { checkShown } from "./check-shown.ts";
import { documentSource } from "./document-source.ts";
import { findingsOf } from "./fault.ts";

export interface ClaimsGuardOptions {
  /** Where evidence is looked up. The source `decision` is the turn's own and needs none here. */
  readonly sources: readonly EvidenceSource[];
  /** Other ways of saying a value in a language, from the vocabulary: `navy` → 藏青色. */
  readonly alsoSaid?: (value: string, locale: Locale) => readonly string[];
}

export interface Checked {
  readonly template: Draft;
  readonly worded: Draft;
  readonly decision: Json;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly released: Draft;
}

/** Holds a draft against what its claims are made of. */
export interface ClaimsGuard {
  check(checked: Checked): Promise<Outcome>;
}

/**
 * Opens the guard of claims. It never rejects: whatever fails inside it, a source included, refuses the draft.
 *
 * A part whose template says what its evidence does not is left out; a part that is worded otherwise than its
 * template allows carries the template's text; if no part is left, nothing goes.
 */
export const openClaimsGuard = (options: ClaimsGuardOptions): ClaimsGuard => ({
  async check(checked) {
    try {
      return checkDraft(checked, options);
    } catch {
      const findings = findingsOf("guard", "*", [{ kind: "failed", detail: "a check could not be made" }]);
      return {
        verdict: { kind: "refuse", findings },
        released: { locale: checked.template.locale, parts: [] },
      };
    }
  },
});

function checkDraft(
  { template, worded, decision }: Checked,
  { sources, alsoSaid }: ClaimsGuardOptions,
): Outcome {
  const { locale } = template;
  const known = sourcesByName([...sources, documentSource("decision", decision)]);
  const parts: DraftPart[] = [];
  const findings: Finding[] = [];
  for (const part of template.parts) {
    const unsound = inspect(part, locale, known, alsoSaid);
    findings.push(...unsound);
    if (unsound.length > 0) continue;
    const chosen = chooseWording(part, worded, locale);
    findings.push(...chosen.findings);
    parts.push(chosen.part);
  }
  return { verdict: { kind: kindOf(parts, findings), findings }, released: { locale, parts } };
}

function kindOf(
  parts: readonly DraftPart[],
  findings: readonly Finding[],
): "release" | "template" | "refuse" {
  if (parts.length === 0) return "refuse";
  return findings.length === 0 ? "release" : "template";
}

/** What is wrong with a template's part: stale or missing evidence, a value shown wrongly, a fact without a claim. */
function inspect(
  part: DraftPart,
  locale: Locale,
  sources: Sources,
  alsoSaid: ClaimsGuardOptions["alsoSaid"],
): readonly Finding[] {
  const ofClaim = (claim: Claim) => {
    const wordings = { locale, ...currencyBeside(claim, sources), ...(alsoSaid && { alsoSaid }) };
    return [
      ...findingsOf("evidence", part.id, checkEvidence(claim, sources)),
      ...findingsOf("shown", part.id, checkShown(claim, wordings)),
    ];
  };
  return [...part.claims.flatMap(ofClaim), ...findingsOf("coverage", part.id, checkCoverage(part, locale))];
}

/** A bare amount is in the currency that its evidence states under `currency`, and in none otherwise. */
function currencyBeside(claim: Claim, sources: Sources): { currency?: string } {
  if (typeof claim.evidence.value !== "number") return {};
  const currency = statedBeside(claim, "currency", sources);
  return typeof currency === "string" ? { currency } : {};
}

const sameClaims = (some: readonly Claim[], others: readonly Claim[]): boolean =>
  some === others || canonicalize(some) === canonicalize(others);

/** The worded part where it says what the template says, and the template's own where it does not. */
function chooseWording(
  part: DraftPart,
  worded: Draft,
  locale: Locale,
): { part: DraftPart; findings: readonly Finding[] } {
  const keep = (detail: string) => ({
    part,
    findings: findingsOf("rewording", part.id, [{ kind: "unbacked", detail }]),
  });
  const [other, ...more] = worded.parts.filter(({ id }) => id === part.id);
  if (!other) return keep("the wording leaves the part out");
  if (more.length > 0) return keep("the wording gives the part twice");
  if (worded.locale !== locale) return keep("the wording is in another language");
  if (!sameClaims(other.claims, part.claims)) return keep("the wording changes claims");
  const faults = checkRewording(part, other, locale);
  if (faults.length > 0) return { part, findings: findingsOf("rewording", part.id, faults) };
  return { part: { ...part, text: other.text }, findings: [] };
}
