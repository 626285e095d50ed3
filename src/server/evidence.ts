import type { Destination, EvidenceSource, Locale } from "../kernel/index.ts";
import { wordName } from "../modules/language/index.ts";
import {
  type Catalogue,
  type DeliveryCalendar,
  promiseArrival,
  statedField,
} from "../modules/search/index.ts";
import { type ClaimsGuard, openClaimsGuard } from "../modules/trust/guard/index.ts";
import type { TermsOf } from "./shop-settings.ts";

/** What the catalogue states now. */
const catalogueSource = (catalogue: Catalogue): EvidenceSource => ({
  source: "catalogue",
  lookUp(id, field) {
    const product = catalogue.product(id);
    return product && statedField(product, field);
  },
});

/** Names an arrival so that it can be worked out again: when it was asked for, and where to. */
export const arrivalField = (now: string, { country, postcode = "" }: Destination): string =>
  `arrival?${new URLSearchParams({ now, country, postcode })}`;

/** What the delivery calendar promises now, for the field that `arrivalField` names. */
const deliverySource = (catalogue: Catalogue, calendar: DeliveryCalendar | undefined): EvidenceSource => ({
  source: "delivery",
  lookUp(id, field) {
    const [name, query] = field.split("?");
    const product = catalogue.product(id);
    if (name !== "arrival" || !product || !calendar) return undefined;
    const asked = new URLSearchParams(query);
    const postcode = asked.get("postcode") || undefined;
    const destination = { country: asked.get("country") ?? "", ...(postcode && { postcode }) };
    return promiseArrival(product, { now: asked.get("now") ?? "", destination, calendar })?.date;
  },
});

/** A colour or a material may be said by its name in the reader's language. */
const alsoSaid = (value: string, locale: Locale): string[] => [wordName(value, locale)];

/** The guard of claims over what the catalogue and the calendar say at the time of answering. */
export const claimsGuard = (ports: {
  readonly catalogue: { pin(): Promise<Catalogue> };
  readonly termsOf: TermsOf;
}): ClaimsGuard => ({
  async check({ template, worded, decision }) {
    const now = await ports.catalogue.pin();
    const sources = [catalogueSource(now), deliverySource(now, ports.termsOf(now.version).calendar)];
    return openClaimsGuard({ sources, alsoSaid }).check({ template, worded, decision });
  },
});
