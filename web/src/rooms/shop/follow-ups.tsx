import { Button } from "@mantine/core";
import type { Turn } from "../../api/turn.ts";
import { useWords } from "../../i18n/use-words.ts";
import { followUpsFor } from "./follow-ups-for.ts";
import { OfferRow } from "./offer-row.tsx";

interface FollowUpsProps {
  readonly turn: Turn;
  onAsk(text: string): void;
}

/** Things one might say next. They are said as words, so that the box is seen to take them too. */
export function FollowUps({ turn, onAsk }: FollowUpsProps) {
  const { t } = useWords();
  const sayings = followUpsFor(turn);
  if (sayings.length === 0) return null;
  return (
    <OfferRow title={t("answer.followUps")}>
      {sayings.map((key) => (
        <li key={key}>
          <Button variant="default" radius="xl" onClick={() => onAsk(t(key))}>
            {t(key)}
          </Button>
        </li>
      ))}
    </OfferRow>
  );
}
