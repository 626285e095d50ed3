import type { Fit } from "../../../../src/modules/search/index.ts";
import type { Chip } from "../../api/turn.ts";

const order: readonly Fit["status"][] = ["matches", "prefers", "not stated"];

/** What a product's fit of one field comes from: the chips of that field, or none of them for a wish known before. */
export interface WishedField {
  readonly field: string;
  /** What the product states. */
  readonly value: string;
  /** The wish in the reader's language, as the chips above the results have it, or as what the person usually chooses. */
  readonly wishes: readonly string[];
}

export interface FitGroup {
  readonly status: Fit["status"];
  readonly fields: readonly WishedField[];
}

/** A fit, with what is known of the person where that is what it fits. */
type OriginalFit = Fit & { readonly origin?: { readonly words: string } };

/** The fits by their status, best first, each field once; statuses without a fit are left out. */
export function groupFits(why: readonly OriginalFit[], chips: readonly Chip[]): readonly FitGroup[] {
  const groups = order.map((status) => {
    const first = new Map(why.filter((fit) => fit.status === status).map((fit) => [fit.field, fit]));
    const fields = [...first.values()].map(({ field, value, origin }) => ({
      field,
      value,
      wishes: origin
        ? [origin.words]
        : chips.filter((chip) => isWish(chip, field, status)).map(({ text }) => text),
    }));
    return { status, fields };
  });
  return groups.filter(({ fields }) => fields.length > 0);
}

/** A match comes from a must, a preference from a wish; what is not stated may come from either. */
function isWish({ constraint }: Chip, field: string, status: Fit["status"]): boolean {
  if (constraint.field !== field) return false;
  return status === "not stated" || (constraint.strength === "prefer") === (status === "prefers");
}
