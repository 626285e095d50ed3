import { useQuery } from "@tanstack/react-query";
import type { Turn } from "../../api/turn.ts";
import { useApi } from "../../app/api-context.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./answer.module.css";

const askAgainMs = 4_000;

interface HeldAnswerProps {
  readonly turn: Turn;
}

/** What became of an answer that a person looks at first: nothing until they have, then the answer or why not. */
export function HeldAnswer({ turn }: HeldAnswerProps) {
  const { t } = useWords();
  const api = useApi();
  const { receiptId, sessionId } = turn;
  const { data: review } = useQuery({
    queryKey: ["review", receiptId],
    queryFn: async ({ signal }) => {
      const { events } = await api.receipt(receiptId, sessionId, signal);
      return events.findLast(({ review }) => review !== undefined)?.review ?? null;
    },
    refetchInterval: ({ state }) => (state.data ? false : askAgainMs),
  });
  if (!review) return null;
  return (
    <div role="status">
      <p className={styles.reply}>
        {t(
          review.reply
            ? "answer.approved"
            : review.decision === "expired"
              ? "answer.notLookedAt"
              : "answer.notApproved",
        )}
      </p>
      {review.reply && <p className={styles.reply}>{review.reply}</p>}
    </div>
  );
}
