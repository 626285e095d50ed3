import { classifiers } from "./classifiers.ts";

const split = (words: string) => words.split(",").map((word) => word.trim());

/** 买件, 来双, 一把: a measure word behind a verb or one. */
const withClassifier = [
  "买",
  "来",
  "要",
  "找",
  "选",
  "挑",
  "换",
  "求",
  "一",
  "1",
  "这",
  "那",
  "哪",
  "几",
  "某",
].flatMap((word) => classifiers.map((classifier) => `${word}${classifier}`));

/** What people say around a request that says nothing about the thing. Whole phrases, longest first wins. */
export const fillers: readonly string[] = [
  ...withClassifier,
  ...split(
    "i, i'm, im, i am, gimme, lemme, roughly, approximately, me, my, we, we're, our, you, your, he, she, it, its, it's, thats, that's, they, them, this, that, these, those, there, i've, i'd, i'll, i would, " +
      "looking for, look for, looking, searching for, search for, find, find me, finding, show, show me, get, get me, give me, want, wants, wanted, " +
      "need, needs, needed, would like, would like to, like to, like, want to, need to, going to, buy, buying, purchase, order, shop, shopping for, shop for, hunting for, " +
      "on the hunt for, in the market for, in search of, after, please, pls, plz, thanks, thank you, thx, cheers, hi, hello, hey, hiya, ok, okay, so, well, um, umm, uh, uhm, " +
      "er, erm, ah, hmm, like a, you know, i mean, i guess, i think, basically, actually, really, just, maybe something, something, anything, some, any, one, ones, " +
      "a, an, the, is, are, be, been, being, was, were, has, have, having, had, do, does, did, doing, can, could, should, would, will, may, might, must, shall, " +
      "help, help me, recommend, suggest, suggestion, suggestions, recommendation, recommendations, do you have, have you got, got any, got, you got, are there, is there, what about, how about, " +
      "let's see, let me see, see, let me have, could you, can you, would you, i was wondering, wondering if, if, any chance, which, what, where, who, how, then, also, too, very, quite, pretty, " +
      "stuff, thing, things, item, items, product, products, option, options, kind of, sort of, type of, " +
      "color, colour, colors, colours, colored, coloured, in color, in colour, material, size, sized, sizes, in size, price, priced, budget, cost, costs, costing, made of, made from, made out of, made with, made in, made, finish, finished, tone, toned, shade, " +
      "delivered, delivery, deliver, delivering, arrive, arrives, arriving, arrival, arrived, ship, shipped, shipping, shipped to me, here, get here, get it, to get here, to arrive, needs to arrive, must arrive, it must arrive, " +
      "has to arrive, i need it, need it, i want it, want it, to me, to my door, to my house, to us, available, in stock, in total, total, each, apiece, per piece, a piece, all together, altogether, " +
      "not too expensive, not too pricey, nothing too expensive, not expensive, nothing fancy, nothing too fancy, not too much, not crazy expensive, reasonably priced, reasonable price, at a reasonable price, affordable, won't break the bank, " +
      "not too big, not too small, not too large, not too heavy, only, instead, please and thank you, today only, asap, as soon as possible, soon, quickly, sometime, latest, at the latest, or sooner, or earlier, " +
      "something else, anything else, what else, something different, anything different, others, other ones, other options, any others, different ones, another one, a different one, other ideas, more options, show me others, none of these, none of those, i meant, " +
      "no problem, doesn't matter, don't mind, i don't mind, don't care, whatever, any color, any colour, any brand, any size, any material, that's it, that is it, that's all, fine, great, nice, good, cool, " +
      "there's, here's, i need, i want, i'd like, i would like, we need, we want, can i get, may i have, i'm after, can i have, do you sell, do you carry, you guys, guys, would love to, love, price range, somewhere, some kind of, some sort of, no preference, change to, change it to, switch to, switch it to, make it, make that, make them, swap to, pair of, a pair of, pairs of, couple of, a couple of, a bunch of, a set, a bit of",
  ),
  ...split(
    "今天下单, 现在下单, 今日下单, 马上下单, 长宽高, 预算有限, 预算不多, 预算紧张, 预算不高, 换成, 换, 换个, 换一个, 改成, 改为, 改, 换作, 换到, 变成, 我, 我们, 咱, 咱们, 我想, 我要, 我想要, 我想买, 我要买, 我需要, 想要, 想买, 想找, 想看, 想看看, 想入手, 入手, 想, 要, 要买, 买, 买个, 买点, 要个, 需要, 求, 求购, 求推荐, 求一款, 给我, 给我来, 给我找, 帮我, 帮忙, 帮我找, 帮我推荐, 帮我看看, " +
      "帮我挑, 找, 找个, 找找, 找一下, 找一款, 看看, 看一下, 推荐, 推荐一下, 推荐一款, 推荐个, 推荐几款, 来, 来个, 来点, 来一, 有没有, 有没, 有吗, 有么, 有, 有什么, 有啥, 有哪些, 哪里有, 哪些, 哪款, 什么, 啥, 怎么样, 可以吗, 行吗, 好吗, 好不好, 请, 请问, 麻烦, 麻烦你, 谢谢, 谢了, " +
      "多谢, 你好, 您好, 亲, 老板, 客服, 嗯, 嗯嗯, 呃, 额, 啊, 呀, 哦, 噢, 哎, 诶, 吧, 呢, 吗, 嘛, 啦, 哈, 喽, 咯, 的话, 那个, 那种, 这个, 这种, 就是, 然后, 还有, 另外, 其实, 一下, 的, 得, 了, 是, 就, 也, 都, 还, 能, 能够, 可以, 可, 会, " +
      "一个, 一张, 一把, 一双, 一件, 一条, 一台, 一款, 一套, 一盒, 一包, 一瓶, 一支, 一只, 一本, 一副, 一部, 一盏, 一顶, 一床, 一份, 一箱, 一袋, 一块, 一组, 一对, 一辆, 一架, 一些, 一点, 一种, 一幅, 一根, 一顶, 一串, 一罐, 一束, 一棵, 一盆, 一卷, 一枚, 一颗, 一片, 一座, 一面, 一口, 1个, 1张, 1把, 1双, 1件, 1条, 1台, 1款, 1套, 几款, 几个, 个, 款, " +
      "预算, 价格, 价位, 价钱, 颜色, 色, 色系, 材质, 材料, 面料, 质地, 料子, 尺码, 尺寸, 大小, 码数, 号码, 品牌, 牌子, 款式, 类型, 款, 材质的, 颜色的, 做的, 制成的, 制作的, 做成的, 材质是, 颜色是, 颜色要, 材质要, 尺码是, 尺寸是, 价格在, 那款, " +
      "送到, 送来, 送达, 到货, 到手, 送货, 发货, 寄到, 收到, 拿到, 能到, 能送到, 要到, 能收到, 到, 送货上门, 配送, 之前, 以前, 前, 内, 左右, 以内, 以下, 以上, 之间, 希望, 希望是, 希望能, 打算, 准备, 计划, 考虑, 考虑买, 觉得, 喜欢, 我喜欢, 喜欢的, 只要, 一定要, 必须, 要求, 就行, 就好, 即可, 就可以, 就可以了, 就行了, 就好了, 行, " +
      "不要太贵, 别太贵, 不太贵, 不能太贵, 别太贵了, 太贵的不要, 不要太贵的, 别太大, 不要太大, 别太小, 不要太小, 不要太重, 别太重, 不要太花哨, 性价比高, 性价比, 便宜, 便宜点, 便宜的, 实惠, 实惠点, 平价, 价格实惠, 价格合理, 价格适中, 无所谓, 随便, 不限, 都行, 都可以, 均可, 颜色无所谓, 颜色不限, 品牌不限, 颜色随意, 其他都行, 其他颜色, 其他颜色都行, 其它都行, 其他都可以, 什么颜色都行, 什么颜色都可以, 别的都行, 别的颜色, 别的颜色都行, 哪种都行, 不挑, " +
      "别的, 别的吗, 还有别的, 还有别的吗, 还有没有别的, 其他的, 其它的, 其他的吗, 还有其他的吗, 换别的, 换个别的, 换一批, 换一换, 再换一批, 再换一个, 再看看, 再看看别的, 看看别的, 不喜欢这些, 这些都不喜欢, 这些不行, 这些都不行, " +
      "用的, 穿的, 戴的, 用, 快点, 尽快, 急用, 急, 着急, 现货, 上面, 里面, 最近, 今年, 家里, 这边, 收货, 总共, 一共, 每个, 单个, 每件, 一件, 合计",
  ),
];

/** Words that hang loose once what they led to is gone; between two words of the residue they stay. */
export const connectives: ReadonlySet<string> = new Set([
  ..."in with of for by and or but to at on from as than into under over within around about before until till".split(
    " ",
  ),
  ..."through per between below above either nor that which & / 、 和 或 与 跟 及 在 以 为 把 给 送 从 对".split(
    " ",
  ),
]);
