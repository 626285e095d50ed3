/** What a call says of time. The sender's clock may be wrong; `receivedAt` is ours. */
export interface SaidTimes {
  /** When it happened, by the sender's clock: `timestamp`, or `originalTimestamp`. */
  readonly happened: unknown;
  /** When it was sent, by the same clock. */
  readonly sent: unknown;
  readonly receivedAt: Date;
}

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;
const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** An instant in ISO 8601, UTC where no zone is said, or as milliseconds since 1970. */
function readInstant(said: unknown): number | undefined {
  const at = typeof said === "number" ? said : typeof said === "string" ? readIso(said) : Number.NaN;
  return at >= earliest && at < latest ? at : undefined;
}

function readIso(said: string): number {
  const found = iso.exec(said.trim());
  if (!found) return Number.NaN;
  const [, day, time = "00:00", zone = "Z"] = found;
  return Date.parse(`${day}T${time}${zone.toUpperCase()}`);
}

/**
 * When an event happened, with the sender's clock corrected as Segment does:
 * `timestamp = receivedAt − (sentAt − originalTimestamp)`. Without `sentAt` the sender's word is taken; what would lie
 * ahead of us is now. `unread` is true where a time was given that is none.
 */
export function timeOf({ happened, sent, receivedAt }: SaidTimes): { at: Date; unread: boolean } {
  const received = receivedAt.getTime();
  const original = readInstant(happened);
  const sentAt = readInstant(sent);
  if (original === undefined) {
    return { at: receivedAt, unread: happened !== undefined && happened !== null };
  }
  const corrected = sentAt === undefined ? original : received - (sentAt - original);
  return { at: new Date(Math.min(Math.max(corrected, earliest), received)), unread: false };
}
