import type { EventType, Identifier, KeptEvent, KnownSource } from "../words.ts";
import { canonical } from "./canonical.ts";
import { type RefusalReason, ruleOfKind, trustOf } from "./rules.ts";

/** An identifier that several may have, as one event says it of its subject. */
export interface Claim {
  readonly identifier: Identifier;
  /** Whether the source has verified its holder, and the form is sure. */
  readonly verified: boolean;
}

/** What an event says about who is who, before anything that we know of them is asked. */
export interface EventReading {
  readonly position: number;
  readonly type: EventType;
  readonly messageId: string;
  readonly source: string;
  /** Whether what it says may link people that we know: see `trustOf`. */
  readonly linksPeople: boolean;
  readonly userId?: Identifier;
  readonly anonymousId?: Identifier;
  /** Ids that the source's own records have, as an import gives them. */
  readonly records: readonly Identifier[];
  readonly claims: readonly Claim[];
  /** `alias`: what the user was called before, as a userId and as an anonymousId, the likelier one first. */
  readonly previous?: readonly [Identifier, Identifier];
  /** `merge`: the two names that are one. */
  readonly merge?: readonly [Identifier, Identifier];
  readonly refusals: readonly { readonly reason: RefusalReason; readonly kind?: string }[];
}

/** Reads one event. A source that is not registered is trusted as little as a browser's key. */
export function readEvent(event: KeptEvent, source: KnownSource | undefined): EventReading {
  const trust = trustOf[source?.platform ?? "browser"];
  const refusals: { reason: RefusalReason; kind?: string }[] = [];
  const accept = (given: Identifier, country?: string) => {
    const form = canonical(given, country);
    if (form.ok) return form;
    refusals.push({ reason: form.reason, kind: given.kind });
    return undefined;
  };
  const name = (kind: string, value: string | undefined) =>
    value === undefined ? undefined : accept({ kind, value })?.identifier;

  const said = saidOf(event);
  const records: Identifier[] = [];
  const claims: Claim[] = [];
  const claim = (given: Identifier) => {
    const form = accept(given, said.country);
    if (!form || claims.some((one) => isSame(one.identifier, form.identifier))) return;
    const verified = trust.verifies && form.linkable && (source?.verifies.includes(given.kind) ?? false);
    claims.push({ identifier: form.identifier, verified });
  };
  for (const given of said.contacts) claim(given);
  const ownRecord = `${recordPrefix}${source?.name ?? ""}`;
  for (const { kind, value } of [...said.externalIds, ...rowOf(event, ownRecord)]) {
    if (kind !== "record" && !kind.startsWith(recordPrefix)) {
      claim({ kind, value });
    } else if (trust.namesRecords && (kind === "record" || kind === ownRecord)) {
      const record = name(ownRecord, value);
      if (record && !records.some((one) => isSame(one, record))) records.push(record);
    } else {
      refusals.push({ reason: "foreign-record", kind: "record" });
    }
  }
  const merge = event.type === "merge" ? readMerge(event.body, said.country, accept) : undefined;
  if (event.type === "merge" && !merge) refusals.push({ reason: "malformed" });
  // A merge of a name with an e-mail or a phone says that the name's holder has it.
  const [named, other] = merge ?? [];
  const contact = other && !isName(other) ? other : undefined;
  if (contact) claim(contact);
  const userId = named?.kind === "userId" && contact ? named : name("userId", event.userId);
  const visitor = event.anonymousId?.startsWith(recordPrefix) ? undefined : event.anonymousId;
  const anonymousId = named?.kind === "anonymousId" && contact ? named : name("anonymousId", visitor);
  const previous = event.type === "alias" ? readPrevious(event.body, trust.linksPeople, name) : undefined;
  return {
    position: event.position,
    type: event.type,
    messageId: event.messageId,
    source: event.source,
    linksPeople: trust.linksPeople,
    ...(userId && { userId }),
    ...(anonymousId && { anonymousId }),
    records,
    claims,
    ...(previous && { previous }),
    ...(named && other && !contact && { merge: [named, other] as const }),
    refusals,
  };
}

/** Before an import's own ids, in kinds of identifier and in the anonymousId of a row: `record:<source>:<id>`. */
const recordPrefix = "record:";

/** The record that an imported row is named by. */
function rowOf({ anonymousId }: KeptEvent, ownRecord: string): Identifier[] {
  if (!anonymousId?.startsWith(recordPrefix)) return [];
  return anonymousId.startsWith(`${ownRecord}:`)
    ? [{ kind: ownRecord, value: anonymousId.slice(ownRecord.length + 1) }]
    : [{ kind: recordPrefix, value: anonymousId }];
}

const isName = ({ kind }: Identifier): boolean => ruleOfKind(kind)?.naming ?? false;

