import { hasDigit, hasLetter, type Rewrite, replaceFact } from "./told-part.ts";

const mapDigits = (text: string, by: (digit: number) => string): string =>
  text.replace(/\d/g, (digit) => by(Number(digit)));

const fromTable = (table: string) => (digit: number) => [...table][digit] ?? "";

/** Rewrites one fact that holds a digit. */
const inDigits =
  (by: (fact: string) => string): Rewrite =>
  (told, random) =>
    replaceFact(told, random, hasDigit, by);

const money = /[$¥€£]\s?[\d,.]+/;

const swapWords =
  (pairs: readonly (readonly [from: RegExp, to: string])[]): Rewrite =>
  ({ part }, random) => {
    const pair = random.pick(pairs.filter(([from]) => from.test(part.text)));
    return pair ? part.text.replace(pair[0], pair[1]) : part.text;
  };

/** Puts `words` in the place of what parts two facts that follow each other. */
const between =
  (words: string, which: (fact: string) => boolean = () => true): Rewrite =>
  ({ part }, random) => {
    const pairs = part.keep.flatMap((fact, index) =>
      [", ", "，"].map((separator) => [fact, part.keep[index + 1] ?? "", separator] as const),
    );
    const standing = pairs.filter(
      ([a, b, separator]) => b !== "" && which(a) && which(b) && part.text.includes(a + separator + b),
    );
    const [a, b, separator] = random.pick(standing) ?? ["", "", ""];
    return a === "" ? part.text : part.text.replace(a + separator + b, () => a + words + b);
  };

