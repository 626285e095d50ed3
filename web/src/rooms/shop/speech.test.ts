import { afterEach, describe, expect, it, vi } from "vitest";
import { canListen, listen } from "./speech.ts";

/** The browser's recogniser, as far as a test needs to speak into it. */
class Recogniser extends EventTarget {
  static last: Recogniser | undefined;
  lang = "";
  interimResults = false;
  isStarted = false;

  start(): void {
    this.isStarted = true;
    Recogniser.last = this;
  }

  stop(): void {
    this.dispatchEvent(new Event("end"));
  }

  hear(...pieces: string[]): void {
    const results = pieces.map((transcript) => [{ transcript }]);
    this.dispatchEvent(Object.assign(new Event("result"), { results }));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

function startListening(locale: "en" | "zh") {
  const heard: string[] = [];
  const ends: string[] = [];
  const listening = listen(locale, {
    words: (words) => heard.push(words),
    failed: () => ends.push("failed"),
    end: () => ends.push("end"),
  });
  return { heard, ends, listening, recogniser: Recogniser.last };
}

describe("speaking instead of typing", () => {
  it("is offered by neither name where the browser can't", () => {
    expect(canListen()).toBe(false);
    expect(startListening("en").listening).toBeUndefined();
  });

  for (const name of ["SpeechRecognition", "webkitSpeechRecognition"]) {
    it(`gives all that was heard so far, in the reader's language (${name})`, () => {
      vi.stubGlobal(name, Recogniser);
      expect(canListen()).toBe(true);
      const { heard, ends, listening, recogniser } = startListening("zh");
      expect(recogniser).toMatchObject({ lang: "zh-CN", isStarted: true });
      recogniser?.hear("藏青色");
      recogniser?.hear("藏青色的", "沙发");
      listening?.stop();
      expect(heard).toEqual(["藏青色", "藏青色的沙发"]);
      expect(ends).toEqual(["end"]);
    });
  }

  it("says so when nothing could be heard", () => {
    vi.stubGlobal("SpeechRecognition", Recogniser);
    const { ends, recogniser } = startListening("en");
    recogniser?.dispatchEvent(new Event("error"));
    expect(ends).toEqual(["failed"]);
  });
});
