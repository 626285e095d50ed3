import type { PrivacyType } from "../found.ts";
import {
  cities,
  countries,
  estates,
  family,
  given,
  givenSyllables,
  hosts,
  provinces,
  regions,
  roads,
  streetsAfter,
  streetsBefore,
  surnames,
  towns,
} from "./made-words.ts";
import type { Draws } from "./seeded.ts";

/** Makes up a value that nobody has, in the form of one that somebody could. */
type Make = (draws: Draws) => string;

/** The digit that makes the number hold by Luhn, put at its end. */
function withLuhn(digits: string): string {
  const sum = [...digits].toReversed().reduce((total, digit, i) => {
    const doubled = Number(digit) * 2;
    return total + (i % 2 === 0 ? (doubled > 9 ? doubled - 9 : doubled) : Number(digit));
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function withMod97(country: string, account: string): string {
  const letters = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join("");
  return `${country}${String(98n - (BigInt(letters) % 97n)).padStart(2, "0")}${account}`;
}

function withMod11(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0);
  return `${seventeen}${"10X98765432"[sum % 11]}`;
}

const two = (number: number): string => String(number).padStart(2, "0");

const character = (draws: Draws, from: readonly string[]): string =>
  from[draws.whole(0, from.length - 1)] ?? "";
const plateLetter: Make = (draws) => character(draws, [..."ABCDEFGHJKLMNPQRSTUVWXYZ"]);

/** Makers by what they make: an English kind and a Chinese one may share a type. */
export const madeValues = {
  name: (draws) => `${draws.pick(given)} ${draws.pick(family)}`,
  givenName: (draws) => draws.pick(given),
  streetAddress: (draws) => {
    const line =
      draws.whole(0, 1) === 0
        ? `${draws.whole(1, 999)} ${draws.pick(streetsAfter)}`
        : `${draws.pick(streetsBefore)} ${draws.whole(1, 199)}`;
    const flat = draws.whole(0, 2) === 0 ? `, Apt. ${draws.whole(1, 99)}` : "";
    const end =
      draws.whole(0, 2) === 0 ? "" : `, ${draws.pick(towns)}, ${draws.pick(countries)} ${draws.digits(5)}`;
    return line + flat + end;
  },
  phone: (draws) =>
    draws.pick([
      () => `(${draws.whole(201, 989)}) 555-01${draws.digits(2)}`,
      () => `${draws.whole(201, 989)}-555-01${draws.digits(2)}`,
      () => `+44 20 7946 0${draws.digits(3)}`,
      () => `+49 30 23125 ${draws.digits(3)}`,
      () => `0${draws.digits(3)} ${draws.digits(3)} ${draws.digits(3)}`,
      () =>
        `0${draws.whole(1, 9)} ${draws.digits(2)} ${draws.digits(2)} ${draws.digits(2)} ${draws.digits(2)}`,
    ])(),
  email: (draws) =>
    `${draws.pick(["anna", "j.doe", "contact-me", "li.na", "k_osei"])}${draws.whole(1, 999)}@${draws.pick(hosts)}`,
  web: (draws) => draws.pick(["https://www.example.com/", "http://blog.example.org/me", "www.example.net"]),
  card: (draws) => {
    const bare = draws.pick([
      () => withLuhn(`4${draws.digits(14)}`),
      () => withLuhn(`5${draws.whole(1, 5)}${draws.digits(13)}`),
      () => withLuhn(`37${draws.digits(12)}`),
    ])();
    return draws.whole(0, 1) === 0 || bare.length < 16 ? bare : (bare.match(/.{4}/g) ?? []).join(" ");
  },
  iban: (draws) => withMod97("DE", draws.digits(18)),
  ssn: (draws) => `${draws.whole(100, 665)}-${two(draws.whole(1, 99))}-${draws.whole(1000, 9999)}`,
  ip: (draws) => [0, 1, 2, 3].map(() => draws.whole(1, 254)).join("."),
  passport: (draws) => `${plateLetter(draws)}${draws.digits(8)}`,
  licence: (draws) => `${plateLetter(draws)}${draws.digits(12)}`,
  birthDate: (draws) =>
    `${draws.whole(1, 28)} ${draws.pick(["March", "July", "October"])} ${draws.whole(1940, 2008)}`,
  postcode: (draws) => draws.digits(5),
  britishPostcode: (draws) =>
    `${draws.pick(["SW", "NE", "LS", "G", "CF"])}${draws.whole(1, 9)} ${draws.whole(1, 9)}${draws.pick(["AB", "DH", "LN", "QX"])}`,
  chineseName: (draws) =>
    character(draws, surnames) +
    character(draws, givenSyllables) +
    (draws.whole(0, 2) > 0 ? character(draws, givenSyllables) : ""),
  chineseAddress: (draws) =>
    draws.pick(cities) +
    draws.pick([
      () => `${draws.pick(roads)}${draws.whole(1, 999)}号`,
      () =>
        `${draws.pick(roads)}${draws.whole(1, 999)}号${draws.pick(estates)}${draws.whole(1, 30)}栋${draws.whole(101, 3204)}室`,
      () =>
        `${draws.pick(estates)}${draws.whole(1, 30)}号楼${draws.whole(1, 5)}单元${draws.whole(101, 2602)}`,
    ])(),
  mobile: (draws) => `1${draws.whole(3, 9)}${draws.digits(9)}`,
  identityCard: (draws) =>
    withMod11(
      `${draws.pick(regions)}${draws.whole(1950, 2007)}${two(draws.whole(1, 12))}${two(draws.whole(1, 28))}${draws.digits(3)}`,
    ),
  unionPay: (draws) => withLuhn(`62${draws.digits(16)}`),
  chinesePassport: (draws) => `E${draws.digits(8)}`,
  plate: (draws) => `${draws.pick(provinces)}${plateLetter(draws)}${plateLetter(draws)}${draws.digits(4)}`,
} as const satisfies Readonly<Record<string, Make>>;

export type MadeKind = keyof typeof madeValues;

export const typeOfKind: Readonly<Record<MadeKind, PrivacyType>> = {
  name: "person",
  givenName: "person",
  streetAddress: "address",
  phone: "phone",
  email: "email",
  web: "web",
  card: "card",
  iban: "iban",
  ssn: "ssn",
  ip: "ip",
  passport: "passport",
  licence: "driving-licence",
  birthDate: "birth-date",
  postcode: "postcode",
  britishPostcode: "postcode",
  chineseName: "person",
  chineseAddress: "address",
  mobile: "phone",
  identityCard: "identity-card",
  unionPay: "card",
  chinesePassport: "passport",
  plate: "plate",
};
