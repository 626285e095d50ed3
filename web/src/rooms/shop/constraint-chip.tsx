import { CloseButton, Popover, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { Chip, Edit } from "../../api/turn.ts";
import { useWords } from "../../i18n/use-words.ts";
import { ChipEditor } from "./chip-editor.tsx";
import styles from "./understanding-panel.module.css";

interface ConstraintChipProps {
  readonly chip: Chip;
  onEdit(edit: Edit): void;
}

/** One understood constraint: pressed, it opens to be changed; its cross takes it away. */
export function ConstraintChip({ chip, onEdit }: ConstraintChipProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { text, constraint } = chip;
  const remove = (): void => onEdit({ remove: constraint });
  return (
    <div className={styles.chip} data-strength={constraint.strength}>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <UnstyledButton
            className={styles.words}
            aria-label={t("understanding.edit", { what: text })}
            onClick={() => setOpen(!isOpen)}
          >
            {text}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <ChipEditor
            constraint={constraint}
            onCancel={() => setOpen(false)}
            onApply={(changed) => {
              setOpen(false);
              onEdit({ replace: constraint, with: changed });
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <CloseButton
        size={28}
        radius="xl"
        className={styles.remove}
        aria-label={t("understanding.remove", { what: text })}
        onClick={remove}
      />
    </div>
  );
}
