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
      ["designer", "Segments"],
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
      traits: { name: "Bea Sample", email: "bea@example.org", city: "Sampleham" },
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
