import { expect, test } from "vitest";
import { readShopRequest } from "../../modules/language/index.ts";
import { startsAnew } from "./starts-anew.ts";

const now = "2026-03-04T10:00";

/** Whether `line`, said after `earlier`, is about something else. */
function isAnew(earlier: string, line: string): boolean {
  const previous = readShopRequest(earlier, { now });
  return startsAnew(previous, readShopRequest(line, { now, previous }));
}

test.each([
  ["navy linen sofa under $900", "red mug"],
  ["running shoes size 42", "送妈妈的丝绸围巾"],
  ["办公椅一千以内", "无线耳机"],
])("after %s, %s is about something else", (earlier, line) => {
  expect(isAnew(earlier, line)).toBe(true);
});

test.each([
  ["navy linen sofa under $900", "cheaper"],
  ["navy linen sofa under $900", "in red instead"],
  ["navy linen sofa under $900", "leather"],
  ["navy linen sofa under $900", "a sofa by Friday"],
  ["desk under $300", "with drawers"],
  ["蓝色沙发", "换成红色"],
  ["书桌五百以内", "带抽屉的"],
  ["sofa under $900", "蓝色的沙发"],
  ["under $40", "red mug"],
])("after %s, %s goes on", (earlier, line) => {
  expect(isAnew(earlier, line)).toBe(false);
});
