import { type Colour, colours, plainColours, shades } from "../tables/colours.ts";
import { materials } from "../tables/materials.ts";
import { phraseBook } from "../text/phrases.ts";
import { type Token, tokenAt } from "../text/tokens.ts";

/** A word for a colour or a material, and how far the word can be trusted alone. */
export interface WordOfValue {
  readonly field: "color" | "material";
  readonly value: string;
  /**
   * `sure` always is one; `thing` names a thing first, so the words around must say so; `short` is a single
   * Chinese character, which is one only before 的 or a noun.
   */
  readonly trust: "sure" | "thing" | "short";
}

/** Single characters that are colours or materials when the words around allow. */
const shortWords = new Set("红黑白蓝绿黄紫灰粉橙棕褐皮木布铁钢铜铝棉麻丝竹瓷陶藤钛");
const endsInColour = /[红黑白蓝绿黄紫灰粉橙棕褐金]$/;

type Entry = readonly [phrase: string, word: WordOfValue];

function chineseColour(colour: Colour): Entry[] {
  return colour.chinese.flatMap((name): Entry[] => {
    const word = { field: "color", value: colour.name, trust: "sure" } as const;
    const full: Entry[] = [
      [`${name}色`, word],
      [`${name}色系`, word],
      [`${name}系`, word],
    ];
    if (name.length === 1) {
      const sized = full.slice(0, 2);
      return shortWords.has(name) ? [...sized, [name, { ...word, trust: "short" }]] : sized;
    }
    const bare = !colour.thing || endsInColour.test(name);
    return bare && name !== "柠檬" ? [...full, [name, word]] : full.slice(0, 2);
  });
}

const named: readonly Entry[] = colours.flatMap((colour): Entry[] => [
  ...colour.english.map(
    (name): Entry => [
      name,
      { field: "color", value: colour.name, trust: colour.thing && name === colour.name ? "thing" : "sure" },
    ],
  ),
  ...chineseColour(colour),
]);

const taken = new Set(named.map(([phrase]) => phrase));

const shaded: readonly Entry[] = colours
  .filter(({ name }) => plainColours.includes(name))
  .flatMap((colour) =>
    shades.flatMap((shade): Entry[] => {
      const word = { field: "color", value: `${shade.english} ${colour.name}`, trust: "sure" } as const;
      const english = colour.english.flatMap((name) => [
        `${shade.english} ${name}`,
        // As many say it who think in another language: "green dark".
        ...(shade.english === "dark" ? [`${name} ${shade.english}`] : []),
      ]);
      const chinese = shade.chinese.flatMap((prefix) =>
        colour.chinese.flatMap((name) =>
          name.length === 1 && !shortWords.has(name)
            ? [`${prefix}${name}色`]
            : [`${prefix}${name}`, `${prefix}${name}色`],
        ),
      );
      return [...english, ...chinese].filter((phrase) => !taken.has(phrase)).map((phrase) => [phrase, word]);
    }),
  );

/** "100% linen" and "genuine leather" are linen and leather. */
const assurances = ["100%", "pure", "real", "genuine", "all"];

const ofMaterials: readonly Entry[] = materials.flatMap((material): Entry[] => [
  ...assurances.map(
    (word): Entry => [`${word} ${material.name}`, { field: "material", value: material.name, trust: "sure" }],
  ),
  ...material.english.map(
    (name): Entry => [
      name,
      {
        field: "material",
        value: material.name,
        trust: material.thing && name === material.name ? "thing" : "sure",
      },
    ],
  ),
  ...material.chinese.map(
    (name): Entry => [
      name,
      { field: "material", value: material.name, trust: shortWords.has(name) ? "short" : "sure" },
    ],
  ),
  ...material.chinese
    .filter((name) => !/[质制]$/.test(name))
    .flatMap((name): Entry[] =>
      ["质", "制", "做的", "材质"].map((ending) => [
        `${name}${ending}`,
        { field: "material", value: material.name, trust: "sure" },
      ]),
    ),
]);

/** 木色 and 实木色 say no kind of wood. */
const colourOfWood = (name: string): string =>
  name === "wood" || name === "solid wood" ? "natural wood" : name;

/** 胡桃木色 is a colour named after a wood. */
const ofWoods: readonly Entry[] = materials
  .filter(({ name, kinds }) => name === "wood" || kinds.includes("wood"))
  .flatMap(({ name, chinese }) =>
    chinese.map((word): Entry => [`${word}色`, { field: "color", value: colourOfWood(name), trust: "sure" }]),
  )
  .filter(([phrase]) => !taken.has(phrase));

const sureMaterials = new Set(
  ofMaterials.filter(([, { trust }]) => trust === "sure").map(([phrase]) => phrase),
);
/** "copper" and "bronze" are colours, too, but a thing is more often made of them. */
const ofColours = [...named, ...shaded].filter(
  ([phrase, { trust }]) => trust !== "thing" || !sureMaterials.has(phrase),
);

/** The other side of those: what may be meant as a colour after all, where the words beside it are colours. */
export const coloursOfMaterials = phraseBook(
  named.filter(([phrase, { trust }]) => trust === "thing" && sureMaterials.has(phrase)),
);

/** Every word for a colour or a material, in both languages. */
export const valueBook = phraseBook<WordOfValue>([...ofColours, ...ofMaterials, ...ofWoods]);

/** Whether a word that ends before a token names a colour by its material: 亚麻色, but not the 色 of 棉色丁. */
export const isBeforeColour = (tokens: readonly Token[], to: number): boolean =>
  tokenAt(tokens, to).text === "色" && tokens[to].glued && valueBook.longestAt(tokens, to) === undefined;

/** The last words of what always is a colour or material: what follows one is a value more easily. */
export const lastWordsOfValues: ReadonlySet<string> = new Set(
  [...ofColours, ...ofMaterials]
    .filter(([, { trust }]) => trust === "sure")
    .map(([phrase]) => phrase.split(/[ -]/).at(-1) ?? phrase),
);
