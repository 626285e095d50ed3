import { z } from "zod";
import type { Json } from "../../../kernel/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Queryable } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { badInput } from "../../../platform/http/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Grader } from "./grader.ts";
import { type EvaluationSet, graderChoice, json, name, type SetCase, type SetHead, setOf } from "./set.ts";
import type { CaseEvaluationRow } from "./tables.ts";

/** What a closed case leaves behind. It names no person: `by` is a role. */
export const madeEvaluation = z.strictObject({
  caseId: z.string().min(1).max(200),
  /** Whose system is asked; the set is `cases-<experience>`. */
  experience: name,
  input: json,
  expected: json,
  grader: graderChoice,
  by: z.string().regex(/^[a-z][a-z-]{0,39}$/, "takes a role, such as reviewer"),
});
export type MadeEvaluation = z.infer<typeof madeEvaluation>;

export interface CasePorts {
  readonly db: Queryable;
  readonly clock: Clock;
  readonly graders: readonly Grader[];
  /** What a text says of persons. A text in which anything is found is refused. */
  strip(text: string): readonly { readonly type: string }[];
}

export const casePrefix = "cases-";

/** Evaluations that cases left behind: added, never changed and never deleted. */
export interface CaseEvaluations {
  /** Gives the new one's id. Throws `platform/bad-input` where it says something of a person, or can't be graded. */
  add(made: MadeEvaluation): Promise<string>;
  exists(id: string): Promise<boolean>;
  /** All of an Experience's, as a set that each must pass. Throws `platform/not-found` where there are none. */
  asSet(experience: string): Promise<EvaluationSet>;
  /** Names of the sets there are. */
  names(): Promise<readonly string[]>;
}

export function openCaseEvaluations({ db, clock, graders, strip }: CasePorts): CaseEvaluations {
  return {
    async add(given) {
      const read = madeEvaluation.safeParse(given);
      if (!read.success) throw badInput(read.error);
      const made = read.data;
      refusePersonal(made, strip);
      refuseUngradable(made, graders);
      const id = timeOrderedId(clock.now().getTime());
      await db.query(
        `insert into case_evaluations (id, case_id, experience, input, expected, grader, made_at, made_by)
         values ($1, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7, $8)`,
        [
          id,
          made.caseId,
          made.experience,
          JSON.stringify(made.input),
          JSON.stringify(made.expected),
          JSON.stringify(made.grader),
          clock.now(),
          made.by,
        ],
      );
      return id;
    },
    async exists(id) {
      if (!z.uuid().safeParse(id).success) return false;
      const found = await db.query<{ id: string }>("select id from case_evaluations where id = $1", [id]);
      return found.length > 0;
    },
    async asSet(experience) {
      const rows = await db.query<CaseEvaluationRow>(
        "select * from case_evaluations where experience = $1 order by id",
        [experience],
      );
      const last = rows.at(-1);
      if (!last)
        throw new RapportError("platform/not-found", `no case of ${experience} has left an evaluation yet`);
      return setOf(
        headOf(experience, rows.length, last.made_at),
        rows.map(toCase),
        (id) => `case evaluation ${id}`,
      );
    },
    async names() {
      const rows = await db.query<{ experience: string }>(
        "select distinct experience from case_evaluations order by experience",
      );
      return rows.map(({ experience }) => `${casePrefix}${experience}`);
    },
  };
}

const headOf = (experience: string, count: number, newest: Date): SetHead => ({
  set: `${casePrefix}${experience}`,
  version: String(count),
  system: experience,
  language: "en+zh",
  provenance: {
    from: "closed cases, stripped of their persons",
    licence: "the company's own",
    madeBy: "reviewers",
    at: newest.toISOString().slice(0, 10),
  },
  grader: { name: "json-subset" },
  // What went wrong once may not go wrong again.
  bars: [{ figure: "passRate", atLeast: 1 }],
});

const toCase = ({ id, input, expected, grader }: CaseEvaluationRow): SetCase => ({
  id,
  input: json.parse(input),
  expected: json.parse(expected),
  grader: graderChoice.parse(grader),
});

/** Every text is looked at, names of fields too. What was found is not repeated. */
function refusePersonal(made: MadeEvaluation, strip: CasePorts["strip"]): void {
  const { input, expected, grader, caseId } = made;
  for (const [field, value] of Object.entries({ input, expected, grader: grader.options ?? null, caseId })) {
    const types = new Set(textsIn(value).flatMap((text) => strip(text).map(({ type }) => type)));
    if (types.size > 0)
      throw new RapportError(
        "platform/bad-input",
        `${field} says something of a person (${[...types].sort().join(", ")}); put made-up or general words in its place`,
        { field, types: [...types].sort() },
      );
  }
}

function textsIn(value: Json): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(Array.isArray(value) ? [] : [key]),
    ...textsIn(json.parse(inner)),
  ]);
}

function refuseUngradable(
  { grader: { name, ...how }, expected }: MadeEvaluation,
  graders: readonly Grader[],
): void {
  const found = graders.find((one) => one.name === name);
  const fault = found
    ? found.open(how).faultOf(expected)
    : `there is no grader "${name}"; take one of ${graders.map((one) => one.name).join(", ")}`;
  if (fault !== undefined) throw new RapportError("platform/bad-input", fault);
}
