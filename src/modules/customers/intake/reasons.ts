interface Words {
  readonly en: string;
  readonly zh: string;
}

/** Why an event did not go in. What is new is a new row. */
export const dropReasons = {
  "not-an-object": {
    en: "The event is not a JSON object.",
    zh: "事件不是 JSON 对象。",
  },
  "unknown-type": {
    en: "The type is none of identify, track, page, screen, group, alias and merge.",
    zh: "类型不是 identify、track、page、screen、group、alias 或 merge 之一。",
  },
  "no-identifier": {
    en: "Neither userId nor anonymousId is given.",
    zh: "userId 与 anonymousId 均未给出。",
  },
  "no-event-name": { en: "A track needs the name of its event.", zh: "track 缺少事件名称。" },
  "no-group-id": { en: "A group needs a groupId.", zh: "group 缺少 groupId。" },
  "no-previous-id": {
    en: "An alias needs a userId and a previousId.",
    zh: "alias 须同时给出 userId 与 previousId。",
  },
  "no-merge-properties": {
    en: "A merge needs mergeProperties: a list of { type, value }.",
    zh: "merge 缺少 mergeProperties（由 { type, value } 组成的列表）。",
  },
  "name-too-long": {
    en: "An id or a name is longer than 255 characters.",
    zh: "标识或名称超过 255 个字符。",
  },
  "reserved-identifier": {
    en: "Ids that begin with record: belong to imported records.",
    zh: "以 record: 开头的标识仅用于导入的记录。",
  },
  "event-too-large": { en: "The event is larger than 32 KB.", zh: "事件超过 32 KB。" },
  "too-many-fields": { en: "The event has more than 1,000 fields.", zh: "事件的字段超过 1,000 个。" },
  "too-deep": { en: "Fields are nested deeper than 12 levels.", zh: "字段嵌套超过 12 层。" },
  "too-many-events": { en: "A batch takes at most 2,500 events.", zh: "每批最多 2,500 个事件。" },
  "batch-too-large": { en: "A batch takes at most 500 KB.", zh: "每批最多 500 KB。" },
  "not-a-batch": { en: "A batch needs batch: a list of events.", zh: "批次缺少事件列表 batch。" },
  "bad-json": { en: "The body is not JSON.", zh: "请求正文不是 JSON。" },
  "purpose-not-allowed": {
    en: "The event names a purpose that its source's licence or contract does not allow.",
    zh: "事件声明的用途超出了来源的许可或合同范围。",
  },
  suppressed: {
    en: "The person had their data erased, and it may not come back.",
    zh: "此人已要求删除其数据，不得再次导入。",
  },
  duplicate: { en: "An event with this messageId is in already.", zh: "具有该 messageId 的事件已存在。" },
  "source-closed": { en: "The source is closed.", zh: "来源已关闭。" },
} as const satisfies Readonly<Record<string, Words>>;

export type DropReason = keyof typeof dropReasons;

/** Why an event is kept apart, unread. */
export const holdReasons = {
  "attestation-lapsed": {
    en: "The partner has no current attestation. The events go in once there is one.",
    zh: "合作伙伴没有有效的合规声明；声明更新后事件即会入库。",
  },
  "plan-violation": {
    en: "The event breaks the source's tracking plan, and the source holds such events back.",
    zh: "事件不符合来源的埋点方案，已按来源设置隔离。",
  },
} as const satisfies Readonly<Record<string, Words>>;

export type HoldReason = keyof typeof holdReasons;

/** What a count's reason means to a person; a reason of an older version is its own word. */
export const wordsOf = (reason: string): Words => {
  const known: Readonly<Record<string, Words>> = { ...dropReasons, ...holdReasons };
  return Object.hasOwn(known, reason) ? known[reason] : { en: reason, zh: reason };
};
