export const openers = ["feedback", "rejection", "incident", "flag"] as const;
/** A person's "wrong", a reviewer's no, a step or a guard that failed, or somebody of the staff. */
export type Opener = (typeof openers)[number];

export const causes = ["data", "rule", "model", "guideline", "translation"] as const;
export type Cause = (typeof causes)[number];

export const severities = ["high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

export const caseStates = ["open", "diagnosed", "fixed", "told", "closed", "joined"] as const;
export type CaseState = (typeof caseStates)[number];

/** Who else got the same, and how that was found. */
export interface Affected {
  readonly count: number;
  readonly how: string;
}

/** One thing that happened to a case. Events are added, never changed; a case is their fold. */
export type CaseEvent =
  | { readonly kind: "opened"; readonly openedBy: Opener }
  /** Said again, by this source or another. A closed case is open again: it was not mended. */
  | { readonly kind: "said-again"; readonly openedBy: Opener }
  | {
      readonly kind: "diagnosed";
      readonly cause: Cause;
      readonly note: string;
      readonly affected: Affected;
    }
  | { readonly kind: "fixed"; readonly what: string; readonly by: string }
  | { readonly kind: "told"; readonly how: string }
  | { readonly kind: "evaluated"; readonly evaluation: string }
  | { readonly kind: "closed"; readonly evaluation: string }
  | { readonly kind: "reopened"; readonly why: string }
  /** It is the same as another, which goes on for both. */
  | { readonly kind: "joined"; readonly into: string }
  | { readonly kind: "took-in"; readonly from: string };

/** Where a case stands. What was known in an earlier round is in its events alone. */
export interface CaseStanding {
  readonly state: CaseState;
  readonly cause?: Cause;
  readonly causeNote?: string;
  readonly affected?: Affected;
  readonly fix?: { readonly what: string; readonly by: string };
  readonly told?: { readonly how: string };
  /** Made from it in this round. */
  readonly evaluation?: string;
}

/** From which states each thing can happen. */
const allowed: Readonly<Record<CaseEvent["kind"], readonly CaseState[]>> = {
  opened: [],
  "said-again": ["open", "diagnosed", "fixed", "told", "closed"],
  diagnosed: ["open", "diagnosed", "fixed", "told"],
  fixed: ["diagnosed", "fixed"],
  told: ["fixed", "told"],
  evaluated: ["open", "diagnosed", "fixed", "told"],
  closed: ["told"],
  reopened: ["closed"],
  joined: ["open", "diagnosed", "fixed", "told"],
  "took-in": ["open", "diagnosed", "fixed", "told"],
};

/** `no-evaluation`: it can't be closed before one was made from it. */
export type CaseRefusal = "not-now" | "no-evaluation";

/** Why something can't happen now; `undefined` where it can. */
export function refusalOf({ state, evaluation }: CaseStanding, event: CaseEvent): CaseRefusal | undefined {
  if (!allowed[event.kind].includes(state)) return "not-now";
  if (event.kind === "closed" && event.evaluation !== evaluation) return "no-evaluation";
  return undefined;
}

/** Folds the events of one case. Throws a TypeError for a history that can't have been. */
export function foldCase([first, ...rest]: readonly CaseEvent[]): CaseStanding {
  if (first?.kind !== "opened") throw new TypeError("a case begins with being opened");
  return rest.reduce<CaseStanding>(after, { state: "open" });
}

function after(standing: CaseStanding, event: CaseEvent): CaseStanding {
  const refused = refusalOf(standing, event);
  if (refused) throw new TypeError(`a case that is ${standing.state} can't be ${event.kind}: ${refused}`);
  const { evaluation } = standing;
  switch (event.kind) {
    case "diagnosed": {
      const { cause, note: causeNote, affected } = event;
      return {
        state: "diagnosed",
        cause,
        causeNote,
        affected,
        ...(evaluation !== undefined && { evaluation }),
      };
    }
    case "fixed": {
      const { told: _told, ...before } = standing;
      return { ...before, state: "fixed", fix: { what: event.what, by: event.by } };
    }
    case "told":
      return { ...standing, state: "told", told: { how: event.how } };
    case "evaluated":
      return { ...standing, evaluation: event.evaluation };
    case "closed":
      return { ...standing, state: "closed" };
    case "reopened":
      return { state: "open" };
    case "said-again":
      return standing.state === "closed" ? { state: "open" } : standing;
    case "joined":
      return { ...standing, state: "joined" };
    default:
      return standing;
  }
}
