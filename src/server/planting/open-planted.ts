import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import {
  demonstrationCalendar,
  demonstrationName,
  demonstrationProducts,
  demonstrationRates,
} from "../../demonstration/index.ts";
import type { Role } from "../../modules/accounts/index.ts";
import type { Product } from "../../modules/search/index.ts";
import { fixedClock } from "../../platform/clock.ts";
import { readConfig } from "../../platform/config.ts";
import { buildApp } from "../app.ts";
import { type House, openHouse } from "../house.ts";
import { type Answered, turnAnswer } from "./compare-answers.ts";
import { type AskedTurn, nameOf } from "./turns.ts";

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly as?: Role;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** From which of this machine's addresses it comes: rates are counted by address. */
  readonly from?: string;
}

/** A house of its own, with its routes, that is asked and written to. */
export interface AskableHouse {
  readonly house: House;
  send(sent: Sent): Promise<{ readonly status: number; readonly body: unknown }>;
  ask(turn: AskedTurn): Promise<Answered>;
  serve(products: readonly Product[]): Promise<void>;
  close(): Promise<void>;
}

export const now = "2026-03-04T10:00";

/** As many made-up products as there are attacks, for each to have one. */
export const kettles = (count: number): readonly Product[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `planted-${number}`,
    title: `${nameOf(number)} kettle`,
    description: "A kettle.",
    brand: "Pemberlune",
    categories: ["Kitchen"],
    price: 40 + number,
    currency: "USD",
    available: true,
    leadTimeDays: 1,
    text: { zh: { title: `${nameOf(number)} 水壶`, description: "水壶。" } },
  }));

interface Opening {
  readonly folder: string;
  /** The value of `RAPPORT_MODEL`. */
  readonly model?: string;
  /** Rebuilds the house's road, as a test does to see that the comparison can fail. */
  readonly alter?: (house: House) => House;
}

/** Opens a house with the demonstration's people, products and terms, all of it in `folder`. */
export async function openAskable({
  folder,
  model,
  alter = (house) => house,
}: Opening): Promise<AskableHouse> {
  const terms = join(folder, "shop.json");
  const settings = {
    name: demonstrationName,
    calendar: demonstrationCalendar,
    rates: demonstrationRates,
    destination: { country: "CN" },
  };
  await writeFile(terms, JSON.stringify(settings));
  const config = readConfig({
    RAPPORT_DATA: join(folder, "data"),
    RAPPORT_DEMO: "true",
    RAPPORT_SHOP: terms,
    RAPPORT_LOG: "silent",
    ...(model !== undefined && { RAPPORT_MODEL: model }),
  });
  const opened = await openHouse(config, { clock: fixedClock(`${now}:00Z`) });
  const house = alter(opened);
  const app = buildApp(house);
  const sessions = new Map<Role, Record<string, string>>();

  const request = async ({ method, path, body, headers = {}, from = "127.0.0.1" }: Sent) =>
    app.request(
      path,
      {
        method,
        headers: { host: "127.0.0.1", "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
      { incoming: { socket: { remoteAddress: from } } },
    );
  const signIn = async (role: Role): Promise<Record<string, string>> => {
    const known = sessions.get(role);
    if (known) return known;
    const answer = await request({ method: "POST", path: "/v1/session/demonstration", body: { role } });
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    const { csrfToken } = z.looseObject({ csrfToken: z.string() }).parse(await answer.json());
    const session = { cookie, "x-rapport-csrf": csrfToken };
    sessions.set(role, session);
    return session;
  };
  const send: AskableHouse["send"] = async (sent) => {
    const signed = sent.as === undefined ? {} : await signIn(sent.as);
    const answer = await request({ ...sent, headers: { ...signed, ...sent.headers } });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text,
    };
  };
  return {
    house,
    send,
    async ask({ text, locale, known }) {
      const body = { experience: "shop", text, locale, now };
      const asked = { method: "POST", path: "/v1/turns", body, ...(known && { as: "customer" as const }) };
      const answer = await send(asked);
      return answer.status === 200 ? turnAnswer.parse(answer.body) : { status: answer.status };
    },
    async serve(products) {
      const lines = [...demonstrationProducts(), ...products].map((one) =>
        Buffer.from(`${JSON.stringify(one)}\n`),
      );
      await house.catalogue.import({
        source: { name: "planted.jsonl", bytes: Readable.from(lines) },
        replace: true,
        yes: true,
      });
    },
    close: () => opened.close(),
  };
}
