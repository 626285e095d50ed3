import type { Deciding, Decision, Facts } from "../../kernel/index.ts";
import type { ShopRequest } from "../../modules/language/index.ts";
import type { ShopChoice } from "./choice.ts";
import { compareWithStranger } from "./compare-with-stranger.ts";
import { type Considering, decideProducts } from "./decide-products.ts";
import type { ShopDoors } from "./doors.ts";
import { fittingLikes } from "./fitting-likes.ts";
import { likesOf, usualDestination } from "./likes.ts";

/**
 * Chooses products as a stranger would be answered, and where something is known of the person, once more with it:
 * what is known moves products up, leaves none out and gives way to whatever was said. The difference is told.
 */
export async function chooseProducts(
  request: ShopRequest,
  doors: ShopDoors,
  { input, facts }: Pick<Deciding, "input" | "facts">,
): Promise<Decision<ShopChoice>> {
  const { locale } = input;
  const likeness = await doors.likenessTo(request.text);
  const decide = (considering: Considering): Decision<ShopChoice> => {
    if (likeness) return decideProducts(request, doors, { ...considering, likeness });
    const { arrival, likes } = considering;
    const key = JSON.stringify([locale, arrival.field, request, likes]);
    return doors.decideOnce(doors.catalogue, key, () => decideProducts(request, doors, considering));
  };
  const stranger = decide({ locale, arrival: doors.arrival, likes: [] });
  if (facts.used.length === 0) return stranger;
  const goesTo = input.destination === undefined ? arrivalFor(facts, doors) : undefined;
  const answer = stranger.choice.results.flatMap(({ id }) => doors.catalogue.product(id) ?? []);
  const likes = fittingLikes(likesOf(facts, request, locale), request, answer);
  const known = { locale, arrival: goesTo ?? doors.arrival, likes };
  const personal = likes.length > 0 || goesTo ? decide(known) : stranger;
  return compareWithStranger(
    { personal, stranger, likes, facts, request, movedArrival: goesTo !== undefined },
    locale,
  );
}

/** The promises for where the person usually has things delivered to; none where nothing is promised at all. */
function arrivalFor(facts: Facts, { arrivalTo }: ShopDoors): ShopDoors["arrival"] | undefined {
  const destination = usualDestination(facts);
  return destination && arrivalTo?.(destination);
}
