import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./ask-box.module.css";
import { MicrophoneButton } from "./microphone-button.tsx";

interface AskBoxProps {
  /** True where an answer is on the page, which this ask would refine. */
  readonly isAgain: boolean;
  readonly isBusy: boolean;
  onAsk(text: string): void;
}

/** The one box. Enter asks; Shift and Enter begin a new line; an input method's own Enter is left alone. */
export function AskBox({ isAgain, isBusy, onAsk }: AskBoxProps) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const label = t(isAgain ? "shop.boxAgain" : "shop.box");

  const ask = (event?: FormEvent): void => {
    event?.preventDefault();
    const said = text.trim();
    if (said === "") {
      field.current?.focus();
      return;
    }
    onAsk(said);
    setText("");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    ask();
  };

  return (
    <search>
      <form className={styles.box} data-again={isAgain} onSubmit={ask}>
        <textarea
          ref={field}
          rows={isAgain ? 1 : 2}
          maxLength={2_000}
          value={text}
          aria-label={label}
          placeholder={label}
          enterKeyHint="search"
          autoComplete="off"
          className={styles.field}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div className={styles.actions}>
          <MicrophoneButton onHeard={setText} />
          <Button
            type="submit"
            radius="xl"
            loading={isBusy}
            rightSection={<IconArrowRight aria-hidden size={18} />}
          >
            {t("shop.ask")}
          </Button>
        </div>
      </form>
    </search>
  );
}
