import type { Chip, ShopResult } from "../../api/turn.ts";
import { FitLines } from "./fit-lines.tsx";
import { OfferLines } from "./offer-lines.tsx";
import { Picture } from "./picture.tsx";
import styles from "./result-card.module.css";
import { VariantList } from "./variant-list.tsx";

interface ResultCardProps {
  readonly result: ShopResult;
  readonly chips: readonly Chip[];
}

export function ResultCard({ result, chips }: ResultCardProps) {
  return (
    <article className={styles.card} data-product={result.id}>
      <Picture image={result.image} title={result.title} />
      <div className={styles.body}>
        <h3 className={styles.title}>{result.title}</h3>
        <OfferLines result={result} />
        <FitLines why={result.why} chips={chips} />
        <VariantList variants={result.variants ?? []} chips={chips} />
      </div>
    </article>
  );
}
