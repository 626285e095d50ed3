import type { Product } from "../modules/search/index.ts";

/** Why no words of anybody's come in somewhere, or none that are kept as theirs. */
export interface NoContent {
  readonly no: string;
}

/** What a catalogue states of a product with an attack in one field. */
export type Planting = (attack: string, product: Product) => Partial<Product>;

/** Every field of a product: the compiler asks for one that is added. */
export const catalogueFields: { readonly [Field in keyof Required<Product>]: Planting | NoContent } = {
  id: {
    no: "an id names a product and is shown to nobody as words; where it is not of its form it is refused",
  },
  groupId: { no: "a group's id, as an id" },
  title: (attack, { title }) => ({ title: `${title} ${attack}`.slice(0, 990) }),
  description: (attack) => ({ description: attack }),
  brand: (attack) => ({ brand: attack.slice(0, 200) }),
  categories: (attack, { categories = [] }) => ({ categories: [...categories, attack.slice(0, 200)] }),
  price: { no: "a number" },
  currency: { no: "a code of ISO 4217; nothing else is taken" },
  available: { no: "yes or no" },
  stock: { no: "a number" },
  attributes: (attack) => ({ attributes: { material: attack.slice(0, 190), note: attack.slice(0, 190) } }),
  text: (attack, { text = {} }) => ({
    text: { zh: { title: `${text.zh?.title ?? ""} ${attack}`.slice(0, 990), description: attack } },
  }),
  image: (attack) => ({ image: `https://evil.example/${encodeURIComponent(attack.slice(0, 60))}.png` }),
  url: (attack) => ({ url: `https://evil.example/?q=${encodeURIComponent(attack.slice(0, 60))}` }),
  leadTimeDays: { no: "a number" },
};

/** A free text of a JSON body: what its place is called, or why it is none. */
export type FieldPlace = string | NoContent;

const id: NoContent = { no: "an id or a name that must be one that is known: anything else is refused" };
const code: NoContent = { no: "a code of a form of its own: anything else is refused" };

/** Each free text that `/openapi.json` tells of, by its route and its way in the body. Whatever is not named is planted. */
export const routeFields: Readonly<Record<string, Readonly<Record<string, FieldPlace>>>> = {
  "POST /v1/session": {
    email: { no: "compared with the addresses that are known, and not kept" },
    password: { no: "compared and not kept" },
  },
  "POST /v1/api-keys": { name: "name of an API key" },
  "POST /v1/turns": {
    experience: id,
    text: "a person's own words",
    sessionId: id,
    now: code,
    "destination.country": code,
    "destination.postcode": "postcode of a turn",
  },
  "POST /v1/receipts/:id/feedback": { note: "feedback note" },
  "PATCH /v1/catalogue/offers": { "[].id": id, "[].currency": code },
  "POST /v1/me/consents": { purpose: id, notice: id },
  "PUT /v1/purposes/:id": {
    "terms.dpvPurpose": code,
    "terms.recipients[].en": "recipient of a purpose",
    "terms.recipients[].zh": "recipient of a purpose in Chinese",
    "terms.text.en.title": "purpose's title",
    "terms.text.en.whatFor": "purpose's words",
    "terms.text.en.ifNot": "purpose's consequence",
    "terms.text.zh.title": "purpose's title in Chinese",
    "terms.text.zh.whatFor": "purpose's words in Chinese",
    "terms.text.zh.ifNot": "purpose's consequence in Chinese",
  },
  "POST /v1/me/corrections": {
    trait: id,
    value: "trait that its person corrects",
    "value[]": "trait that its person corrects, in a list",
  },
  "POST /v1/me/objections": { purpose: id },
  "POST /v1/rights-requests": {
    "identifier.kind": id,
    "identifier.value": { no: "looked for among those who are known, and not kept" },
    "chosen.reason": "why a person was chosen in a rights request",
    "asked.trait": id,
    "asked.value": "value asked for in a rights request",
    "asked.value[]": "value asked for in a rights request, in a list",
    "asked.purpose": id,
    "asked.note": "note of a rights request",
  },
  "POST /v1/rights-candidates": {
    "identifier.kind": id,
    "identifier.value": { no: "looked for and not kept" },
  },
  "POST /v1/rights-requests/:id": { reason: "reason of a decision on rights" },
  "POST /v1/identity-edges/:id/undo": { why: "why a link was undone" },
  "PUT /v1/trait-policies/:name": {
    "label.en": "label of a trait",
    "label.zh": "label of a trait in Chinese",
    "policy.sources[]": id,
  },
  "POST /v1/computed-traits": {
    name: code,
    "label.en": "label of a computed trait",
    "label.zh": "label of a computed trait in Chinese",
    "events.names[]": "event that a computed trait counts",
    "events.where[].path": code,
    "events.where[].equals": "value that a computed trait compares",
    property: code,
    currency: code,
  },
  "POST /v1/segments": { name: "name of a segment", purpose: id },
  "POST /v1/segments/count": { purpose: id },
  "PUT /v1/segments/:id": { name: "new name of a segment", purpose: id },
  "POST /v1/reviews/:id/decision": {
    draftHash: id,
    "decision.draft.parts[].id": id,
    "decision.draft.parts[].text": "reviewer's edit",
    "decision.draft.parts[].claims[].kind": id,
    "decision.draft.parts[].claims[].shown": "what a claim of a reviewer's edit shows",
    "decision.note": "review comment",
  },
  "POST /v1/cases": {
    key: "key of a case",
    experience: id,
    receiptId: id,
  },
  "POST /v1/cases/:id/diagnosis": { note: "diagnosis of a case" },
  "POST /v1/cases/:id/fix": { what: "fix of a case", by: "who fixed a case" },
  "POST /v1/cases/:id/told": { how: "how a person was told" },
  "POST /v1/cases/:id/evaluation": {
    request: "request of a case's evaluation",
    expected: "what a case's evaluation expects",
    "grader.name": id,
    "grader.at": code,
    "grader.options.{}": "option of a grader",
  },
  "POST /v1/cases/:id/reopening": { why: "why a case was opened again" },
  "POST /v1/guard/try": { text: { no: "looked at by the detectors and kept nowhere" } },
};

/** The tracking calls take whatever a page or a partner sends. */
export const isTracking = (path: string): boolean =>
  /^\/v1\/(?:identify|track|page|screen|group|alias|merge|batch|import|[a-z])$|^\/beacon\//.test(path);

/** Every writing route of whose body `/openapi.json` tells no free text: what takes an attack in there, or why none comes. */
export const routesByHand: Readonly<Record<string, FieldPlace>> = {
  "POST /v1/catalogue/imports": "each field of a product, in `catalogueFields`",
  "POST /v1/session/demonstration": { no: "a role of a closed list" },
  "POST /v1/me/patterns/:name": { no: "yes or no" },
  "POST /v1/reviews/samples/:id": { no: "a judgement of a closed list" },
  "POST /v1/cases/:id/close": { no: "no body" },
  "POST /v1/cases/:id/join": { no: "the id of another case" },
  "POST /v1/evaluations/:set/runs": { no: "no body" },
  "POST /v1/link-reviews/:id": { no: "a judgement of a closed list" },
  "POST /v1/sources/:id/quarantine/release": { no: "a reason of a closed list" },
  "POST /v1/sources": "registered source",
  "PATCH /v1/sources/:id": "changed source",
  "POST /v1/sources/:id/close": { no: "no body" },
  "POST /v1/sources/:id/write-keys": { no: "no body" },
  "POST /v1/sources/:id/attestations": "attestation of a source",
  "PUT /v1/sources/:id/plan": "tracking plan of a source",
};
