import type { CompiledPlan, Source } from "../sources/index.ts";
import type { SourceStanding } from "../words.ts";
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
