/**
 * Privacy: precision and recall of each pack on made-up texts, and CPU time for a text of 1,000 characters.
 * `npx tsx bench/privacy.ts [ROUNDS] [SEED]` prints one JSON line. ROUNDS (20) is how often each frame of a text is filled.
 */

import { makeTexts } from "../src/modules/trust/guard/privacy/evaluate/made-texts.ts";
import { measurePacks, openPrivacy } from "../src/modules/trust/guard/privacy/index.ts";
import { cpuMs, rounded } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? 1);

const privacy = openPrivacy({ now: () => new Date() });

/** Pieces of 1,000 characters of one language's texts. */
function pieces(language: "en" | "zh"): readonly string[] {
  const texts = makeTexts({ seed, rounds: 40 }).filter((text) => text.language === language);
  const whole = texts.map(({ text }) => text).join(language === "en" ? " " : "");
  return Array.from({ length: Math.floor(whole.length / 1_000) }, (_, i) =>
    whole.slice(i * 1_000, (i + 1) * 1_000),
  );
}

function msPer1000Characters(language: "en" | "zh"): number {
  const all = pieces(language);
  const work = () => {
    for (const piece of all) privacy.find(piece);
  };
  work();
  return rounded(cpuMs(work) / all.length);
}

console.log(
  JSON.stringify({
    bench: "privacy",
    seed,
    packs: measurePacks({ seed, rounds }).map(({ title: _title, ...figures }) => figures),
    msPer1000Characters: { en: msPer1000Characters("en"), zh: msPer1000Characters("zh") },
  }),
);
