/** Words that change what stands beside them. */
export type Cue =
  /** Excludes what follows: "not", 不要. `type` says that it may exclude a kind of product, too. */
  | { readonly cue: "not"; readonly type: boolean; readonly article?: true }
  /** Excludes what stands before: 红色的不要, "leather-free"; `all`: the whole list, 红的绿的都不要. */
  | { readonly cue: "not-before"; readonly orNext?: true; readonly all?: true }
  /** Softens what follows, or what stands before where nothing follows. */
  | { readonly cue: "soft"; readonly first: "following" | "preceding" }
  /** Says that what follows need not be: nothing is asked. */
  | { readonly cue: "waive" }
  | { readonly cue: "or" }
  | { readonly cue: "and" }
  /** Ends the reach of what was said. */
  | { readonly cue: "but" }
  /** Makes alternatives of the values before it: 红的蓝的都行. */
  | { readonly cue: "either" };

const split = (words: string) => words.split(",").map((word) => word.trim());
const rows = (words: string, cue: Cue): readonly (readonly [string, Cue])[] =>
  split(words).map((word) => [word, cue]);

export const cues: readonly (readonly [string, Cue])[] = [
  ...rows(
    "not, no, never, instead of, rather than, as opposed to, anything besides, everything besides, any color besides, any colour besides,  aren't, arent, isnt, that aren't, that isn't, doesn't have, don't do, dont do, dont need, not in, not the, don't want, do not want, dont want, don't need, don't like, do not like, dont like, isn't, " +
      "is not, not any, don't want any, not made of, not made from, avoid, avoiding, exclude, excluding, except, except for, " +
      "but not, other than, apart from, aside from, anything but, everything but, anything except, " +
      "any color but, any colour but, any color except, any colour except, any color other than, any colour other than, all but, " +
      "any material but, any material except, any brand but, any brand except, any size but, any size except, " +
      "anything other than, hate, hates, can't stand, neither, nor, minus, stay away from, steer clear of, nothing, nothing in, " +
      "nothing made of, rather not, would rather not have, shouldn't be, should not be, must not be, mustn't be, can't be, cannot be, " +
      "can't be in, allergic to, no more, definitely not, absolutely no, please no, not from, not by, none of, won't wear, " +
      "不要, 不太想要, 不怎么想要, 不太喜欢, 不怎么喜欢, 不想要, 不喜欢, 不爱, 不是, 别, 别要, 别给我, 不能是, 不可以是, 不可是, 千万别, 千万不要, 也不要, 不买, 除了, 除开, 除, 除去, " +
      "排除, 拒绝, 讨厌, 不考虑, 别是, 不能要, 也别, 又不要, 不想买, 不需要, 不接受, 坚决不要, 绝对不要, 不打算要, 不看, 只要不是, 除此, " +
      "不能有, 不要有, 不想看到, 对, 过敏的",
    { cue: "not", type: true },
  ).filter(([word]) => word !== "对" && word !== "过敏的" && word !== "除此"),
  ...rows("not a, not an, isn't a, isn't an, no kind of, don't want a, don't want an, not another", {
    cue: "not",
    type: true,
    article: true,
  }),
  ...rows(
    "without, w/o, without any, lacking, free of, free from, non, 不含, 不带, 没有, 非, 无, 不用, 不含有, 不",
    {
      cue: "not",
      type: false,
    },
  ),
  ...rows(
    "free, is out, is a no, not included, 除外, 以外, 之外, 以外的, 之外的, 就算了, 的就算了, 的除外, 过敏, 的别来, 免谈",
    { cue: "not-before" },
  ),
  ...rows(
    "都不要, 都不要了, 都不行, 都不考虑, 都不想要, 都不喜欢, 都别, 都不可以, 全不要, 全都不要, 一律不要, 一概不要, 通通不要, are all out, are both out",
    { cue: "not-before", all: true },
  ),
  ...rows("的不要, 的不要了, 不要了, 的不行, 不行, 的不考虑", { cue: "not-before", orNext: true }),
  ...rows(
    "ideally, preferably, prefer, i prefer, i'd prefer, would prefer, we prefer, i would prefer, preference for, with a preference for, " +
      "hopefully, would be nice if, would be nice to have, would be great if, it would be nice if it's, bonus if, bonus points for, bonus points if, extra points for, " +
      "leaning toward, leaning towards, maybe, perhaps, best if, ideal would be, favor, partial to, wouldn't mind, " +
      "would rather have, rather have, i'd rather, nice to have, if i had to choose, " +
      "最好, 最好是, 最好能, 最好有, 最好要, 最好用, 优先考虑, 优先选, 优先, 尽量, 尽量是, 尽量要, 尽可能, 倾向, 倾向于, 偏好, 比较喜欢, 更喜欢, 偏向, 偏爱, 稍微偏, " +
      "可以的话, 如果可以, 如果可以的话, 有可能的话, 如果能, 要是能, 如果有, 要是有, 可能的话, 能的话, 首选, 或许, 也许, 理想的是, 理想情况, 最理想",
    { cue: "soft", first: "following" },
  ),
  ...rows(
    "if possible, if you have it, if you have them, if you've got it, if available, if you can, if it's possible, where possible, when possible, " +
      "would be nice, would be great, would be ideal, would be best, would be good, would be lovely, would be perfect, would be a plus, " +
      "would be a bonus, would be preferred, is preferred, are preferred, preferred, is preferable, preferable, is ideal, is best, a plus, " +
      "is a plus, a bonus, is a bonus, but not required, but not essential, but not necessary, but it's optional, but optional, but i'm flexible, but flexible, " +
      "but not a must, but not a dealbreaker, not a must, for preference, by preference, if i can get it, at best, " +
      "更好, 就更好, 就更好了, 更好了, 最佳, 为佳, 更佳, 的话更好, 的话最好, 就好了, 加分, 为宜, 尤佳, 为主, 就最好了, 最好不过, 最好了, 那就更好了, 则更好, 但不强求, 不强求, 不是必须, 不是硬性要求, 非必须, 但不是必须",
    { cue: "soft", first: "preceding" },
  ),
  ...rows(
    "doesn't have to be, doesnt have to be, does not have to be, don't have to be, need not be, needn't be, not necessarily, doesn't need to be, " +
      "不一定要, 不一定是, 不一定非要, 不必是, 不非得, 不用非得是, 不一定得是",
    { cue: "waive" },
  ),
  ...rows("or, either, or maybe, or even, /, 或, 或者, 或是, 还是, 要么, 、, 抑或, or else, alternatively", {
    cue: "or",
  }),
  ...rows("and, &, as well as, 和, 与, 跟, 及, 以及, 并且, 而且, 且, 加, 配, 也, also", { cue: "and" }),
  ...rows(
    "but, however, though, although, 但, 但是, 不过, 可是, 只要, 只想要, only, just, instead, must be, has to be, 必须, 必须是, 一定要, 得是, 其他, 其它, 其余",
    {
      cue: "but",
    },
  ),
  ...rows(
    "is fine, are fine, are both fine, both fine, both work, either works, either is fine, either way, will do, is ok, are ok, works, would work, would do, are okay, is okay, " +
      "都行, 都可以, 均可, 都好, 都能接受, 皆可, 也行, 也可以, 也可, 都成, 都ok, 都没问题, 都中, 二选一, 任选, 都要得",
    { cue: "either" },
  ),
];
