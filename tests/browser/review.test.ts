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

/** A catalogue in which one title tells somebody's telephone number. */
const products = [
  { id: "leak", title: "Walnut stool, ask Lin on 13812345678", price: 90, currency: "CNY", available: true },
  { id: "low", title: "Oak bench", price: 120, currency: "CNY", available: true },
];

describe.skipIf(needs(hasChromium, "chromium"))("review and cases in a browser", () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
    const page = await openAs("administrator", "/shop");
    await call(page, "/v1/catalogue/imports?replace=true&yes=true", {
      "content-type": "application/x-ndjson",
      body: products.map((product) => JSON.stringify(product)).join("\n"),
    });
    await page.context().close();
  }, 180_000);
  afterAll(() => demonstration.close());

  async function openAs(role: string, path: string, how: Visit = {}): Promise<Page> {
    const { page } = await demonstration.visit("/shop", how);
    await call(page, "/v1/session/demonstration", { body: JSON.stringify({ role }) });
    await page.goto(demonstration.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  /** Sends something from within a page, as its scripts do. */
  const call = (page: Page, path: string, { body, ...headers }: Record<string, string>): Promise<void> =>
    page.evaluate<void>(
      `fetch("/v1/session").then((response) => response.json()).then(({ csrfToken }) => fetch(${JSON.stringify(path)}, {
        method: "POST",
        headers: { "content-type": "application/json", ...${JSON.stringify(headers)}, ...(csrfToken && { "x-rapport-csrf": csrfToken }) },
        body: ${JSON.stringify(body)},
      })).then((response) => { if (!response.ok) throw new Error(String(response.status)) })`,
    );

  it("an approved answer comes to the page of whoever asked, by one key of the reviewer's", async () => {
    const { page: shopper } = await demonstration.visit("/shop?q=walnut+stool");
    await shopper.getByText("A colleague is checking this answer first").waitFor();
    const reviewer = await openAs("reviewer", "/studio/review");
    await reviewer.getByText("Walnut stool, ask Lin on 13812345678: CN¥90.00").waitFor();
    expect(await barriers(reviewer)).toEqual([]);
    await reviewer.keyboard.press("a");
    await reviewer.getByText("Nothing waits").waitFor();
    await shopper.getByText("A person has looked at the answer").waitFor();
    await shopper.getByText("ask Lin on 13812345678: CN¥90.00").waitFor();
    await reviewer.context().close();
    await shopper.context().close();
  });

  it("keys do nothing while somebody types, and a rejected draft is a case with its next step", async () => {
    const { page: shopper } = await demonstration.visit("/shop?q=one+walnut+stool");
    await shopper.getByText("A colleague is checking this answer first").waitFor();
    const reviewer = await openAs("reviewer", "/studio/review");
    await reviewer.getByText("Walnut stool, ask Lin on 13812345678: CN¥90.00").waitFor();
    await reviewer.keyboard.press("r");
    await reviewer.getByLabel("A note for whoever mends it").fill("a, e and r are letters here");
    await reviewer.getByText("It tells what is private").click();
    await reviewer.getByRole("button", { name: "Reject" }).click();
    await reviewer.getByText("Nothing waits").waitFor();
    await reviewer.goto(`${demonstration.url}/studio/cases`);
    await reviewer.getByRole("button", { name: /Rejected draft/ }).click();
    await reviewer.getByLabel("Cause", { exact: true }).selectOption("data");
    await reviewer.getByLabel("What exactly").fill("a title holds a number");
    await reviewer.getByRole("button", { name: "Keep the cause" }).click();
    await reviewer.getByLabel("What was done").waitFor();
    expect(await barriers(reviewer)).toEqual([]);
    await shopper.getByText("did not let it go").waitFor();
    await reviewer.context().close();
    await shopper.context().close();
  });

  it("fit a phone, in both languages", async () => {
    for (const locale of ["en", "zh"] as const) {
      for (const path of ["/studio/review", "/studio/cases"]) {
        const page = await openAs("reviewer", path, { locale, width: 390 });
        expect(await overflow(page), `${path} ${locale}`).toBe(0);
        await page.context().close();
      }
    }
  });
});
