import type { ComputedTrait } from "../computed/definition.ts";
import type { TraitPolicy } from "../traits/policy.ts";
import type { ProfileColumns } from "./profile-columns.ts";

/** What a filter is read against. */
export interface Ground {
  readonly policies: ReadonlyMap<string, TraitPolicy>;
  readonly definitions: ReadonlyMap<string, ComputedTrait>;
  /** Purposes that hold for somebody who has decided nothing. */
  readonly permittedByDefault: ReadonlySet<string>;
  readonly columns: ProfileColumns;
  readonly terms: readonly ReadableSource[];
  /** Whether there are people of several subjects of whom some may stand alone yet: see `settlePeople`. */
  readonly unsettled: boolean;
  readonly now: Date;
}

/** A source that may be read, and since when what it says is not too old; `wholeDay`, the first day that is not. */
export interface ReadableSource {
  readonly source: string;
  readonly since: Date;
  readonly wholeDay: string;
}

/**
 * One condition of a filter as SQL. The statement around it gives `p`, a profile of which each person has one, `terms`
 * (source, since, whole_day: of each source that may be read) and `members` (subject, person: of each person who is
 * several subjects), and `unsettled`, those members that are not settled.
 */
export interface Condition {
  /** Whether what stands in the columns of `p`, or in `joins`, is a hit; true, false or null. */
  readonly row: string;
  /** Tables beside `p`, of one row a subject at most. */
  readonly joins: readonly string[];
  /** Statements of every `person` with a hit whom `row` does not tell of. */
  readonly hits: readonly string[];
  /** A statement of each `subject` whose columns hold what may not be read any more: they are not gone by. */
  readonly outdated?: string;
  /** Those satisfy it who have no hit. */
  readonly absent: boolean;
}

/** Nobody. */
export const nobody: Condition = { row: "false", joins: [], hits: [], absent: false };

/** Adds the facts of unsettled subjects to others of `t`; they are looked up one by one, being few. */
export const alsoOfUnsettled = (unsettled: boolean, facts: () => string): string =>
  unsettled
    ? `union all select t.* from unsettled u, lateral (${facts()} and t.subject = u.subject offset 0) t`
    : "";
