import type {
  Counterfactual,
  Draft,
  Factor,
  Facts,
  FindingKind,
  Influence,
  Json,
  LeftOut,
  TurnInput,
} from "./experience.ts";

/** Who worded the reply. */
export type WordedBy =
  | { readonly by: "template" }
  | { readonly by: "model"; readonly model: string; readonly version: string };

/** What one guard saw in one part; of the part `input` where it was said to us and not by us. */
export interface Finding {
  readonly guard: string;
  readonly part: string;
  readonly kind: FindingKind;
  readonly detail: string;
}

/** What is done about the findings, part by part. */
export type Verdict =
  | { readonly kind: "release"; readonly findings: readonly Finding[] }
  | { readonly kind: "template"; readonly findings: readonly Finding[] }
  | { readonly kind: "hold"; readonly findings: readonly Finding[]; readonly reviewId: string }
  | { readonly kind: "refuse"; readonly findings: readonly Finding[] };

export type Step = "admit" | "context" | "understand" | "decide" | "compose" | "word" | "guard" | "receipt";

/** A step that threw, took too long, or returned what it may not. */
export interface Failure {
  readonly step: Step;
  readonly why: "threw" | "timed-out" | "nonsense" | "not-admitted";
  /** A stable code, never a message that could hold what a person wrote. */
  readonly code: string;
}

export interface LaunchAdmission {
  readonly launchId: string;
  readonly state: "demonstration" | "live" | "team-only";
}

/** The body of a turn's receipt: what was kept at each step, as far as the turn came. */
export interface TurnReceipt {
  readonly kind: "turn";
  readonly version: 1;
  readonly receiptId: string;
  readonly turnId: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly experience: string;
  readonly purpose: string;
  readonly input: TurnInput;
  readonly launch?: LaunchAdmission;
  readonly facts?: Facts;
  readonly request?: Json;
  readonly decision?: {
    readonly choice: Json;
    readonly considered: number;
    readonly leftOut: readonly LeftOut[];
    readonly factors: readonly Factor[];
    readonly counterfactual?: Counterfactual;
    readonly influences?: readonly Influence[];
    readonly versions: Readonly<Record<string, string>>;
  };
  /** What the person got, with its claims. */
  readonly reply: Draft;
  readonly wordedBy: WordedBy;
  readonly verdict?: Verdict;
  readonly failure?: Failure;
}
