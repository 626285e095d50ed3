import { openDecisionMemory, shop } from "../experiences/shop/index.ts";
import { type KernelPorts, type OpenExperience, openExperience } from "../kernel/index.ts";
import { endDemonstration } from "../modules/accounts/index.ts";
import { type LanguageModel, openModel, parseModelSetting, wordingPort } from "../modules/models/index.ts";
import {
  buildCatalogue,
  type Catalogue,
  type CatalogueStore,
  openCatalogueStore,
} from "../modules/search/index.ts";
import { type GuardParts, openGuard, wordsThatMayBeAdded } from "../modules/trust/guard/index.ts";
import { openReceipts, type Receipts } from "../modules/trust/receipts/index.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import type { Config } from "../platform/config.ts";
import { type Database, migrate, openDatabase } from "../platform/db/index.ts";
import { type Log, openLog } from "../platform/log.ts";
import { type Conversations, openConversations } from "./conversations.ts";
import { isDemonstration, madeUpGeneration, openDemonstration } from "./demonstration.ts";
import { claimsGuard } from "./evidence.ts";
import { demonstrationLaunch } from "./launch.ts";
import { openLikeness } from "./likeness.ts";
import { migrations } from "./migrations.ts";
import { demonstratePeople, endDemonstratedPeople } from "./people/demonstrate-people.ts";
import { learningFromAsks } from "./people/learn-from-asks.ts";
import { openPeople, type People } from "./people/open-people.ts";
import { shopDoors } from "./shop-doors.ts";
import { readShopSettings, type ShopSettings, type TermsOf } from "./shop-settings.ts";
import { holdingDrafts } from "./trust/hold-drafts.ts";
import { inspectors } from "./trust/inspect-texts.ts";
import { listeningIn } from "./trust/listen.ts";
import { openTrust, type Trust } from "./trust/open-trust.ts";
import { watchingFailures, watchingTurns } from "./trust/watch-turns.ts";

/** Everything that a server or a command works with, wired. */
export interface House {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly db: Database;
  readonly catalogue: CatalogueStore<Catalogue>;
  readonly receipts: Receipts;
  readonly conversations: Conversations;
  readonly people: People;
  readonly trust: Trust;
  readonly experiences: ReadonlyMap<string, OpenExperience>;
  readonly settings: ShopSettings;
  /** A made-up company, on this machine only. */
  readonly demonstration: boolean;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly clock?: Clock;
  readonly log?: Log;
  /** Does not fill an empty catalogue with the demonstration's: a backup is about to be restored. */
  readonly leaveEmpty?: boolean;
}

