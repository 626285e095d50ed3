import { timeOrderedId } from "../../../platform/ids.ts";
import type { EventType } from "../words.ts";
import {
  cleanFields,
  cleanWord,
  type FieldBudget,
  type Fields,
  fieldBudget,
  isFields,
} from "./clean-fields.ts";
import { timeOf } from "./event-time.ts";
import { recordPrefix } from "./owner.ts";
import type { DropReason } from "./reasons.ts";
import type { Violation } from "./tables.ts";

/** One event that may be kept, read from a call. */
export interface IncomingEvent {
  readonly messageId: string;
  readonly type: EventType;
  readonly event?: string;
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly at: Date;
  readonly receivedAt: Date;
  readonly body: Readonly<Fields>;
  /** `body` as JSON, which is what is stored. */
  readonly json: string;
  /** What could not be kept as it was sent. */
  readonly violations: readonly Violation[];
}

export interface Dropped {
  readonly dropped: DropReason;
  /** Tells the sender which event is meant. */
  readonly messageId?: string;
}

/** What a call says for all of its events. */
export interface CallDefaults {
  /** By the path; an event of a batch says its own. */
  readonly type?: EventType;
  readonly sentAt?: unknown;
  readonly context?: unknown;
  readonly receivedAt: Date;
  /** An import's rows have ids that no sender may use. */
  readonly fromImport?: boolean;
}

const types: ReadonlySet<string> = new Set<EventType>([
  "identify",
  "track",
  "page",
  "screen",
  "group",
  "alias",
  "merge",
]);
const isType = (word: string): word is EventType => types.has(word);

export const longestName = 255;
export const largestEvent = 32 * 1024;
const mostViolations = 10;

/** The parts of a call that are kept beside its ids, name and times. Objects, and then plain values. */
const objects = ["traits", "properties", "context", "integrations"] as const;
const ids = ["previousId", "groupId"] as const;

/** Reads one event of a call. Nothing in it can make this throw. */
export function readEvent(raw: unknown, defaults: CallDefaults): IncomingEvent | Dropped {
  if (!isFields(raw)) return { dropped: "not-an-object" };
  const given = wordOf(raw.messageId);
  const messageId = given || timeOrderedId(defaults.receivedAt.getTime());
  const drop = (dropped: DropReason): Dropped => ({
    dropped,
    ...(given && { messageId: given.slice(0, 255) }),
  });

  const type = defaults.type ?? wordOf(raw.type).toLowerCase();
  if (!isType(type)) return drop("unknown-type");
  const [userId, anonymousId] = [wordOf(raw.userId), wordOf(raw.anonymousId)];
  const event = wordOf(type === "track" ? raw.event : (raw.name ?? raw.event));
  const previousId = wordOf(raw.previousId);
  const groupId = wordOf(raw.groupId);
  const words = [messageId, userId, anonymousId, event, previousId, groupId];
  if (words.some(({ length }) => length > longestName)) return drop("name-too-long");
  const missing = missingOf(type, { raw, userId, anonymousId, event, previousId, groupId });
  if (missing) return drop(missing);
  if (!defaults.fromImport && [userId, anonymousId, previousId].some((id) => id.startsWith(recordPrefix)))
    return drop("reserved-identifier");

  const budget = fieldBudget();
  const read = readBody(raw, defaults, budget);
  if ("dropped" in read) return drop(read.dropped);
  const { body, violations } = read;
  for (const id of ids) if (raw[id] !== undefined) body[id] = wordOf(raw[id]);
  const json = JSON.stringify(body);
  if (isTooLarge(json, raw)) return drop("event-too-large");

  const sent = raw.sentAt ?? defaults.sentAt;
  const time = timeOf({
    happened: raw.timestamp ?? raw.originalTimestamp,
    sent,
    receivedAt: defaults.receivedAt,
  });
  if (time.unread) violations.push({ path: "timestamp", problem: "is no time in ISO 8601" });
  return {
    messageId,
    type,
    ...(event && { event }),
    ...(userId && { userId }),
    ...(anonymousId && { anonymousId }),
    at: time.at,
    receivedAt: defaults.receivedAt,
    body,
    json,
    violations,
  };
}

/** An id or a name as text: numbers are taken for theirs, and what is neither is none. */
const wordOf = (value: unknown): string =>
  typeof value === "string"
    ? cleanWord(value).trim()
    : typeof value === "number" && Number.isFinite(value)
      ? String(value)
      : "";

interface Named {
  readonly raw: Fields;
  readonly userId: string;
  readonly anonymousId: string;
  readonly event: string;
  readonly previousId: string;
  readonly groupId: string;
}

function missingOf(type: EventType, named: Named): DropReason | undefined {
  if (!named.userId && (!named.anonymousId || type === "alias"))
    return type === "alias" ? "no-previous-id" : "no-identifier";
  if (type === "track" && !named.event) return "no-event-name";
  if (type === "group" && !named.groupId) return "no-group-id";
  if (type === "alias" && !named.previousId) return "no-previous-id";
  if (type === "merge" && !isMergeList(named.raw.mergeProperties)) return "no-merge-properties";
  return undefined;
}

const isMergeList = (list: unknown): boolean =>
  Array.isArray(list) &&
  list.length > 0 &&
  list.every((one) => isFields(one) && wordOf(one.type) !== "" && wordOf(one.value) !== "");

interface ReadBody {
  readonly body: Fields;
  readonly violations: Violation[];
}

function readBody(raw: Fields, { context }: CallDefaults, budget: FieldBudget): ReadBody | Dropped {
  const body: Fields = {};
  const violations: Violation[] = [];
  for (const part of objects) {
    const given = part === "context" ? withDefaults(context, raw.context) : raw[part];
    if (given === undefined || given === null) continue;
    if (!isFields(given)) {
      violations.push({ path: part, problem: "is not an object, and was left out" });
      continue;
    }
    const cleaned = cleanFields(given, part, budget);
    if ("fault" in cleaned) return { dropped: cleaned.fault };
    body[part] = cleaned.value;
  }
  if (raw.mergeProperties !== undefined) {
    const cleaned = cleanFields(raw.mergeProperties, "mergeProperties", budget);
    if ("fault" in cleaned) return { dropped: cleaned.fault };
    body.mergeProperties = cleaned.value;
  }
  if (typeof raw.category === "string") body.category = cleanWord(raw.category);
  for (const path of [...new Set(budget.leftOut)].slice(0, mostViolations))
    violations.push({ path, problem: "is a name that no field may have, and was left out" });
  return { body, violations };
}

/** A batch's context holds for its events, where they do not say otherwise. */
function withDefaults(common: unknown, own: unknown): unknown {
  if (!isFields(common)) return own;
  return isFields(own) ? { ...common, ...own } : (own ?? common);
}

/**
 * An event's size is that of all that was sent of it. Most are far below the limit, and need not be written out once
 * more to see it.
 */
function isTooLarge(kept: string, raw: Fields): boolean {
  if (kept.length <= largestEvent / 4) return false;
  try {
    return Buffer.byteLength(JSON.stringify(raw)) > largestEvent;
  } catch (error) {
    // Nested so deep that it cannot even be written out; what is kept of it was bounded before.
    if (error instanceof RangeError) return true;
    throw error;
  }
}
