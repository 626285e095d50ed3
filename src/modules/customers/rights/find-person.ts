import { RapportError } from "../../../platform/errors.ts";
import type { Identifier } from "../words.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import type { RightsPorts } from "./ports.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const kinds = ["userId", "anonymousId", "email", "phone", "account"];

/**
 * The subject that somebody means by what they type: a subject's id, `kind:value`, an e-mail address, or a `userId`.
 * Throws `customers/no-person`.
 */
export async function findPerson(
  typed: string,
  { db, people }: Pick<RightsPorts, "db" | "people">,
): Promise<string> {
  for (const identifier of meanings(typed.trim())) {
    const known = await people.personBy(db, identifier);
    if (known) return known.person;
  }
  if (uuid.test(typed)) return typed;
  throw new RapportError(
    "customers/no-person",
    `nobody is proven to be "${typed}": give a subject's id, an e-mail address, a userId, or kind:value (${kinds.join(", ")}). An address that nobody verified, or that several people have, proves nobody: "rapport people find ID" lists whom it may mean`,
  );
}

/** Everybody whom somebody may mean by what they type, where it is proven to be nobody's or several people's. */
export async function findTyped(
  typed: string,
  ports: Pick<RightsPorts, "db" | "people">,
): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const identifier of meanings(typed.trim()))
    for (const candidate of await findCandidates(identifier, ports)) found.set(candidate.person, candidate);
  return [...found.values()];
}

function meanings(typed: string): Identifier[] {
  const [kind = "", ...rest] = typed.split(":");
  const value = rest.join(":");
  if (kinds.includes(kind) && value) return [{ kind, value: kind === "email" ? value.toLowerCase() : value }];
  if (/^record:[^:]+:./.test(typed)) {
    const [, source = "", ...id] = typed.split(":");
    return [{ kind: `record:${source}`, value: id.join(":") }];
  }
  const asUser = { kind: "userId", value: typed };
  return typed.includes("@") ? [{ kind: "email", value: typed.toLowerCase() }, asUser] : [asUser];
}
