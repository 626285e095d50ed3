import type { Chip, ShopResult } from "../../api/turn.ts";
import { useWords } from "../../i18n/use-words.ts";
import { FitLines } from "./fit-lines.tsx";
import { OfferLines } from "./offer-lines.tsx";
import styles from "./result-card.module.css";

interface VariantListProps {
  readonly variants: readonly ShopResult[];
  readonly chips: readonly Chip[];
}

/** Further variants of a card's product, folded away until asked for. */
export function VariantList({ variants, chips }: VariantListProps) {
  const { t } = useWords();
  if (variants.length === 0) return null;
  return (
    <details className={styles.variants}>
      <summary>{t("results.variants", { count: variants.length })}</summary>
      <ul>
        {variants.map((variant) => (
          <li key={variant.id} className={styles.variant} data-product={variant.id}>
            {variant.title}
            <OfferLines result={variant} />
            <FitLines why={variant.why} chips={chips} />
          </li>
        ))}
      </ul>
    </details>
  );
}
