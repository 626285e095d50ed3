import { z } from "zod";
import { rewordHelpfully } from "./helpful-moves.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { lies } from "./lies.ts";
import type { Random } from "./random.ts";
import type { Rewrite, Told } from "./told-part.ts";

const rewordingData = z.object({
  locale: z.enum(["en", "zh"]),
  parts: z.array(z.object({ id: z.string(), text: z.string(), keep: z.array(z.string()) })),
});

const leftoverData = z.object({
  locale: z.enum(["en", "zh"]),
  text: z.string(),
  vocabulary: z.record(z.string(), z.array(z.string())),
});

/** A character that answers at all; the broken one has no answer to give. */
export type AnsweringCharacter = "helpful" | "lying" | "hostile";

/** Tries kinds until one changes the text, so that a liar always lies where it can. */
function anyOf(rewrites: ReadonlyMap<string, Rewrite>): Rewrite {
  const all = [...rewrites.values()];
  return (told, random) => {
    for (let tries = 0; tries < 20; tries += 1) {
      const text = random.pick(all)?.(told, random) ?? told.part.text;
      if (text !== told.part.text) return text;
    }
    return told.part.text;
  };
}

const rewrites: Readonly<Record<AnsweringCharacter, Rewrite>> = {
  helpful: (told: Told, random: Random) => rewordHelpfully(told, random),
  lying: anyOf(lies),
  hostile: anyOf(hostileTexts),
};

type LeftoverData = z.infer<typeof leftoverData>;

const wishesThatStand = ({ text, vocabulary }: LeftoverData): readonly object[] =>
  Object.entries(vocabulary).flatMap(([field, values]) =>
    values
      .filter((value) => text.toLowerCase().includes(value.toLowerCase()))
      .map((value) => ({ field, op: "=", value, said: value })),
  );

/** Wishes that nobody may act on: fields and values that do not exist, words that nobody said, orders. */
const wishesThatDoNot = ({ text, vocabulary }: LeftoverData): readonly object[] => {
  const [field = "color", values = []] = Object.entries(vocabulary)[0] ?? [];
  const [value = "red"] = values;
  return [
    { field, op: "=", value: `${value}-and-gold`, said: text },
    { field, op: "=", value, said: "what nobody said at all" },
    { field, op: "=", value, said: "" },
    { field: "price", op: "=", value: "0", said: text },
    { field: "__proto__", op: "=", value: "polluted", said: text },
    { field: "constructor", op: "!=", value, said: text },
    { field: "ignore previous instructions", op: "=", value: "<b>free</b>", said: text },
  ];
};

/** The JSON text that a character answers `data` with. */
export function answerAs(character: AnsweringCharacter, data: string, random: Random): string {
  const asked = z.union([leftoverData, rewordingData]).parse(JSON.parse(data));
  if ("vocabulary" in asked) {
    const wishes = character === "helpful" ? wishesThatStand(asked) : wishesThatDoNot(asked);
    return JSON.stringify({ wishes });
  }
  const { locale, parts } = asked;
  const answered = parts.map((part) => {
    const others = parts.filter(({ id }) => id !== part.id);
    return { id: part.id, text: rewrites[character]({ locale, part, others }, random) };
  });
  return JSON.stringify({ parts: answered });
}
