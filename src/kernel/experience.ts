import type { ZodType } from "zod";

/** The languages that every person-facing text exists in. */
export type Locale = "en" | "zh";
export type Channel = "chat" | "voice" | "slack" | "mcp" | "email";
export type Audience = "customer" | "employee";

/** A value that RFC 8785 can write. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Categories of data about people. `special` is what GDPR Article 9 names. */
export const dataCategories = [
  "identity",
  "contact",
  "demographic",
  "preference",
  "transaction",
  "behaviour",
  "special",
] as const;
export type DataCategory = (typeof dataCategories)[number];

/** One fact about a person, with where it came from and why it may be read for this purpose. */
export interface Datum {
  readonly name: string;
  readonly value: Json;
  readonly category: string;
  readonly source: string;
  /** ISO 8601 instant. */
  readonly collectedAt: string;
  readonly basis: string;
}

/** Why a datum that was asked for may not be read. */
export const refusalReasons = [
  "no-such-fact",
  "person-unknown",
  "unpersonalised",
  "no-consent", // never asked, or asked and not answered
  "refused",
  "withdrawn",
  "expired", // the consent, or the time that the source's facts are kept
  "objected",
  "switched-off", // the person told us not to learn it
  "not-needed", // the purpose does not need data of this category
  "source-not-allowed", // the source's licence or contract leaves this purpose out
  "attestation-lapsed", // the partner no longer vouches for how it collects
] as const;

/** A datum that was asked for and may not be read. */
export interface RefusedDatum {
  readonly name: string;
  readonly reason: (typeof refusalReasons)[number];
}

export interface Facts {
  readonly used: readonly Datum[];
  readonly refused: readonly RefusedDatum[];
}

/** What backs a claim: where to look (`source`, `id`, `field`) and what stood there when the choice was made. */
export interface Evidence {
  readonly source: string;
  readonly id: string;
  readonly field: string;
  readonly value: Json;
}

/**
 * A checkable statement in a draft. `shown` is how the template words the value: a part's text may hold a number,
 * date, price or title only where one of its claims shows it.
 */
export interface Claim {
  readonly kind: string;
  readonly shown: string;
  readonly evidence: Evidence;
}

/** One piece of a reply that is released or withheld as a whole. */
export interface DraftPart {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly Claim[];
}

export interface Draft {
  readonly locale: Locale;
  readonly parts: readonly DraftPart[];
}

/** Options that were not chosen, by reason. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
  readonly examples: readonly { readonly id: string; readonly title: string }[];
}

export interface Factor {
  readonly name: string;
  readonly effect: string;
}

/** The least change of the request that would have changed the answer. */
export interface Counterfactual {
  readonly change: string;
  readonly outcome: string;
}

/** What one datum about the person changed in a choice, beside the choice that a stranger would have got. */
export interface Influence {
  readonly datum: string;
  /** As the datum names it. */
  readonly source: string;
  /** `first`: another option came first; `order`: others were shown, or in another order. */
  readonly changed: "first" | "order" | "nothing";
}

/** A choice, all that was not chosen with its reason, what counted, and one counterfactual. */
export interface Decision<Choice> {
  readonly choice: Choice;
  readonly considered: number;
  readonly leftOut: readonly LeftOut[];
  readonly factors: readonly Factor[];
  readonly counterfactual?: Counterfactual;
  /** Of each datum that took part in the choice; absent where none did. */
  readonly influences?: readonly Influence[];
  /** The version of each thing that the turn pinned: the catalogue, a policy. */
  readonly versions: Readonly<Record<string, string>>;
}

export interface Risk {
  readonly id: string;
  readonly harm: string;
  readonly mitigation: string;
}

/**
 * `unbacked`, `stale`: a claim and its evidence; `unresolved`: neither backed nor refuted; `injection`, `markup`:
 * text that would be obeyed or rendered; `privacy`: somebody's data; `unsafe`: an insult, advice for a professional;
 * `concern`: what the person said calls for help first; `failed`: a guard that could not look.
 */
