import { UnstyledButton } from "@mantine/core";
import { useWords } from "../../i18n/use-words.ts";
import { earlierTrails } from "./earlier-trails.ts";
import styles from "./quiet-list.module.css";
import type { Trail } from "./trail.ts";
import { useAskedTrails } from "./use-turn.ts";
import { wordStep } from "./word-step.ts";

interface EarlierAsksProps {
  onGoTo(trail: Trail): void;
}

/** The conversations of this visit. They live as long as the page does and are kept nowhere. */
export function EarlierAsks({ onGoTo }: EarlierAsksProps) {
  const { t, locale } = useWords();
  const trails = earlierTrails(useAskedTrails());
  if (trails.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t("shop.earlier")}</h2>
      <ul className={styles.list}>
        {trails.map((trail) => (
          <li key={JSON.stringify(trail)}>
            <UnstyledButton className={styles.item} onClick={() => onGoTo(trail)}>
              {trail.map((step) => wordStep(step, t, locale)).join(" › ")}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
