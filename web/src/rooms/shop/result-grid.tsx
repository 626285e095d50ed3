import { Button } from "@mantine/core";
import { useState } from "react";
import type { ShopResult, Understanding } from "../../api/turn.ts";
import { chipsOf } from "../../format/constraints.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./answer.module.css";
import { groupVariants } from "./group-variants.ts";
import { ResultCard } from "./result-card.tsx";

/** Three rows of four: more than that is scrolled past unread. */
const firstShown = 12;

interface ResultGridProps {
  readonly results: readonly ShopResult[];
  /** What the results are to fit. */
  readonly understanding: Understanding;
}

export function ResultGrid({ results, understanding }: ResultGridProps) {
  const { t, locale } = useWords();
  const [isWhole, setWhole] = useState(false);
  const cards = groupVariants(results);
  const shown = isWhole ? cards : cards.slice(0, firstShown);
  const chips = chipsOf(understanding, t, locale);
  const hidden = cards.length - shown.length;
  return (
    <>
      <ul className={styles.grid}>
        {shown.map((result) => (
          <li key={result.id}>
            <ResultCard result={result} chips={chips} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button variant="default" radius="xl" onClick={() => setWhole(true)}>
            {t("results.more", { count: hidden })}
          </Button>
        </div>
      )}
    </>
  );
}
