import { UnstyledButton } from "@mantine/core";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./quiet-list.module.css";

const examples = ["shop.exampleSofa", "shop.exampleShoes", "shop.exampleDesk", "shop.exampleKettle"] as const;

interface ExamplesProps {
  onAsk(text: string): void;
}

export function Examples({ onAsk }: ExamplesProps) {
  const { t } = useWords();
  return (
    <section>
      <h2 className={styles.heading}>{t("shop.tryOne")}</h2>
      <ul className={styles.list}>
        {examples.map((key) => (
          <li key={key}>
            <UnstyledButton className={styles.item} onClick={() => onAsk(t(key))}>
              {t(key)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
