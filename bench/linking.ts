import { linkRecords } from "../src/modules/customers/linking/index.ts";
import {
  type MadeUpPeople,
  makePeople,
  usualKnobs,
} from "../src/modules/customers/linking/testing/make-people.ts";
import { cpuMs, rounded } from "./measure.ts";

/**
 * Links made-up records within one file, beside exact rules over the same records in the same run. Prints one JSON line.
 * `npx tsx bench/linking.ts [RECORDS]`
 */
const records = Number(process.argv[2] ?? 100_000);
const recordsAPerson = 1.9;

type Pairs = readonly { readonly left: number; readonly right: number }[];

/** Records are of one person where their given name, surname and date of birth are the same, or their e-mail is. */
function exactRules({ columns, rows }: MadeUpPeople["table"]): Pairs {
  const at = (names: readonly string[]) => names.map((name) => columns.indexOf(name));
  const pairs = new Map<string, { left: number; right: number }>();
  for (const rule of [at(["given_name", "surname", "date_of_birth"]), at(["email"])]) {
    const seen = new Map<string, number[]>();
    for (const [row, values] of rows.entries()) {
      if (rule.some((column) => values[column] === "")) continue;
      const key = rule.map((column) => values[column]).join("\n");
      const before = seen.get(key) ?? [];
      for (const left of before) pairs.set(`${left} ${row}`, { left, right: row });
      seen.set(key, [...before, row]);
    }
  }
  return [...pairs.values()];
}

function figures(found: Pairs, { personOf }: MadeUpPeople) {
  const sizes = new Map<number, number>();
  for (const person of personOf) sizes.set(person, (sizes.get(person) ?? 0) + 1);
  const truth = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const right = found.filter((pair) => personOf[pair.left] === personOf[pair.right]).length;
  const [precision, recall] = [right / Math.max(1, found.length), right / truth];
  return {
    pairs: found.length,
    precision: rounded(precision, 4),
    recall: rounded(recall, 4),
    f1: rounded((2 * precision * recall) / Math.max(1e-9, precision + recall), 4),
  };
}

function measure(people: MadeUpPeople, link: () => Pairs) {
  let found: Pairs = [];
  const start = performance.now();
  const cpu = cpuMs(() => {
    found = link();
  });
  const seconds = rounded((performance.now() - start) / 1_000, 1);
  return { ...figures(found, people), seconds, cpuSeconds: rounded(cpu / 1_000, 1) };
}

const people = makePeople({ ...usualKnobs, people: Math.round(records / recordsAPerson) });
const rapport = measure(people, () => linkRecords({ left: people.table, ignore: ["id"] }).pairs);
const rssMb = Math.round(process.resourceUsage().maxRSS / 1_024);
const rules = measure(people, () => exactRules(people.table));
console.log(
  JSON.stringify({ bench: "linking", records: people.table.rows.length, rapport, rssMb, exactRules: rules }),
);
