import { type DecisionMemory, openDecisionMemory, type ShopDoors } from "../experiences/shop/index.ts";
import type { Destination, Locale, OpenExperience } from "../kernel/index.ts";
import { type LanguageModel, modelReader, type Vocabulary } from "../modules/models/index.ts";
import {
  type Arrival,
  arrivalPromises,
  type Catalogue,
  type CatalogueStore,
  closedVocabulary,
  type DeliveryCalendar,
  warehouseTime,
  wordArrival,
} from "../modules/search/index.ts";
import { openPrivacy } from "../modules/trust/guard/index.ts";
import { type Clock, localDateTime } from "../platform/clock.ts";
import { arrivalField } from "./evidence.ts";
import type { OpenLikeness } from "./likeness.ts";
import { isShown, type TermsOf } from "./shop-settings.ts";

/** How long a model may take to read what the grammar left over. Without it, the grammar's reading stands. */
const readingMs = 1_000;

/** Opens what the shop uses, at one version each, for one turn. */
export function shopDoors(ports: {
  readonly catalogue: Pick<CatalogueStore<Catalogue>, "pin">;
  readonly clock: Clock;
  readonly timeZone: string;
  /** Origins whose pictures the pages' policy lets through. */
  readonly imageHosts: readonly string[];
  readonly termsOf: TermsOf;
  readonly model: LanguageModel | undefined;
  readonly likeness: OpenLikeness;
  /** What was decided before; whoever erases people passes their own, to empty it of them. */
  readonly memory?: DecisionMemory;
}): (turn: Parameters<OpenExperience["run"]>[0]) => Promise<ShopDoors> {
  const {
    catalogue,
    clock,
    timeZone,
    imageHosts,
    termsOf,
    model,
    likeness,
    memory = openDecisionMemory(),
  } = ports;
  const read = modelReader(model);
  const mayShow = (image: string) => isShown(image, imageHosts);
  const vocabularyOf = rememberingVocabulary();
  const privacy = openPrivacy({ now: () => clock.now() });
  return async ({ input, now, at, person }) => {
    const pinned = await catalogue.pin();
    const terms = termsOf(pinned.version);
    const { calendar, rates = {} } = terms;
    const { destination = terms.destination, locale } = input;
    const readLeftover: ShopDoors["readLeftover"] = async (residue, locale) => {
      if (!model) return [];
      // Who somebody is, is not the model's to know: no product is called so.
      const { text } = privacy.mask(residue, { language: locale });
      return read(text, vocabularyOf(pinned), { locale, signal: AbortSignal.timeout(readingMs) });
    };
    const decideOnce = memory.of(person.subject);
    const likenessTo = likeness(pinned);
    const doors = { catalogue: pinned, rates, readLeftover, mayShow, likenessTo, decideOnce };
    if (!calendar) return { ...doors, arrival: noPromise };
    // The warehouse has its own clock; a time that the person set stands for it, too.
    const isSet = now !== localDateTime(at, timeZone);
    const arrivalTo = (to: Destination): ShopDoors["arrival"] => {
      const there = isSet ? now : (warehouseTime(calendar, to.country, at) ?? now);
      return promises(there, to, { calendar, locale });
    };
    return { ...doors, arrival: destination ? arrivalTo(destination) : noPromise, arrivalTo };
  };
}

const noPromise: ShopDoors["arrival"] = { of: () => undefined, field: "arrival" };

/** Promises of one turn, each worded once. */
function promises(
  now: string,
  destination: Destination,
  { calendar, locale }: { readonly calendar: DeliveryCalendar; readonly locale: Locale },
): ShopDoors["arrival"] {
  const promise = arrivalPromises({ now, destination, calendar });
  const worded = new Map<Arrival, { readonly date: string; readonly how: string }>();
  return {
    to: destination,
    field: arrivalField(now, destination),
    of(product) {
      const arrival = promise(product);
      if (!arrival) return undefined;
      const known = worded.get(arrival) ?? { date: arrival.date, how: wordArrival(arrival, locale) };
      worded.set(arrival, known);
      return known;
    },
  };
}

/** A catalogue's closed lists, made when a model first asks for them. */
function rememberingVocabulary(): (catalogue: Catalogue) => Vocabulary {
  const known = new WeakMap<Catalogue, Vocabulary>();
  return (catalogue) => {
    const vocabulary = known.get(catalogue) ?? closedVocabulary(catalogue.products());
    known.set(catalogue, vocabulary);
    return vocabulary;
  };
}
