import type { KeptEvent } from "../../words.ts";

/** What one event says of its subject. `value` null takes back what the source said before. */
export interface StatedTrait {
  readonly name: string;
  readonly value: unknown;
}

export type DropReason = "bad-name" | "too-long" | "too-many-in-event" | "too-many-of-person";

export interface ExtractedTraits {
  readonly traits: readonly StatedTrait[];
  readonly dropped: readonly DropReason[];
}

export const limits = {
  traitsInEvent: 200,
  /** Of one subject, from all sources. */
  traitsOfSubject: 1_000,
  nameLength: 128,
  /** Characters of a value's JSON. */
  valueLength: 4_096,
} as const;

/** Names that mean something to JavaScript's objects. Nothing here would follow them, but what reads our JSON might. */
const treacherous = new Set(["__proto__", "constructor", "prototype"]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * The traits that an `identify` states, and those of the group that a `group` puts its person in: the group's id as
 * `group`, each of its traits as `group.<name>`. Other events state none.
 */
export function extractTraits(event: KeptEvent): ExtractedTraits {
  if (event.type !== "identify" && event.type !== "group") return { traits: [], dropped: [] };
  const traits: StatedTrait[] = [];
  const dropped: DropReason[] = [];
  for (const { name, value } of statedIn(event)) {
    const reason = faultOf(name, value, traits.length);
    if (reason) dropped.push(reason);
    else traits.push({ name, value });
  }
  return { traits, dropped };
}

function statedIn(event: KeptEvent): StatedTrait[] {
  const { traits, groupId } = event.body;
  const given = isRecord(traits) ? Object.entries(traits).map(([name, value]) => ({ name, value })) : [];
  if (event.type === "identify") return given;
  const group = typeof groupId === "string" || typeof groupId === "number" ? String(groupId) : undefined;
  return [
    ...(group === undefined ? [] : [{ name: "group", value: group }]),
    ...given.map(({ name, value }) => ({ name: treacherous.has(name) ? name : `group.${name}`, value })),
  ];
}

function faultOf(name: string, value: unknown, taken: number): DropReason | undefined {
  if (name.trim() === "" || name.length > limits.nameLength || treacherous.has(name)) return "bad-name";
  if (taken >= limits.traitsInEvent) return "too-many-in-event";
  return JSON.stringify(value ?? null).length > limits.valueLength ? "too-long" : undefined;
}
