/** Why a draft is rejected: a closed list, so that reviewers can agree and causes can be counted. */
export const rejections = {
  "wrong-fact": { en: "A fact is wrong", zh: "事实有误" },
  unbacked: { en: "Something is said that nothing backs", zh: "内容缺乏依据" },
  tone: { en: "The tone does not fit", zh: "语气不当" },
  privacy: { en: "It tells what is private", zh: "泄露隐私" },
  unsafe: { en: "It could do harm", zh: "可能造成伤害" },
  "off-guideline": { en: "The guideline does not allow it", zh: "不符合准则" },
  "wrong-language": { en: "It is in the wrong language", zh: "语言不对" },
  "not-helpful": { en: "It does not help the person", zh: "对用户没有帮助" },
  other: { en: "Something else (say what in a note)", zh: "其他（请在备注中说明）" },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly zh: string }>>;

export type Rejection = keyof typeof rejections;

export const rejectionNames = [
  "wrong-fact",
  "unbacked",
  "tone",
  "privacy",
  "unsafe",
  "off-guideline",
  "wrong-language",
  "not-helpful",
  "other",
] as const satisfies readonly Rejection[];
