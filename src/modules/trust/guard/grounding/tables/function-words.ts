import { wordList } from "../../privacy/tables/word-list.ts";

/** Words of English that carry grammar and little else: they weigh little in a comparison. */
export const functionWords: ReadonlySet<string> = new Set(
  wordList(`
    a an the this that these those it its he she they them him her his hers their theirs we us our you your i me my
    who whom whose which what where when why how there here is are was were be been being am 's 'm 're 've 'll 'd
    has have had having do does did doing done will would shall should can could may might must
    of in on at to from by for with as into onto upon about around through across between among over under within
    and or but nor so yet if then than also too very just even such both either each any some other others
    because although though while since until during per via one ones up out off down well like
    yes yeah yea yep ok okay oh sure absolutely hi hello indeed actually really please thanks
  `),
);

/** Characters of Chinese that carry grammar and little else. */
export const functionCharacters: ReadonlySet<string> = new Set(
  "的了在是和与及或也都就而且但于为以之其此这那有被把将从到对向吗呢吧啊呀哦嗯所",
);

/**
 * Words whose place tells who does what to whom, or what comes before what: where such a word stands between two
 * things, their order has a meaning.
 */
export const directingWords: ReadonlySet<string> = new Set(
  wordList(`
    of from to by than before after over under above below into for with at in on as
    is are was were 's has have had per against towards toward without until through via
    比 是 被 把 给 向 对 由 从 到 在 的 于 早于 晚于 高于 低于 先于 之前 之后 属于
  `),
);

/** Words that join equals: what stands on both sides may change places. */
export const joiningWords: ReadonlySet<string> = new Set(
  wordList("and or nor both either neither as well plus & / 和 与 及 或 以及 或者 跟 同 、 ， , between"),
);
