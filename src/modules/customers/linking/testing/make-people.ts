import type { RecordTable } from "../record-table.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { corrupted } from "./corrupt.ts";
import { digits, type MadeUpWords, madeUpWords } from "./made-up-words.ts";

/** What a set of made-up people is like. Rates are probabilities from 0 to 1. */
export interface PeopleKnobs {
  readonly seed: number;
  readonly people: number;
  readonly language: "en" | "zh";
  /** Records of one person: 1 and up to this many more. */
  readonly furtherRecords: number;
  /** Share of people who have further records. */
  readonly repeated: number;
  /** Per field of a further record. */
  readonly typos: number;
  readonly missing: number;
  /** Per further record: two fields exchanged. */
  readonly swaps: number;
  /** Per further record: another address and phone. */
  readonly moved: number;
  /** Share of people who live with others of their surname, address and phone. */
  readonly households: number;
  /** Share of those who have a twin there. */
  readonly twins: number;
  /** Zipf's exponent of names: higher means that more people are called alike. */
  readonly commonNames: number;
  /** Names of columns that say nothing. */
  readonly obscureColumns?: boolean;
  /** One column for the whole name, one for the whole address. */
  readonly fewColumns?: boolean;
}

export const usualKnobs: PeopleKnobs = {
  seed: 1,
  people: 2_000,
  language: "en",
  furtherRecords: 2,
  repeated: 0.6,
  typos: 0.15,
  missing: 0.1,
  swaps: 0.08,
  moved: 0.03,
  households: 0.3,
  twins: 0.05,
  commonNames: 0.8,
};

export interface Person {
  readonly given: string;
  readonly surname: string;
  readonly born: string;
  readonly number: string;
  readonly street: string;
  readonly place: string;
  readonly region: string;
  readonly postcode: string;
  readonly phone: string;
  readonly email: string;
}

/** Made-up records and, by row, whose they are. */
export interface MadeUpPeople {
  readonly table: RecordTable;
  readonly personOf: readonly number[];
}

const plainColumns = [
  "id",
  "given_name",
  "surname",
  "date_of_birth",
  "street_number",
  "street",
  "suburb",
  "state",
  "postcode",
  "phone",
  "email",
];
const chineseColumns = [
  "编号",
  "名",
  "姓",
  "出生日期",
  "门牌号",
  "街道",
  "城市",
  "省份",
  "邮编",
  "手机",
  "邮箱",
];

export function makePeople(knobs: PeopleKnobs): MadeUpPeople {
  const chance = chanceFrom(knobs.seed);
  const words = madeUpWords[knobs.language];
  const people = makePersons(knobs, words, chance);
  const records = people.flatMap((person, whose) => {
    const further = chance.happens(knobs.repeated) ? 1 + chance.below(knobs.furtherRecords) : 0;
    const others = Array.from({ length: further }, () => {
      const now = chance.happens(knobs.moved) ? { ...person, ...newHome(words, knobs, chance) } : person;
      return corrupted(now, knobs, chance);
    });
    return [person, ...others].map((record) => ({ record, whose, order: chance.next() }));
  });
  records.sort((a, b) => a.order - b.order);
  return {
    table: {
      columns: columnsOf(knobs),
      rows: records.map(({ record }, row) => [`r${row}`, ...valuesOf(record, knobs)]),
    },
    personOf: records.map(({ whose }) => whose),
  };
}

/** The same people in two tables: each once at most in either. */
export function makeTwoTables(knobs: PeopleKnobs): { left: MadeUpPeople; right: MadeUpPeople } {
  const { table, personOf } = makePeople({ ...knobs, furtherRecords: 1 });
  const seen = new Set<number>();
  const isFirst = personOf.map((person) => !seen.has(person) && seen.add(person).size > 0);
  const chance = chanceFrom(knobs.seed + 77);
  const repeated = new Set(personOf.filter((_, row) => !isFirst[row]));
  const side = personOf.map((person, row) => (repeated.has(person) ? isFirst[row] : chance.happens(0.5)));
  const part = (isLeft: boolean): MadeUpPeople => {
    const rows = personOf.flatMap((_, row) => (side[row] === isLeft ? [row] : []));
    return {
      table: { ...table, rows: rows.map((row) => table.rows[row]) },
      personOf: rows.map((row) => personOf[row]),
    };
  };
  return { left: part(true), right: part(false) };
}

function columnsOf({ language, obscureColumns, fewColumns }: PeopleKnobs): readonly string[] {
  const all = language === "zh" ? chineseColumns : plainColumns;
  const columns = fewColumns ? ["id", "name", "born", "address", "phone", "email"] : all;
  return obscureColumns ? columns.map((column, index) => (index === 0 ? column : `c${index}`)) : columns;
}

function valuesOf(person: Person, { language, fewColumns }: PeopleKnobs): string[] {
  const { given, surname, born, number, street, place, region, postcode, phone, email } = person;
  if (!fewColumns) return [given, surname, born, number, street, place, region, postcode, phone, email];
  const name = language === "zh" ? `${surname}${given}` : `${given} ${surname}`.trim();
  const address =
    language === "zh" ? `${region}${place}${street}${number}` : `${number} ${street}, ${place} ${postcode}`;
  return [name, born, address, phone, email];
}

function makePersons(knobs: PeopleKnobs, words: MadeUpWords, chance: Chance): Person[] {
  const people: Person[] = [];
  while (people.length < knobs.people) {
    const person = makePerson(words, knobs, chance);
    people.push(person);
    if (!chance.happens(knobs.households / 2)) continue;
    const size = 1 + chance.below(3);
    for (let member = 0; member < size; member++) people.push(memberOf(person, words, knobs, chance));
  }
  return people.slice(0, knobs.people);
}

function memberOf(person: Person, words: MadeUpWords, knobs: PeopleKnobs, chance: Chance): Person {
  const other = makePerson(words, knobs, chance);
  const born = chance.happens(knobs.twins) ? person.born : other.born;
  const given = other.given === person.given ? `${other.given}a` : other.given;
  return { ...person, given, born, email: emailOf(given, person.surname, chance) };
}

function makePerson(words: MadeUpWords, knobs: PeopleKnobs, chance: Chance): Person {
  const given = chance.frequent(words.given, knobs.commonNames);
  const surname = chance.frequent(words.surnames, knobs.commonNames);
  const year = 1930 + chance.below(78);
  const born = [year, 1 + chance.below(12), 1 + chance.below(28)]
    .map((n) => String(n).padStart(2, "0"))
    .join("-");
  return { given, surname, born, email: emailOf(given, surname, chance), ...newHome(words, knobs, chance) };
}

function newHome(words: MadeUpWords, { language }: PeopleKnobs, chance: Chance) {
  const place = chance.frequent(words.places, 0.7);
  return {
    number: String(1 + Math.floor(chance.next() ** 2 * 200)) + (language === "zh" ? "号" : ""),
    street: chance.frequent(words.streets, 0.4),
    place: place.name,
    region: place.region,
    postcode: chance.one(place.postcodes),
    phone: language === "zh" ? `13${digits(chance, 9)}` : `04${digits(chance, 8)}`,
  };
}

const emailOf = (given: string, surname: string, chance: Chance): string => {
  const box = chance.happens(0.5)
    ? `${given}.${surname}`
    : `${given.slice(0, 1)}${surname}${chance.below(100)}`;
  return `${box}@${chance.one(["example.com", "example.org", "example.net", "mail.example"])}`;
};
