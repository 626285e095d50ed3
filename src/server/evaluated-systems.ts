import { z } from "zod";
import packageFile from "../../package.json" with { type: "json" };
import { shop } from "../experiences/shop/index.ts";
import { type Json, type KernelPorts, runTurn, type Turn, type TurnOutcome } from "../kernel/index.ts";
import { readShopRequest, type ShopRequest } from "../modules/language/index.ts";
import { wordingPort } from "../modules/models/index.ts";
import { buildCatalogue, type Catalogue, type Product } from "../modules/search/index.ts";
import type { EvaluatedSystem, Systems } from "../modules/trust/evaluations/index.ts";
import { checkGrounding, openGuard, openPrivacy } from "../modules/trust/guard/index.ts";
import { fixedClock } from "../platform/clock.ts";
import { badInput } from "../platform/http/index.ts";
import { claimsGuard } from "./evidence.ts";
import { shopDoors } from "./shop-doors.ts";
import type { ShopSettings } from "./shop-settings.ts";

/** A catalogue to ask of, and what holds for it. */
export interface Stock {
  readonly catalogue: Catalogue;
  readonly terms: ShopSettings;
}

export interface SystemOptions {
  /** Products of one's own, and what to call this state of them; absent: the demonstration's. */
  readonly products?: { readonly version: string; load(): Promise<readonly Product[]> };
  /** What a running house sells, asked for whenever a system is opened. */
  readonly stock?: () => Promise<Stock>;
}

const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "takes a local time such as 2026-03-04T10:00");
/** Wednesday, for cases that don't say when they are asked. */
const now = localTime.default("2026-03-04T10:00");

const request = z.strictObject({ text: z.string(), previous: z.string().optional(), now });
const turn = z.strictObject({
  text: z.string(),
  locale: z.enum(["en", "zh"]).default("en"),
  now,
  /** What was asked before it in the same conversation. */
  before: z.array(z.string()).default([]),
  destination: z.strictObject({ country: z.string(), postcode: z.string().optional() }).optional(),
});
const labelledText = z.strictObject({ text: z.string(), language: z.enum(["en", "zh"]).optional() });
const reply = z.strictObject({ text: z.string(), sources: z.array(z.string()).min(1) });

/** The systems that sets are asked of. None opens a database: the shop's house stands in memory. */
export function evaluatedSystems({ products, stock }: SystemOptions = {}): Systems {
  let opened: Promise<Stock> | undefined;
  const stocked = () => {
    if (stock) return stock();
    opened ??= openStock(products);
    return opened;
  };
  const code = packageFile.version;
  return {
    "understand-shop": async () => {
      const { catalogue } = await stocked();
      return system("understand-shop", `${code} ${catalogue.version}`, request, (asked) =>
        understand(asked, catalogue),
      );
    },
    shop: async () => {
      const stock = await stocked();
      return system("shop", `${code} ${stock.catalogue.version}`, turn, (asked) => takeTurn(asked, stock));
    },
    "guard-privacy": async () => {
      const privacy = openPrivacy({ now: () => new Date(0) });
      return system("guard-privacy", code, labelledText, ({ text, language }) => ({
        spans: privacy
          .find(text, language && { language })
          .map(({ start, end, type }) => ({ start, end, type, text: text.slice(start, end) })),
      }));
    },
    "guard-grounding": async () =>
      system("guard-grounding", code, reply, (asked) => {
        const { verdict, score, findings } = checkGrounding(asked);
        return {
          verdict,
          score,
          findings: findings.map(({ kind, gravity, said }) => ({ kind, gravity, said })),
        };
      }),
  };
}

/** A system from what it takes and a function of that. An input that is not of its form fails its case. */
function system<Asked>(
  name: string,
  version: string,
  takes: z.ZodType<Asked>,
  answer: (asked: Asked) => object | Promise<object>,
): EvaluatedSystem {
  return {
    name,
    version,
    async answer(input) {
      const read = takes.safeParse(input);
      if (!read.success) throw badInput(read.error);
      return toJson(await answer(read.data));
    },
  };
}

