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

describe.skipIf(needs(hasChromium, "chromium"))("the trust centre in a browser", () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
  }, 180_000);
  afterAll(() => demonstration.close());

  const titles = { en: "Your data", zh: "我的数据" };

  /** Signs in as the made-up customer, by the page's own button. */
  async function openOwn(how: Visit = {}): Promise<Page> {
    const { locale = "en" } = how;
    const { page } = await demonstration.visit("/me", how);
    await page.getByRole("heading", { level: 1, name: titles[locale] }).waitFor();
    await page.getByRole("main").getByRole("button").first().click();
    await page.locator("#consents").getByRole("switch").first().waitFor();
    return page;
  }

  const consentTo = (page: Page, title: string) =>
    page.locator("#consents").getByRole("switch", { name: title });

  it("says to whoever is signed out what stands here, and asks the server nothing about them", async () => {
    const asked: string[] = [];
    const { page } = await demonstration.visit("/shop");
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole("link", { name: "Your data" }).click();
    await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
    await page.getByText("nothing about you is read then").waitFor();
    expect(asked.filter((path) => path.startsWith("/v1/me"))).toEqual([]);
  });

  it("shows every section to its person", async () => {
    const page = await openOwn();
    for (const name of [
      "What we know",
      "What we learned about you",
      "What you agree to",
      "Your receipts",
      "Who looked at your data",
      "Take your data along",
      "Your requests",
      "Erase your data",
    ]) {
      await page.getByRole("region", { name }).waitFor();
    }
    await page
      .getByRole("region", { name: "What we know" })
      .getByText("customer@demonstration.example")
      .first()
      .waitFor();
  });

  for (const [locale, known, orders] of [
    ["en", "Boot size", "Orders"],
    ["zh", "靴子尺码", "订单数"],
  ] as const) {
    it(`calls what is known by its name in words, each once (${locale})`, async () => {
      const page = await openOwn({ locale });
      for (const name of [known, orders])
        expect(await page.locator("#known").getByText(name, { exact: true }).count(), name).toBe(1);
      expect(await page.locator("#known").getByText("bootSize").count()).toBe(0);
    });
  }

  it("takes one click to agree and one to withdraw, and keeps both", async () => {
    const page = await openOwn();
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(`${request.postDataJSON().state}`);
    });
    const title = "Advertising from what you do elsewhere";
    for (const [key, isOn] of [
      ["Space", true],
      ["Space", false],
    ] as const) {
      await consentTo(page, title).press(key);
      await expect.poll(() => consentTo(page, title).isChecked()).toBe(isOn);
      await page.reload();
      await consentTo(page, title).waitFor();
      expect(await consentTo(page, title).isChecked()).toBe(isOn);
    }
    expect(sent).toEqual(["given", "withdrawn"]);
  });

  it("lists the receipt of what was just asked, and opens it", async () => {
    const page = await openOwn();
    await page.goto(`${demonstration.url}/shop?q=navy%20sofa`);
    await page.locator("article").first().waitFor();
    await page.goto(`${demonstration.url}/me`);
    await page.getByRole("region", { name: "Your receipts" }).getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: "Receipt" }).waitFor();
    await page.getByText("navy sofa", { exact: true }).waitFor();
  });

  it("gives everything away as a file", async () => {
    const page = await openOwn();
    for (const name of ["Everything (JSON)", "Facts (CSV)", "Consents (JSON-LD)"]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name }).click(),
      ]);
      expect(await download.failure()).toBeNull();
    }
  });

  it("heeds a browser that says no to selling, and says so", async () => {
    const page = await openOwn();
    await page.setExtraHTTPHeaders({ "sec-gpc": "1" });
    await page.reload();
    await page.getByText("Your browser says that your data must not be sold").waitFor();
    expect(await consentTo(page, "Selling your data").isChecked()).toBe(false);
  });

  it("erases in two steps, and reports store by store", async () => {
    const page = await openOwn();
    await page.getByRole("button", { name: "Erase my data" }).click();
    const erase = page.getByRole("button", { name: "Erase everything about me" });
    expect(await erase.isDisabled()).toBe(true);
    await page.getByRole("checkbox").press("Space");
    await erase.click();
    await page.getByRole("heading", { name: "Everything about you has been erased" }).waitFor();
    expect(
      await page.getByRole("region", { name: "Erase your data" }).getByRole("term").count(),
    ).toBeGreaterThan(3);
    await page.goto(`${demonstration.url}/me`);
    await page.getByRole("button", { name: "Sign in as a made-up customer" }).waitFor();
  });

  for (const locale of ["en", "zh"] as const) {
    it(`has no barrier and no sideways scrolling, narrow and wide (${locale})`, async () => {
      for (const [theme, width] of [
        ["light", 1440],
        ["dark", 360],
      ] as const) {
        const page = await openOwn({ locale, theme, width });
        await page.locator("#requests, #erase").first().waitFor();
        await expect.poll(() => page.locator("[role=status][aria-label]").count()).toBe(0);
        expect(await barriers(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await page.context().close();
      }
    });
  }
});
