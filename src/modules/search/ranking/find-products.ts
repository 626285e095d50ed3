import type { Counterfactual, Factor, LeftOut, Locale } from "../../../kernel/index.ts";
import { type Constraint, equivalents, type ShopRequest } from "../../language/index.ts";
import { convert, type Rates } from "../money.ts";
import type { Product } from "../product.ts";
import { topOf } from "./candidates.ts";
import type { Catalogue } from "./catalogue.ts";
import { counterfactualOf, factorsOf } from "./explain.ts";
import { leftOutOf } from "./left-out.ts";
import { type Matcher, matcherOf, type Offering, withoutRepeats } from "./match-constraints.ts";
import { inOrder, type Judged, judge, meantPlaces, spreadGroups } from "./order-results.ts";
import { type FoundResult, presentResult } from "./present-result.ts";
import type { TextRanking } from "./rank-text.ts";
import { type Anchor, refineOrder, refiningConstraint } from "./refine.ts";
import { type Relaxed, relaxConstraints } from "./relax-constraints.ts";
import { piecesOf } from "./request-text.ts";
import { readPieces } from "./slots.ts";

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
  readonly results: readonly FoundResult[];
  /** How many products fit, shown or not. */
  readonly total: number;
  readonly relaxations: readonly Relaxed[];
  readonly leftOut: readonly LeftOut[];
  readonly considered: number;
  readonly factors: readonly Factor[];
  readonly counterfactual?: Counterfactual;
}

/** Finds the products that a request asks for. It reads one version of the catalogue and changes nothing. */
export function findProducts(request: ShopRequest, asked: Asked): Found {
  const products = asked.catalogue.indexed;
  const { ordered, judged, meant, fitting, further, matchers, musts, offering } = choose(request, asked);
  const shown = Array.from(ordered.subarray(0, asked.limit ?? 24));
  const opening = relaxConstraints(meant, judged, { musts, products, convert: offering.convert });
  const counterfactual = counterfactualOf(opening, asked.locale);
  return {
    results: shown.map((place) => {
      const document = judged.documents[place];
      return presentResult(products.at(document), document, matchers, asked);
    }),
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
  const { ordered, judged, musts, rest } = choose(request, asked);
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
}

function choose(request: ShopRequest, asked: Asked): Chosen {
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
  const ranking = rankText(request, asked, musts.length + wishes.length > 0);
  const judged = judge(ranking, { products, musts, wishes });
  const { meant, fitting } = meantPlaces(judged);
  const possible =
    fitting.length === 0 ? new Uint32Array() : inOrder(judged, musts.length + wishes.length > 0);
  const refined = refineOrder(possible, request.refine, judged, { products, offering });
  const ordered = spreadGroups(refined, judged, products.groups);
  const further = ranking.restFrom(judged.enough);
  return { matchers, musts, offering, judged, meant, fitting, further, ordered, rest: ranking.rest };
}

function rankText(request: ShopRequest, { catalogue, likeness }: Asked, constrained: boolean): TextRanking {
  const { index, ranker, spelling } = catalogue.indexed;
  const slots = readPieces(piecesOf(request), {
    index,
    spelling,
    equivalents: (term) => equivalents(term, request.language),
  });
  const ranking =
    slots.length > 0
      ? ranker.rank(slots, constrained || request.refine !== undefined ? index.size : undefined)
      : request.constraints.length > 0
        ? everything(index.size)
        : nothing;
  return likeness === undefined
    ? ranking
    : withLikeness(ranking, (document) => likeness(catalogue.indexed.at(document)));
}

/** A request that names no thing ("under $50, in red") is about the whole catalogue, in its own order. */
const everything = (size: number): TextRanking => ({
  documents: Uint32Array.from({ length: size }, (_, document) => document),
  scores: new Float32Array(size),
  coverage: new Float32Array(size).fill(1),
  rest: new Uint32Array(),
  restFrom: () => 0,
});

const nothing = everything(0);

/** How much a further likeness adds, beside text scores that lie about 1. */
const likenessWorth = 0.3;

function withLikeness(ranking: TextRanking, likenessOf: (document: number) => number): TextRanking {
  const { documents, coverage } = ranking;
  const scores = ranking.scores.map((score, at) => score + likenessWorth * likenessOf(documents[at]));
  const order = topOf(scores);
  return {
    ...ranking,
    documents: order.map((at) => documents[at]),
    scores: Float32Array.from(order, (at) => scores[at]),
    coverage: Float32Array.from(order, (at) => coverage[at]),
  };
}
