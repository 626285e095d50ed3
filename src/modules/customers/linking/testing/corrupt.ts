import type { Chance } from "./chance.ts";
import type { PeopleKnobs, Person } from "./make-people.ts";

/** A further record of a person, written down by somebody else. */
export function corrupted(person: Person, { typos, missing, swaps }: PeopleKnobs, chance: Chance): Person {
  const swapped = chance.happens(swaps) ? chance.one(exchanges)(person) : person;
  const write = (value: string, known = true): string => {
    if (known && chance.happens(missing)) return "";
    return chance.happens(typos) ? withTypo(value, chance) : value;
  };
  return {
    given: write(chance.happens(typos / 4) ? shortened(swapped.given) : swapped.given),
    surname: write(swapped.surname),
    born: write(swapped.born),
    number: write(swapped.number),
    street: write(chance.happens(typos) ? abbreviated(swapped.street) : swapped.street),
    place: write(swapped.place),
    region: write(swapped.region),
    postcode: write(swapped.postcode),
    phone: write(swapped.phone),
    email: write(swapped.email),
  };
}

const exchanges: readonly ((person: Person) => Person)[] = [
  (person) => ({ ...person, given: person.surname, surname: person.given }),
  (person) => ({ ...person, street: person.place, place: person.street }),
  (person) => {
    const [year, month, day] = person.born.split("-");
    return { ...person, born: [year, day, month].join("-") };
  },
];

const shortened = (name: string): string => name.slice(0, Math.max(1, Math.min(3, name.length - 1)));

const abbreviated = (street: string): string =>
  street
    .replace(/ street$/, " st")
    .replace(/ road$/, " rd")
    .replace(/ avenue$/, " ave")
    .replace(/ court$/, " ct");

const letters = "abcdefghijklmnopqrstuvwxyz";

/** One or, one time in four, two wrong strokes: one more, one less, another, or two exchanged. */
function withTypo(value: string, chance: Chance): string {
  const once = oneTypo(value, chance);
  return chance.happens(0.25) ? oneTypo(once, chance) : once;
}

function oneTypo(value: string, chance: Chance): string {
  if (value.length < 2) return value;
  const at = chance.below(value.length);
  const unit = value[at];
  const stroke = /\d/.test(unit) ? String(chance.below(10)) : chance.one([...letters]);
  const other = /\p{Script=Han}/u.test(unit) ? chance.one([...value]) : stroke;
  return chance.one([
    value.slice(0, at) + other + value.slice(at),
    value.slice(0, at) + value.slice(at + 1),
    value.slice(0, at) + other + value.slice(at + 1),
    value.slice(0, Math.max(0, at - 1)) + unit + value.slice(Math.max(0, at - 1), at) + value.slice(at + 1),
  ]);
}
