/** Words of one who speaks to somebody: a source speaks of things, so these are seldom backed by it. */
const addressWords = new Set(
  "i me my mine myself we our us you your yours 'm let's 我 我们 你 您 你们 咱们".split(" "),
);

/** Words that a reply opens with and that state nothing. */
const openings = new Set(
  "yes yeah yea yep no ok okay oh ah well sure absolutely wow haha hi hello indeed 是的 好的 嗯".split(" "),
);

/** Words that only point back, join or carry a tense: whoever tells a thing anew adds and drops them. */
const light = new Set(
  "it its he his him she her they them their this that these those there here who which is are was were be been being am 's 're 've 'll 'd has have had do does did a an the and so also too then".split(
    " ",
  ),
);

/** Whether a word speaks of the speaker or to the hearer; `the us` is a country. */
export const isAddress = (norm: string, before: string | undefined): boolean =>
  addressWords.has(norm) && !(norm === "us" && before === "the");

export const isOpening = (norm: string): boolean => openings.has(norm);
export const isLight = (norm: string): boolean => light.has(norm);
