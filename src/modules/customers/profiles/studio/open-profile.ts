import { RapportError } from "../../../../platform/errors.ts";
import type { ProfilePorts } from "../ports.ts";
import { type SourceTerms, termsOf } from "../read/allowed-sources.ts";
import type { RefusalReason } from "../read/judge.ts";
import { refusalFor } from "../read/read-facts.ts";

/** Handling what people ask of their own data: the law's own ground to see all of it. No other purpose does. */
export const rightsPurpose = "rights";

export type ViewPorts = Pick<
  ProfilePorts,
  "db" | "clock" | "identity" | "sources" | "permissions" | "events"
>;

/** What a purpose opens of a person: everything for their rights, else what they permit. */
type Opened =
  | { readonly open: true; readonly categories?: readonly string[] }
  | { readonly open: false; readonly reason: RefusalReason };

export async function openFor(
  purpose: string,
  subjects: readonly string[],
  ports: ViewPorts,
): Promise<Opened> {
  if (purpose === rightsPurpose) return { open: true };
  const permission = await ports.permissions.mayUse({ subjects, purpose, at: ports.clock.now() });
  if (!permission.permitted) return { open: false, reason: refusalFor(permission) };
  return { open: true, categories: permission.categories ?? (await ports.permissions.categoriesOf(purpose)) };
}

export async function requirePerson(
  subject: string,
  { db, identity }: ViewPorts,
): Promise<readonly [string, readonly string[]]> {
  const known = await identity.personOf(db, subject);
  const subjects = known?.subjects ?? [subject];
  const [seen] = await db.query("select from profiles where subject = any($1::uuid[]) limit 1", [subjects]);
  if (!seen) throw new RapportError("customers/no-person", "there is no profile of that id");
  return [known?.person ?? subject, subjects];
}

/** For people's rights, all sources are open, lapsed ones too: the data is there, and is theirs. */
export async function termsFor(
  sourceIds: readonly string[],
  purpose: string,
  { clock, sources }: ViewPorts,
): Promise<ReadonlyMap<string, SourceTerms>> {
  if (purpose !== rightsPurpose) return termsOf(sourceIds, { purpose, at: clock.now(), sources });
  const terms = await termsOf(sourceIds, { purpose: undefined, at: clock.now(), sources });
  return new Map(
    [...terms].map(([id, { name, way }]) => [id, { readable: true, name, way, since: new Date(0) } as const]),
  );
}
