import type { ShopResult } from "../../api/turn.ts";
import { useWords } from "../../i18n/use-words.ts";
import { OfferLines } from "./offer-lines.tsx";
import styles from "./result-card.module.css";

interface VariantListProps {
  readonly variants: readonly ShopResult[];
}

/** Further variants of a card's product, folded away until asked for. */
export function VariantList({ variants }: VariantListProps) {
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
          </li>
        ))}
      </ul>
    </details>
  );
}
