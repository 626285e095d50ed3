import type { Found, PrivacyType } from "./found.ts";

/** What stands for a value: the pair is all that `unmaskText` needs. It holds the value itself, so keep it as such. */
export interface Masked {
  readonly placeholder: string;
  readonly value: string;
  readonly type: PrivacyType | "text";
}

/** The placeholders of a conversation, in the order in which they came up. */
export type MaskTable = readonly Masked[];

export interface MaskedText {
  readonly text: string;
  readonly table: MaskTable;
}

export type MaskLanguage = "en" | "zh";

/**
 * Nouns of the kind that each value is, so that a sentence keeps its grammar: [PERSON_1] calls [PHONE_1]. `text` is for
 * what was written in the form of a placeholder, lest it be taken for one.
 */
const nouns: Readonly<Record<Masked["type"], Readonly<Record<MaskLanguage, string>>>> = {
  person: { en: "PERSON", zh: "人名" },
  address: { en: "ADDRESS", zh: "地址" },
  postcode: { en: "POSTCODE", zh: "邮编" },
  phone: { en: "PHONE", zh: "电话" },
  email: { en: "EMAIL", zh: "邮箱" },
  web: { en: "LINK", zh: "网址" },
  card: { en: "CARD", zh: "卡号" },
  iban: { en: "ACCOUNT", zh: "账号" },
  ssn: { en: "SSN", zh: "社保号" },
  "identity-card": { en: "IDENTITY-NUMBER", zh: "证件号" },
  passport: { en: "PASSPORT", zh: "护照号" },
  "driving-licence": { en: "LICENCE", zh: "驾照号" },
  plate: { en: "PLATE", zh: "车牌" },
  ip: { en: "IP-ADDRESS", zh: "网络地址" },
  "birth-date": { en: "BIRTH-DATE", zh: "出生日期" },
  text: { en: "TEXT", zh: "文字" },
};

const words = Object.values(nouns).flatMap(({ en, zh }) => [en, zh]);
const placeholderPattern = new RegExp(`\\[(?:${words.join("|")})_\\d+\\]`, "gu");

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly type: Masked["type"];
}

/** What was written as a placeholder is masked like a value; a value that holds such a piece is masked with it. */
function piecesOf(text: string, found: readonly Found[]): readonly Piece[] {
  const written = [...text.matchAll(placeholderPattern)].map(
    ({ index, 0: placeholder }): Piece => ({ start: index, end: index + placeholder.length, type: "text" }),
  );
  const merged: Piece[] = [];
  for (const piece of [...found, ...written].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && piece.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, piece.end) };
    else merged.push(piece);
  }
  return merged;
}

/**
 * Puts a placeholder in the place of each value. With the table of the conversation so far, a value that came up before
 * gets the placeholder it had; a table is never changed, the new one is returned.
 */
export function maskText(
  text: string,
  found: readonly Found[],
  { table = [], language }: { readonly table?: MaskTable; readonly language: MaskLanguage },
): MaskedText {
  const known = new Map(table.map((entry) => [`${entry.type} ${entry.value}`, entry]));
  const counts = new Map<string, number>();
  for (const { placeholder } of table) {
    const [noun = "", count = ""] = placeholder.slice(1, -1).split("_");
    counts.set(noun, Math.max(counts.get(noun) ?? 0, Number(count)));
  }
  let masked = "";
  let last = 0;
  for (const { start, end, type } of piecesOf(text, found)) {
    const value = text.slice(start, end);
    const key = `${type} ${value}`;
    const noun = nouns[type][language];
    let entry = known.get(key);
    if (!entry) {
      const count = (counts.get(noun) ?? 0) + 1;
      counts.set(noun, count);
      entry = { placeholder: `[${noun}_${count}]`, value, type };
      known.set(key, entry);
    }
    masked += text.slice(last, start) + entry.placeholder;
    last = end;
  }
  return { text: masked + text.slice(last), table: [...known.values()] };
}

/** Puts the values back. A placeholder that the table has not is left as it is. */
export function unmaskText(text: string, table: MaskTable): string {
  const values = new Map(table.map(({ placeholder, value }) => [placeholder, value]));
  return text.replace(placeholderPattern, (placeholder) => values.get(placeholder) ?? placeholder);
}