export const findingKinds = [
  "unbacked",
  "stale",
  "unresolved",
  "injection",
  "markup",
  "privacy",
  "unsafe",
  "concern",
  "failed",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Which drafts a person looks at before they go, and what becomes of one that nobody looked at in time. */
export interface ReviewPolicy {
  /** Kinds of findings that hold a draft. */
  readonly holds: readonly FindingKind[];
  /** How many people must approve it as it stands. */
  readonly approvals: number;
  readonly withinMinutes: number;
}

/** What a person put in, cleaned at the edge. */
export interface TurnInput {
  readonly text: string;
  /** A change of the previous request made by pointing instead of by words; the Experience validates it. */
  readonly edit?: Json;
  readonly locale: Locale;
  /** Nobody named the language and the text does not tell it: what is known of the person may. */
  readonly localeIsGuessed?: true;
  readonly channel: Channel;
  readonly unpersonalised: boolean;
  /** Where things are to be delivered to, if the person said so. */
  readonly destination?: Destination;
}

export interface Destination {
  readonly country: string;
  readonly postcode?: string;
}

/** What `understand`, `decide` and `compose` may know besides their first argument. */
export interface Understanding<Request> {
  /** Local date and time of the person, `YYYY-MM-DDTHH:mm`. */
  readonly now: string;
  /** What may be read of the person: "cheaper" is cheaper than what they were shown. */
  readonly facts: Facts;
  /** The request that this turn may refine. */
  readonly previous?: Request;
}

export interface Deciding {
  readonly now: string;
  readonly facts: Facts;
  readonly input: TurnInput;
}

export interface Composing<Request> {
  readonly now: string;
  readonly locale: Locale;
  readonly request: Request;
}

/**
 * An Experience, declared once. `Request` and `Choice` are JSON: the request is remembered for the next turn of
 * the conversation, the choice is what the channel shows, and both are kept on the receipt.
 *
 * `Uses` are the doors of the modules that it uses, pinned by the server at one version each for one turn.
 */
export interface Experience<Request extends object, Choice extends object, Uses> {
  readonly name: string;
  readonly audience: Audience;
  readonly channels: readonly Channel[];
  readonly purpose: string;
  /** Names of the data that it asks the context port for. */
  readonly reads: readonly string[];
  /** File under `docs/`. */
  readonly guideline: string;
  readonly risks: readonly Risk[];
  /** Names of evaluation sets. */
  readonly evaluations: readonly string[];
  /** Absent where what the guard finds is left out, and nothing waits for a person. */
  readonly review?: ReviewPolicy;
  /** Reads back a request that an earlier turn remembered. */
  readonly remembers: ZodType<Request>;
  /** The language that the facts tell, for a turn that is in none; absent where the Experience reads no such fact. */
  localeOf?(facts: Facts): Locale | undefined;

  understand(input: TurnInput, uses: Uses, known: Understanding<Request>): Request | Promise<Request>;
  decide(request: Request, uses: Uses, known: Deciding): Decision<Choice> | Promise<Decision<Choice>>;
  /** Words the choice as claims with their evidence. Pure, by template. */
  compose(decision: Decision<Choice>, known: Composing<Request>): Draft;
  /** The choice without what belongs to the parts that the guard withheld. */
  withhold(choice: Choice, parts: ReadonlySet<string>): Choice;
  /** What a channel shows beside the reply. */
  present(
    request: Request,
    decision: Decision<Choice>,
    known: Composing<Request>,
  ): Readonly<Record<string, unknown>>;
}

/** Checks a declaration when it is loaded, so that a bad one stops the start and not a turn. */
export function defineExperience<Request extends object, Choice extends object, Uses>(
  experience: Experience<Request, Choice, Uses>,
): Experience<Request, Choice, Uses> {
  const missing = (["name", "purpose", "guideline", "channels", "risks"] as const).filter(
    (field) => experience[field].length === 0,
  );
  if (missing.length > 0) {
    throw new TypeError(`experience "${experience.name}" must declare ${missing.join(", ")}`);
  }
  return experience;
}
