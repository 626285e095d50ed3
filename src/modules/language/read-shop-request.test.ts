import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readShopRequest, refineRequest, withoutConstraint } from "./index.ts";

const now = "2026-03-04T10:00";
const read = (text: string) => readShopRequest(text, { now });
const said = (text: string) => read(text).constraints.map(({ field, op, value }) => [field, op, value]);

describe("a shopping request", () => {
  it.each([
    ["orange juice"],
    ["rose tea"],
    ["gold necklace"],
    ["cherry tomatoes"],
    ["olive oil"],
    ["glass cleaner"],
    ["sugar-free gum"],
    ["non-stick wok"],
    ["under cabinet light"],
    ["over ear headphones"],
    ["5 star hotel slippers"],
    ["windows 11 laptop"],
    ["红酒"],
    ["黑胡椒"],
    ["绿茶"],
    ["金枪鱼"],
    ["红烧肉"],
    ["无线鼠标"],
    ["不粘锅"],
    ["无糖饮料"],
    ["三脚架"],
  ])("%s states no constraint", (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ["not leather, not fabric office chair", ["leather", "fabric"]],
    ["no leather or suede boots", ["leather", "suede"]],
    ["chair that isn't leather", ["leather"]],
    ["neither wool nor cotton, a scarf", ["wool", "cotton"]],
    ["plastic-free lunch box", ["plastic"]],
    ["不要皮的沙发", ["leather"]],
    ["皮的不要", ["leather"]],
    ["皮的不要 布艺也不要，沙发", ["leather", "fabric"]],
    ["不要塑料和玻璃，水杯", ["plastic", "glass"]],
  ])("%s excludes each of its materials", (text, materials) => {
    expect(said(text)).toEqual(materials.map((material) => ["material", "!=", material]));
  });

  it.each([
    ["原木色的书桌", [["color", "=", "natural wood"]]],
    ["木色书架", [["color", "=", "natural wood"]]],
    ["不要胡桃木色", [["color", "!=", "walnut"]]],
    ["香槟金色台灯", [["color", "=", "champagne"]]],
    ["亚麻色的裙子", []],
    ["金属色台灯", []],
    [
      "棉色丁床单",
      [
        ["material", "=", "cotton"],
        ["material", "=", "satin"],
      ],
    ],
  ])("%s takes what stands before 色 for no material", (text, constraints) => {
    expect(said(text)).toEqual(constraints);
  });

  it("keeps an exclusion within its clause", () => {
    expect(said("not black, red shoes")).toEqual([
      ["color", "!=", "black"],
      ["color", "=", "red"],
    ]);
    expect(said("除了黑色都行，红色最好").slice(0, 1)).toEqual([["color", "!=", "black"]]);
  });

  it.each([
    ["ideally blue, cotton", ["prefer", "must"]],
    ["blue if possible, cotton", ["prefer", "must"]],
    ["preferably not black, size L", ["prefer", "must"]],
    ["最好蓝色，纯棉", ["prefer", "must"]],
    ["蓝色优先，纯棉", ["prefer", "must"]],
  ])("%s wishes for the first and demands the second", (text, strengths) => {
    expect(read(text).constraints.map(({ strength }) => strength)).toEqual(strengths);
  });

  it.each([
    ["under $900", "<=", 900, "USD"],
    ["$50-$80", "between", [50, 80], "USD"],
    ["between $500 and $300", "between", [300, 500], "USD"],
    ["500到300元", "between", [300, 500], "CNY"],
    ["€1.200,50", "~", 1200.5, "EUR"],
    ["£90", "~", 90, "GBP"],
    ["fifty quid tops", "<=", 50, "GBP"],
    ["预算三千", "<=", 3000, undefined],
    ["五百到八百", "between", [500, 800], undefined],
    ["一千多块", "~", 1000, "CNY"],
    ["两三百", "between", [200, 300], undefined],
    ["不到一百元", "<=", 100, "CNY"],
    ["1.5万以内", "<=", 15000, undefined],
    ["耳机 ¥299", "~", 299, "CNY"],
    ["¥299", "~", 299, undefined],
  ])("%s is a price", (text, op, value, currency) => {
    const [price] = read(text).constraints;
    expect(price).toMatchObject({ field: "price", op, value });
    expect(price?.currency).toBe(currency);
  });

  it.each([
    ["by Friday", "<=", "2026-03-06"],
    ["before Friday", "<", "2026-03-06"],
    ["arriving on Friday", "=", "2026-03-06"],
    ["delivered next week", "<=", "2026-03-15"],
    ["before next Wednesday", "<", "2026-03-11"],
    ["in three days", "<=", "2026-03-07"],
    ["within a week", "<=", "2026-03-11"],
    ["before Mother's Day", "<", "2026-05-10"],
    ["by 12 March", "<=", "2026-03-12"],
    ["下周三前送到", "<", "2026-03-11"],
    ["周五以前到", "<=", "2026-03-06"],
    ["大后天到", "<=", "2026-03-07"],
    ["三天内", "<=", "2026-03-07"],
    ["三个工作日内", "<=", "2026-03-09"],
    ["下个月五号之前", "<", "2026-04-05"],
    ["国庆前", "<", "2026-10-01"],
    ["春节前", "<", "2027-02-06"],
    ["3月12日送到", "=", "2026-03-12"],
  ])("%s is a day of delivery", (text, op, value) => {
    expect(said(text)).toEqual([["deliverBy", op, value]]);
  });

  it.each([
    ["EU 41 boots", "41", "EU"],
    ["boots, 9.5 US", "9.5", "US"],
    ["欧码38的女靴", "38", "EU"],
    ["日码25的鞋", "25", "JP"],
    ["backpack, 2XL", "XXL", undefined],
    ["大号收纳箱", "L", undefined],
    ["15.6-inch laptop", "15.6 inch", undefined],
    ["1米8的床", "1.8m", undefined],
    ["king size mattress", "king", undefined],
  ])("%s has a size", (text, value, system) => {
    const [size] = read(text).constraints;
    expect(size).toMatchObject({ field: "size", op: "=", value });
    expect(size?.system).toBe(system);
  });

  it("gives each constraint the words that it was read from", () => {
    const text = "navy linen sofa under $900 by Friday, not a sectional";
    const words = read(text).constraints.map(({ span: [start, end] = [0, 0] }) => text.slice(start, end));
    expect(words).toEqual(["navy", "linen", "under $900", "by Friday", "sectional"]);
  });
});

