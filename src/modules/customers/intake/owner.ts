import { canonical } from "../identity/index.ts";
import type { Identifier } from "../words.ts";

/** Before the record's id in the anonymousId of an imported row: `record:<source>:<id>`. Nobody else may send such an id. */
export const recordPrefix = "record:";

/**
 * Whose event it is: the user's that the call names, else that of the device or the imported record. A placeholder in
 * the place of a user, such as `guest`, names nobody.
 */
export function ownerOf({
  userId,
  anonymousId,
}: {
  readonly userId?: string;
  readonly anonymousId?: string;
}): string {
  const names = userId !== undefined && canonical({ kind: "userId", value: userId }).ok;
  return userId !== undefined && (names || anonymousId === undefined) ? `u:${userId}` : `a:${anonymousId}`;
}

/** The owner that events of this identifier have; none for kinds that events do not go by, such as `email`. */
export function ownerOfIdentifier({ kind, value }: Identifier): string | undefined {
  if (kind === "userId") return ownerOf({ userId: value });
  if (kind === "anonymousId") return ownerOf({ anonymousId: value });
  return kind.startsWith(recordPrefix) ? ownerOf({ anonymousId: `${kind}:${value}` }) : undefined;
}

/** The user that an owner stands for, where it is one. */
export const userOf = (owner: string): string | undefined =>
  owner.startsWith("u:") ? owner.slice(2) : undefined;
