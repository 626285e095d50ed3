import type { IdentityLedger } from "./identity-ledger.ts";

/** People that were known apart and are one now. */
export interface Merge {
  /** Who they are now: the oldest of their subjects. */
  readonly person: string;
  readonly subjects: readonly string[];
  /** Who they were. */
  readonly formerly: readonly string[];
  /** The new edges that hold them together. */
  readonly edges: readonly string[];
}

/** One person that turned out to be several. */
export interface Split {
  readonly formerly: string;
  readonly parts: readonly { readonly person: string; readonly subjects: readonly string[] }[];
}

export interface Regrouping {
  /** Rows of `people` that are new or other than before. */
  readonly rows: readonly { readonly subject: string; readonly person: string }[];
  readonly merges: readonly Merge[];
  readonly splits: readonly Split[];
}

/** Compares the people that the edges make now with those that there were. Subjects that were just born are no news. */
export function regroupPeople(ledger: IdentityLedger): Regrouping {
  const rows: { subject: string; person: string }[] = [];
  const merges: Merge[] = [];
  const parts = new Map<string, { person: string; subjects: string[] }[]>();
  for (const members of ledger.graph.people()) {
    const subjects = [...members].sort();
    const states = subjects.map((subject) => ledger.subjects.get(subject));
    const formerly = new Set(states.flatMap((state) => state?.before ?? []));
    // A subject that is just born never names those who were known before, whatever a replica's clock says.
    const person = [...formerly].sort().find((former) => members.has(former)) ?? subjects[0] ?? "";
    for (const [at, subject] of subjects.entries()) {
      if (!states[at]?.isStored || states[at].before !== person) rows.push({ subject, person });
    }
    for (const former of formerly) parts.set(former, [...(parts.get(former) ?? []), { person, subjects }]);
    if (formerly.size > 1) {
      merges.push({
        person,
        subjects,
        formerly: [...formerly].sort(),
        edges: newEdgesAmong(ledger, subjects),
      });
    }
  }
  const splits = [...parts]
    .filter(([, now]) => now.length > 1)
    .map(([formerly, now]) => ({ formerly, parts: now }));
  return { rows, merges, splits };
}

const newEdgesAmong = (ledger: IdentityLedger, subjects: readonly string[]): string[] => [
  ...new Set(
    subjects.flatMap((subject) =>
      ledger.graph.tiesOf(subject).flatMap(({ id }) => (ledger.newEdges.has(id) ? [id] : [])),
    ),
  ),
];
