import { stemmer } from "stemmer";

/** Words that cannot both be true of one thing, each side one or more words. English by stem forms, Chinese as written. */
const pairs = `
  increase grow rise climb gain expand | decrease shrink fall drop decline lose reduce contract
  increased rose grew gained expanded | decreased fell shrank dropped lost declined reduced
  high higher highest | low lower lowest
  large larger largest big bigger biggest huge great greater greatest | small smaller smallest little tiny minor least
  long longer longest | short shorter shortest
  tall taller tallest | short shorter shortest
  old older oldest ancient | young younger youngest new newer newest modern
  early earlier earliest | late later latest
  fast faster fastest quick quickly rapid rapidly | slow slower slowest slowly
  first | last final
  begin began begun start started starting beginning commence open opened | end ended ending finish finished stop stopped close closed
  before prior | after following
  above over | below under beneath
  more | less fewer
  most | least fewest
  many numerous | few
  much | little
  best better good well | worst worse bad badly poorly
  success successful succeed succeeded successfully | failure unsuccessful failed fail unsuccessfully
  win won winning winner victory | lose lost losing loser defeat
  accept accepted allow allowed permit permitted approve approved legal lawful | reject rejected refuse refused forbid forbidden ban banned prohibit prohibited illegal unlawful deny denied
  include including includes included | exclude excluding excludes excluded
  with | without
  inside within indoor indoors internal interior inner | outside outdoor outdoors external exterior outer
  north northern northeast northwest | south southern southeast southwest
  east eastern | west western
  left | right
  up upper top upward | down lower bottom downward
  hot warm warmer hottest | cold cool cooler coldest
  hard difficult | easy simple
  hard | soft
  strong stronger strongest strength powerful | weak weaker weakest weakness
  rich wealthy | poor
  cheap cheaper cheapest inexpensive | expensive dear costly dearer
  male man men boy | female woman women girl
  father husband brother son uncle king prince | mother wife sister daughter aunt queen princess
  son | daughter
  public | private
  common frequent commonly frequently | rare infrequent rarely seldom uncommon
  always | never sometimes
  all every everyone everybody | none nobody
  everything | nothing
  same identical similar alike | different unlike dissimilar
  love loved like liked | hate hated dislike disliked
  true correct right accurate | false incorrect wrong inaccurate
  present | absent
  alive living live | dead
  born birth | died death dead
  buy bought purchase purchased | sell sold
  import imported | export exported
  enter entered arrive arrived | leave left depart departed exit exited
  join joined | left quit
  attack attacked | defend defended
  offense offence offensive | defense defence defensive
  create created build built construct constructed found founded establish established | destroy destroyed demolish demolished abolish abolished dissolve dissolved
  light lighter bright brighter | dark darker
  light lighter | heavy heavier
  wet damp | dry
  full | empty
  wide broad wider | narrow narrower
  thick dense | thin thinner sparse
  deep | shallow
  near close closer nearest | far distant farther further
  safe safely | dangerous dangerously unsafe
  positive | negative
  support supported supports favour favor | oppose opposed opposes against
  agree agreed | disagree disagreed
  remember remembered | forget forgot forgotten
  appear appeared | disappear disappeared vanish
  major | minor
  maximum maximal | minimum minimal
  majority | minority
  natural naturally | artificial artificially synthetic
  permanent permanently | temporary temporarily
  active | passive inactive
  amateur | professional professionally
  domestic native local | foreign
  urban | rural
  simple | complex complicated
  advantage benefit | disadvantage drawback
  popular famous known | unpopular obscure unknown
  raw | cooked
  fresh | stale
  fixed | variable
  single | multiple married
  horizontal horizontally | vertical vertically
  voluntary voluntarily optional | compulsory mandatory required obligatory
  often usually generally commonly | rarely seldom never hardly
  possible | impossible
  sweet | sour bitter
  rough coarse | smooth fine
  loud | quiet silent
  summer | winter
  morning | evening night
  day | night
  enable enabled | disable disabled
  connect connected | disconnect disconnected
  widely | narrowly
  partly partially | fully completely entirely
  improve improved | worsen worsened deteriorate deteriorated
  promote promoted encourage encouraged | discourage discouraged demote demoted
  pull | push
  teacher | student pupil
  employer | employee
  buyer customer | seller
  parent | child
  ancestor | descendant descendants
  victim | attacker perpetrator
  predator | prey
  guilty | innocent
  asymmetrical asymmetric | symmetrical symmetric
  peace | war
  ally allied | enemy hostile
  free | paid
  online | offline
  forward | backward
  solid | liquid
  increase rise | cut
  profit | loss
  supply | demand
  wholesale | retail
  together | apart separately
  raise raised | lower lowered
  rise rises | fall falls
  remain remains remained stay stayed | change changed leave left
  plural | singular
  kept keep | discard discarded
  增加 上升 提高 增长 上涨 扩大 升高 增多 | 减少 下降 降低 下跌 缩小 下滑 减小
  大 | 小
  多 | 少
  高 | 低 矮
  长 | 短
  快 | 慢
  新 | 旧 老
  早 早于 先于 | 晚 晚于 迟 迟于 后于
  前 之前 以前 | 后 之后 以后
  上 | 下
  左 | 右
  内 里 以内 | 外 以外
  东 | 西
  南 | 北
  强 | 弱
  好 优 | 坏 差 劣
  重 | 轻
  深 | 浅
  厚 | 薄
  热 | 冷
  软 | 硬
  干 | 湿
  远 | 近
  最大 | 最小
  最高 | 最低
  最多 | 最少
  最早 首次 第一 首 | 最晚 最后 末
  支持 赞成 同意 | 反对 不同意
  可 能 可以 允许 准 | 禁 禁止 严禁 不可 不能 不得
  允许 准许 可以 批准 | 禁止 不准 不许 不可以
  成功 | 失败
  开始 | 结束 停止
  开放 打开 开启 | 关闭
  包括 包含 含 | 不含 不包括 除外
  进口 | 出口
  买 购买 买入 | 卖 出售 卖出
  胜 赢 获胜 战胜 | 败 输 落败
  收入 盈利 利润 | 支出 亏损
  公开 | 秘密 保密
  男 男性 | 女 女性
  生 出生 | 死 去世 逝世
  安全 | 危险
  合法 | 非法 违法
  有 含有 带有 | 无 没有 不含 不带
  有效 | 无效 失效
  有限 | 无限
  必须 应当 需要 须 | 不必 无须 无需 不用 不需要
  适合 适用 | 不适合 不宜 不适用
  容易 简单 | 困难 复杂 难
  常见 普遍 | 罕见 少见
  总是 始终 一直 | 从不 从未
  所有 全部 | 没有 部分
  大多数 多数 | 少数
  正面 积极 | 负面 消极
  国内 | 国外
  室内 | 室外 户外
  白天 | 夜间 晚上
  城市 | 农村 乡村
  免费 | 收费 付费
  线上 | 线下
  相同 | 不同
  超过 高于 多于 以上 | 低于 不足 少于 以下 不到
  至少 最少 | 至多 最多
  延长 | 缩短
  加入 | 退出 离开
  接受 | 拒绝
`;

