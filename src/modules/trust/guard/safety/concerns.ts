export const concerns = [
  "self-harm",
  "emergency",
  "violence",
  "medical",
  "legal",
  "financial",
  "insult",
] as const;
export type Concern = (typeof concerns)[number];

/** How a concern is said, and what looks like it and is none. Every repetition is bounded. */
export interface Saying {
  readonly concern: Concern;
  readonly said: RegExp;
  readonly unless?: RegExp;
}

/** The gravest first: one that is found ends the search. */
export const sayings: readonly Saying[] = [
  {
    concern: "self-harm",
    said: /\b(?:kill(?:ing)? myself|end(?:ing)? my (?:own )?life|take my own life|commit suicide|(?:want|going|ready|wish) to die\b(?! (?:for|of|laughing))|(?:hurt|harm|cut)(?:ting|ing)? myself (?:on purpose|again|tonight)|want to (?:hurt|harm) myself|better off dead|no reason to live|i(?:'m| am|.m) suicidal|don.t want to (?:live|be alive))|自杀|自殺|轻生|輕生|不想活|活不下去|想死(?![你他她它])|结束(?:我的|自己的)生命|自残|自殘|割腕/iu,
    unless:
      /\b(?:not|never|isn.t) (?:going to |want to )?(?:kill|suicidal|hurt)|\bnot suicidal|suicide squad|(?:dress|shoes|bag|sofa|price|deal).{0,20}to die for|笑死|热死|想死你|没(?:有)?想(?:过)?自杀|自杀小队|预防自杀/iu,
  },
  {
    concern: "emergency",
    said: /\b(?:can.t breathe|chest pain|heart attack|having a stroke|unconscious|not breathing|overdosed?|bleeding (?:badly|heavily|a lot)|(?:house|flat|kitchen|room) is on fire|swallowed (?:bleach|poison|a battery|pills)|call an ambulance)|喘不过气|胸口(?:很|好|剧)?痛|心脏病发|昏迷|没有呼吸|大出血|着火了|误食|误吞|中毒了|叫救护车/iu,
    unless: /\b(?:book|film|game|poster|costume|novel)\b|电影|小说|游戏/iu,
  },
  {
    concern: "violence",
    said: /\b(?:(?:want|going|plan(?:ning)?|how) to (?:kill|murder|stab|shoot|poison|hurt) (?:him|her|them|my (?:wife|husband|boss|neighbou?r|ex|mother|father|brother|sister)|someone|somebody|people|you)|make a bomb|build a bomb)|(?:想|要|怎么|如何)(?:杀|捅|毒死|打死)(?:了|死)?(?:他|她|人|你|老板|邻居|前任|老公|老婆)|制作炸弹|做炸弹/iu,
    unless: /\b(?:game|film|novel|portrait|photo|email|message)\b|游戏|电影|小说/iu,
  },
  {
    concern: "medical",
    said: /\b(?:what (?:dose|dosage)|is it safe to take|should i (?:take|stop taking) (?:my )?(?:medication|medicine|pills|insulin|antibiotics)|diagnose|(?:cure|treat)s? (?:my )?(?:cancer|diabetes|depression|eczema|asthma|scoliosis))|(?:吃|服用|停)(?:多少|什么)?药|剂量|诊断|治(?:疗|好|愈)(?:我的)?(?:癌|糖尿病|抑郁|湿疹|哮喘|高血压)/iu,
  },
  {
    concern: "legal",
    said: /\b(?:can i sue|should i sue|is it legal|legal advice|my (?:lawsuit|divorce|custody))|起诉|打官司|合法吗|法律建议|违法吗/iu,
  },
  {
    concern: "financial",
    said: /\b(?:should i (?:invest|buy (?:shares|stocks|bitcoin|crypto))|which (?:stocks?|shares|funds?) (?:should|to)|investment advice|take out a loan)|(?:该不该|要不要|应该)(?:投资|买股票|买基金|贷款)|买(?:什么|哪只|哪支)(?:股票|基金)|理财建议/iu,
  },
  {
    concern: "insult",
    said: /\b(?:you(?:.re| are)? (?:a |an |so |such an? |really |just |all )?(?:stupid|idiots?|dumb|useless|moron|worthless|pathetic|garbage|trash)|fuck (?:you|off)|shut up|screw you|stupid (?:bot|machine|assistant))|你(?:真|太|就)?(?:是)?(?:个)?(?:蠢|笨蛋|白痴|傻[逼比子瓜]|废物|智障|垃圾)|滚(?:开|蛋)|去死/iu,
    unless: /\b(?:not|aren.t) (?:stupid|dumb|useless)|你不(?:蠢|笨)/iu,
  },
];
