import type { Finding, Heard, TurnInput } from "../../kernel/index.ts";
import { openSafety } from "../../modules/trust/guard/index.ts";

const safety = openSafety();

/**
 * What is done about what a person said: help first where it calls for it, a word beside the answer where that is enough.
 * Helplines are those of the country that they named, or else of the company's own.
 */
export const listeningIn =
  (home: string | undefined) =>
  (input: TurnInput): Heard => {
    const { text, locale, destination } = input;
    const region = destination?.country ?? home;
    const heard = safety.listen(text, { locale, ...(region !== undefined && { region }) });
    if (heard.kind === "go") return { kind: "go", findings: [], beside: [] };
    const findings: Finding[] = [{ guard: "safety", part: "input", kind: "concern", detail: heard.concern }];
    const parts = heard.reply.map((sentence, at) => ({ id: `help-${at + 1}`, text: sentence, claims: [] }));
    return heard.alsoAnswer
      ? { kind: "go", findings, beside: parts }
      : { kind: "answer", findings, reply: { locale, parts } };
  };
