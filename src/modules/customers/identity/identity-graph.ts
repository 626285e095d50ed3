import { deviceRules } from "./rules.ts";

/** An edge that stands. */
export interface Tie {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly rule: string;
}

/** Whether a tie holds an anonymousId (its left end) to its user, and does not say that two are one person. */
export const isDeviceTie = (tie: Tie): boolean => deviceRules.includes(tie.rule);

/** Whole people in memory: their subjects, the edges that stand between them, and the pairs that are kept apart. */
export class IdentityGraph {
  readonly #ties = new Map<string, Map<string, Tie>>();
  readonly #apart = new Map<string, Set<string>>();

  addSubject(subject: string): void {
    if (!this.#ties.has(subject)) this.#ties.set(subject, new Map());
  }

  removeSubject(subject: string): void {
    this.#ties.delete(subject);
  }

  has(subject: string): boolean {
    return this.#ties.has(subject);
  }

  add(tie: Tie): void {
    for (const end of [tie.left, tie.right]) {
      this.addSubject(end);
      this.#ties.get(end)?.set(tie.id, tie);
    }
  }

  remove(tie: Tie): void {
    for (const end of [tie.left, tie.right]) this.#ties.get(end)?.delete(tie.id);
  }

  tiesOf(subject: string): readonly Tie[] {
    return [...(this.#ties.get(subject)?.values() ?? [])];
  }

  /** The ties that hold an anonymousId's subject to its user: one, or none. */
  deviceTiesOf(anonymous: string): readonly Tie[] {
    return this.tiesOf(anonymous).filter((tie) => isDeviceTie(tie) && tie.left === anonymous);
  }

  /** The tie of this pair, by any rule. */
  between(one: string, other: string): Tie | undefined {
    return this.tiesOf(one).find(({ left, right }) => (left === one ? right : left) === other);
  }

  /** All of the person. */
  personOf(subject: string): Set<string> {
    return this.#reach(subject, () => true);
  }

  /** Those who are one person with the subject whatever device anybody uses. */
  certainOf(subject: string): Set<string> {
    return this.#reach(subject, (tie) => !isDeviceTie(tie));
  }

  /** All people, each as the set of their subjects. */
  people(): Set<string>[] {
    const seen = new Set<string>();
    const people: Set<string>[] = [];
    for (const subject of this.#ties.keys()) {
      if (seen.has(subject)) continue;
      const person = this.personOf(subject);
      for (const one of person) seen.add(one);
      people.push(person);
    }
    return people;
  }

  keepApart(one: string, other: string): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const others = this.#apart.get(from) ?? new Set();
      this.#apart.set(from, others.add(to));
    }
  }

  liftApart(one: string, other: string): void {
    this.#apart.get(one)?.delete(other);
    this.#apart.get(other)?.delete(one);
  }

  /** A pair that is kept apart and would be one person if these two were. */
  apartAcross(one: ReadonlySet<string>, other: ReadonlySet<string>): readonly [string, string] | undefined {
    if (this.#apart.size === 0) return undefined;
    for (const subject of one) {
      for (const kept of this.#apart.get(subject) ?? []) if (other.has(kept)) return [subject, kept];
    }
    return undefined;
  }

  #reach(from: string, through: (tie: Tie) => boolean): Set<string> {
    const reached = new Set([from]);
    // A set visits what is added while it is walked.
    for (const subject of reached) {
      for (const tie of this.#ties.get(subject)?.values() ?? []) {
        if (through(tie)) reached.add(tie.left === subject ? tie.right : tie.left);
      }
    }
    return reached;
  }
}
