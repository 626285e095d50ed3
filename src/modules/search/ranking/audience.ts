import type { Constraint } from "../../language/index.ts";

/** For whom a thing is, as far as it is said. */
export interface Audience {
  readonly sexes: ReadonlySet<"female" | "male">;
  readonly ages: ReadonlySet<"adult" | "child">;
}

interface Row {
  /** As titles, attributes and requests say it. */
  readonly words: RegExp;
  readonly sex?: "female" | "male";
  readonly age?: "adult" | "child";
}

/** Words that say whom a thing is made for, and nothing else beside a thing. */
const rows: readonly Row[] = [
  {
    words: /\b(?:women|woman|ladies|lady's)\b|女式|女士|女款|女装|女人|女性/giu,
    sex: "female",
    age: "adult",
  },
  { words: /\b(?:men|man's|gents|gentlemen)\b|男式|男士|男款|男装|男人|男性/giu, sex: "male", age: "adult" },
  { words: /\b(?:womens|female)\b|(?:女)(?=鞋|靴|裤|包|表)/giu, sex: "female" },
  { words: /\b(?:mens|male)\b|(?:男)(?=鞋|靴|裤|包|表)/giu, sex: "male" },
  { words: /\bgirl'?s\b|女童|女孩/giu, sex: "female", age: "child" },
  { words: /\bboy'?s\b|男童|男孩/giu, sex: "male", age: "child" },
  { words: /\b(?:kid'?s|children'?s?|childrens|toddlers?)\b|儿童|童装|童鞋|小孩|孩子/giu, age: "child" },
];
const forBoth = /\bunisex\b|中性|男女/iu;

/** People of a request who are known to be of one sex or age: 老婆 is a woman, "my son" is male. */
const people: readonly Row[] = [
  {
    words:
      /^(?:wife|mom|mum|mother|mommy|mama|girlfriend|gf|grandma|grandmother|aunt|bride|lady|妻子|老婆|媳妇|太太|妈|妈妈|母亲|老妈|女朋友|女友|奶奶|外婆|姥姥|阿姨|未婚妻|岳母|婆婆)$/u,
    sex: "female",
    age: "adult",
  },
  {
    words:
      /^(?:husband|dad|father|daddy|papa|boyfriend|bf|grandpa|grandfather|uncle|groom|丈夫|老公|爸|爸爸|父亲|老爸|男朋友|男友|爷爷|外公|姥爷|叔叔|未婚夫|岳父|公公)$/u,
    sex: "male",
    age: "adult",
  },
  { words: /^(?:daughter|sister|niece|女儿|闺女|姐姐|妹妹|侄女|女生)$/u, sex: "female" },
  { words: /^(?:son|brother|nephew|儿子|哥哥|弟弟|侄子|男生)$/u, sex: "male" },
  { words: /^(?:kid|child|toddler|baby|小朋友|宝宝|婴儿)$/u, age: "child" },
  { words: /^girl$/u, sex: "female", age: "child" },
  { words: /^boy$/u, sex: "male", age: "child" },
];

const plain = (text: string): string => text.replaceAll("’", "'");

function gathered(said: readonly Row[]): Audience | undefined {
  if (said.length === 0) return undefined;
  return {
    sexes: new Set(said.flatMap(({ sex }) => (sex === undefined ? [] : [sex]))),
    ages: new Set(said.flatMap(({ age }) => (age === undefined ? [] : [age]))),
  };
}

/** For whom a text says that something is: "men's hiking boots", 女式凉鞋; `undefined` where it does not say. */
export function audienceIn(text: string): Audience | undefined {
  const said = plain(text);
  if (forBoth.test(said)) return { sexes: new Set(["female", "male"]), ages: new Set() };
  return gathered(rows.filter(({ words }) => said.search(words) >= 0));
}

/** For whom a `for` constraint asks; `undefined` for an occasion, a pet or a person of either sex. */
export function audienceOf({ value }: Constraint): Audience | undefined {
  const person = plain(String(value)).toLowerCase().trim();
  return audienceIn(person) ?? gathered(people.filter(({ words }) => words.test(person)));
}

/** The words of a text that say whom it is for, and the text without them. */
export function partAudience(text: string): { readonly said: string; readonly left: string } {
  let left = plain(text);
  const found: string[] = [];
  for (const { words } of rows) {
    left = left.replace(words, (word) => {
      found.push(word);
      return "";
    });
  }
  return {
    said: found.join(" "),
    left: left
      .replace(/(?<=^|\s)'s?(?=\s|$)/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  };
}

/** Whether what is stated answers what is asked: "unisex" answers both sexes, and nothing said of age either age. */
export function suits(asked: Audience, stated: Audience): boolean {
  return agree(asked.sexes, stated.sexes) && agree(asked.ages, stated.ages);
}

function agree<T>(asked: ReadonlySet<T>, stated: ReadonlySet<T>): boolean {
  return asked.size === 0 || stated.size === 0 || [...asked].some((one) => stated.has(one));
}
