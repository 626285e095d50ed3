interface Issuer {
  readonly name: string;
  /** First and last prefix of a range, of the same length. */
  readonly prefixes: readonly (readonly [string, string])[];
  readonly lengths: readonly number[];
}

const one = (prefix: string) => [prefix, prefix] as const;
const to19 = (from: number): readonly number[] => Array.from({ length: 20 - from }, (_, i) => from + i);

/** Issuer identification ranges (ISO/IEC 7812) and the lengths of numbers, as the schemes publish them. */
const issuers: readonly Issuer[] = [
  { name: "American Express", prefixes: [one("34"), one("37")], lengths: [15] },
  {
    name: "Diners Club",
    prefixes: [["300", "305"], one("309"), one("36"), ["38", "39"]],
    lengths: [14, 16, 19],
  },
  { name: "JCB", prefixes: [["3528", "3589"], one("2131"), one("1800")], lengths: [15, 16, 19] },
  { name: "Visa", prefixes: [one("4")], lengths: [13, 16, 19] },
  {
    name: "Mastercard",
    prefixes: [
      ["51", "55"],
      ["2221", "2720"],
    ],
    lengths: [16],
  },
  { name: "Discover", prefixes: [one("6011"), ["644", "649"], one("65")], lengths: [16, 19] },
  { name: "UnionPay", prefixes: [one("62"), one("81")], lengths: to19(16) },
  { name: "Mir", prefixes: [["2200", "2204"]], lengths: to19(16) },
  { name: "RuPay", prefixes: [one("60"), ["81", "82"], one("508")], lengths: [16] },
  { name: "Troy", prefixes: [one("9792")], lengths: [16] },
  { name: "Maestro", prefixes: [one("50"), ["56", "58"], one("6")], lengths: to19(12) },
];

/**
 * The scheme whose range the number of a card lies in; `undefined` where there is none. Anything but digits is skipped.
 * `cardIssuer("4111 1111 1111 1111")` → "Visa"
 */
export function cardIssuer(number: string): string | undefined {
  const digits = number.replace(/\D/g, "");
  const within = ([first, last]: readonly [string, string]) => {
    const start = digits.slice(0, first.length);
    return first <= start && start <= last;
  };
  return issuers.find(({ prefixes, lengths }) => lengths.includes(digits.length) && prefixes.some(within))
    ?.name;
}
