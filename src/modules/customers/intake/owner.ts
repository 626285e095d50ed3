import type { Identifier } from "../words.ts";

/** Before the record's id in the anonymousId of an imported row: `record:<source>:<id>`. Nobody else may send such an id. */
export const recordPrefix = "record:";

/** Whose event it is: the user's that the call names, else that of the device or the imported record. */
export const ownerOf = (ids: { readonly userId?: string; readonly anonymousId?: string }): string =>
  ids.userId === undefined ? `a:${ids.anonymousId}` : `u:${ids.userId}`;

/** The owner that events of this identifier have; none for kinds that events do not go by, such as `email`. */
export function ownerOfIdentifier({ kind, value }: Identifier): string | undefined {
  if (kind === "userId") return ownerOf({ userId: value });
  if (kind === "anonymousId") return ownerOf({ anonymousId: value });
  return kind.startsWith(recordPrefix) ? ownerOf({ anonymousId: `${kind}:${value}` }) : undefined;
}

/** The user that an owner stands for, where it is one. */
export const userOf = (owner: string): string | undefined =>
  owner.startsWith("u:") ? owner.slice(2) : undefined;
