export interface PurposeSearch {
  /** What the data is looked at for; without one, for serving the person. */
  readonly purpose?: string;
}

export interface PeopleSearch extends PurposeSearch {
  /** What is looked for. */
  readonly q?: string;
}

/** Serving somebody rests on their contract, so that it is open for every customer. */
export const usualPurpose = "service";

const textOf = (given: unknown): string | undefined =>
  typeof given === "string" && given !== "" ? given : undefined;

export function readPurposeSearch(search: Record<string, unknown>): PurposeSearch {
  const purpose = textOf(search.purpose);
  return purpose === undefined ? {} : { purpose };
}

export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const q = textOf(search.q);
  return { ...readPurposeSearch(search), ...(q !== undefined && { q }) };
}
