import { Button } from "@mantine/core";
import { useState } from "react";
import type { ShopResult } from "../../api/turn.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./answer.module.css";
import { ResultCard } from "./result-card.tsx";

/** Three rows of four: more than that is scrolled past unread. */
const firstShown = 12;

interface ResultGridProps {
  readonly results: readonly ShopResult[];
}

export function ResultGrid({ results }: ResultGridProps) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? results : results.slice(0, firstShown);
  const hidden = results.length - shown.length;
  return (
    <>
      <ul className={styles.grid}>
        {shown.map((result) => (
          <li key={result.id}>
            <ResultCard result={result} />
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
