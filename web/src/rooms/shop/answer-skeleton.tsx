import { Skeleton, Text } from "@mantine/core";
import type { TurnProgress } from "../../api/take-turn.ts";
import { chipsOf } from "../../format/constraints.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./answer.module.css";
import { Reply } from "./reply.tsx";
import { ResultGrid } from "./result-grid.tsx";

const placeholders = [1, 2, 3, 4, 5, 6, 7, 8];

interface AnswerSkeletonProps {
  readonly progress: TurnProgress | undefined;
}

/** What has arrived of an answer, and where the rest will stand. */
export function AnswerSkeleton({ progress }: AnswerSkeletonProps) {
  const { t, locale } = useWords();
  const understood = progress?.understanding;
  return (
    <div className={styles.answer} aria-busy="true">
      <Text role="status" c="dimmed">
        {understood
          ? chipsOf(understood, t, locale)
              .map(({ text }) => text)
              .join(" · ")
          : t("shop.looking")}
      </Text>
      {progress && <Reply blocks={progress.blocks} />}
      {progress?.results && understood ? (
        <ResultGrid results={progress.results} understanding={understood} />
      ) : (
        <div className={styles.grid} aria-hidden>
          {placeholders.map((place) => (
            <Skeleton key={place} height={300} radius="lg" />
          ))}
        </div>
      )}
    </div>
  );
}
