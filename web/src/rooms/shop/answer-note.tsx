import { Switch } from "@mantine/core";
import { IconReceipt2, IconSparkles } from "@tabler/icons-react";
import { useSearch } from "@tanstack/react-router";
import type { Turn } from "../../api/turn.ts";
import { TextLink } from "../../app/text-link.tsx";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./answer-note.module.css";

interface AnswerNoteProps {
  readonly turn: Turn;
  readonly isPlain: boolean;
  onPlain(isPlain: boolean): void;
}

/** Who answered and with what, the way to the receipt, and the unpersonalised answer. */
export function AnswerNote({ turn, isPlain, onPlain }: AnswerNoteProps) {
  const { t } = useWords();
  const openedFrom = useSearch({ from: "/shop" });
  const { wordedBy } = turn;
  return (
    <div className={styles.note}>
      <span className={styles.part}>
        <IconSparkles aria-hidden size={16} stroke={1.6} />
        {t("answer.assistant")}
        {wordedBy && " · "}
        {wordedBy?.by === "template" && t("answer.noModel")}
        {wordedBy?.by === "model" && t("answer.modelWorded", { model: wordedBy.model })}
      </span>
      <TextLink
        to="/receipts/$receiptId"
        params={{ receiptId: turn.receiptId }}
        search={{ session: turn.sessionId }}
        state={{ openedFrom }}
        className={styles.part}
      >
        <IconReceipt2 aria-hidden size={16} stroke={1.6} />
        {t("answer.whyThese")}
      </TextLink>
      <Switch
        size="sm"
        checked={isPlain}
        label={t("answer.unpersonalised")}
        title={t("answer.unpersonalisedHelp")}
        onChange={(event) => onPlain(event.currentTarget.checked)}
      />
    </div>
  );
}
