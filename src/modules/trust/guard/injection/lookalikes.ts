const pairs: readonly (readonly [lookalikes: string, latin: string])[] = [
  ["аɑαᴀ", "a"],
  ["ЬВв", "b"],
  ["сϲᴄ", "c"],
  ["ԁ", "d"],
  ["еєε", "e"],
  ["ɡ", "g"],
  ["һН", "h"],
  ["іıӏΙι", "i"],
  ["ј", "j"],
  ["кκ", "k"],
  ["ⅼ", "l"],
  ["мМ", "m"],
  ["ոΝ", "n"],
  ["оοσօ", "o"],
  ["рρ", "p"],
  ["ԛ", "q"],
  ["гᴦ", "r"],
  ["ѕ", "s"],
  ["тτ", "t"],
  ["υս", "u"],
  ["νѵ", "v"],
  ["ԝω", "w"],
  ["хχ", "x"],
  ["уγ", "y"],
  ["ᴢ", "z"],
];

/** Letters of other scripts → the Latin letter that they look like. */
export const latinLookalikes: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([lookalikes, latin]) => [...lookalikes].map((letter) => [letter, latin] as const)),
);
