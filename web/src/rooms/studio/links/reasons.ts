import type { Translate } from "../../../i18n/index.ts";

/** What one field says about a pair; `bits` is log2 of how much likelier it is of one person than of two. */
export interface FieldReason {
  readonly field: string;
  readonly level: string;
  readonly bits: number;
}

/** The reasons that compare a field; what else stands among them, an older or newer version may have written. */
export const fieldReasons = (reasons: readonly unknown[]): readonly FieldReason[] =>
  reasons.filter(isFieldReason);

function isFieldReason(reason: unknown): reason is FieldReason {
  if (typeof reason !== "object" || reason === null) return false;
  return (
    "field" in reason &&
    typeof reason.field === "string" &&
    "level" in reason &&
    typeof reason.level === "string" &&
    "bits" in reason &&
    typeof reason.bits === "number"
  );
}

const levelKeys = {
  exact: "studio.links.level.exact",
  close: "studio.links.level.close",
  similar: "studio.links.level.similar",
  crossed: "studio.links.level.crossed",
  different: "studio.links.level.different",
  another: "studio.links.level.another",
  missing: "studio.links.level.missing",
} as const;

const isLevel = (level: string): level is keyof typeof levelKeys => Object.hasOwn(levelKeys, level);

const agreement = (level: string, t: Translate): string => (isLevel(level) ? t(levelKeys[level]) : level);

/** Half a bit either way is next to nothing: odds of 1.4 to 1. */
const leastBits = 0.5;

export const directionOf = ({ bits }: Pick<FieldReason, "bits">): "for" | "against" | "neither" =>
  bits >= leastBits ? "for" : bits <= -leastBits ? "against" : "neither";

/** How the two agree in a field, and whether that speaks for one person or against it. */
export function wordReason(reason: FieldReason, t: Translate): string {
  const direction = directionOf(reason);
  const level = agreement(reason.level, t);
  if (direction === "neither") return level;
  return t(direction === "for" ? "studio.links.speaksFor" : "studio.links.speaksAgainst", { level });
}
