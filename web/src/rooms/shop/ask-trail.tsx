import { Button, UnstyledButton } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./ask-trail.module.css";
import type { Trail } from "./trail.ts";
import { wordStep } from "./word-step.ts";

interface AskTrailProps {
  readonly trail: Trail;
  onGoTo(trail: Trail): void;
}

/** One's own asks, each of which leads back to its answer, and the way to start afresh. */
export function AskTrail({ trail, onGoTo }: AskTrailProps) {
  const { t, locale } = useWords();
  return (
    <nav aria-label={t("shop.yourAsks")} className={styles.trail}>
      <ol className={styles.steps}>
        {trail.map((step, index) => {
          const isLast = index === trail.length - 1;
          const to = trail.slice(0, index + 1);
          return (
            <li key={JSON.stringify(to)} className={styles.step}>
              <UnstyledButton
                className={styles.words}
                aria-current={isLast ? "step" : undefined}
                disabled={isLast}
                onClick={() => onGoTo(to)}
              >
                {wordStep(step, t, locale)}
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconRefresh aria-hidden size={16} />}
        onClick={() => onGoTo([])}
      >
        {t("shop.startAfresh")}
      </Button>
    </nav>
  );
}
