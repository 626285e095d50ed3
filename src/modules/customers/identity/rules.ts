import type { SourcePlatform } from "../words.ts";

/** What an identifier names: one subject for ever, or what several subjects may say of themselves. */
export interface IdentifierRule {
  readonly naming: boolean;
  /** Who has one is somebody that the company knows, and no mere device. */
  readonly identifies: boolean;
  /** Subjects, and userIds among them, that one verified value may link. Beyond it a person decides. */
  readonly maxSubjects: number;
  readonly maxUserIds: number;
  /** Values of this kind that one subject may claim; what comes after is refused. */
  readonly maxPerSubject: number;
}

/** Kinds of identifier. `record` stands for every `record:<source>`. */
export const identifierRules = {
  userId: { naming: true, identifies: true, maxSubjects: 1, maxUserIds: 1, maxPerSubject: 1 },
  anonymousId: { naming: true, identifies: false, maxSubjects: 1, maxUserIds: 1, maxPerSubject: 1 },
  account: { naming: true, identifies: true, maxSubjects: 1, maxUserIds: 1, maxPerSubject: 1 },
  record: { naming: true, identifies: true, maxSubjects: 1, maxUserIds: 1, maxPerSubject: 1_000 },
  email: { naming: false, identifies: false, maxSubjects: 10, maxUserIds: 3, maxPerSubject: 20 },
  phone: { naming: false, identifies: false, maxSubjects: 10, maxUserIds: 3, maxPerSubject: 20 },
} as const satisfies Record<string, IdentifierRule>;

/** The rule of a kind, `record:crm` by that of `record`; nothing for a kind that we don't know. */
export function ruleOfKind(kind: string): IdentifierRule | undefined {
  const family = kind.startsWith("record:") && kind.length > "record:".length ? "record" : kind;
  const known: Readonly<Record<string, IdentifierRule>> = identifierRules;
  return Object.hasOwn(known, family) && (family !== "record" || kind !== "record")
    ? known[family]
    : undefined;
}

/** Characters of an identifier at most: what an index of the database holds, in whatever script. */
export const maxIdentifierLength = 512;

/** Subjects that one person may gather by rules. Beyond it nothing joins them but a person's decision. */
export const maxSubjectsOfPerson = 1_000;

/** Doubtful pairs over one value that are worth a person's time; what comes after them is only counted. */
export const maxReviewsPerValue = 20;

/**
 * What a link of each rule is good for. A `device` link ties one anonymousId to the one person who uses it; it never
 * ties two identified people. A `person` link says that two subjects are one person.
 */
export const edgeRules = {
  device: { strength: "device", en: "used the same device", zh: "使用同一设备" },
  "anonymous-alias": { strength: "device", en: "the visitor was named", zh: "访客被指认" },
  "user-alias": {
    strength: "person",
    en: "a server said that both user ids are one",
    zh: "服务器声明两个用户 ID 为同一人",
  },
  "verified-identifier": {
    strength: "person",
    en: "the same verified e-mail or phone",
    zh: "相同的已验证邮箱或电话",
  },
  account: { strength: "person", en: "signed in to the account", zh: "已登录该账户" },
  record: { strength: "person", en: "the import names this user", zh: "导入记录指向该用户" },
  "linked-records": { strength: "person", en: "the records agree", zh: "记录相符" },
  decided: { strength: "person", en: "a person decided", zh: "由人工决定" },
} as const satisfies Record<string, { strength: "device" | "person"; en: string; zh: string }>;

export type EdgeRule = keyof typeof edgeRules;

/** Rules whose edges tie an anonymousId (always the left end) to its user. */
export const deviceRules: readonly string[] = Object.entries(edgeRules)
  .filter(([, { strength }]) => strength === "device")
  .map(([rule]) => rule);

/** Why something that a source asked for was not done. */
export const refusalReasons = {
  "too-long": { en: "the identifier is too long", zh: "标识符过长" },
  "blocked-value": { en: "the value is a placeholder", zh: "该值是占位符" },
  "too-many-claims": { en: "the subject claims too many values of this kind", zh: "该主体声明的同类值过多" },
  "foreign-record": { en: "a source may only name records of its own", zh: "来源只能使用自己的记录编号" },
  "browser-key": {
    en: "a browser's key cannot link two identified people",
    zh: "浏览器密钥不能合并两个已识别的人",
  },
  "belongs-to-another": {
    en: "the device belongs to another identified person",
    zh: "该设备属于另一个已识别的人",
  },
  "shared-device": { en: "the device is shared and joins nobody", zh: "该设备为多人共用，不关联任何人" },
  "kept-apart": { en: "somebody said that they are not the same", zh: "已有人认定两者不是同一人" },
  "over-limit": { en: "too many people share the value", zh: "共用该值的人过多" },
  "too-many-subjects": { en: "the person has gathered too many subjects", zh: "该人关联的主体过多" },
  unverified: { en: "the source has not verified the identifier", zh: "来源未验证该标识符" },
  unreadable: { en: "the value is not in the form of its kind", zh: "该值不符合其类型的格式" },
  malformed: { en: "the call does not say whom to merge", zh: "调用未说明要合并谁" },
} as const satisfies Record<string, { en: string; zh: string }>;

export type RefusalReason = keyof typeof refusalReasons;

/** What a source's key can be trusted with. A browser's key is public: anybody can send anything with it. */
export const trustOf = {
  browser: { verifies: false, linksPeople: false, namesRecords: false },
  server: { verifies: true, linksPeople: true, namesRecords: true },
  file: { verifies: true, linksPeople: true, namesRecords: true },
} as const satisfies Record<
  SourcePlatform,
  { verifies: boolean; linksPeople: boolean; namesRecords: boolean }
>;