const isSame = (one: Identifier, other: Identifier): boolean =>
  one.kind === other.kind && one.value === other.value;

/** Kinds of identifier as RudderStack's `merge` and Segment's external ids call them. */
const kindsByName: Readonly<Record<string, string>> = {
  user_id: "userId",
  userId: "userId",
  anonymous_id: "anonymousId",
  anonymousId: "anonymousId",
  email: "email",
  phone: "phone",
  mobile: "phone",
  record: "record",
};

const kindOf = (type: string): string | undefined =>
  type.startsWith(recordPrefix) ? type : Object.hasOwn(kindsByName, type) ? kindsByName[type] : undefined;

/** Values that one event may claim; what comes after is not looked at. */
const maxExternalIds = 20;

interface Said {
  readonly contacts: readonly Identifier[];
  readonly externalIds: readonly Identifier[];
  readonly country?: string;
}

/** E-mail, phone and external ids that an event says of its subject. A group's traits are the group's. */
function saidOf({ type, body }: KeptEvent): Said {
  const context = recordOf(body, "context");
  const places = [type === "identify" ? recordOf(body, "traits") : undefined, recordOf(context, "traits")];
  const contacts = places.flatMap((traits) =>
    ["email", "phone"].flatMap((kind) => {
      const value = textOf(traits, kind);
      return value === undefined || value.trim() === "" ? [] : [{ kind, value }];
    }),
  );
  const listed = ownValue(context, "externalIds");
  const externalIds = (Array.isArray(listed) ? listed.slice(0, maxExternalIds) : []).flatMap(
    (one: unknown) => {
      const kind = kindOf(textOf(one, "type") ?? "");
      const value = textOf(one, "id");
      const about = textOf(one, "collection") ?? "users";
      // Naming ids come as fields of the event itself, which say whose the event is.
      return kind && kind !== "userId" && kind !== "anonymousId" && value && about === "users"
        ? [{ kind, value }]
        : [];
    },
  );
  const country = countryOf(places, context);
  return { contacts, externalIds, ...(country !== undefined && { country }) };
}

/** The country that phone numbers without one are of: the address', the place's, or the language's region. */
function countryOf(places: readonly unknown[], context: unknown): string | undefined {
  const said = places.flatMap((traits) => [
    textOf(recordOf(traits, "address"), "country"),
    textOf(traits, "country"),
  ]);
  const locale = /^[a-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})\b/.exec(
    textOf(context, "locale") ?? "",
  )?.[1];
  return [...said, textOf(recordOf(context, "location"), "country"), locale].find((one) => one?.length === 2);
}

type Accept = (given: Identifier, country?: string) => { readonly identifier: Identifier } | undefined;

/** The two of a `merge`, a name first; nothing where they are not two, or neither is a name. */
function readMerge(
  body: KeptEvent["body"],
  country: string | undefined,
  accept: Accept,
): readonly [Identifier, Identifier] | undefined {
  const listed = ownValue(body, "mergeProperties");
  if (!Array.isArray(listed) || listed.length !== 2) return undefined;
  const [one, other] = listed.map((property: unknown) => {
    const kind = kindOf(textOf(property, "type") ?? "");
    const value = textOf(property, "value");
    const isKnown = kind !== undefined && kind !== "record" && !kind.startsWith(recordPrefix);
    return isKnown && value ? accept({ kind, value }, country)?.identifier : undefined;
  });
  if (!one || !other) return undefined;
  if (isName(one)) return [one, other];
  return isName(other) ? [other, one] : undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** SDKs call visitors by UUIDs. A browser says of a visitor who they are; a server may rename a user. */
function readPrevious(
  body: KeptEvent["body"],
  linksPeople: boolean,
  name: (kind: string, value: string | undefined) => Identifier | undefined,
): readonly [Identifier, Identifier] | undefined {
  const previous = textOf(body, "previousId");
  const visitor = previous?.startsWith(recordPrefix) ? undefined : name("anonymousId", previous);
  const user = visitor && { kind: "userId", value: visitor.value };
  if (!user) return undefined;
  return linksPeople && !uuid.test(user.value) ? [user, visitor] : [visitor, user];
}

/** An own field, so that `__proto__` and its like are names as any other. */
const ownValue = (from: unknown, key: string): unknown =>
  typeof from === "object" && from !== null && Object.hasOwn(from, key)
    ? Object.getOwnPropertyDescriptor(from, key)?.value
    : undefined;

const recordOf = (from: unknown, key: string): object | undefined => {
  const value = ownValue(from, key);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
};

/** A text, or a number as people write ids and phone numbers. */
function textOf(from: unknown, key: string): string | undefined {
  const value = ownValue(from, key);
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : undefined;
}