async function openStock(own: SystemOptions["products"]): Promise<Stock> {
  if (own) {
    const products = await own.load();
    return { catalogue: buildCatalogue(products, { version: own.version }), terms: { imageHosts: [] } };
  }
  const { demonstrationProducts, demonstrationCalendar, demonstrationRates, demonstrationName } =
    await import("../demonstration/index.ts");
  return {
    catalogue: buildCatalogue(demonstrationProducts(), { version: "demonstration.1" }),
    terms: {
      name: demonstrationName,
      calendar: demonstrationCalendar,
      rates: demonstrationRates,
      destination: { country: "CN" },
      imageHosts: [],
    },
  };
}

function understand({ text, previous, now: at }: z.infer<typeof request>, { words }: Catalogue) {
  const before = previous === undefined ? {} : { previous: readShopRequest(previous, { now: at, words }) };
  const { language, constraints, residue, refine } = readShopRequest(text, { now: at, words, ...before });
  return { language, constraints, residue, ...(refine && { refine }) };
}

/** Takes the turns of a conversation on the one road, and says how the last one ended. Nobody is known to it. */
async function takeTurn({ text, locale, now: at, before, destination }: z.infer<typeof turn>, stock: Stock) {
  const instant = new Date(`${at}Z`);
  const ports = portsOver(stock);
  const pin = shopDoors({
    catalogue: { pin: async () => stock.catalogue },
    clock: fixedClock(instant),
    timeZone: "UTC",
    imageHosts: stock.terms.imageHosts,
    termsOf: () => stock.terms,
    model: undefined,
    likeness: () => async () => undefined,
  });
  const ask = (said: string, previous: ShopRequest | undefined) => {
    const asked: Omit<Turn<never>, "pin"> = {
      input: {
        text: said,
        locale,
        channel: "chat",
        unpersonalised: false,
        ...(destination && { destination }),
      },
      person: { subject: "nobody", roles: [] },
      conversation: "evaluation",
      at: instant,
      now: at,
      ...(previous && { previous: toJson(previous) }),
    };
    return runTurn(shop, { ...asked, pin: () => pin(asked) }, ports);
  };
  let previous: ShopRequest | undefined;
  for (const said of before) {
    const outcome = await ask(said, previous);
    previous = "request" in outcome ? outcome.request : previous;
  }
  return presentOutcome(await ask(text, previous));
}

type ShopOutcome = TurnOutcome<ShopRequest, ReturnType<typeof shop.withhold>>;

function presentOutcome(outcome: ShopOutcome) {
  const { kind, reply: said } = outcome;
  const answered = {
    verdict: kind,
    reply: said.parts.map((part) => part.text).join("\n"),
    claims: said.parts.flatMap((part) => part.claims),
  };
  if (!("decision" in outcome))
    return { ...answered, products: [], leftOut: [], constraints: [], residue: "" };
  const { choice, leftOut } = outcome.decision;
  const { constraints, residue } = outcome.request;
  return {
    ...answered,
    products: choice.results.map(({ id, groupId, title, price }) => ({ id, groupId, title, price })),
    leftOut: leftOut.map(({ reason, count }) => ({ reason, count })),
    constraints,
    residue,
  };
}

const portsOver = ({ catalogue, terms }: Stock): KernelPorts => ({
  failures: { report: () => undefined },
  launch: { admit: async () => ({ launchId: "evaluation", state: "team-only" }) },
  context: { collect: async () => ({ used: [], refused: [] }) },
  wording: wordingPort(undefined),
  guard: openGuard({
    claims: claimsGuard({ catalogue: { pin: async () => catalogue }, termsOf: () => terms }),
  }),
  receipts: { commit: async () => undefined },
});

/** A plain copy: what `undefined` stood for is absent. */
const toJson = (value: object): Json => JSON.parse(JSON.stringify(value));
