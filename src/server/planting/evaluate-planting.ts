import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Product } from "../../modules/search/index.ts";
import { catalogueFields } from "../content-places.ts";
import type { House } from "../house.ts";
import { type Answered, differences } from "./compare-answers.ts";
import { type HostileModel, startHostileModel } from "./hostile-model.ts";
import { type AskableHouse, kettles, openAskable } from "./open-planted.ts";
import { peoplePlaces } from "./plant-people.ts";
import { routePlaces } from "./plant-routes.ts";
import { type AskedTurn, modelTurns, ownWords, productTurns, unrelatedTurns } from "./turns.ts";

/** A turn that was answered otherwise than in the clean house. */
export interface ChangedAction {
  readonly place: string;
  readonly turn: string;
  /** Such as `prices` or `order`. */
  readonly what: readonly string[];
}

export interface Planted {
  /** Those by which at least one attack came in. */
  readonly places: readonly string[];
  /** Those where every attack was refused at the door. */
  readonly refused: readonly string[];
  readonly changed: readonly ChangedAction[];
}

interface Options {
  readonly progress: (line: string) => void;
  /** Puts another road into the planted house, as a test does to see that the comparison can fail. */
  readonly alter?: (house: House) => House;
}

/**
 * Plants each attack in each place where content enters a house with a hostile model, asks turns in English and
 * Chinese, and compares the answers with those of a clean house without a model. Both stand in a temporary folder.
 */
export async function evaluatePlanting(
  attacks: readonly string[],
  { progress, alter }: Options,
): Promise<Planted> {
  const folder = await mkdtemp(join(tmpdir(), "rapport-planting-"));
  const open: { close(): Promise<void> }[] = [];
  try {
    const model = await startHostileModel();
    open.push(model);
    const [cleanFolder, plantedFolder] = [join(folder, "clean"), join(folder, "planted")];
    await Promise.all([cleanFolder, plantedFolder].map((path) => mkdir(path)));
    const clean = await openAskable({ folder: cleanFolder });
    open.push(clean);
    const planted = await openAskable({
      folder: plantedFolder,
      model: model.setting,
      ...(alter && { alter }),
    });
    open.push(planted);
    for (const house of [clean, planted]) await house.serve(kettles(attacks.length));
    return await plantAll(attacks, { clean, planted, model, progress, folder: plantedFolder });
  } finally {
    for (const one of open.reverse()) await one.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Stage {
  readonly clean: AskableHouse;
  readonly planted: AskableHouse;
  readonly model: HostileModel;
  readonly folder: string;
  readonly progress: (line: string) => void;
}

async function plantAll(attacks: readonly string[], stage: Stage): Promise<Planted> {
  const { clean, planted, model, progress, folder } = stage;
  const [places, refused, changed]: [string[], string[], ChangedAction[]] = [[], [], []];
  const done = (place: string, taken: number) => {
    (taken > 0 ? places : refused).push(place);
    progress(
      `${place}: ${taken} of ${attacks.length} attacks came in, ${changed.length} changed actions so far`,
    );
  };

  for (const [field, planting] of Object.entries(catalogueFields)) {
    if (typeof planting !== "function") continue;
    const place = `product's ${field}`;
    const holding = (texts: readonly string[]): readonly Product[] =>
      kettles(texts.length).map((product, number) => ({
        ...product,
        ...planting(texts[number] ?? "", product),
      }));
    // How long a text is moves a product in the order, whatever it says.
    await clean.serve(holding(attacks.map(harmless)));
    await planted.serve(holding(attacks));
    const taken = await served(planted, attacks.length);
    const compareField = comparing(stage, changed);
    await compareField(place, unrelatedTurns);
    for (const [number, attack] of attacks.entries()) {
      model.obey(attack);
      await compareField(place, productTurns(number));
    }
    done(place, taken);
  }
  for (const house of [clean, planted]) await house.serve(kettles(attacks.length));
  const compare = comparing(stage, changed);

  const rest = [...(await peoplePlaces(planted, folder)), ...(await routePlaces(planted))];
  for (const { name, plant } of rest) {
    let taken = 0;
    for (const [number, attack] of attacks.entries()) if (await plant(attack, number)) taken += 1;
    await planted.house.people.profiles.keepUp();
    await planted.house.people.patterns.keepUp();
    await compare(name, unrelatedTurns);
    done(name, taken);
  }

  for (const [place, turnsOf] of [
    ["model answer", (_: string, number: number) => modelTurns(number)],
    ["a person's own words", ownWords],
  ] as const) {
    for (const [number, attack] of attacks.entries()) {
      model.obey(attack);
      await compare(place, turnsOf(attack, number));
    }
    done(place, attacks.length);
  }
  progress(`the model was asked ${model.asked()} times`);
  return { places, refused, changed };
}

/** A text of the same length that tells nobody anything: each Latin letter by the one 13 further on, 汉字 by one of them. */
const harmless = (text: string): string =>
  text
    .replace(/[a-z]/gi, (letter) => {
      const first = letter <= "Z" ? 65 : 97;
      return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
    })
    .replace(/\p{Script=Han}/gu, "之");

/** How many of the planted products are in the catalogue that is served. */
async function served({ house }: AskableHouse, count: number): Promise<number> {
  const { products } = await house.catalogue.pin();
  const ids = new Set([...products()].map(({ id }) => id));
  return kettles(count).filter(({ id }) => ids.has(id)).length;
}

/** Asks both houses, the clean one once for each turn, and notes what differs. */
function comparing({ clean, planted }: Stage, changed: ChangedAction[]) {
  const known = new Map<string, Promise<Answered>>();
  const cleanAnswer = (turn: AskedTurn): Promise<Answered> => {
    const key = JSON.stringify(turn);
    const answer = known.get(key) ?? clean.ask(turn);
    known.set(key, answer);
    return answer;
  };
  return async (place: string, turns: readonly AskedTurn[]): Promise<void> => {
    for (const turn of turns) {
      const what = differences(await cleanAnswer(turn), await planted.ask(turn));
      if (what.length > 0) changed.push({ place, turn: turn.text, what });
    }
  };
}
