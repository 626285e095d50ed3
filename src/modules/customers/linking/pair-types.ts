import type { Field } from "./fields.ts";

/**
 * How a field comes to agree in one type of pair: `person` as between two records of one person, `chance` as between any
 * two, `own` as is learnt for this type alone.
 */
export type Source = "person" | "chance" | "own";

/** A type of pair: what the two records have to do with each other. */
export interface PairType {
  readonly name: string;
  readonly samePerson: boolean;
  /** By field. */
  readonly sources: readonly Source[];
  /** Where what is learnt for this type alone starts: 0 like chance, 1 like one person. */
  readonly likePerson: number;
  /** At most this many pairs for each pair of the types named `within`. */
  readonly bound?: { readonly share: number; readonly within: readonly string[] };
}

/**
 * The types of pair that records of people fall into. Fellegi and Sunter know two, the same person and not; but people
 * who live together share much, and counting what they share as if it came together by chance links them. So families,
 * twins, namesakes and neighbours are types of their own: some of what makes a person (names and dates) is the same by
 * chance only, however much else is shared.
 */
export function pairTypesOf(fields: readonly Field[]): PairType[] {
  const identity = identityOf(fields);
  const names = identity.filter((f) => fields[f].kind === "name");
  const dates = identity.filter((f) => fields[f].kind === "date");
  const sources = (sourceOf: (f: number) => Source): Source[] => fields.map((_, f) => sourceOf(f));
  const shared = (...of: readonly number[]) =>
    sources((f) => (of.includes(f) ? "person" : identity.includes(f) ? "chance" : "own"));
  const other = (name: string, likePerson: number, of: readonly number[]): PairType => ({
    name,
    samePerson: false,
    likePerson,
    sources: shared(...of),
  });
  const families = names.length > 1 ? names.map((n) => other(`family by ${fields[n].name}`, 1, [n])) : [];
  const together = [...families.map(({ name }) => name), "household"];
  const rare = (share: number, type: PairType): PairType => ({ ...type, bound: { share, within: together } });
  const twins =
    names.length > 1
      ? names.map((n) => rare(twinShare, other(`twins by ${fields[n].name}`, 1, [n, ...dates])))
      : [];
  const alike = names.length > 1 ? names.map((n) => other(`alike in ${fields[n].name}`, 0, [n])) : [];
  const named = names.length > 0 && dates.length > 0;
  return [
    { name: "random", samePerson: false, likePerson: 0, sources: sources(() => "chance") },
    { name: "same person", samePerson: true, likePerson: 1, sources: sources(() => "person") },
    {
      name: "same person, moved",
      samePerson: true,
      likePerson: 0,
      sources: sources((f) => (identity.includes(f) ? "person" : "own")),
      bound: { share: movedShare, within: ["same person"] },
    },
    other("neighbours", 0.3, []),
    other("household", 1, []),
    ...families,
    ...alike,
    ...(dates.length > 0 ? twins : []),
    ...(named
      ? [rare(namesakeShare, other("namesakes together", 1, names)), other("namesakes apart", 0, names)]
      : []),
  ];
}

/** For each pair of records of a person that stayed, so many at most are of one that moved. */
const movedShare = 0.5;

/** For each pair of people who live together, so many at most are twins, or parent and child of one name. */
const twinShare = 0.1;
const namesakeShare = 0.02;

/** The fields that make a person: names and dates; where there are none, the two that tell most. */
function identityOf(fields: readonly Field[]): number[] {
  const identity = fields.flatMap(({ kind }, f) => (kind === "name" || kind === "date" ? [f] : []));
  if (identity.length > 0) return identity;
  const places = fields.map((_, f) => f);
  return places.sort((a, b) => fields[a].sameByChance - fields[b].sameByChance).slice(0, 2);
}
