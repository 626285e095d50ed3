import type { Identifier, KeptEvent, KnownSource } from "../words.ts";
import { readEvent } from "./read-event.ts";

/**
 * Everything in an event that names somebody, in its canonical form: just what `resolve` will read of it. Whoever
 * keeps people out by their names must read them alike.
 */
export function namesIn(event: KeptEvent, source: KnownSource): readonly Identifier[] {
  const { userId, anonymousId, records, claims, previous, merge } = readEvent(event, source);
  return [
    ...(userId ? [userId] : []),
    ...(anonymousId ? [anonymousId] : []),
    ...records,
    ...claims.map(({ identifier }) => identifier),
    ...(previous ?? []),
    ...(merge ?? []),
  ];
}
