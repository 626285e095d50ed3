export interface PeopleSearch {
  /** What is looked for. */
  readonly q?: string;
}

export const readPeopleSearch = ({ q }: Record<string, unknown>): PeopleSearch =>
  typeof q === "string" && q !== "" ? { q } : {};
