import type { Queryable } from "../../../platform/db/index.ts";
import { ownSource, personSource } from "../patterns/index.ts";
import { toldNames } from "./traced-facts.ts";
import { usage } from "./turns-of.ts";

/** One field of a data set, and the fields that it is made of. */
export interface FlowField {
  readonly name: string;
  readonly from: readonly { readonly dataset: string; readonly field: string }[];
}

/** One kind of work of this house: what it reads, and what it makes, field by field. Nobody's data is in it. */
export interface Flow {
  readonly job: string;
  readonly what: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly fields: readonly FlowField[];
}

const jobs = {
  trait: { job: "profiles.traits", what: "Takes traits from events", output: "profiles.traits" },
  computed: { job: "profiles.computed", what: "Counts and sums events", output: "profiles.computed" },
  pattern: { job: "patterns.learn", what: "Learns how people shop, on consent", output: "patterns" },
} as const;

/** Every flow of data about people through this house, of one source by its id where it is given. */
export async function flowsOf(
  db: Queryable,
  { source, nameOf }: { readonly source?: string; readonly nameOf: (source: string) => Promise<string> },
): Promise<Flow[]> {
  const told = await Promise.all(
    (await toldNames(db, source)).map(async (one) => ({ ...one, sourceName: await nameOf(one.source) })),
  );
  const names = [...new Set(told.map(({ sourceName }) => sourceName))];
  const intake = names
    .filter((name) => name !== personSource && name !== ownSource)
    .map((name): Flow => {
      const field = { name: "events", from: [{ dataset: `source.${name}`, field: "events" }] };
      return {
        job: `intake.${name}`,
        what: "Takes in what a source sends",
        inputs: [`source.${name}`],
        output: eventsOf(name),
        fields: [field],
      };
    });
  const facts = (["trait", "computed", "pattern"] as const).flatMap((kind) => {
    const own = told.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const inputs = [...new Set(own.map(({ sourceName }) => eventsOf(sourceName)))];
    const fields = [...new Set(own.map(({ name }) => name))].map((name) => ({
      name,
      from: own
        .filter((one) => one.name === name)
        .map(({ sourceName }) => ({ dataset: eventsOf(sourceName), field: "events" })),
    }));
    return [{ ...jobs[kind], inputs, fields }];
  });
  const used = await usage(db, source === undefined ? undefined : await nameOf(source));
  const turns = [...new Set(used.map(({ experience }) => experience))].map((experience): Flow => {
    const data = [...new Set(used.filter((one) => one.experience === experience).map(({ datum }) => datum))];
    const from = data.flatMap((datum) =>
      facts
        .filter(({ fields }) => fields.some(({ name }) => name === datum))
        .map(({ output }) => ({ dataset: output, field: datum })),
    );
    return {
      job: `turn.${experience}`,
      what: "Answers a person, with what may be read of them",
      inputs: [...new Set(from.map(({ dataset }) => dataset))],
      output: `decisions.${experience}`,
      fields: [{ name: "choice", from }],
    };
  });
  return [...intake, ...facts, ...turns];
}

/** What people say of themselves comes in by their own page, and not as events of a source. */
const eventsOf = (source: string): string =>
  source === personSource || source === ownSource ? "own.page" : `events.${source}`;
