import type { Counterfactual, Factor, LeftOut, Locale } from "../../../kernel/index.ts";
import type { Constraint, ShopRequest } from "../../language/index.ts";
import { convert, type Rates } from "../money.ts";
import type { Product } from "../product.ts";
import type { Catalogue } from "./catalogue.ts";
import { counterfactualOf, factorsOf } from "./explain.ts";
import { leftOutOf } from "./left-out.ts";
import { type Matcher, matcherOf, type Offering, withoutRepeats } from "./match-constraints.ts";
import { inOrder, type Judged, judge, meantPlaces, spreadGroups } from "./order-results.ts";
import { type FoundResult, presentResult } from "./present-result.ts";
import { rankByName, withAudience } from "./rank-by-name.ts";
import { rankRequest, readingOf } from "./rank-request.ts";
import type { TextRanking } from "./rank-text.ts";
import { type Anchor, refineOrder, refiningConstraint } from "./refine.ts";
import { type Relaxed, relaxConstraints } from "./relax-constraints.ts";

export interface Asked {
  readonly catalogue: Catalogue;
  /** The promised arrival of a product; `undefined` where the data does not say. */
  readonly arrival: Offering["arrival"];
  readonly locale: Locale;
  /** How many results are wanted; 24. */
  readonly limit?: number;
  readonly anchor?: Anchor;
  /** What is known of the person: it moves products up and excludes none. */
  readonly likes?: readonly Constraint[];
  /** Exchange rates; without them prices of different currencies are not compared. */
  readonly rates?: Rates;
  /** A further likeness of request and product within 0 … 1, such as of embeddings. */
  readonly likeness?: (product: Product) => number;
}

export interface Found {
  /** Of what fits, best first. */
  readonly results: readonly FoundResult[];
  /** Where no product is called what was asked for: the nearest, which do not fit; else none. At most six. */
  readonly similar: readonly FoundResult[];
  /** How many products fit, shown or not: they are called what was asked for and break no must. */
  readonly total: number;
  readonly relaxations: readonly Relaxed[];
  readonly leftOut: readonly LeftOut[];
  readonly considered: number;
  readonly factors: readonly Factor[];
  readonly counterfactual?: Counterfactual;
}

const mostSimilar = 12;

/** Finds the products that a request asks for. It reads one version of the catalogue and changes nothing. */
export function findProducts(request: ShopRequest, asked: Asked): Found {
  const products = asked.catalogue.indexed;
  const chosen = choose(withAudience(request), asked, true);
  const { ordered, judged, meant, fitting, further, matchers, musts, offering } = chosen;
  const shown = Array.from(
    ordered.filter((place) => judged.meant[place] === 1).subarray(0, asked.limit ?? 24),
  );
  const present = (place: number): FoundResult => {
    const document = judged.documents[place];
    return presentResult(products.at(document), document, matchers, asked);
  };
  const opening = relaxConstraints(meant, judged, { musts, products, convert: offering.convert });
  const counterfactual = counterfactualOf(opening, asked.locale);
  return {
    results: shown.map(present),
    similar: chosen.unnamed ? Array.from(ordered.subarray(0, mostSimilar), present) : [],
    total: fitting.length + further,
    relaxations: fitting.length === 0 ? opening : [],
    leftOut: leftOutOf(meant, shown, judged, { musts, products, locale: asked.locale }),
    considered: meant.length + further,
    factors: factorsOf(matchers, asked),
    ...(counterfactual !== undefined && { counterfactual }),
  };
}

/**
 * All that `findProducts` may show, in its order and to its end, by document number: without the reasons, and with
 * what merely shares a common word with the request at the end.
 */
export function rankProducts(request: ShopRequest, asked: Asked): Uint32Array {
  const { ordered, judged, musts, rest } = choose(request, asked, false);
  const possible =
    musts.length === 0
      ? rest
      : rest.filter((document) => !musts.some((must) => must.standingOf(document) === "conflicts"));
  const ranked = new Uint32Array(ordered.length === 0 ? 0 : ordered.length + possible.length);
  for (let at = 0; at < ordered.length; at++) ranked[at] = judged.documents[ordered[at]];
  if (ordered.length > 0) ranked.set(possible, ordered.length);
  return ranked;
}

interface Chosen {
  readonly matchers: readonly Matcher[];
  readonly musts: readonly Matcher[];
  readonly offering: Offering;
  readonly judged: Judged;
  /** Places of the products of the kind that was asked for, … */
  readonly meant: readonly number[];
  /** … of those of them that break no must, … */
  readonly fitting: readonly number[];
  /** How many more are of that kind and were not looked at closely: only where nothing but the text decides. */
  readonly further: number;
  /** … and of all that breaks no must, best first; none where nothing of the kind fits. */
  readonly ordered: Uint32Array;
  /** Documents that merely share a common word, unjudged. */
  readonly rest: Uint32Array;
  /** Whether the request names a thing that no product is called; `ordered` then holds what is nearest. */
  readonly unnamed: boolean;
}

/** `byName`: only what is called by the name of the thing that is asked for is meant. */
function choose(request: ShopRequest, asked: Asked, byName: boolean): Chosen {
  const products = asked.catalogue.indexed;
  const rates = asked.rates ?? {};
  const offering: Offering = {
    arrival: asked.arrival,
    convert: (amount, from, to) => convert(amount, from, to, rates),
  };
  const refining = refiningConstraint(request.refine, asked.anchor);
  const stated = refining === undefined ? request.constraints : [...request.constraints, refining];
  const likes = (asked.likes ?? []).map((like): Constraint => ({ ...like, strength: "prefer" }));
  const matchers = withoutRepeats([...stated, ...likes]).map((constraint) =>
    matcherOf(constraint, products, offering),
  );
  const musts = matchers.filter(({ constraint, filters }) => filters && constraint.strength === "must");
  const wishes = matchers.filter(({ constraint }) => constraint.strength === "prefer");
  const constrained = musts.length + wishes.length > 0;
  const reading = readingOf(request, asked.catalogue, byName);
  const rank = (all: boolean): TextRanking => rankRequest(request, { ...asked, reading, all });
  const { ranking, isNamed } = byName
    ? rankByName(request, { rank, all: constrained || request.refine !== undefined, reading, products })
    : { ranking: rank(constrained || request.refine !== undefined), isNamed: undefined };
  const judged = judge(ranking, { products, musts, wishes, ...(isNamed && { isNamed }) });
  const { meant, fitting } = meantPlaces(judged);
  const unnamed = isNamed !== undefined && meant.length === 0;
  const inTurn = fitting.length === 0 && !unnamed ? new Uint32Array() : inOrder(judged, constrained);
  // Near is what says something of the thing, and not only for whom it should be.
  const possible = unnamed ? inTurn.filter((place) => ranking.coverage[place] > 0) : inTurn;
  const refined = refineOrder(possible, request.refine, judged, { products, offering });
  const ordered = spreadGroups(refined, judged, products.groups);
  const further = unnamed ? 0 : ranking.restFrom(judged.enough, isNamed);
  return { matchers, musts, offering, judged, meant, fitting, further, ordered, rest: ranking.rest, unnamed };
}
