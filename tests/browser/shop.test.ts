import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs } from "../support/needs.ts";
import { barriers, type Demonstration, hasChromium, openDemonstration, overflow } from "./browser.ts";

describe.skipIf(needs(hasChromium, "chromium"))("the shop in a browser", () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
  }, 180_000);
  afterAll(() => demonstration.close());

  const request = { en: "navy linen sofa under $900", zh: "藏青色的亚麻沙发，6000元以内" };
  const searchFor = (text: string): string => `/shop?q=${encodeURIComponent(text)}`;

  for (const locale of ["en", "zh"] as const) {
    it(`answers a request in words with products, and says how it was understood (${locale})`, async () => {
      const { page, complaints } = await demonstration.visit("/", { locale });
      await page.waitForURL("**/shop");
      expect(await page.getAttribute("html", "lang")).toBe(locale === "zh" ? "zh-CN" : "en");
      await page.getByRole("textbox").fill(request[locale]);
      await page.keyboard.press("Enter");
      await page.locator("article").first().waitFor();
      expect(new URL(page.url()).searchParams.get("q")).toBe(request[locale]);
      expect(await page.title()).toContain(request[locale]);
      // Colour, material and price.
      const removals = page.getByRole("button", { name: locale === "zh" ? /^去掉：/ : /^Remove: / });
      expect(await removals.count()).toBe(3);
      for (const card of await page.locator("article").all()) {
        expect(await card.locator("h3").innerText()).not.toBe("");
        expect(await card.locator("img").getAttribute("src")).toMatch(/^\//);
      }
      expect(complaints).toEqual([]);
    });
  }

  it("shows a request that was shared, and shows it again when it is loaded again", async () => {
    const { page } = await demonstration.visit(searchFor(request.en));
    const titles = async () => {
      await page.locator("article").first().waitFor();
      return page.locator("article h3").allInnerTexts();
    };
    const shown = await titles();
    await page.reload();
    expect(await titles()).toEqual(shown);
  });

  it("takes a chip away, and goes back to before it", async () => {
    const { page } = await demonstration.visit(searchFor(request.en));
    const removals = page.getByRole("button", { name: /^Remove: / });
    await removals.first().waitFor();
    const before = await removals.count();
    await removals.first().click();
    await expect.poll(() => removals.count()).toBe(before - 1);
    expect(page.url()).toContain("and=");
    await page.goBack();
    await expect.poll(() => removals.count()).toBe(before);
  });

  it("changes a chip by keyboard alone, and gives the focus back", async () => {
    const { page } = await demonstration.visit(searchFor("navy sofa under $900"));
    const chip = page.getByRole("button", { name: /^Change: .*900/ });
    await chip.focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Amount").waitFor();
    await page.keyboard.press("Escape");
    await page.getByLabel("Amount").waitFor({ state: "hidden" });
    const focused = await page.evaluate<string>("document.activeElement.getAttribute('aria-label')");
    expect(focused).toMatch(/^Change: .*900/);
    await page.keyboard.press("Enter");
    await page.getByLabel("Amount").fill("1,500");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Change: .*1,?500/ }).waitFor();
  });

  it("goes on from an answer, and offers the way back", async () => {
    const { page } = await demonstration.visit(searchFor("navy sofa"));
    await page.getByRole("button", { name: "cheaper", exact: true }).click();
    const trail = page.getByRole("navigation", { name: "What you asked" });
    await trail.getByText("cheaper").waitFor();
    await page
      .getByRole("button", { name: /^Remove: .*\d/ })
      .first()
      .waitFor();
    await trail.getByRole("button", { name: "navy sofa" }).click();
    await page.waitForURL((url) => !url.search.includes("and="));
    await page.getByRole("button", { name: "Start afresh" }).click();
    await page.getByRole("button", { name: "navy sofa › cheaper" }).waitFor();
  });

  it("says what was left out and why, one click away", async () => {
    const { page } = await demonstration.visit(searchFor(request.en));
    const summary = page.getByText("What was left out, and why");
    await summary.click();
    await page
      .getByText(/^such as /)
      .first()
      .waitFor();
  });

  it("offers what would open when nothing fits, and takes it", async () => {
    const { page } = await demonstration.visit(searchFor("navy linen sofa under $5"));
    await page.getByText("No product fits all of that.").waitFor();
    const offers = page.getByRole("region", { name: "If you loosen one thing" }).getByRole("button");
    await offers.first().click();
    await page.locator("article").first().waitFor();
  });

  it("answers unpersonalised when asked to, and says so in the address", async () => {
    const { page } = await demonstration.visit(searchFor("navy sofa"));
    await page.getByRole("switch", { name: "Show unpersonalised" }).click();
    await page.waitForURL(/plain=true/);
    await page.locator("article").first().waitFor();
    expect(await page.getByRole("switch").isChecked()).toBe(true);
  });

  it("keeps the language and the theme that were chosen", async () => {
    const { page } = await demonstration.visit("/shop");
    await page.getByRole("button", { name: /^Language/ }).click();
    await page.getByRole("menuitem", { name: "简体中文" }).click();
    await page.getByRole("heading", { name: "用自己的话说出想要的" }).waitFor();
    await page.getByRole("button", { name: "切换到深色主题" }).click();
    await page.reload();
    await page.getByRole("heading", { name: "用自己的话说出想要的" }).waitFor();
    expect(await page.getAttribute("html", "data-mantine-color-scheme")).toBe("dark");
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
  });

  it("signs in with one click in the demonstration, and out again", async () => {
    const { page } = await demonstration.visit("/shop");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("menuitem", { name: "Reviewer" }).click();
    await page.getByRole("button", { name: "Signed in as Reviewer" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
  });

  it("shows hostile text as text", async () => {
    const hostile = `<img src=x onerror="document.title='owned'"><script>alert(1)</script> {{7*7}} sofa`;
    const { page, complaints } = await demonstration.visit(searchFor(hostile));
    await page.getByRole("navigation", { name: "What you asked" }).getByText(hostile).waitFor();
    await page.getByRole("status").first().waitFor({ state: "attached" });
    expect(await page.locator("main img[src=x], main script").count()).toBe(0);
    expect(await page.title()).toContain("{{7*7}}");
    expect(complaints).toEqual([]);
  });

  for (const theme of ["light", "dark"] as const) {
    for (const locale of ["en", "zh"] as const) {
      it(`has no barrier and no sideways scrolling at 360 and 1440 pixels (${locale}, ${theme})`, async () => {
        for (const width of [360, 1440]) {
          for (const path of ["/shop", searchFor(request[locale])]) {
            const { page, context, complaints } = await demonstration.visit(path, { locale, theme, width });
            await page
              .locator(path === "/shop" ? "h1" : "article")
              .first()
              .waitFor();
            expect(await barriers(page)).toEqual([]);
            expect(await overflow(page)).toBe(0);
            expect(complaints).toEqual([]);
            await context.close();
          }
        }
      });
    }
  }
});
