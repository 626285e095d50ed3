import { type Concern, type Saying, sayings } from "./concerns.ts";
import { helplines } from "./helplines.ts";

export type Listened =
  | { readonly kind: "go" }
  | {
      readonly kind: "answer";
      readonly concern: Concern;
      /** Sentences, in their order, in the language asked for. */
      readonly reply: readonly string[];
      /** Whether what was asked is answered, too, behind these sentences. */
      readonly alsoAnswer: boolean;
    };

export interface Safety {
  /** `region` is a country of ISO 3166; without one that is known the words are general. */
  listen(text: string, who: { readonly locale: "en" | "zh"; readonly region?: string }): Listened;
  /** Insults in what is about to be said. Offsets are UTF-16. */
  inspectDraft(
    text: string,
  ): readonly { readonly start: number; readonly end: number; readonly rule: "insult" }[];
}

export interface SafetyOptions {
  readonly sayings?: readonly Saying[];
}

const professionals = {
  medical: { en: "a doctor or a pharmacist", zh: "医生或药师" },
  legal: { en: "a lawyer", zh: "律师" },
  financial: { en: "a licensed financial adviser", zh: "持牌理财顾问" },
} as const;

/** Opens the ear for what calls for help more than for a product. Pure: it reads no clock, file or network. */
export const openSafety = ({ sayings: packs = sayings }: SafetyOptions = {}): Safety => ({
  listen(text, { locale, region }) {
    const plain = text.normalize("NFKC").replaceAll(/[\u2018\u2019]/g, "'");
    const found = packs.find(({ said, unless }) => said.test(plain) && !unless?.test(plain));
    if (!found) return { kind: "go" };
    const { concern } = found;
    const alsoAnswer = concern === "medical" || concern === "legal" || concern === "financial";
    return { kind: "answer", concern, reply: replyTo(concern, locale, region), alsoAnswer };
  },
  inspectDraft(text) {
    return packs
      .filter(({ concern }) => concern === "insult")
      .flatMap(({ said }) => [...text.matchAll(new RegExp(said.source, "giu"))])
      .map(({ 0: words, index }) => ({ start: index, end: index + words.length, rule: "insult" }) as const);
  },
});

function replyTo(concern: Concern, locale: "en" | "zh", region = ""): readonly string[] {
  const line = Object.hasOwn(helplines, region) ? helplines[region] : undefined;
  const crisis = line?.crisis;
  const isEnglish = locale === "en";
  const emergency = isEnglish
    ? (line?.emergency.numbers ?? "your local emergency number (112 works in many countries)")
    : (line?.emergency.numbers ?? "当地的紧急电话（许多国家可拨 112）");
  switch (concern) {
    case "self-harm":
      if (isEnglish)
        return [
          "I am sorry that it is this hard. You don't have to be alone with it.",
          crisis
            ? `You can reach ${crisis.name} at ${crisis.number}; in danger, call ${emergency}.`
            : `Please talk to somebody you trust, or call your local crisis line; in danger, call ${emergency}.`,
        ];
      return [
        "听到你这么难受，我很难过。你不必一个人承受。",
        crisis
          ? `你可以拨打心理援助热线 ${crisis.number}；如有危险，请拨打 ${emergency}。`
          : `请和你信任的人谈谈，或拨打当地的心理援助热线；如有危险，请拨打${emergency}。`,
      ];
    case "emergency":
    case "violence":
      if (isEnglish)
        return [
          concern === "violence"
            ? "I can't help with hurting anybody."
            : "This sounds like an emergency, which I can't help with here.",
          `If anybody is in danger, call ${emergency} now.`,
        ];
      return [
        concern === "violence" ? "我不能帮助伤害任何人。" : "这听起来是紧急情况，我在这里帮不上忙。",
        `如果有人处于危险中，请立即拨打 ${emergency}。`,
      ];
    case "insult":
      return isEnglish
        ? ["I am sorry that this went badly. Tell me what you are looking for, and I will try again."]
        : ["很抱歉没能帮到你。告诉我你想找什么，我再试一次。"];
    default:
      return isEnglish
        ? [`I can't advise on this: please ask ${professionals[concern].en}.`]
        : [`这个问题我无法给出专业意见，请咨询${professionals[concern].zh}。`];
  }
}
