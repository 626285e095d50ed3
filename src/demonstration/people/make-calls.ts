import type { Product } from "../../modules/search/index.ts";
import { type Chance, chanceOf } from "../random.ts";
import { appeals, type MadeUpPerson } from "./make-people.ts";
import { helpDesk, homesMagazine, newsletter, socialPage, tills, walkingClub, webShop } from "./sources.ts";

/** One call as a source sends it, in the form of Segment's HTTP API. */
export interface MadeUpCall {
  readonly source: string;
  readonly call: Readonly<Record<string, unknown>> & { readonly type: string; readonly messageId: string };
}

interface Visitor {
  readonly person: MadeUpPerson;
  readonly chance: Chance;
  /** Whole days before `now`; hours are theirs. */
  readonly at: (daysAgo: number) => string;
  readonly likes: readonly Product[];
}

/** Days that the made-up history goes back. */
const historyDays = 150;

/**
 * What the made-up company's sources have sent about its people until `now`: visits and orders in the web shop, till
 * receipts, letters opened, tickets, likes, and what two partners tell. The same for the same seed and day.
 */
export function* demonstrationCalls(
  people: readonly MadeUpPerson[],
  { products, now, seed = 1 }: { products: readonly Product[]; now: Date; seed?: number },
): Generator<MadeUpCall> {
  for (const person of people) {
    const chance = chanceOf(seed, "calls", person.userId);
    const likes = products.filter((product) => appeals(product, person, chance));
    if (likes.length === 0) continue;
    yield* callsOf({ person, chance, likes, at: clockOf(now, person, chance) });
  }
}

const clockOf =
  (now: Date, { hour }: MadeUpPerson, chance: Chance) =>
  (daysAgo: number): string => {
    const day = new Date(now.getTime() - daysAgo * 86_400_000);
    const at = Date.UTC(
      day.getUTCFullYear(),
      day.getUTCMonth(),
      day.getUTCDate(),
      hour,
      chance.between(0, 59),
    );
    return new Date(Math.min(at, now.getTime())).toISOString();
  };

function* callsOf(visitor: Visitor): Generator<MadeUpCall> {
  const { person, chance } = visitor;
  let number = 0;
  const call = (
    source: string,
    fields: Omit<MadeUpCall["call"], "messageId"> & { type: string },
  ): MadeUpCall => {
    number += 1;
    return { source, call: { messageId: `made-up-${person.userId}-${number}`, ...fields } };
  };
  yield* visits(visitor, call);
  if (chance.once(3) || person.userId === "lw-0001") yield* tillReceipts(visitor, call);
  if (!chance.once(3) || person.userId === "lw-0001") yield* letters(visitor, call);
  if (chance.once(4)) yield* tickets(visitor, call);
  if (chance.once(6)) yield* likes(visitor, call);
  if (chance.once(4) || person.userId === "lw-0001")
    yield partnerTells(visitor, call, walkingClub, walkingTraits);
  if (chance.once(8)) yield partnerTells(visitor, call, homesMagazine, homesTraits);
}

type Call = (source: string, fields: Omit<MadeUpCall["call"], "messageId"> & { type: string }) => MadeUpCall;

/** Looks around without a name, says who they are, and buys now and then. */
function* visits({ person, chance, at, likes }: Visitor, call: Call): Generator<MadeUpCall> {
  const anonymousId = `browser-${person.userId}`;
  const context = { locale: person.language === "zh" ? "zh-CN" : "en-GB" };
  const days = chance
    .some(
      Array.from({ length: historyDays }, (_, day) => day),
      chance.between(4, 12),
    )
    .reverse();
  const [first] = days;
  yield call(webShop, {
    type: "identify",
    userId: person.userId,
    anonymousId,
    timestamp: at(first),
    context,
    traits: {
      email: person.email,
      firstName: person.firstName,
      lastName: person.lastName,
      language: person.language,
      address: { city: person.city, country: person.country },
    },
  });
  for (const day of days) {
    const seen = chance.some(likes, chance.between(2, 5));
    const visit = { anonymousId, userId: person.userId, context };
    for (const product of seen) {
      yield call(webShop, {
        type: "track",
        event: "Product Viewed",
        ...visit,
        timestamp: at(day),
        properties: item(product),
      });
    }
    if (!chance.once(2)) continue;
    const bought = seen.slice(0, chance.between(1, 2));
    yield call(webShop, {
      type: "track",
      event: "Order Completed",
      ...visit,
      timestamp: at(day),
      properties: order(bought, `W${day}-${person.userId}`),
    });
  }
}

