import { ActionIcon, Button, Group } from "@mantine/core";
import { IconArrowUp, IconX } from "@tabler/icons-react";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { Sources } from "../sources/answers.ts";
import { useSourceName } from "../sources/use-source-name.ts";
import styles from "../studio.module.css";

interface SourceOrderProps {
  /** Ids of sources, the best first. */
  readonly order: readonly string[];
  onChange(order: string[]): void;
}

/** Sources in the order in which they are believed. Those that are not in it come after. */
export function SourceOrder({ order, onChange }: SourceOrderProps) {
  const { t } = useWords();
  const sources = useRead<Sources>("/v1/sources");
  const nameOf = useSourceName();
  const others = sources.data?.sources.filter(({ id, closedAt }) => !closedAt && !order.includes(id)) ?? [];
  const raise = (at: number): void =>
    onChange([...order.slice(0, at - 1), order[at], order[at - 1], ...order.slice(at + 1)]);
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("studio.traits.order")}</legend>
      <ol className={styles.ordered}>
        {order.map((id, at) => {
          const source = nameOf(id) ?? id;
          return (
            <li key={id}>
              <Group gap="xs">
                {source}
                {at > 0 && (
                  <ActionIcon
                    variant="subtle"
                    aria-label={t("studio.traits.raise", { source })}
                    onClick={() => raise(at)}
                  >
                    <IconArrowUp aria-hidden size={16} />
                  </ActionIcon>
                )}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("studio.traits.leaveOut", { source })}
                  onClick={() => onChange(order.filter((one) => one !== id))}
                >
                  <IconX aria-hidden size={16} />
                </ActionIcon>
              </Group>
            </li>
          );
        })}
      </ol>
      <Group gap="xs">
        {others.map(({ id, name }) => (
          <Button key={id} variant="default" size="compact-sm" onClick={() => onChange([...order, id])}>
            {t("studio.traits.addSource", { source: name })}
          </Button>
        ))}
      </Group>
    </fieldset>
  );
}
