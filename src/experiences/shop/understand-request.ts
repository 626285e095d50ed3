import type { Facts, TurnInput, Understanding } from "../../kernel/index.ts";
import {
  type Constraint,
  readShopRequest,
  refineRequest,
  type ShopRequest,
} from "../../modules/language/index.ts";
import { type FoundResult, findProducts } from "../../modules/search/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { badInput } from "../../platform/http/index.ts";
import { shownAtMost } from "./decide-products.ts";
import type { ShopDoors } from "./doors.ts";
import { fittingLikes } from "./fitting-likes.ts";
import { likesOf } from "./likes.ts";
import { editRequest, editSchema } from "./request.ts";
import { startsAnew } from "./starts-anew.ts";

/**
 * What the person wants: the words of this turn, read by the grammar, on top of what the conversation remembers; or
 * the remembered request with a chip changed. What the grammar leaves over, a model may read as wishes.
 */
export async function understandRequest(
  input: TurnInput,
  doors: ShopDoors,
  { now, facts, previous }: Understanding<ShopRequest>,
): Promise<ShopRequest> {
  if (input.edit !== undefined) return editedRequest(input, previous);
  const words = doors.catalogue.words;
  const read = (earlier: ShopRequest | undefined) =>
    readShopRequest(input.text, { now, words, ...(earlier && { previous: earlier }) });
  const own = read(previous);
  if (!previous || startsAnew(previous, own)) {
    const fresh = previous ? read(undefined) : own;
    return withWishes(forgotten(fresh), fresh.residue, input, doors);
  }
  return withWishes(forgotten(follow(previous, own, { doors, facts })), own.residue, input, doors);
}

/** "Start over" asks for nothing, and its own words are not to be searched for. */
const forgotten = (request: ShopRequest): ShopRequest =>
  request.refine === "drop:*" && request.residue === "" && request.constraints.length === 0
    ? { ...request, text: "" }
    : request;

function editedRequest({ edit }: TurnInput, previous: ShopRequest | undefined): ShopRequest {
  const read = editSchema.safeParse(edit);
  if (!read.success) throw badInput(read.error);
  if (!previous)
    throw new RapportError("platform/bad-input", "edit: there is no earlier request in this conversation");
  return editRequest(previous, read.data);
}

interface Known {
  readonly doors: ShopDoors;
  readonly facts: Facts;
}

/** "Cheaper" and "faster" become bounds by the first product of the answer that they follow. */
function follow(previous: ShopRequest, own: ShopRequest, known: Known): ShopRequest {
  const refined = refineRequest(previous, own);
  const bound = own.refine && boundOf(own.refine, previous, known);
  if (!bound) return refined;
  const { refine: _, ...rest } = refined;
  const others = rest.constraints.filter(({ field }) => field !== bound.field);
  return { ...rest, constraints: [...others, bound] };
}

function boundOf(
  refine: NonNullable<ShopRequest["refine"]>,
  previous: ShopRequest,
  { doors, facts }: Known,
): Constraint | undefined {
  const [first] = firstOf(previous, doors, facts);
  if (first?.price && (refine === "cheaper" || refine === "dearer")) {
    const { amount, currency } = first.price;
    const op = refine === "cheaper" ? "<" : ">";
    return { field: "price", op, value: amount, strength: "must", ...(currency && { currency }) };
  }
  if (first?.arrival && refine === "faster") {
    return { field: "deliverBy", op: "<", value: first.arrival.date, strength: "must" };
  }
  return undefined;
}

/** The first product of the answer that the person was shown. */
function firstOf(previous: ShopRequest, doors: ShopDoors, facts: Facts): readonly FoundResult[] {
  const { catalogue, arrival, rates } = doors;
  const asked = { catalogue, arrival: arrival.of, rates, locale: "en" } as const;
  const likes = likesOf(facts, previous, "en");
  const { results } = findProducts(previous, { ...asked, limit: likes.length > 0 ? shownAtMost : 1 });
  const products = results.flatMap(({ id }) => catalogue.product(id) ?? []);
  const fitting = fittingLikes(likes, previous, products).map(({ constraint }) => constraint);
  return fitting.length === 0
    ? results
    : findProducts(previous, { ...asked, likes: fitting, limit: 1 }).results;
}

/** Wishes that a model reads are soft, and take no place that the person has filled. */
async function withWishes(
  request: ShopRequest,
  residue: string,
  { locale }: TurnInput,
  { readLeftover }: ShopDoors,
): Promise<ShopRequest> {
  const wishes = await readLeftover(residue, locale);
  const taken = new Set(request.constraints.map(({ field }) => field));
  const added = wishes.filter(({ field }) => !taken.has(field));
  return added.length === 0 ? request : { ...request, constraints: [...request.constraints, ...added] };
}