function* tillReceipts({ person, chance, at, likes }: Visitor, call: Call): Generator<MadeUpCall> {
  const { userId, email } = person;
  yield call(tills, {
    type: "identify",
    userId,
    timestamp: at(historyDays),
    traits: { email, loyaltyCard: `LW${userId.slice(3)}88` },
  });
  const day = chance.between(1, historyDays);
  const properties = order(chance.some(likes, 1), `T${day}-${userId}`);
  yield call(tills, { type: "track", event: "Order Completed", userId, timestamp: at(day), properties });
}

function* letters({ person, chance, at }: Visitor, call: Call): Generator<MadeUpCall> {
  const { userId, email, departments, language } = person;
  const traits = { email, newsletter: true, language, interests: [...departments] };
  yield call(newsletter, { type: "identify", userId, timestamp: at(120), traits });
  for (let week = chance.between(1, 4); week < 16; week += chance.between(1, 4)) {
    const properties = { campaign: `letter-${week}` };
    yield call(newsletter, {
      type: "track",
      event: "Email Opened",
      userId,
      timestamp: at(week * 7),
      properties,
    });
  }
}

const topics = [
  "Where is my parcel",
  "Exchange for another size",
  "A scratch on delivery",
  "Invoice",
] as const;

function* tickets({ person, chance, at }: Visitor, call: Call): Generator<MadeUpCall> {
  const { userId } = person;
  const day = chance.between(3, 90);
  const properties = { topic: chance.one(topics), ticket: `H${day}${userId.slice(3)}` };
  yield call(helpDesk, { type: "track", event: "Ticket Opened", userId, timestamp: at(day), properties });
  if (chance.once(5)) return;
  yield call(helpDesk, {
    type: "track",
    event: "Ticket Solved",
    userId,
    timestamp: at(day - chance.between(1, 2)),
    properties,
  });
}

function* likes({ person, chance, at, likes: [product] }: Visitor, call: Call): Generator<MadeUpCall> {
  const properties = { handle: `@${person.firstName}${person.userId.slice(3)}`, product_id: product.id };
  yield call(socialPage, {
    type: "track",
    event: "Post Liked",
    userId: person.userId,
    timestamp: at(chance.between(1, 100)),
    properties,
  });
}

type Traits = (person: MadeUpPerson, chance: Chance) => Readonly<Record<string, unknown>>;

const walkingTraits: Traits = ({ shoeSize }, chance) => ({
  walkingClub: chance.one(["friend", "member", "guide"]),
  walksEachMonth: chance.between(1, 8),
  bootSize: `EU ${shoeSize}`,
});

const homesTraits: Traits = ({ city }, chance) => ({
  home: chance.one(["flat", "house"]),
  movedThisYear: chance.once(3),
  homeCity: city,
});

/** A partner knows its own number for somebody, and an address that it has verified. */
function partnerTells(
  { person, chance, at }: Visitor,
  call: Call,
  partner: string,
  traits: Traits,
): MadeUpCall {
  return call(partner, {
    type: "identify",
    userId: `${partner === walkingClub ? "nwc" : "omh"}-${person.userId.slice(3)}`,
    timestamp: at(chance.between(5, 60)),
    traits: { email: person.email, ...traits(person, chance) },
  });
}

const item = ({ id, title, brand, categories, price, currency, attributes }: Product) => ({
  product_id: id,
  name: title,
  brand,
  category: categories?.at(-1),
  price,
  currency,
  quantity: 1,
  ...attributes,
});

function order(products: readonly Product[], orderId: string) {
  const total = products.reduce((sum, { price = 0 }) => sum + price, 0);
  return {
    order_id: orderId,
    total: Math.round(total * 100) / 100,
    currency: "USD",
    products: products.map(item),
  };
}