/** Opens a house: the database with its migrations, the catalogue, the receipts, and the Experiences on the road. */
export async function openHouse(
  config: Config,
  { clock = systemClock, log = openLog(config.logLevel), leaveEmpty = false }: HouseOptions = {},
): Promise<House> {
  for (const warning of config.warnings) log.warn(warning);
  const url = config.databaseUrl === undefined ? {} : { url: config.databaseUrl };
  const db = await openDatabase({ ...url, folder: config.dataFolder });
  const opened: Closable[] = [db];
  try {
    return await furnish(config, { db, clock, log, leaveEmpty, opened });
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

interface Closable {
  close(): Promise<void>;
}

/** What was opened last is closed first. */
async function closeAll(opened: readonly Closable[]): Promise<void> {
  for (const one of [...opened].reverse()) await one.close();
}

async function furnish(
  config: Config,
  {
    db,
    clock,
    log,
    leaveEmpty,
    opened,
  }: Required<HouseOptions> & { readonly db: Database; readonly opened: Closable[] },
): Promise<House> {
  await migrate(db, migrations);
  const catalogue = await openCatalogueStore<Catalogue>({
    db,
    clock,
    build: buildCatalogue,
    onFailed: (err) => log.error({ err }, "a new catalogue could not be built; the old one is served"),
  });
  const demonstration = await isDemonstration(config, catalogue);
  const settings = await settingsOf(config, demonstration);
  if (!demonstration) await endDemonstration({ db, clock });
  else if (!leaveEmpty) await openDemonstration(catalogue, log);
  const termsOf = await termsByVersion(config, settings, catalogue);

  const conversations: Conversations = openConversations({ db, clock, recall: () => receipts.recall });
  const keysUrl = config.keysUrl ?? config.databaseUrl;
  const receipts: Receipts = await openReceipts({
    db,
    folder: config.dataFolder,
    ...(config.headsWebhook !== undefined && { headsWebhook: config.headsWebhook }),
    subjectKeys: keysUrl === undefined ? "folder" : { url: keysUrl },
    clock,
    log,
    saveConversations: conversations.save,
    recordTurns: (tx, turns) => people.provenance.recordTurns(tx, turns),
  });
  opened.push(receipts);

  const memory = openDecisionMemory();
  const people: People = await openPeople({
    db,
    clock,
    log,
    config,
    receipts,
    ...(settings.controller && { controller: settings.controller }),
    memories: [{ name: "the shop's memory of decisions", forget: memory.forget }],
  });
  opened.push(people);

  if (!demonstration) await endDemonstratedPeople(people);
  else if (!leaveEmpty) {
    const { products } = await catalogue.pin();
    await demonstratePeople({ db, clock, log, people, products: () => [...products()] });
  }

  const guard: Pick<GuardParts, "claims" | "inspectors"> = {
    claims: claimsGuard({ catalogue, termsOf }),
    inspectors: inspectors(clock),
  };
  const stock = async () => {
    const pinned = await catalogue.pin();
    return { catalogue: pinned, terms: termsOf(pinned.version) };
  };
  const trust = openTrust({ db, clock, log, config, receipts, guard, stock });
  const model = modelOf(config);
  const watching = { ...trust, log };
  const ports: KernelPorts = {
    failures: watchingFailures(watching),
    launch: demonstrationLaunch([shop.name]),
    context: people.context,
    wording: wordingPort(model),
    guard: openGuard({
      ...guard,
      listen: listeningIn(settings.destination?.country),
      hold: holdingDrafts(trust.review),
    }),
    receipts: watchingTurns(learningFromAsks(receipts.port, { patterns: people.patterns, log }), watching),
  };
  const openShop = openExperience(
    shop,
    shopDoors({
      catalogue,
      clock,
      timeZone: config.timeZone,
      imageHosts: settings.imageHosts,
      termsOf,
      model,
      likeness: openLikeness(config, log),
      memory,
    }),
    ports,
  );

  return {
    config,
    clock,
    log,
    db,
    catalogue,
    receipts,
    conversations,
    people,
    trust,
    experiences: new Map([[openShop.name, openShop]]),
    settings,
    demonstration,
    close: () => closeAll(opened),
  };
}

/** The terms of the made-up company hold for its own products alone, and not for a catalogue that took their place. */
async function termsByVersion(
  { shopSettings }: Config,
  settings: ShopSettings,
  catalogue: CatalogueStore<Catalogue>,
): Promise<TermsOf> {
  if (shopSettings !== undefined) return () => settings;
  const madeUp = await madeUpGeneration(catalogue);
  return (version) => (version.split(".")[0] === madeUp ? settings : { imageHosts: [] });
}

async function settingsOf({ shopSettings }: Config, demonstration: boolean): Promise<ShopSettings> {
  if (shopSettings !== undefined) return readShopSettings(shopSettings);
  if (!demonstration) return { imageHosts: [] };
  const { demonstrationCalendar, demonstrationController, demonstrationRates, demonstrationName } =
    await import("../demonstration/index.ts");
  return {
    name: demonstrationName,
    calendar: demonstrationCalendar,
    rates: demonstrationRates,
    destination: { country: "CN" },
    imageHosts: [],
    controller: demonstrationController,
  };
}

function modelOf({ model, modelKey }: Config): LanguageModel | undefined {
  if (model === undefined) return undefined;
  const key = modelKey === undefined ? {} : { key: modelKey };
  return openModel(parseModelSetting(model), { ...key, plainWords: wordsThatMayBeAdded });
}
