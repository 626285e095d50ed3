import { timeOrderedId } from "../../../platform/ids.ts";
import type { Identifier } from "../words.ts";
import { keyOf } from "./canonical.ts";
import { IdentityGraph, type Tie } from "./identity-graph.ts";
import type { ClaimEntry, DoubtfulPair, EdgeEntry, Proof, Refusal } from "./ledger-entries.ts";
import { type EdgeRule, ruleOfKind } from "./rules.ts";

interface SubjectState {
  /** Person before this change; absent for a subject that is born in it. */
  readonly before?: string;
  readonly isStored: boolean;
  identified: boolean;
  userIds: number;
}

const blank = (): SubjectState => ({ isStored: false, identified: false, userIds: 0 });

/**
 * What one change reads and what it leads to, in memory: the people that it touches, whole, and everything that is to
 * be written. Rules work on it without a database; `saveLedger` writes it down in a statement a table.
 */
export class IdentityLedger {
  readonly graph = new IdentityGraph();
  readonly now: Date;
  readonly subjects = new Map<string, SubjectState>();
  readonly newIdentifiers: { identifier: Identifier; subject: string; source?: string }[] = [];
  readonly newClaims = new Map<string, ClaimEntry>();
  readonly newEdges = new Map<string, EdgeEntry>();
  readonly undoneEdges = new Map<string, NonNullable<EdgeEntry["undone"]>>();
  readonly newlyShared = new Set<string>();
  readonly refusals = new Map<string, Refusal & { readonly times: number }>();
  readonly doubtful: DoubtfulPair[] = [];
  readonly newApart: {
    readonly pair: readonly [string, string];
    readonly by: string;
    readonly why?: string;
  }[] = [];
  readonly lifted: (readonly [string, string])[] = [];
  readonly #owners = new Map<string, string>();
  readonly #shared = new Set<string>();
  readonly #tied = new Set<string>();
  /** Verified holders of a value first, in the order in which they were verified. */
  readonly #claims = new Map<string, Map<string, boolean>>();
  readonly #claimCounts = new Map<string, number>();

  constructor(now: Date) {
    this.now = now;
  }

  // What was read

  knowOwner(identifier: Identifier, subject: string): void {
    this.#owners.set(keyOf(identifier), subject);
  }

  knowShared(device: string): void {
    this.#shared.add(device);
  }

  /** A device whose tie to its user stands: nothing is left to do, so that their people need not be read. */
  knowTied(device: string, user: string): void {
    this.#tied.add(`${device} ${user}`);
  }

  knowSubject(subject: string, state: SubjectState): void {
    this.subjects.set(subject, { ...state });
    this.graph.addSubject(subject);
  }

  knowClaim(identifier: Identifier, subject: string, verified: boolean): void {
    const key = keyOf(identifier);
    const holders = this.#claims.get(key) ?? new Map<string, boolean>();
    this.#claims.set(key, holders.set(subject, verified));
  }

  knowClaimCount(subject: string, kind: string, count: number): void {
    this.#claimCounts.set(`${subject} ${kind}`, count);
  }

  /** Takes a subject out, as if it had never been: its ties are gone with it. */
  forget(subject: string): void {
    for (const tie of this.graph.tiesOf(subject)) this.graph.remove(tie);
    this.graph.removeSubject(subject);
    this.subjects.delete(subject);
  }

  // Who is who

  ownerOf(identifier: Identifier): string | undefined {
    return this.#owners.get(keyOf(identifier));
  }

  /** The identifier's subject, a new one where nobody has it yet. */
  subjectOf(identifier: Identifier, source?: string): string {
    const known = this.ownerOf(identifier);
    if (known !== undefined) return known;
    const subject = timeOrderedId(this.now.getTime());
    this.subjects.set(subject, blank());
    this.graph.addSubject(subject);
    this.give(identifier, subject, source);
    return subject;
  }

