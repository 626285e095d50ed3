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

describe.skipIf(needs(hasChromium, "chromium"))("the studio in a browser", () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
  }, 180_000);
  afterAll(() => demonstration.close());

  /** Opens a page as somebody of a role, signed in as the menu does it. */
  async function openAs(role: string, path: string, how: Visit = {}): Promise<Page> {
    const { page } = await demonstration.visit("/shop", how);
    await page.evaluate<void>(
      `fetch("/v1/session/demonstration", {
        method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ role: "${role}" })
      }).then((response) => { if (!response.ok) throw new Error(response.status) })`,
    );
    await page.goto(demonstration.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  const settled = (page: Page) =>
    expect.poll(() => page.locator("[role=status][aria-label]").count(), { timeout: 10_000 }).toBe(0);

  it("is closed to customers, and not offered to them", async () => {
    const page = await openAs("customer", "/studio");
    await page.getByText("The studio is for those who work here").waitFor();
    expect(await page.getByRole("link", { name: "Studio" }).count()).toBe(0);
  });

  it("opens for each role at what that role may do", async () => {
    for (const [role, title] of [
      ["analyst", "People"],
      ["designer", "Purposes"],
      ["reviewer", "Purposes"],
      ["governor", "People"],
    ] as const) {
      const page = await openAs(role, "/studio");
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await page.context().close();
    }
  });

  it("registers a source, shows its key once, and takes what is sent with it", async () => {
    const page = await openAs("administrator", "/studio/sources");
    await page.getByRole("button", { name: "Register a source" }).click();
    await page.getByLabel("Name", { exact: false }).first().fill("made-up-server");
    await page.getByLabel("Owner").fill("Sample team");
    await page.getByLabel("Licence or contract").fill("Made-up contract 7");
    await page.getByLabel("Contact").fill("sample@example.org");
    await page.getByLabel("Sends from").selectOption("server");
    await page.getByRole("checkbox", { name: "What you ordered and asked us for" }).check({ force: true });
    await page.getByRole("button", { name: "Register a source" }).last().click();
    const key = await page.locator("code").filter({ hasText: /^wk_/ }).innerText();
    const identify = {
      type: "identify",
      userId: "sample-77",
      traits: { name: "Bea Sample", email: "bea@example.org", city: "Sampleham", madeUpClub: "yes" },
    };
    const response = await fetch(`${demonstration.url}/v1/batch`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}`,
      },
      body: JSON.stringify({ batch: [identify] }),
    });
    expect(response.status).toBe(200);
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("link", { name: "made-up-server" }).click();
    await page.getByRole("heading", { level: 1, name: "made-up-server" }).waitFor();
    await page.getByText("may be read").waitFor();
    expect(await page.getByText(key).count()).toBe(0);

    await page.getByRole("link", { name: "People" }).click();
    await expect
      .poll(async () => {
        await page.getByLabel("Find somebody").fill("");
        await page.getByLabel("Find somebody").fill("sample-77");
        await page.waitForTimeout(1_500);
        return page.getByRole("link", { name: "Bea Sample" }).count();
      })
      .toBe(1);
    await page.getByRole("link", { name: "Bea Sample" }).click();
    await page.getByRole("heading", { level: 1, name: "Bea Sample" }).waitFor();
    await page.getByRole("region", { name: "Traits" }).getByText("Sampleham").waitFor();
    await page.getByRole("region", { name: "Identities" }).getByText("sample-77").waitFor();
    // Serving somebody needs nothing of what they did; handling their rights shows all of it.
    await page.getByRole("region", { name: "Timeline" }).getByText("that this purpose may see").waitFor();
    await page.getByLabel("What for").selectOption("rights");
    await page.getByRole("region", { name: "Timeline" }).getByText("Told who they are").waitFor();
    await page.getByRole("link", { name: /^Where it comes from: City/ }).click();
    await page.getByRole("img", { name: /^Graph of/ }).waitFor();
  });

  it("asks what a trait holds that nobody has classified, and takes the answer", async () => {
    const page = await openAs("administrator", "/studio/traits");
    const unclassified = page.getByRole("region", { name: "1 trait to classify" });
    await unclassified.getByText("no purpose reads them").waitFor();
    await unclassified.getByRole("button", { name: "Classify: madeUpClub" }).click();
    await page.getByLabel("What it holds").selectOption("preference");
    await page.getByLabel("Called, English").fill("Made-up club");
    await page.getByLabel("Called, 简体中文").fill("虚构俱乐部");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("region", { name: "Classified" }).getByText("Made-up club").waitFor();
    expect(await unclassified.count()).toBe(0);
  });

  it("defines a computed trait, fills it, and removes it", async () => {
    const page = await openAs("analyst", "/studio/traits");
    const computed = page.getByRole("region", { name: "Computed from events" });
    await computed.getByRole("button", { name: "Define a computed trait" }).click();
    await computed.getByLabel("Name", { exact: false }).first().fill("madeUpViews");
    await computed.getByLabel("Called, English").fill("Made-up views");
    await computed.getByLabel("Called, 简体中文").fill("虚构浏览次数");
    await computed.getByLabel("Names of the events").fill("Product Viewed");
    await computed.getByLabel("Of how many days").fill("30");
    await computed.getByRole("button", { name: "Define a computed trait" }).last().click();
    const row = computed.getByRole("listitem").filter({ hasText: "madeUpViews" });
    await row.getByText("How often · “Product Viewed” · the last 30 days").waitFor();
    await row.getByText("all kept events are in it").waitFor();
    await row.getByRole("button", { name: "Remove: Made-up views" }).click();
    await row.getByRole("button", { name: "Remove", exact: true }).last().click();
    await row.waitFor({ state: "detached" });
  });

  it("says what is wrong with a tracking plan in the reader's language, and keeps a good one", async () => {
    const page = await openAs("administrator", "/studio/sources", { locale: "zh" });
    await page.getByRole("link", { name: "made-up-server" }).click();
    await page.getByRole("button", { name: "修改埋点方案" }).click();
    const plan = page.getByLabel("方案（JSON）");
    await plan.fill('{\n  "events": {\n    oops\n');
    await page.getByText("请检查第 3 行").waitFor();
    await plan.fill('{ "events": { "Sale": { "$ref": "#" } } }');
    await page.getByRole("button", { name: "保存为第 1 版" }).click();
    await page.getByRole("alert").getByText("埋点方案中没有关键字“$ref”").waitFor();
    await plan.fill('{ "events": { "Sale": { "required": ["total"] } } }');
    await page.getByRole("button", { name: "保存为第 1 版" }).click();
    await page.getByText("第 1 版，始于").waitFor();
  });

  it("changes the terms of a source", async () => {
    const page = await openAs("administrator", "/studio/sources");
    await page.getByRole("link", { name: "made-up-server" }).click();
    await page.getByRole("button", { name: "Change the terms" }).click();
    const terms = page.getByRole("region", { name: "Terms" });
    await terms.getByLabel("Contact").fill("other@example.org");
    await terms.getByLabel("Kept for").fill("30");
    await terms.getByText("not read any more").waitFor();
    await terms.getByRole("button", { name: "Save" }).click();
    await terms.getByText("other@example.org").waitFor();
    await terms.getByText("30 days").waitFor();
  });

  it("counts a segment while it is built, and saves it", async () => {
    const page = await openAs("analyst", "/studio/segments");
    await page.getByRole("button", { name: "New segment" }).click();
    await page
      .getByLabel("Name", { exact: true })
      .or(page.getByLabel(/^Name/))
      .first()
      .fill("Made-up regulars");
    await page.getByLabel(/^Purpose/).selectOption("analytics");
    await page.getByLabel("What the condition is about").selectOption("event");
    await page.getByLabel("Name of the event").fill("Order Completed");
    await page
      .getByRole("status")
      .getByText(/^(people|person)$/)
      .or(page.getByText(/more fits?, and (is|are) left out/))
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Save the segment" }).click();
    await page.getByRole("heading", { name: "Made-up regulars" }).waitFor();
    await page.getByText("“Order Completed” happened at least 1 times").waitFor();
  });

  const paths = [
    "/studio/people",
    "/studio/segments",
    "/studio/sources",
    "/studio/traits",
    "/studio/links",
    "/studio/purposes",
    "/studio/requests",
    "/studio/lineage",
  ];

  for (const locale of ["en", "zh"] as const) {
    it(`has no barrier and no sideways scrolling, narrow and wide (${locale})`, async () => {
      for (const [theme, width] of [
        ["light", 1440],
        ["dark", 360],
      ] as const) {
        for (const path of paths) {
          const page = await openAs("governor", path, { locale, theme, width });
          await settled(page);
          expect(await page.getByRole("alert").count(), path).toBe(0);
          expect(await barriers(page), path).toEqual([]);
          expect(await overflow(page), path).toBe(0);
          await page.context().close();
        }
      }
    }, 120_000);
  }
});
