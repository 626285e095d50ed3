import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPrivacy } from "./index.ts";

const privacy = openPrivacy({ now: () => new Date("2026-03-04T00:00:00Z") });
const found = (text: string) =>
  privacy.find(text).map(({ start, end, type }) => [type, text.slice(start, end)]);

describe("in English, one finds", () => {
  it.each([
    ["My name is Łukasz Zieliński.", [["person", "Łukasz Zieliński"]]],
    ["Dr. Amara Nwosu-Bell said no.", [["person", "Amara Nwosu-Bell"]]],
    ["my name is maria lopez", [["person", "maria lopez"]]],
    ["Meet me at Flat 3, 22 Baker Street, London", [["address", "Flat 3, 22 Baker Street, London"]]],
    [
      "He lives at Hauptstraße 12, 10115 Berlin, Germany",
      [["address", "Hauptstraße 12, 10115 Berlin, Germany"]],
    ],
    ["Return it to PSC 1234, Box 5678\nAPO AE 09123", [["address", "PSC 1234, Box 5678\nAPO AE 09123"]]],
    ["call me on 07700 900123", [["phone", "07700 900123"]]],
    ["Fax: (202) 555-0143 x12", [["phone", "(202) 555-0143 x12"]]],
    ["write to o.brien+shop@example.co.uk", [["email", "o.brien+shop@example.co.uk"]]],
    ["see https://example.org/me?x=1.", [["web", "https://example.org/me?x=1"]]],
    ["paid with 4111 1111 1111 1111", [["card", "4111 1111 1111 1111"]]],
    ["IBAN GB82 WEST 1234 5698 7654 32", [["iban", "GB82 WEST 1234 5698 7654 32"]]],
    ["SSN 123-45-6789", [["ssn", "123-45-6789"]]],
    ["driver's license: D123456789012", [["driving-licence", "D123456789012"]]],
    ["from 2001:db8::ff00:42:8329", [["ip", "2001:db8::ff00:42:8329"]]],
    ["I was born on 3 March 1985", [["birth-date", "3 March 1985"]]],
    ["ZIP: 90210", [["postcode", "90210"]]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    "Order number 511340644353 was shipped on Monday.",
    "The walnut desk is 120 cm wide and costs $1,349.99.",
    "Is the Oslo Lounge Chair in stock in dark green?",
    "Version 2.14.3.1 of the app crashes on Android 14.",
    "The meeting is at 10:30 on 2026-03-04 in room 12.",
    "Title VII of the Act was changed in 1991.",
  ])("nothing in: %s", (text) => expect(found(text)).toEqual([]));
});

describe("in Chinese, one finds", () => {
  it.each([
    [
      "收件人诸葛明，电话13800138000",
      [
        ["person", "诸葛明"],
        ["phone", "13800138000"],
      ],
    ],
    ["身份证11010519491231002X已核验", [["identity-card", "11010519491231002X"]]],
    ["地址：浙江省义乌市稠城街道城中路8号", [["address", "浙江省义乌市稠城街道城中路8号"]]],
    ["我住在光明小区3栋2单元501室", [["address", "光明小区3栋2单元501室"]]],
    ["车牌京A·12345停好了", [["plate", "京A·12345"]]],
    ["新能源车沪AD12345", [["plate", "沪AD12345"]]],
    ["护照号码E12345678", [["passport", "E12345678"]]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    "订单号13812345678已发货",
    "编号110105194912310021的设备需要检修",
    "高级胡桃木书桌，宽120厘米，价格2399元",
    "时间安排在明天下午，金额以发票为准",
    "张经理您好",
  ])("nothing in: %s", (text) => expect(found(text)).toEqual([]));
});

describe("whatever the text", () => {
  const parts = fc.constantFrom(
    "Anna Berg",
    "12 Oak Street",
    "张伟",
    "13800138000",
    "a@b.example",
    "4111111111111111",
    " ",
    "\n",
    ",",
    "，",
    "é",
    "😀",
    "的",
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(parts, { maxLength: 30 }).map((some) => some.join("")),
  );

  it("what is found lies in it, in order and without overlaps", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end, score } of privacy.find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(score).toBeGreaterThanOrEqual(0.5);
          last = end;
        }
      }),
    );
  });

  it("masking comes back to it, and holds no value that was found", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const masked = privacy.mask(text);
        expect(privacy.unmask(masked.text, masked.table)).toBe(text);
      }),
    );
  });
});
