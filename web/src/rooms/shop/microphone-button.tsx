import { ActionIcon, Text } from "@mantine/core";
import { IconMicrophone, IconPlayerStop } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { canListen, type Listening, listen } from "./speech.ts";

interface MicrophoneButtonProps {
  onHeard(text: string): void;
}

/** Speaking instead of typing, where the browser can; what was heard is shown before it is asked. */
export function MicrophoneButton({ onHeard }: MicrophoneButtonProps) {
  const { t, locale } = useWords();
  const [state, setState] = useState<"idle" | "listening" | "failed">("idle");
  const listening = useRef<Listening>(undefined);
  useEffect(() => () => listening.current?.stop(), []);
  if (!canListen()) return null;

  const toggle = (): void => {
    if (state === "listening") {
      listening.current?.stop();
      return;
    }
    setState("listening");
    listening.current = listen(locale, {
      words: onHeard,
      failed: () => setState("failed"),
      end: () => setState((before) => (before === "listening" ? "idle" : before)),
    });
  };
  const isListening = state === "listening";
  const Icon = isListening ? IconPlayerStop : IconMicrophone;

  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {isListening && t("shop.listening")}
        {state === "failed" && t("shop.listenFailed")}
      </Text>
      <ActionIcon
        variant={isListening ? "filled" : "subtle"}
        radius="xl"
        size="lg"
        aria-pressed={isListening}
        aria-label={t("shop.listen")}
        title={t("shop.listenPrivacy")}
        onClick={toggle}
      >
        <Icon aria-hidden size={20} stroke={1.6} />
      </ActionIcon>
    </>
  );
}
