import { comparedWord } from "../comparable.ts";
import { readFacts } from "../read/read-facts.ts";
import { type Look, recordLook } from "./looks.ts";
import { rightsPurpose, type ViewPorts } from "./open-profile.ts";

export interface FoundProfile {
  readonly person: string;
  readonly subjects: readonly string[];
  /** What may be shown of them in a list, for this purpose. */
  readonly shown: readonly { readonly name: string; readonly value: unknown }[];
  /** Whether it was found by an identifier, or by what its name begins with. */
  readonly by: "identifier" | "trait";
}

export interface ProfileSearch {
  readonly text: string;
  readonly purpose: string;
  readonly limit: number;
  readonly look: Omit<Look, "at" | "purpose" | "via">;
}

const identifierKinds = ["userId", "email", "phone", "account", "anonymousId"];
const searchedTraits = ["name", "firstName", "lastName", "email"];

/**
 * Finds profiles by a whole identifier, or by the beginning of a name. Whoever is found by a name is shown only where
 * the purpose may read that name; each find is written down as a look at the person.
 */
export async function searchProfiles(search: ProfileSearch, ports: ViewPorts): Promise<FoundProfile[]> {
  const { db, clock, identity } = ports;
  const { text, purpose, limit, look } = search;
  const byIdentifier = await Promise.all(
    identifierKinds.map((kind) => identity.personBy(db, { kind, value: text.trim() })),
  );
  const byTrait = await subjectsNamed(text, limit, ports);
  const found = new Map<string, FoundProfile>();
  for (const known of byIdentifier) {
    if (!known) continue;
    const shown = await shownOf(known.subjects, search, ports);
    found.set(known.person, { ...known, shown, by: "identifier" });
  }
  for (const subject of byTrait) {
    const known = (await identity.personOf(db, subject)) ?? { person: subject, subjects: [subject] };
    if (found.has(known.person) || found.size >= limit) continue;
    const shown = await shownOf(known.subjects, search, ports);
    if (shown.some(({ value }) => beginsWith(value, text)))
      found.set(known.person, { ...known, shown, by: "trait" });
  }
  const people = [...found.values()].slice(0, limit);
  await recordLook(
    db,
    people.map(({ person }) => person),
    { ...look, purpose, via: "search", at: clock.now() },
  );
  return people;
}

const beginsWith = (value: unknown, text: string): boolean =>
  typeof value === "string" && comparedWord(value).startsWith(comparedWord(text.trim()));

async function subjectsNamed(text: string, limit: number, { db }: ViewPorts): Promise<string[]> {
  const beginning = comparedWord(text.trim()).replaceAll(/[\\%_]/g, "\\$&");
  if (beginning === "") return [];
  const rows = await db.query<{ subject: string }>(
    `select subject from profile_traits where name = any($1::text[]) and word like $2::text order by subject limit $3`,
    [searchedTraits, `${beginning}%`, limit * 4],
  );
  return [...new Set(rows.map(({ subject }) => subject))];
}

async function shownOf(
  subjects: readonly string[],
  { purpose }: ProfileSearch,
  ports: ViewPorts,
): Promise<FoundProfile["shown"]> {
  // A list for handling people's rights shows ids alone: the profile shows the rest.
  if (purpose === rightsPurpose) return [];
  const facts = await readFacts({ subjects, purpose, names: searchedTraits, at: ports.clock.now() }, ports);
  return facts.used.map(({ name, value }) => ({ name, value }));
}