describe("a word of the price without a number", () => {
  it.each([
    ["cheap sofa", "sofa"],
    ["the cheapest headphones", "headphones"],
    ["an affordable desk", "desk"],
    ["a lamp, not too expensive", "lamp"],
    ["便宜点的书包", "书包"],
    ["最便宜的耳机", "耳机"],
    ["不要太贵的手表", "手表"],
  ])("%s puts the cheaper first", (text, residue) => {
    expect(read(text)).toMatchObject({ refine: "cheaper", constraints: [], residue });
  });

  it.each([
    ["the most expensive watch", "watch"],
    ["最贵的手表", "手表"],
  ])("%s puts the dearer first", (text, residue) => {
    expect(read(text)).toMatchObject({ refine: "dearer", constraints: [], residue });
  });

  it.each([
    ["a cheap trick book"],
    ["cheap thrills album"],
    ["not cheap looking chair"],
    ["a mug cheaper than $50"],
    ["my back has been hurting for a year now, so an office chair in grey, as the cheap ones never last"],
  ])("%s asks for no order", (text) => {
    expect(read(text).refine).toBeUndefined();
  });
});

describe("a follow-up", () => {
  const previous = read("red cotton t-shirt under $50, size M");
  const followedBy = (text: string) => refineRequest(previous, readShopRequest(text, { now, previous }));
  const fields = (request: ReturnType<typeof followedBy>) =>
    request.constraints.map(({ field, value }) => [field, value]);

  it("replaces what it names and keeps the rest", () => {
    expect(fields(followedBy("in blue instead"))).toEqual([
      ["material", "cotton"],
      ["price", 50],
      ["size", "M"],
      ["color", "blue"],
    ]);
    expect(followedBy("in blue instead").residue).toBe("t-shirt");
  });

  it("drops a field that it lets go", () => {
    expect(followedBy("forget the budget").refine).toBe("drop:price");
    expect(fields(followedBy("forget the budget")).map(([field]) => field)).toEqual([
      "color",
      "material",
      "size",
    ]);
  });

  it("narrows a price from the other side", () => {
    expect(followedBy("at least $20").constraints.filter(({ field }) => field === "price")).toHaveLength(2);
  });

  it("keeps the direction for the ranking", () => {
    expect(followedBy("便宜点的").refine).toBe("cheaper");
    expect(followedBy("a size up").refine).toBe("bigger");
  });

  it.each(["start over", "reset", "clear", "forget it all", "重新来", "重来一遍", "清空", "从头开始吧"])(
    "%s forgets all that was asked",
    (text) => {
      expect(followedBy(text)).toMatchObject({ refine: "drop:*", constraints: [], residue: "" });
    },
  );

  it("starts over with what it names", () => {
    const request = followedBy("start over with a green lamp");
    expect(fields(request)).toEqual([["color", "green"]]);
    expect(request.residue).toBe("lamp");
  });

  it.each(["clear the cart", "清空购物车", "reset button"])("does not take %s for a fresh start", (text) => {
    expect(readShopRequest(text, { now, previous }).refine).toBeUndefined();
  });

  it.each(["no, the blue one", "the blue one", "I meant the blue one", "不是，蓝色的那个", "蓝色的那个"])(
    "%s asks for the colour alone",
    (text) => {
      const own = readShopRequest(text, { now, previous });
      expect(own.constraints.map(({ field, op, value }) => [field, op, value])).toEqual([
        ["color", "=", "blue"],
      ]);
      expect(own.residue).toBe("");
    },
  );

  it.each(["show me something else", "another one", "换一个", "还有别的吗", "再看看别的"])(
    "%s adds no wish",
    (text) => {
      expect(readShopRequest(text, { now, previous })).toMatchObject({ constraints: [], residue: "" });
    },
  );

  it("keeps the thing that it only describes", () => {
    const sofa = read("red sofa");
    const request = refineRequest(sofa, readShopRequest("only two seats", { now, previous: sofa }));
    expect(request.residue).toBe("sofa two seats");
  });

  it("names another thing where it does", () => {
    expect(followedBy("show me hoodies").residue).toBe("hoodies");
  });

  it("loses one constraint with its chip", () => {
    const [color] = previous.constraints;
    expect(withoutConstraint(previous, color).constraints).toEqual(previous.constraints.slice(1));
  });
});

describe("any text", () => {
  it("is read without throwing, with spans inside it", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            "red",
            "不要",
            "或",
            "5",
            "$",
            "under",
            "周五",
            "\ud800",
            "😀",
            "-",
            ",",
            "size",
            "、",
          ),
          {
            maxLength: 60,
          },
        )
        .map((parts) => parts.join(" ")),
      fc
        .array(
          fc.constantFrom("红", "的", "不", "要", "一", "百", "五", "元", "前", "3", "月", "号", "x", "%"),
          {
            maxLength: 60,
          },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { span } of read(text).constraints) {
          const [start, end] = span ?? [0, 0];
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of 100 KB takes less than 200 ms of CPU", () => {
    const longs = [
      "红、".repeat(50_000),
      "red, ".repeat(20_000),
      "不要".repeat(50_000),
      "a-".repeat(50_000),
      "5 ".repeat(50_000),
    ];
    read(longs.join(" ").slice(0, 4_000));
    for (const text of longs) {
      const start = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1_000).toBeLessThan(200);
    }
  });
});
