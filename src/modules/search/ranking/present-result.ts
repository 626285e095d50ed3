import type { Locale } from "../../../kernel/index.ts";
import { availabilityOf } from "../delivery/index.ts";
import { type Fit, type Product, type Result, titleIn } from "../product.ts";
import type { Matcher, Offering, Statement } from "./match-constraints.ts";

/** How a result fits one constraint, and where it says so. */
export interface FoundFit extends Fit {
  readonly evidence?: Statement["evidence"];
}

export interface FoundResult extends Result {
  readonly why: readonly FoundFit[];
}

/** A document as an answer shows it. A wish that the product does not meet is not spoken of. */
export function presentResult(
  product: Product,
  document: number,
  matchers: readonly Matcher[],
  { arrival, locale }: { readonly arrival: Offering["arrival"]; readonly locale: Locale },
): FoundResult {
  const promise = arrival(product);
  return {
    id: product.id,
    ...(product.groupId !== undefined && { groupId: product.groupId }),
    title: titleIn(product, locale),
    ...(product.price !== undefined && {
      price: {
        amount: product.price,
        ...(product.currency !== undefined && { currency: product.currency }),
      },
    }),
    availability: availabilityOf(product),
    ...(promise !== undefined && { arrival: promise }),
    why: matchers.flatMap((matcher) => fitOf(matcher, matcher.judge(document))),
  };
}

function fitOf({ constraint }: Matcher, { standing, evidence }: Statement): FoundFit[] {
  const { field, strength } = constraint;
  if (standing === "matches" && evidence !== undefined) {
    return [{ field, value: evidence.value, status: strength === "must" ? "matches" : "prefers", evidence }];
  }
  const wanted = Array.isArray(constraint.value) ? constraint.value.join(", ") : String(constraint.value);
  return strength === "must" && standing === "not stated"
    ? [{ field, value: wanted, status: "not stated" }]
    : [];
}