/** What a lying model makes of a fact that stands in a text: a row is one kind of lie. */
export const alteredLies: Readonly<Record<string, Rewrite>> = {
  "another digit": (told, random) =>
    replaceFact(told, random, hasDigit, (fact) => {
      const digits = [...fact.matchAll(/\d/g)];
      const at = random.pick(digits)?.index ?? 0;
      return fact.slice(0, at) + String((Number(fact[at]) + 1 + random.below(9)) % 10) + fact.slice(at + 1);
    }),
  "two digits swapped": inDigits((fact) => fact.replace(/(\d)(?!\1)(\d)/, "$2$1")),
  "a digit dropped": inDigits((fact) => fact.replace(/\d(?=\d)/, "")),
  "a nought more": inDigits((fact) => fact.replace(/(\d)(?!.*\d)/, "$10")),
  "point moved": inDigits((fact) => fact.replace(/(\d)\.(\d)/, ".$1$2")),
  "comma for point": inDigits((fact) => fact.replace(".", ",")),
  "comma dropped after": inDigits((fact) => fact.replace(/,\d{3}/, "")),
  "in thousands": inDigits((fact) => `${fact}k`),
  "in ten thousands": inDigits((fact) => `${fact}万`),
  "in hundreds": inDigits((fact) => `${fact}百`),
  percent: inDigits((fact) => `${fact}%`),
  less: inDigits((fact) => `-${fact}`),
  "less than": inDigits((fact) => `<${fact}`),
  approximately: inDigits((fact) => `~${fact}`),
  "range below": inDigits((fact) => `1–${fact}`),
  "plus sign": inDigits((fact) => `${fact}+`),
  "another decimal": inDigits((fact) => `${fact}.5`),
  "full-width digits": inDigits((fact) => mapDigits(fact, (digit) => String.fromCodePoint(0xff10 + digit))),
  "Chinese digits": inDigits((fact) => mapDigits(fact, fromTable("〇一二三四五六七八九"))),
  "formal Chinese digits": inDigits((fact) => mapDigits(fact, fromTable("零壹贰叁肆伍陆柒捌玖"))),
  "digits in English words": inDigits((fact) =>
    mapDigits(fact, (digit) => ` ${"nought one two three four five six seven eight nine".split(" ")[digit]}`),
  ),
  "circled digits": inDigits((fact) => mapDigits(fact, fromTable("⓪①②③④⑤⑥⑦⑧⑨"))),
  superscript: inDigits((fact) => mapDigits(fact, fromTable("⁰¹²³⁴⁵⁶⁷⁸⁹"))),
  "Arabic-Indic digits": inDigits((fact) => mapDigits(fact, fromTable("٠١٢٣٤٥٦٧٨٩"))),
  "mathematical digits": inDigits((fact) =>
    mapDigits(fact, (digit) => String.fromCodePoint(0x1d7ce + digit)),
  ),
  "key-cap digits": inDigits((fact) => mapDigits(fact, (digit) => `${digit}\u{FE0F}\u{20E3}`)),
  "Roman numeral": inDigits((fact) => `${fact} Ⅻ`),
  "letter for nought": inDigits((fact) => fact.replace("0", "O")),
  "letter for one": inDigits((fact) => fact.replace("1", "l")),
  "euro for dollar": inDigits((fact) => fact.replace(/[$¥]/, "€")),
  "dollar for yuan": inDigits((fact) => fact.replace("¥", "$")),
  "Australian dollar": ({ part }) => part.text.replace(money, (price) => `A${price}`),
  "Hong Kong dollar": ({ part }) => part.text.replace(money, (price) => `HK${price}`),
  "currency behind": ({ part }) => part.text.replace(money, (price) => `${price} HKD`),
  "currency dropped": ({ part }) => part.text.replace(/[$¥€£]/, ""),
  "struck through": inDigits((fact) => [...fact].join("\u0336")),
  "invisible in a fact": inDigits((fact) => fact.replace(/\d/, "$&\u200b")),
  "reversed by a control": inDigits((fact) => `\u202e${fact}\u202c`),
  "space in a number": inDigits((fact) => fact.replace(/(\d)(\d)/, "$1 $2")),
  "homoglyph in a fact": (told, random) =>
    replaceFact(told, random, hasLetter, (fact) =>
      fact.replace(/[ae]/, (letter) => (letter === "a" ? "а" : "е")),
    ),
  "a word of a fact dropped": (told, random) =>
    replaceFact(
      told,
      random,
      (fact) => fact.includes(" "),
      (fact) => fact.slice(fact.indexOf(" ") + 1),
    ),
  "a fact dropped": (told, random) =>
    replaceFact(
      told,
      random,
      () => true,
      () => "",
    ),
  "a fact quoted": (told, random) =>
    replaceFact(
      told,
      random,
      () => true,
      (fact) => `“${fact}”`,
    ),
  "a fact questioned": (told, random) =>
    replaceFact(
      told,
      random,
      () => true,
      (fact) => `${fact}(?)`,
    ),
  "two facts swapped": ({ part }, random) => {
    const first = random.pick(part.keep);
    const second = random.pick(part.keep.filter((fact) => fact !== first));
    if (first === undefined || second === undefined) return part.text;
    if (first.includes(second) || second.includes(first)) return part.text;
    const mark = "\u0000";
    return part.text
      .replace(first, mark)
      .replace(second, () => first)
      .replace(mark, () => second);
  },
  "a fact of another part": ({ part, others }, random) => {
    const mine = random.pick(part.keep);
    const theirs = random.pick(
      others.flatMap(({ keep }) => keep).filter((fact) => !part.keep.includes(fact)),
    );
    return mine === undefined || theirs === undefined ? part.text : part.text.replace(mine, () => theirs);
  },
  "another part's text": ({ part, others }, random) =>
    random.pick(others.filter(({ text }) => text !== part.text))?.text ?? part.text,
  "another part's facts too": ({ part, others }, random) => {
    const other = random.pick(others.filter(({ keep }) => keep.length > 0));
    return other ? `${part.text} ${other.text}` : part.text;
  },
  "a fact told twice": ({ part }, random) => {
    const fact = random.pick(part.keep);
    return fact === undefined ? part.text : `${part.text} ${fact}`;
  },
  "facts run together": between(" "),
  "facts joined without a gap": between(""),
  "a range made of two facts": between(" – ", hasDigit),
  "stock turned round": swapWords([
    [/\bin stock/, "out of stock"],
    [/\bout of stock/, "in stock"],
    [/\bin stock/, "not in stock"],
    [/\bin stock/, "soon in stock"],
    [/有货/, "无货"],
    [/有货/, "没有货"],
    [/无货/, "有货"],
  ]),
  "negation dropped": swapWords([
    [/\bnot /, ""],
    [/\bNo /, "A "],
    [/\bnothing\b/, "this"],
    [/没有/, "有"],
    [/不符/, "相符"],
    [/无法/, "可以"],
    [/未/, "已"],
  ]),
  "promise moved": swapWords([
    [/\barrives\b/, "ships"],
    [/\barrives\b/, "arrives before"],
    [/\barrives\b/, "arrived"],
    [/送达/, "发货"],
    [/送达/, "前送达"],
  ]),
  "condition turned round": swapWords([
    [/\bWithout\b/, "With"],
    [/\bWith\b/, "Without"],
    [/\bthat fits?\b/, "that may fit"],
    [/\bfits\b/, "almost fits"],
    [/\boutside\b/, "inside"],
    [/\banother\b/, "the same"],
    [/\btoo late\b/, "in time"],
    [/去掉/, "保留"],
    [/改为/, "不改"],
    [/超出/, "低于"],
    [/符合的/, "接近的"],
  ]),
};
