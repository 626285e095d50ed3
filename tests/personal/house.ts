import { openDecisionMemory, type ShopDoors, shop } from "../../src/experiences/shop/index.ts";
import { type Facts, runTurn, type TurnReceipt } from "../../src/kernel/index.ts";
import { contextPort, sharedQuestions } from "../../src/modules/customers/context/index.ts";
import { eventsAfter } from "../../src/modules/customers/intake/index.ts";
import {
  openPatterns,
  patternMigrations,
  unbrokenSince,
} from "../../src/modules/customers/patterns/index.ts";
import { openTestProfiles } from "../../src/modules/customers/profiles/testing.ts";
import { openProvenance, provenanceMigrations } from "../../src/modules/customers/provenance/index.ts";
import { buildCatalogue, type Product, statedField } from "../../src/modules/search/index.ts";
import { openClaimsGuard, openGuard } from "../../src/modules/trust/guard/index.ts";
import { migrate } from "../../src/platform/db/index.ts";

/** Each test opens a house of its own, with a database: on a busy machine that takes a while. */
export const patience = 120_000;

const sneaker = (id: string, color: string, size: string): Product => ({
  id,
  title: `Canvas sneakers ${id}`,
  categories: ["Shoes", "Sneakers"],
  price: 60,
  currency: "USD",
  stock: 3,
  attributes: { color, size },
});

const products: readonly Product[] = [
  sneaker("red-40", "red", "40"),
  sneaker("red-38", "red", "38"),
  sneaker("navy-40", "navy", "40"),
  sneaker("navy-38", "navy", "38"),
];

/** Everything between an event that comes in and an answer that it changed, in its real parts. */
export async function openPersonalHouse() {
  const rooms = await openTestProfiles();
  const { db, sources, identity, consent, profiles } = rooms;
  await migrate(db, [patternMigrations, provenanceMigrations]);
  const clock = { now: () => rooms.now() };
  const personOf = (subject: string) => identity.personOf(db, subject);
  const patterns = openPatterns({
    db,
    clock,
    sources,
    permissions: sharedQuestions(consent),
    permittedSince: async (subjects, purpose) => unbrokenSince(await consent.recordsOf(subjects), purpose),
    timeZone: "UTC",
    personOf,
    eventsAfter: (from) => eventsAfter(db, from),
    subjectsOf: async (events) => {
      const known = await identity.sourcesOf(events);
      return db.transaction((tx) => identity.resolve(tx, events, known));
    },
  });
  const provenance = openProvenance({ db, clock, sources, personOf, patternsOf: patterns.list });
  const context = contextPort({ identity: { personOf }, profiles, patterns, clock });

  const catalogue = buildCatalogue(products, { version: "1.0" });
  const memory = openDecisionMemory();
  const doorsFor = (subject: string): ShopDoors => ({
    catalogue,
    arrival: { of: () => undefined, field: "arrival" },
    rates: {},
    mayShow: () => false,
    readLeftover: async () => [],
    likenessTo: async () => undefined,
    decideOnce: memory.of(subject),
  });
  const evidence = {
    source: "catalogue",
    lookUp(id: string, field: string) {
      const product = catalogue.product(id);
      return product && statedField(product, field);
    },
  };
  const receipts: TurnReceipt[] = [];
  const ask = async (subject: string, text: string, { unpersonalised = false } = {}) => {
    const outcome = await runTurn(
      shop,
      {
        input: { text, locale: "en", channel: "chat", unpersonalised },
        person: { subject, account: "a", roles: [] },
        conversation: "c",
        at: rooms.now(),
        now: "2026-03-04T10:00",
        pin: () => doorsFor(subject),
      },
      {
        failures: { report: () => undefined },
        launch: { admit: async () => ({ launchId: "l", state: "demonstration" }) },
        context,
        wording: { word: async (draft) => ({ draft, wordedBy: { by: "template" } }) },
        guard: openGuard({ claims: openClaimsGuard({ sources: [evidence] }) }),
        receipts: {
          async commit({ receipt, person }) {
            receipts.push(receipt);
            await db.transaction((tx) => provenance.recordTurns(tx, [{ receipt, person }]));
          },
        },
      },
    );
    if (outcome.kind !== "released") throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  /** What somebody may be answered with now, as the shop would read it. */
  const factsOf = (subject: string): Promise<Facts> =>
    context.collect({
      experience: shop.name,
      purpose: shop.purpose,
      reads: shop.reads,
      person: { subject, account: "a", roles: [] },
      unpersonalised: false,
    });
  const give = async (subjects: readonly string[], purpose: string) => {
    await consent.give({ subjects, purpose, language: "en", channel: "web" });
  };
  const withdraw = async (subjects: readonly string[], purpose: string) => {
    await consent.withdraw({ subjects, purpose, language: "en", channel: "web" });
  };
  return {
    ...rooms,
    patterns,
    provenance,
    memory,
    receipts,
    ask,
    factsOf,
    give,
    withdraw,
    [Symbol.asyncDispose]: () => rooms[Symbol.asyncDispose](),
  };
}

export type PersonalHouse = Awaited<ReturnType<typeof openPersonalHouse>>;

/** Somebody who consents to everything here, and then orders two pairs of navy sneakers, a day apart. */
export async function shopper(house: PersonalHouse, userId: string) {
  const shopSource = await house.source(`shop-${userId}`, {
    kind: "sales",
    licence: "terms of the made-up shop",
    purposes: ["find-products", "learn-preferences", "analytics"],
  });
  await house.send(shopSource, {
    type: "identify",
    userId,
    traits: { destination: { country: "NZ" }, plan: "gold" },
    timestamp: house.now().toISOString(),
  });
  const subjects = await house.subjectsOf(userId);
  await house.give(subjects, "find-products");
  await house.give(subjects, "learn-preferences");
  for (const number of [1, 2]) {
    house.later(1);
    await house.send(shopSource, order(userId, `order ${number} of ${userId}`, house.now()));
  }
  await house.patterns.keepUp();
  const [subject] = subjects;
  return { subject, subjects, source: shopSource };
}

export const order = (userId: string, messageId: string, at: Date) => ({
  type: "track",
  event: "Order Completed",
  userId,
  messageId,
  timestamp: at.toISOString(),
  properties: {
    currency: "USD",
    products: [{ category: "Shoes", color: "navy", size: "38", size_system: "EU", price: 55 }],
  },
});
