import { Button } from "@mantine/core";
import type { Turn } from "../../api/turn.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./answer.module.css";
import { followUpsFor } from "./follow-ups-for.ts";

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
    <section>
      <h2 className={styles.rowHeading}>{t("answer.followUps")}</h2>
      <ul className={styles.row}>
        {sayings.map((key) => (
          <li key={key}>
            <Button variant="default" radius="xl" onClick={() => onAsk(t(key))}>
              {t(key)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
