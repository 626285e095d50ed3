import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs } from "../support/needs.ts";
import {
  barriers,
  type Demonstration,
  hasChromium,
  openDemonstration,
  overflow,
  type Visit,
} from "./browser.ts";

describe.skipIf(needs(hasChromium, "chromium"))("a receipt in a browser", () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
  }, 180_000);
  afterAll(() => demonstration.close());

  const request = { en: "navy sofa under $900", zh: "藏青色沙发，6000元以内" };

  async function openReceipt(how: Visit = {}): Promise<Page> {
    const { locale = "en" } = how;
    const { page } = await demonstration.visit(`/shop?q=${encodeURIComponent(request[locale])}`, how);
    await page.getByRole("link", { name: locale === "zh" ? /查看回执/ : /See the receipt/ }).click();
    await page.getByRole("heading", { level: 1, name: locale === "zh" ? "回执" : "Receipt" }).waitFor();
    return page;
  }

  it("says what was asked, how it was understood, why these, and that no model was used", async () => {
    const page = await openReceipt();
    await page.getByText(request.en, { exact: true }).waitFor();
    for (const name of ["How it was understood", "Why these", "Data about you", "Who worded it", "Proof"]) {
      await page.getByRole("region", { name }).waitFor();
    }
    await page.getByText("No language model was used.").waitFor();
    await page
      .getByText(/, navy.*\$\d+/)
      .first()
      .click();
    await page
      .getByText(/catalogue · /)
      .first()
      .waitFor();
  });

  it("is verified by the browser's own sums", async () => {
    const page = await openReceipt();
    await page.locator("[data-check=verified]").waitFor();
  });

  it("is not verified when another thing is shown than was sealed", async () => {
    const page = await openReceipt();
    await page.locator("[data-check=verified]").waitFor();
    await page.route("**/v1/receipts/*", async (route) => {
      const response = await route.fetch();
      const receipt = await response.json();
      if (receipt.reply) receipt.reply.parts[0].text = "Everything is free.";
      await route.fulfill({ response, json: receipt });
    });
    await page.reload();
    await page.getByText("Everything is free.").waitFor();
    await page.locator("[data-check=failed]").waitFor();
  });

  it("takes what its person has to say, and shows it after", async () => {
    const page = await openReceipt();
    await page.getByRole("button", { name: "Something is wrong" }).click();
    await page.getByLabel(/What is wrong/).fill("The second one is <b>not</b> navy.");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("The second one is <b>not</b> navy.").waitFor();
    await page.getByRole("button", { name: "I object" }).click();
    await page.getByText("You objected").waitFor();
    await page.reload();
    await page.getByText("You marked it as wrong").waitFor();
  });

  it("looks absent to whoever has not its capability", async () => {
    const page = await openReceipt();
    const path = new URL(page.url()).pathname;
    const other = await demonstration.visit(path);
    await other.page.getByRole("heading", { name: /no such receipt/ }).waitFor();
    const wrong = await demonstration.visit(`${path}?session=guessed`);
    await wrong.page.getByRole("heading", { name: /no such receipt/ }).waitFor();
  });

  it("says that it was erased", async () => {
    const page = await openReceipt();
    await page.route("**/v1/receipts/*", (route) =>
      route.fulfill({ status: 410, json: { error: { code: "trust/erased" } } }),
    );
    await page.reload();
    await page.getByRole("heading", { name: "This receipt was erased" }).waitFor();
  });

  it("leads to the unpersonalised answer of the same request", async () => {
    const page = await openReceipt();
    await page.getByRole("button", { name: "Show unpersonalised" }).click();
    await page.waitForURL(/plain=true/);
    await page.locator("article").first().waitFor();
  });

  it("leads back to the conversation that it was opened from, even after it was loaded again", async () => {
    const { page } = await demonstration.visit("/shop?q=navy%20sofa");
    await page.getByRole("button", { name: "cheaper", exact: true }).click();
    await page.waitForURL(/and=/);
    await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
    await page.getByRole("link", { name: /See the receipt/ }).click();
    await page.getByRole("heading", { level: 1, name: "Receipt" }).waitFor();
    expect(await page.evaluate<string>("document.activeElement.id")).toBe("content");
    await page.reload();
    await page.getByRole("link", { name: "Back to the shop" }).click();
    await page.getByRole("navigation", { name: "What you asked" }).getByText("cheaper").waitFor();
  });

  for (const locale of ["en", "zh"] as const) {
    it(`has no barrier and no sideways scrolling, narrow and wide (${locale})`, async () => {
      for (const [theme, width] of [
        ["light", 1440],
        ["dark", 360],
      ] as const) {
        const page = await openReceipt({ locale, theme, width });
        await page.locator("[data-check=verified]").waitFor();
        expect(await barriers(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    });
  }
});
