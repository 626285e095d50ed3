import type { CompiledPlan, Source } from "../sources/index.ts";
import type { Identifier, SourceStanding } from "../words.ts";
import { isFields } from "./clean-fields.ts";
import type { IncomingEvent } from "./read-event.ts";
import type { HoldReason } from "./reasons.ts";
import type { JudgedEvent } from "./write-events.ts";

/** Whether the event names a purpose that its source's terms do not allow: `context.purpose` or `context.purposes`. */
export function isOutsidePurposes({ body }: IncomingEvent, { purposes }: Source): boolean {
  if (!isFields(body.context)) return false;
  const { purpose, purposes: several } = body.context;
  const named = [purpose, ...(Array.isArray(several) ? several : [several])].filter(
    (one) => one !== undefined,
  );
  return named.some((one) => typeof one !== "string" || !purposes.includes(one));
}

/** Holds an event against its source's plan and standing. */
export function judge(
  event: IncomingEvent,
  { source, plan, standing }: { source: Source; plan: CompiledPlan | undefined; standing: SourceStanding },
): JudgedEvent {
  const { traits, properties } = event.body;
  const broken = plan?.violations({
    type: event.type,
    ...(event.event !== undefined && { event: event.event }),
    traits,
    properties,
  });
  const violations = broken && broken.length > 0 ? [...event.violations, ...broken] : event.violations;
  const held: HoldReason | undefined = !standing.readable
    ? "attestation-lapsed"
    : source.onViolation === "quarantine" && broken && broken.length > 0
      ? "plan-violation"
      : undefined;
  return { event, violations, ...(held && { held }) };
}

/** Segment's words for identifiers, and ours. */
const externalKinds: Readonly<Record<string, string>> = { user_id: "userId", anonymous_id: "anonymousId" };

/** Everything in an event that names somebody, in its canonical form. */
export function identifiersIn({ userId, anonymousId, body }: IncomingEvent): Identifier[] {
  const found: Identifier[] = [];
  const add = (kind: string, value: unknown): void => {
    const word = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
    if (word) found.push({ kind, value: canonical(kind, word) });
  };
  add("userId", userId);
  add("anonymousId", anonymousId);
  const context = isFields(body.context) ? body.context : {};
  for (const traits of [body.traits, context.traits]) {
    if (!isFields(traits)) continue;
    add("email", traits.email);
    add("phone", traits.phone);
  }
  for (const one of Array.isArray(context.externalIds) ? context.externalIds : []) {
    if (isFields(one) && typeof one.type === "string") add(externalKinds[one.type] ?? one.type, one.id);
  }
  for (const one of Array.isArray(body.mergeProperties) ? body.mergeProperties : []) {
    if (isFields(one) && typeof one.type === "string")
      add(one.type === "mobile" ? "phone" : one.type, one.value);
  }
  add("userId", body.previousId);
  return found;
}

const canonicalForms: Readonly<Record<string, (value: string) => string>> = {
  email: (value) => value.toLowerCase(),
  phone: (value) => value.replace(/[\s().-]/g, ""),
};
const canonical = (kind: string, value: string): string =>
  Object.hasOwn(canonicalForms, kind) ? canonicalForms[kind](value) : value;
