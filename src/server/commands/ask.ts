import { showTurn } from "../../channels/chat/index.ts";
import type { Locale } from "../../kernel/index.ts";
import { detectLanguage } from "../../modules/language/index.ts";
import { localDateTime, readLocalDateTime } from "../../platform/clock.ts";
import { RapportError } from "../../platform/errors.ts";
import { cleanText } from "../../platform/text.ts";
import { type HouseCommand, readArguments } from "./command.ts";

export const ask: HouseCommand = {
  name: "ask",
  usage: 'ask EXPERIENCE "TEXT" [--now LOCAL_DATE_TIME] [--locale en|zh] [--json]',
  async run(args, house, io) {
    const { positionals, values } = readArguments(args, {
      usage: ask.usage,
      options: { now: { type: "string" }, locale: { type: "string" }, json: { type: "boolean" } },
      positionals: [2, 2],
    });
    const experience = house.experiences.get(positionals[0]);
    if (!experience) {
      const known = [...house.experiences.keys()].join(", ");
      throw new RapportError(
        "kernel/unknown-experience",
        `There is no such Experience. There are: ${known}.`,
      );
    }
    const text = cleanText(positionals[1]);
    const at = house.clock.now();
    const { destination } = house.settings;
    const locale = localeOf(values.locale, text);
    const input = {
      text,
      locale,
      channel: "chat",
      unpersonalised: false,
      ...(destination && { destination }),
    } as const;
    const now = nowOf(values.now) ?? localDateTime(at, house.config.timeZone);
    const { shown, sessionId } = await house.conversations.during(
      { experience: experience.name },
      async (talk) => ({
        shown: await experience.run({ input, ...talk, at, now }),
        sessionId: talk.sessionId,
      }),
    );
    const response = showTurn(shown, { text, sessionId });
    io.out(values.json ? JSON.stringify(response) : response.reply.text);
    if (!values.json) io.err(`receipt ${response.receiptId}`);
    return shown.outcome.kind === "refused" ? 1 : 0;
  },
};

function localeOf(given: string | undefined, text: string): Locale {
  if (given === undefined) return detectLanguage(text);
  if (given === "en" || given === "zh") return given;
  throw new RapportError("platform/bad-input", `--locale takes en or zh, not "${given}"`);
}

function nowOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const read = readLocalDateTime(given);
  if (read !== undefined) return read;
  const takes = "--now takes a local date and time, such as 2026-03-04T10:00";
  throw new RapportError("platform/bad-input", `${takes}, not "${given}"`);
}
