import type { Translate } from "../../../i18n/index.ts";

/*
 * What the server finds wrong with a tracking plan, and where an event breaks one, in the reader's language. It says so
 * in one language, and in few forms: those of our own checks, of zod's and of ajv's.
 */

interface Form {
  readonly form: RegExp;
  words(t: Translate, slots: Readonly<Partial<Record<string, string>>>): string;
}

const forms: readonly Form[] = [
  { form: /^is missing$/, words: (t) => t("studio.planFault.missing") },
  { form: /^is not in the tracking plan$/, words: (t) => t("studio.planFault.notInPlan") },
  { form: /^the tracking plan has no event of this name$/, words: (t) => t("studio.planFault.noEvent") },
  { form: /^must be number$/, words: (t) => t("studio.planFault.number") },
  { form: /^must be integer$/, words: (t) => t("studio.planFault.integer") },
  { form: /^must be string$/, words: (t) => t("studio.planFault.string") },
  { form: /^must be boolean$/, words: (t) => t("studio.planFault.boolean") },
  { form: /^must be array$/, words: (t) => t("studio.planFault.array") },
  { form: /^must be object$/, words: (t) => t("studio.planFault.object") },
  { form: /^must be null$/, words: (t) => t("studio.planFault.null") },
  {
    form: /^must be (?<types>[a-z]+(,[a-z]+)+)$/,
    words: (t, { types = "" }) => t("studio.planFault.oneOfTypes", { types }),
  },
  {
    form: /^must be >= (?<limit>\S+)$/,
    words: (t, { limit = "" }) => t("studio.planFault.atLeast", { limit }),
  },
  {
    form: /^must be <= (?<limit>\S+)$/,
    words: (t, { limit = "" }) => t("studio.planFault.atMost", { limit }),
  },
  { form: /^must be > (?<limit>\S+)$/, words: (t, { limit = "" }) => t("studio.planFault.above", { limit }) },
  { form: /^must be < (?<limit>\S+)$/, words: (t, { limit = "" }) => t("studio.planFault.below", { limit }) },
  {
    form: /^must be multiple of (?<number>\S+)$/,
    words: (t, { number = "" }) => t("studio.planFault.multiple", { number }),
  },
  {
    form: /^must NOT have more than (?<limit>\d+) characters$/,
    words: (t, { limit = "" }) => t("studio.planFault.tooLong", { limit }),
  },
  {
    form: /^must NOT have fewer than (?<limit>\d+) characters$/,
    words: (t, { limit = "" }) => t("studio.planFault.tooShort", { limit }),
  },
  {
    form: /^must NOT have more than (?<limit>\d+) (items|properties)$/,
    words: (t, { limit = "" }) => t("studio.planFault.tooMany", { limit }),
  },
  {
    form: /^must NOT have fewer than (?<limit>\d+) (items|properties)$/,
    words: (t, { limit = "" }) => t("studio.planFault.tooFew", { limit }),
  },
  {
    form: /^must match format "(?<format>.+)"$/,
    words: (t, { format = "" }) => t("studio.planFault.format", { format }),
  },
  { form: /^must match pattern/, words: (t) => t("studio.planFault.pattern") },
  {
    form: /^must be equal to (constant|one of the allowed values)$/,
    words: (t) => t("studio.planFault.value"),
  },
  {
    form: /^(must match |must NOT be valid|boolean schema is false|property name must be valid|is not as planned)/,
    words: (t) => t("studio.planFault.condition"),
  },
  { form: /^takes a JSON schema/, words: (t) => t("studio.planFault.schema") },
  {
    form: /^a tracking plan has no keyword "(?<name>.+)"$/,
    words: (t, { name = "" }) => t("studio.planFault.keyword", { name }),
  },
  {
    form: /^takes at most (?<limit>\d+) levels/,
    words: (t, { limit = "" }) => t("studio.planFault.levels", { limit }),
  },
  {
    form: /^takes at most (?<limit>\d+) characters$/,
    words: (t, { limit = "" }) => t("studio.planFault.tooLong", { limit }),
  },
  {
    form: /^takes at most (?<limit>\d+) repeats/,
    words: (t, { limit = "" }) => t("studio.planFault.repeats", { limit }),
  },
  {
    form: /^takes at most (?<limit>\d+)( parts)?$/,
    words: (t, { limit = "" }) => t("studio.planFault.tooMany", { limit }),
  },
  { form: /^takes a regular expression as text$/, words: (t) => t("studio.planFault.string") },
  { form: /^a group may not repeat/, words: (t) => t("studio.planFault.repeatedGroup") },
  { form: /^takes no reference back/, words: (t) => t("studio.planFault.reference") },
  { form: /^is not a regular expression$/, words: (t) => t("studio.planFault.notPattern") },
  {
    form: /^Unrecognized keys?: (?<names>.+)$/,
    words: (t, { names = "" }) => t("studio.planFault.unknownPart", { names }),
  },
  { form: /^Invalid option/, words: (t) => t("studio.planFault.value") },
  { form: /^Invalid input/, words: (t) => t("studio.planFault.kind") },
];

/** What is wrong, in words; as it was said where it has none of the known forms. */
export function wordProblem(problem: string, t: Translate): string {
  for (const { form, words } of forms) {
    const match = form.exec(problem);
    if (match) return words(t, match.groups ?? {});
  }
  return problem;
}

/** A fault that the server gives as `place: problem`. */
export function wordFault(fault: string, t: Translate): { readonly place: string; readonly problem: string } {
  const [, place = "", problem = fault] = /^(.*?): (.*)$/s.exec(fault) ?? [];
  return {
    place: place === "the plan" ? t("studio.planFault.wholePlan") : place,
    problem: wordProblem(problem, t),
  };
}