  /** Makes the identifier the subject's, for ever. Nobody may have it. */
  give(identifier: Identifier, subject: string, source?: string): void {
    this.knowOwner(identifier, subject);
    this.newIdentifiers.push({ identifier, subject, ...(source !== undefined && { source }) });
    const state = this.#state(subject);
    state.identified ||= ruleOfKind(identifier.kind)?.identifies ?? false;
    if (identifier.kind === "userId") state.userIds += 1;
  }

  isShared(subject: string): boolean {
    return this.#shared.has(subject);
  }

  isTied(device: string, user: string): boolean {
    return this.#tied.has(`${device} ${user}`) || this.graph.between(device, user) !== undefined;
  }

  isIdentified(subject: string): boolean {
    return this.subjects.get(subject)?.identified ?? false;
  }

  userIdsOf(subject: string): number {
    return this.subjects.get(subject)?.userIds ?? 0;
  }

  share(subject: string): void {
    this.#shared.add(subject);
    this.newlyShared.add(subject);
  }

  /** Keeps a claim. Says whether it is news that the subject is a verified holder of the value. */
  claim(entry: ClaimEntry): { readonly kept: boolean; readonly newlyVerified: boolean } {
    const { identifier, subject, verified } = entry;
    const key = keyOf(identifier);
    const holders = this.#claims.get(key) ?? new Map<string, boolean>();
    const known = holders.get(subject);
    if (known === true || (known === false && !verified)) return { kept: true, newlyVerified: false };
    const count = `${subject} ${identifier.kind}`;
    const claimed = this.#claimCounts.get(count) ?? 0;
    if (known === undefined) {
      if (claimed >= (ruleOfKind(identifier.kind)?.maxPerSubject ?? 0))
        return { kept: false, newlyVerified: false };
      this.#claimCounts.set(count, claimed + 1);
    }
    // A holder who is verified now comes after those who were before.
    holders.delete(subject);
    this.#claims.set(key, holders.set(subject, verified));
    this.newClaims.set(`${key}\0${subject}`, entry);
    return { kept: true, newlyVerified: verified };
  }

  isVerifiedHolder(identifier: Identifier, subject: string): boolean {
    return this.#claims.get(keyOf(identifier))?.get(subject) === true;
  }

  /** Subjects that hold the value by a source that verified it, the first one first. */
  verifiedHoldersOf(identifier: Identifier): readonly string[] {
    return [...(this.#claims.get(keyOf(identifier)) ?? [])].flatMap(([subject, verified]) =>
      verified ? [subject] : [],
    );
  }

  // What follows

  tie(left: string, right: string, rule: EdgeRule, proof: Proof): EdgeEntry {
    const edge = { id: timeOrderedId(this.now.getTime()), left, right, rule, ...proof };
    this.newEdges.set(edge.id, edge);
    this.graph.add(edge);
    return edge;
  }

  /** Undoes an edge that stands. It stays in the log. */
  undo(tie: Tie, by: string, why: string): void {
    const undone = { at: this.now, by, why };
    const added = this.newEdges.get(tie.id);
    if (added) this.newEdges.set(tie.id, { ...added, undone });
    else this.undoneEdges.set(tie.id, undone);
    this.graph.remove(tie);
  }

  keepApart(one: string, other: string, by: string, why?: string): void {
    const pair = one < other ? ([one, other] as const) : ([other, one] as const);
    this.graph.keepApart(...pair);
    this.newApart.push({ pair, by, ...(why !== undefined && { why }) });
  }

  liftApart(one: string, other: string): void {
    this.graph.liftApart(one, other);
    this.lifted.push(one < other ? [one, other] : [other, one]);
  }

  refuse(refusal: Refusal): void {
    const { reason, source, kind, left, right } = refusal;
    const key = [reason, source, kind, left, right].join("\0");
    const times = (this.refusals.get(key)?.times ?? 0) + 1;
    this.refusals.set(key, { ...refusal, times });
  }

  propose(pair: DoubtfulPair): void {
    const [left, right] = pair.left < pair.right ? [pair.left, pair.right] : [pair.right, pair.left];
    this.doubtful.push({ ...pair, left, right });
  }

  #state(subject: string): SubjectState {
    const state = this.subjects.get(subject) ?? blank();
    this.subjects.set(subject, state);
    return state;
  }
}
