import type { Draft, Locale } from "./experience.ts";
import type { Step } from "./receipt.ts";

type Reason = "failed" | "not-live" | "unbacked" | "held";

const wording: Readonly<Record<Reason, Readonly<Record<Locale, string>>>> = {
  failed: {
    en: "Sorry, I could not work that out. Nothing was changed. Please try again, or say it differently.",
    zh: "抱歉，这次没能处理好，没有任何改动。请再试一次，或换一种说法。",
  },
  "not-live": {
    en: "This service is not open to you yet.",
    zh: "这项服务暂时还没有向您开放。",
  },
  unbacked: {
    en: "I have an answer but could not verify it, so I am not showing it. Please try again.",
    zh: "有了答案，但未能核实，因此没有显示。请再试一次。",
  },
  held: {
    en: "A colleague is checking this answer first. You will see it here once it is approved.",
    zh: "这条答复正由同事核对，通过后会在这里显示。",
  },
};

/** A reply that claims nothing, for a turn that has nothing it may release. */
export const safeReply = (reason: Reason, locale: Locale): Draft => ({
  locale,
  parts: [{ id: "safe", text: wording[reason][locale], claims: [] }],
});

export const reasonOf = (step: Step): Reason => (step === "admit" ? "not-live" : "failed");
