import { type Fields, isFields } from "./clean-fields.ts";
import type { CallDefaults } from "./read-event.ts";

/** Events that one call may bring; Segment's own limit. */
export const mostEvents = 2_500;

/** A call's events as they came, and what it says for all of them. */
export interface Call {
  readonly events: readonly unknown[];
  readonly defaults: CallDefaults;
}

/** Takes a call apart. A batch without a list of events is none: the sender is told. */
export function readCall(
  json: unknown,
  { type, receivedAt }: Pick<CallDefaults, "type" | "receivedAt">,
): Call | undefined {
  if (!isFields(json)) return undefined;
  if (type) return { events: [json], defaults: { type, receivedAt } };
  if (!Array.isArray(json.batch)) return undefined;
  return {
    events: json.batch,
    defaults: { receivedAt, sentAt: json.sentAt, context: json.context },
  };
}

/**
 * The write key of a call: the user name of Basic authentication, else what the body or (for beacons, which can set no
 * header) the query says.
 */
export function writeKeyOf(call: {
  readonly authorization: string | undefined;
  readonly json?: unknown;
  readonly query: string | undefined;
}): string | undefined {
  const basic = /^basic\s+([a-z0-9+/=_-]+)$/i.exec(call.authorization?.trim() ?? "");
  if (basic) {
    const [user] = Buffer.from(basic[1], "base64").toString("utf8").split(":");
    if (user) return user;
  }
  const inBody = isFields(call.json) ? keyIn(call.json) : undefined;
  return inBody ?? (call.query || undefined);
}

const keyIn = ({ writeKey }: Fields): string | undefined =>
  typeof writeKey === "string" && writeKey !== "" ? writeKey : undefined;
