import { VisuallyHidden } from "@mantine/core";
import type { Turn } from "../../api/turn.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./answer.module.css";
import { AnswerNote } from "./answer-note.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { HeldAnswer } from "./held-answer.tsx";
import { LeftOutPanel } from "./left-out-panel.tsx";
import { Relaxations } from "./relaxations.tsx";
import { Reply } from "./reply.tsx";
import { ResultGrid } from "./result-grid.tsx";
import type { Step } from "./trail.ts";
import { UnderstandingPanel } from "./understanding-panel.tsx";

interface AnswerProps {
  readonly turn: Turn;
  readonly isPlain: boolean;
  onStep(step: Step): void;
  onPlain(isPlain: boolean): void;
}

/** The answer of one turn, from how it was understood to what one may say next. */
export function Answer({ turn, isPlain, onStep, onPlain }: AnswerProps) {
  const { t } = useWords();
  const count = turn.results.length;
  const note = <AnswerNote turn={turn} isPlain={isPlain} onPlain={onPlain} />;
  return (
    <div className={styles.answer}>
      <UnderstandingPanel understanding={turn.understanding} onEdit={onStep} />
      <VisuallyHidden role="status">
        {count > 0 ? t("results.announced", { count }) : t("results.none")}
      </VisuallyHidden>
      {count > 0 ? (
        <>
          <div className={styles.said}>
            <Reply blocks={turn.reply.blocks} />
            {note}
          </div>
          <section aria-label={t("results.heading", { count })}>
            <ResultGrid results={turn.results} understanding={turn.understanding} />
          </section>
        </>
      ) : (
        <section className={styles.empty}>
          <Reply blocks={turn.reply.blocks} />
          {turn.outcome === "held" && <HeldAnswer turn={turn} />}
          {turn.leftOut.length > 0 && <p className={styles.help}>{t("results.noneHelp")}</p>}
          {note}
        </section>
      )}
      <Relaxations relaxations={turn.relaxations} understanding={turn.understanding} onEdit={onStep} />
      <FollowUps turn={turn} onAsk={onStep} />
      <LeftOutPanel leftOut={turn.leftOut} />
    </div>
  );
}
