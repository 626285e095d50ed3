import {
  demonstrationCalls,
  demonstrationComputedTraits,
  demonstrationPeople,
  demonstrationSegments,
  demonstrationSources,
  demonstrationTraits,
  type MadeUpCall,
  type MadeUpSource,
} from "../../demonstration/people/index.ts";
import { demonstrationEmail } from "../../modules/accounts/index.ts";
import { openSources, type Source } from "../../modules/customers/sources/index.ts";
import type { Product } from "../../modules/search/index.ts";
import { openConsent } from "../../modules/trust/consent/index.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/index.ts";
import type { Log } from "../../platform/log.ts";
import type { People } from "./open-people.ts";

const dayMs = 86_400_000;
/** People made up; enough to look around among. */
const howMany = 60;
/** Days before today at which those who agree did so: before anything that is learned from. */
const agreedDaysAgo = 200;

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly people: People;
  readonly products: () => readonly Product[];
}

/**
 * Fills an empty house with the made-up company's people, by the doors that every company takes: sources are
 * registered, people say who they are and what they agree to, and then what happened comes in. Does nothing where any
 * source is registered.
 */
export async function demonstratePeople(ports: Ports): Promise<void> {
  const { people, clock, log } = ports;
  if ((await people.sources.list()).length > 0) return;
  const started = clock.now();
  const sources = new Map<string, Source>();
  for (const made of demonstrationSources) sources.set(made.name, await register(made, ports));
  for (const definition of demonstrationComputedTraits)
    await people.profiles.define({ ...definition, events: { names: [...definition.events.names] } });

  for (const { name, ...setting } of demonstrationTraits)
    await people.profiles.changeTrait({ name, setting });

  const departments = [...new Set(ports.products().map(({ categories }) => categories?.[0] ?? ""))];
  const persons = demonstrationPeople(howMany, {
    firstEmail: demonstrationEmail("customer"),
    departments,
  });
  const calls = [...demonstrationCalls(persons, { products: ports.products(), now: started })];
  const [names, happenings] = [
    calls.filter(({ call }) => call.type === "identify"),
    calls.filter(({ call }) => call.type !== "identify"),
  ];
  await send(names, sources, ports);
  await people.profiles.keepUp();
  await agree(
    persons.map(({ userId }) => userId),
    ports,
  );
  await send(happenings, sources, ports);
  await people.profiles.keepUp();
  await people.patterns.keepUp();
  for (const body of demonstrationSegments) await people.profiles.saveSegment({ body });
  log.info({ people: persons.length, events: calls.length }, "the demonstration's people are in");
}

async function register(
  { attestedForDays, ...made }: MadeUpSource,
  { db, people: { sources }, clock }: Ports,
): Promise<Source> {
  const { source } = await sources.register({
    ...made,
    purposes: [...made.purposes],
    verifies: made.verifies.filter((kind) => kind === "email"),
  });
  if (attestedForDays !== undefined) {
    const signedAt = new Date(clock.now().getTime() - 365 * dayMs);
    // What has lapsed was once still to come: it is recorded as of the day on which it was signed.
    const then = attestedForDays < 0 ? openSources({ db, clock: { now: () => signedAt } }) : sources;
    await then.attest(source.id, {
      scope: "How addresses and traits were collected, and that each person agreed to it",
      signer: `Data officer of ${made.name}`,
      fileHash: "0".repeat(64),
      validFrom: signedAt,
      expiresAt: new Date(clock.now().getTime() + attestedForDays * dayMs),
    });
  }
  return source;
}

/** Calls that one batch brings at most. */
const atOnce = 500;

async function send(
  calls: readonly MadeUpCall[],
  sources: ReadonlyMap<string, Source>,
  { people: { intake }, clock }: Ports,
): Promise<void> {
  for (const [name, source] of sources) {
    const own = calls.filter((one) => one.source === name).map(({ call }) => call);
    for (let from = 0; from < own.length; from += atOnce) {
      await intake.accept(source, {
        events: own.slice(from, from + atOnce),
        defaults: { receivedAt: clock.now() },
      });
    }
  }
}

/** Two of three agree to be known in the shop, half to letters; the first agrees to both. */
async function agree(userIds: readonly string[], { db, clock, people: { identity } }: Ports): Promise<void> {
  const then = new Date(clock.now().getTime() - agreedDaysAgo * dayMs);
  const consent = openConsent({ db, clock: { now: () => then } });
  for (const [at, value] of userIds.entries()) {
    const person = await identity.personBy(db, { kind: "userId", value });
    if (!person) continue;
    const purposes = [
      ...(at % 3 === 2 ? [] : ["find-products", "learn-preferences"]),
      ...(at % 2 === 1 ? [] : ["marketing"]),
    ];
    for (const purpose of purposes)
      await consent.give({ subjects: person.subjects, purpose, language: "en", channel: "web" });
  }
}

/** Nothing that was made up is read in a real shop: the demonstration's sources are closed for good. */
export async function endDemonstratedPeople({ sources }: Pick<People, "sources">): Promise<void> {
  const madeUp = new Set(demonstrationSources.map(({ name, contact }) => `${name} ${contact}`));
  for (const { id, name, contact, closedAt } of await sources.list())
    if (!closedAt && madeUp.has(`${name} ${contact}`)) await sources.close(id);
}
