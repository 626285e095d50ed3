import type { Product } from "../../modules/search/index.ts";
import { type Chance, chanceOf } from "../random.ts";
import { familyNames, givenNames } from "./names.ts";

/** A made-up customer, with the leanings that their events will show. */
export interface MadeUpPerson {
  readonly userId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: "en" | "zh";
  readonly city: string;
  readonly country: string;
  readonly shoeSize: string;
  readonly clothingSize: string;
  readonly colours: readonly string[];
  /** Share of what they look at that costs less than what they spend. */
  readonly spends: number;
  /** Hour of the day around which they shop. */
  readonly hour: number;
  readonly departments: readonly string[];
}

const cities = [
  ["Bristol", "GB"],
  ["Leeds", "GB"],
  ["Portland", "US"],
  ["Austin", "US"],
  ["上海", "CN"],
  ["成都", "CN"],
  ["杭州", "CN"],
  ["Singapore", "SG"],
] as const;

const shoeSizes = ["36", "37", "38", "39", "40", "41", "42", "43", "44"];
const clothingSizes = ["XS", "S", "M", "L", "XL"];
const favourites = ["navy", "black", "white", "green", "grey", "red", "brown", "blue", "cream", "teal"];

/** The customer whom the demonstration's one click signs in: their address is their account's. */
const lin = (email: string): MadeUpPerson => ({
  userId: "lw-0001",
  email,
  firstName: "Lin",
  lastName: "Customer",
  language: "en",
  city: "杭州",
  country: "CN",
  shoeSize: "38",
  clothingSize: "M",
  colours: ["navy", "green"],
  spends: 0.6,
  hour: 20,
  departments: ["Shoes", "Clothing", "Furniture"],
});

/** `count` people, the first of whom has `firstEmail`; the same for the same seed. */
export function demonstrationPeople(
  count: number,
  {
    firstEmail,
    departments,
    seed = 1,
  }: { firstEmail: string; departments: readonly string[]; seed?: number },
): readonly MadeUpPerson[] {
  const others = Array.from({ length: count - 1 }, (_, at) =>
    madeUp(at + 2, chanceOf(seed, "person", at + 2), departments),
  );
  return [lin(firstEmail), ...others];
}

function madeUp(number: number, chance: Chance, departments: readonly string[]): MadeUpPerson {
  const [city, country] = chance.one(cities);
  const language = country === "CN" ? "zh" : "en";
  const [lastName, lastLatin] = chance.one(familyNames[language]);
  const [firstName, firstLatin] = chance.one(givenNames[language]);
  const userId = `lw-${String(number).padStart(4, "0")}`;
  return {
    userId,
    email: `${firstLatin}.${lastLatin}.${number}@mail.example`.toLowerCase(),
    firstName,
    lastName,
    language,
    city,
    country,
    shoeSize: chance.one(shoeSizes),
    clothingSize: chance.one(clothingSizes),
    colours: chance.some(favourites, 2),
    spends: chance.between(3, 9) / 10,
    hour: chance.between(8, 22),
    departments: chance.some(departments, 3),
  };
}

/** Whether they would look at it twice: their departments, their size where it has one, mostly their colours. */
export function appeals(product: Product, person: MadeUpPerson, chance: Chance): boolean {
  const [department = ""] = product.categories ?? [];
  if (!person.departments.includes(department)) return false;
  const { size, color } = product.attributes ?? {};
  const theirSizes = [person.shoeSize, `EU ${person.shoeSize}`, person.clothingSize];
  if (size !== undefined && !theirSizes.includes(String(size))) return chance.once(8);
  return person.colours.includes(String(color)) || chance.once(5);
}