const opposites = new Map<string, Set<string>>();

function oppose(one: string, other: string): void {
  const known = opposites.get(one);
  if (known) known.add(other);
  else opposites.set(one, new Set([other]));
}

for (const line of pairs.split("\n")) {
  const [left = [], right = []] = line.split("|").map((side) => side.trim().split(/\s+/u).filter(Boolean));
  for (const one of left) {
    for (const other of right) {
      oppose(one, other);
      oppose(other, one);
      oppose(stemmer(one), stemmer(other));
      oppose(stemmer(other), stemmer(one));
    }
  }
}

/** Beginnings that turn a word into its opposite. */
const turning: ReadonlySet<string> = new Set([
  "un",
  "in",
  "im",
  "il",
  "ir",
  "dis",
  "non",
  "mis",
  "anti",
  "de",
  "ab",
]);

const turns = (one: string, other: string): boolean =>
  other.length > 2 && one.endsWith(other) && turning.has(one.slice(0, one.length - other.length));

/** `useful`, `useless`. */
const emptied = (one: string, other: string): boolean =>
  one.endsWith("less") && other.endsWith("ful") && one.slice(0, -4) === other.slice(0, -3);

/** Shorter words than this are seldom made of others, and asking costs time. */
const shortest = 5;

/** Do two words, in lower case or as stems, say the opposite of each other? */
export const areOpposites = (one: string, other: string): boolean =>
  opposites.get(one)?.has(other) === true ||
  ((one.length >= shortest || other.length >= shortest) && areTurned(one, other));

const areTurned = (one: string, other: string): boolean =>
  turns(one, other) || turns(other, one) || emptied(one, other) || emptied(other, one);

/** Whether `areOpposites` can be true of a word at all, which is asked once where it is compared with many. */
export const mayHaveOpposite = (word: string): boolean => opposites.has(word) || /^[a-z]{4,}$/u.test(word);

/** Chinese words of this table, which the splitting into words must know. */
export const chineseOpposites: readonly string[] = [...opposites.keys()].filter((word) =>
  /\p{sc=Han}/u.test(word),
);
