import type { KeptEvent } from "../../words.ts";
import { originOf, purposesNamedBy } from "../given-for.ts";
import type { TimelinePlace } from "../ports.ts";
import { refusalOf } from "../read/judge.ts";
import { asJson } from "../read/read-facts.ts";
import { openFor, requirePerson, rightsPurpose, termsFor, type ViewPorts } from "./open-profile.ts";

export interface ShownEvent {
  readonly position: number;
  readonly type: string;
  readonly event?: string;
  readonly at: string;
  readonly source: { readonly id: string; readonly name: string };
  readonly body: unknown;
}

export interface TimelinePage {
  readonly events: readonly ShownEvent[];
  /** How many of this page may not be read for the purpose. */
  readonly withheld: number;
  readonly next?: TimelinePlace;
}

export interface TimelineAsked {
  /** Any subject of the person. */
  readonly subject: string;
  readonly purpose: string;
  readonly before?: TimelinePlace;
  readonly limit: number;
}

const originOfEvent = (event: KeptEvent): string => originOf(event.source, purposesNamedBy(event));

/**
 * A page of what happened, the latest first: those events alone whose source may be read for the purpose. It is part of
 * a profile: `showProfile` writes down that somebody looks.
 */
export async function showTimeline(
  { subject, purpose, before, limit }: TimelineAsked,
  ports: ViewPorts,
): Promise<TimelinePage> {
  const { db, identity, events } = ports;
  const [, subjects] = await requirePerson(subject, ports);
  const opened = await openFor(purpose, subjects, ports);
  if (!opened.open || (opened.categories && !opened.categories.includes("behaviour"))) {
    return { events: [], withheld: 0 };
  }
  const identifiers = await identity.identifiersOf(db, subjects);
  const page = await events.timeline(db, { identifiers, ...(before && { before }), limit });
  const terms = await termsFor(page.map(originOfEvent), purpose, ports);
  const reading = { terms, at: ports.clock.now() };
  const shown = page.filter(
    (event) => refusalOf({ source: originOfEvent(event), collectedAt: event.at }, reading) === undefined,
  );
  const last = page.length === limit ? page.at(-1) : undefined;
  return {
    events: shown.map((kept) => {
      const { position, type, event, at, source, body } = kept;
      return {
        position,
        type,
        ...(event !== undefined && { event }),
        at: at.toISOString(),
        source: { id: source, name: terms.get(originOfEvent(kept))?.name ?? source },
        // What an event states of its person is shown as traits, each by its own category.
        body: asJson(purpose === rightsPurpose ? body : { properties: body.properties ?? {} }),
      };
    }),
    withheld: page.length - shown.length,
    ...(last && { next: { at: last.at, position: last.position } }),
  };
}
