/** As written, and in Latin letters for an address. */
type Name = readonly [written: string, latin: string];

const latin = (names: string): readonly Name[] => names.split(" ").map((name) => [name, name] as const);

export const givenNames: Readonly<Record<"en" | "zh", readonly Name[]>> = {
  en: latin(
    "Ada Ben Cora Dev Elin Finn Gwen Hugo Iris Jude Kemi Lars Mina Noor Otis Petra Quinn Rosa Seth Tova",
  ),
  zh: [
    ["晓雯", "xiaowen"],
    ["子涵", "zihan"],
    ["俊杰", "junjie"],
    ["雨桐", "yutong"],
    ["浩然", "haoran"],
    ["思琪", "siqi"],
    ["志强", "zhiqiang"],
    ["美玲", "meiling"],
    ["天宇", "tianyu"],
    ["佳怡", "jiayi"],
  ],
};

export const familyNames: Readonly<Record<"en" | "zh", readonly Name[]>> = {
  en: latin(
    "Ashdown Barlow Carrick Denholm Everly Farrow Goodwin Halloran Inskip Jessop Kirkwall Lindqvist Marlowe Norwood",
  ),
  zh: [
    ["陈", "chen"],
    ["林", "lin"],
    ["王", "wang"],
    ["赵", "zhao"],
    ["周", "zhou"],
    ["吴", "wu"],
    ["徐", "xu"],
    ["孙", "sun"],
  ],
};
