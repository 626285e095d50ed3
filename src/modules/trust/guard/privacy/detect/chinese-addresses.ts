import type { Found } from "../found.ts";
import type { Detector } from "../pack.ts";
import { chineseCities, chineseProvinces } from "../tables/chinese-places.ts";

const number = "[\\d０-９一二三四五六七八九十百零〇甲乙丙A-Za-z]{1,6}(?:[-—之至、]\\d{1,5})*";
const inside = `(?:[\\s，,]?(?:第?${number}(?:号院|号楼|号房|号|號|栋|棟|幢|座|单元|單元|层|層|楼|樓|室|房|户|户|门|門|弄|组|組|队)|[东南西北中]座|[A-Z]座|附${number}号))`;
const road =
  "[\\p{Script=Han}\\d]{1,10}?(?:大街|大道|胡同|公路|路|街|道|巷|弄|里|条|段)(?:[东西南北中]段|[东西南北](?![\\p{Script=Han}])|[东西南北](?=\\d)|[一二三四五六七八九十]段)?";
const complex =
  "[\\p{Script=Han}\\dA-Za-z·]{1,12}?(?:小区|社区|花园|家园|公寓|大厦|广场|大楼|苑|新村|村|庄|屯|宿舍|校区|园区|科技园|产业园|工业园|中心|公馆|名邸|府|城|庭|湾|花苑|里)";

/** The heart of an address: a road with a number, or an estate or village with a building or a room. */
const hearts: readonly { readonly pattern: RegExp; readonly weight: number; readonly why: string }[] = [
  {
    pattern: new RegExp(
      `${road}\\s?${number}\\s?(?:号院?|號院?|弄)(?:${complex})?${inside}*(?:${complex}${inside}+)?(?:[ -]?\\d{3,4}(?!\\d))?`,
      "gu",
    ),
    weight: 0.5,
    why: "a road and a number",
  },
  {
    pattern: new RegExp(`${complex}${inside}{2,}(?:[ -]?\\d{3,4}(?!\\d))?`, "gu"),
    weight: 0.45,
    why: "an estate, a building and a room",
  },
  {
    pattern: new RegExp(`[\\p{Script=Han}]{1,6}?(?:村|屯|庄)(?:第?${number}(?:组|組|号|號|队|社))`, "gu"),
    weight: 0.45,
    why: "a village and a number",
  },
];

const places = [...new Set([...chineseProvinces, ...chineseCities])].toSorted((a, b) => b.length - a.length);
const knownPlace = new RegExp(`(?:中国|中國)?(?:${places.join("|")})`, "u");
const administrative = /(?:特别行政区|自治区|自治州|自治县|省|市|州|盟|区|區|县|縣|旗|镇|鎮|乡|鄉|街道|村)/u;
const cue =
  /(?:地址|住址|住所|住处|户籍|籍贯|家住|现住|居住于|居住在|住在|住于|住|寄到|寄往|寄至|送到|送至|送往|发到|发往|位于|坐落于|坐落在|地点|定位|门牌|导航到|搬到|搬至|位置|快递到|邮寄到)(?:[^，。；！？\p{Script=Han}]{0,3}|是|为|：|:|在)*$/u;

/** Words that stand before an address and are no part of it. */
const lead =
  /^.*(?:地址|住址|住所|户籍|家住|现住|居住于|居住在|住在|住于|寄到|寄往|寄至|送到|送至|送往|发到|发往|位于|坐落于|坐落在|搬到|搬至|快递到|邮寄到|改为|改成|改到|更新为|前往|来到|到达|到|在|是|为|至|于|往|去|从)/u;

const reach = 24;

/** Where the address whose heart begins at `heart` begins: at the first place that is known in what stands before it. */
function beginning(
  text: string,
  heart: number,
  end: number,
): { readonly start: number; readonly places: boolean } {
  const before = text.slice(Math.max(0, heart - reach), heart);
  const run = /[\p{Script=Han}\d]*$/u.exec(before)?.[0] ?? "";
  const from = heart - run.length;
  const whole = text.slice(from, end);
  const known = knownPlace.exec(whole);
  // A known place in the middle of the road's own name (南京路) is no beginning.
  if (known && administrativeAfter(whole, known.index + known[0].length))
    return { start: from + known.index, places: true };
  const skipped = lead.exec(whole.slice(0, Math.max(0, whole.length - 4)))?.[0].length ?? 0;
  const start = from + (skipped < whole.length - 3 ? skipped : 0);
  return { start, places: administrative.test(text.slice(start, end)) };
}

const administrativeAfter = (whole: string, at: number): boolean =>
  administrative.test(whole.slice(at, at + 12)) || knownPlace.test(whole.slice(at, at + 6));

/** Postal addresses in Chinese, from the largest place to the room. */
export const chineseAddresses: Detector = {
  type: "address",
  detect({ text, hasHan }) {
    if (!hasHan) return [];
    return hearts.flatMap(({ pattern, weight, why }) =>
      [...text.matchAll(pattern)].map((match): Found => {
        const end = match.index + match[0].length;
        const { start, places: named } = beginning(text, match.index, end);
        const cued = cue.test(text.slice(Math.max(0, start - 12), start));
        const reasons = [
          why,
          ...(named ? ["a place"] : []),
          ...(cued ? ["after a word for an address"] : []),
        ];
        return {
          start,
          end,
          type: "address",
          score: weight + (named ? 0.3 : 0) + (cued ? 0.15 : 0),
          why: reasons,
        };
      }),
    );
  },
};
