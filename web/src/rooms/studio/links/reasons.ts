import type { Translate } from "../../../i18n/index.ts";
import type { FieldReason } from "./answers.ts";

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

/** How a field of one record agrees with that of the other, in words. */
export const agreement = (level: string, t: Translate): string =>
  isLevel(level) ? t(levelKeys[level]) : level;

/** Half a bit either way is next to nothing: odds of 1.4 to 1. */
const leastBits = 0.5;

export const directionOf = ({ bits }: Pick<FieldReason, "bits">): "for" | "against" | "neither" =>
  bits >= leastBits ? "for" : bits <= -leastBits ? "against" : "neither";
