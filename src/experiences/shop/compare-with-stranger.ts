import type {
  Counterfactual,
  Datum,
  Decision,
  Factor,
  Facts,
  Influence,
  Locale,
} from "../../kernel/index.ts";
import type { ShopRequest } from "../../modules/language/index.ts";
import type { PersonalUse, ShopChoice, ShopResult } from "./choice.ts";
import type { Like } from "./likes.ts";
import { counterfactualWords, personalFactor } from "./wording.ts";

export interface Compared {
  readonly personal: Decision<ShopChoice>;
  readonly stranger: Decision<ShopChoice>;
  readonly likes: readonly Like[];
  readonly facts: Facts;
  readonly request: ShopRequest;
  /** Whether arrivals are promised for elsewhere than a stranger's. */
  readonly movedArrival: boolean;
}

type Changed = Influence["changed"];

/** The personal decision, with what each datum changed beside a stranger's, in factors, counterfactual and choice. */
export function compareWithStranger(compared: Compared, locale: Locale): Decision<ShopChoice> {
  const { personal, stranger, likes, facts } = compared;
  const uses = likes.map(
    (like): PersonalUse => ({
      datum: like.datum,
      source: like.source,
      words: like.words,
      changed: changedBy(like, compared),
    }),
  );
  const [first] = stranger.choice.results;
  const isFirstChanged = first !== undefined && first.id !== personal.choice.results[0]?.id;
  const counterfactual: Counterfactual | undefined = isFirstChanged
    ? counterfactualWords(first.title, locale)
    : personal.counterfactual;
  const { counterfactual: _, ...rest } = personal;
  return {
    ...rest,
    choice: {
      ...personal.choice,
      ...(uses.length > 0 && {
        personal: { uses, ...(isFirstChanged && { firstWithout: { id: first.id, title: first.title } }) },
      }),
    },
    factors: [...stranger.factors, ...uses.map((use): Factor => personalFactor(use, locale))],
    ...(counterfactual && { counterfactual }),
    influences: facts.used.map((datum) => influenceOf(datum, uses, compared)),
  };
}

function influenceOf(datum: Datum, uses: readonly PersonalUse[], compared: Compared): Influence {
  const { name, source } = datum;
  const changes = uses.filter((use) => use.datum === name).map(({ changed }) => changed);
  const changed = name === "destination" ? changedByArrival(compared) : strongest(changes);
  return { datum: name, source, changed };
}

const strengths: readonly Changed[] = ["first", "order", "nothing"];
const strongest = (changes: readonly Changed[]): Changed =>
  strengths.find((strength) => changes.includes(strength)) ?? "nothing";

/** How the whole answer differs from a stranger's. */
function difference({ personal, stranger }: Compared): Changed {
  const [mine, theirs] = [personal, stranger].map(({ choice }) => choice.results.map(({ id }) => id));
  if (mine[0] !== theirs[0]) return "first";
  return mine.some((id, at) => id !== theirs[at]) ? "order" : "nothing";
}

const isMetBy = ({ datum }: Like, { why }: ShopResult): boolean =>
  why.some(({ origin }) => origin?.datum === datum);

/**
 * What one like had a hand in: the first, where the answer's first meets it and a stranger's first does not; the
 * order, where something that meets it stands higher than, or came in beside, a stranger's answer. Several likes may
 * have moved one product together, and then each is named.
 */
function changedBy(like: Like, compared: Compared): Changed {
  const whole = difference(compared);
  if (whole === "nothing") return whole;
  const mine = compared.personal.choice.results;
  const before = new Map(compared.stranger.choice.results.map(({ id }, at) => [id, at]));
  const [theirFirst] = compared.stranger.choice.results;
  const firstOfTheirs = mine.find(({ id }) => id === theirFirst?.id);
  const meetsTheirs = firstOfTheirs !== undefined && isMetBy(like, firstOfTheirs);
  if (whole === "first" && mine[0] && isMetBy(like, mine[0]) && !meetsTheirs) return "first";
  const rose = mine.some(
    (result, at) => isMetBy(like, result) && at < (before.get(result.id) ?? Number.POSITIVE_INFINITY),
  );
  return rose ? "order" : "nothing";
}

/** Where things go changes the order by what arrives in time, and by itself where nothing else is known. */
function changedByArrival(compared: Compared): Changed {
  const { movedArrival, likes, request } = compared;
  const counts =
    movedArrival && (likes.length === 0 || request.constraints.some(({ field }) => field === "deliverBy"));
  return counts ? difference(compared) : "nothing";
}
