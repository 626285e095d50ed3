import { type Locale, tagOf } from "../../i18n/index.ts";

/** As much of the browser's SpeechRecognition as is used; TypeScript's DOM types leave it out. */
interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}

type RecognitionConstructor = new () => Recognition;

/** The browser's recogniser by either of its names; `undefined` where it has none, as in Firefox. */
function recogniser(): RecognitionConstructor | undefined {
  const names: {
    SpeechRecognition?: RecognitionConstructor;
    webkitSpeechRecognition?: RecognitionConstructor;
  } = Object(globalThis);
  return names.SpeechRecognition ?? names.webkitSpeechRecognition;
}

export const canListen = (): boolean => recogniser() !== undefined;

/** The words of a recogniser's result event, all of its pieces joined. */
function wordsOf(event: Event): string {
  if (!("results" in event)) return "";
  const results: ArrayLike<ArrayLike<{ readonly transcript: string }>> = Object(event.results);
  return Array.from(results, (alternatives) => alternatives[0]?.transcript ?? "").join("");
}

export interface Listening {
  stop(): void;
}

/** Listens to one utterance. `onWords` is called with all that was heard so far, `onEnd` once. */
export function listen(
  locale: Locale,
  on: { words(heard: string): void; failed(): void; end(): void },
): Listening | undefined {
  const Recogniser = recogniser();
  if (!Recogniser) return undefined;
  const recognition = new Recogniser();
  recognition.lang = locale === "en" ? "en-US" : tagOf(locale);
  recognition.interimResults = true;
  recognition.addEventListener("result", (event) => on.words(wordsOf(event)));
  recognition.addEventListener("error", () => on.failed());
  recognition.addEventListener("end", () => on.end());
  recognition.start();
  return { stop: () => recognition.stop() };
}
