import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardIssuer } from "./card-issuer.ts";
import { hasChineseIdShape, isChineseId } from "./chinese-id.ts";
import { isIban } from "./iban.ts";
import { passesLuhn } from "./luhn.ts";
import { maySocialSecurity } from "./social-security.ts";

const otherDigit = (text: string, at: number, by: number): string =>
  text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);

describe("check digits", () => {
  it("hold for the examples of the standards", () => {
    expect(passesLuhn("79927398713")).toBe(true);
    expect(isIban("GB82 WEST 1234 5698 7654 32")).toBe(true);
    expect(isIban("DE89370400440532013000")).toBe(true);
    expect(isChineseId("11010519491231002X")).toBe(true);
  });

  it("fail when any one digit is another", () => {
    const changes = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(changes, ([where, by]) => {
        const card = "4111111111111111";
        expect(passesLuhn(otherDigit(card, where % card.length, by))).toBe(false);
        const account = "DE89370400440532013000";
        expect(isIban(otherDigit(account, 2 + (where % 20), by))).toBe(false);
        const citizen = "11010519491231002X";
        expect(isChineseId(otherDigit(citizen, where % 17, by))).toBe(false);
      }),
    );
  });

  it("a citizen's number has a province and a day of the calendar", () => {
    expect(hasChineseIdShape("110105194902300021")).toBe(false);
    expect(hasChineseIdShape("000105194912310021")).toBe(false);
    expect(hasChineseIdShape("110105491231002")).toBe(true);
  });

  it("numbers that are never given out are no social security numbers", () => {
    for (const never of ["000-12-3456", "666-12-3456", "900-12-3456", "123-00-4567", "123-45-0000"])
      expect(maySocialSecurity(never)).toBe(false);
    expect(maySocialSecurity("123-45-6789")).toBe(true);
  });

  it("an issuer is told by the first digits and the length", () => {
    expect(cardIssuer("4111 1111 1111 1111")).toBe("Visa");
    expect(cardIssuer("378282246310005")).toBe("American Express");
    expect(cardIssuer("6222020000000000000")).toBe("UnionPay");
    expect(cardIssuer("9111111111111111")).toBeUndefined();
  });
});
