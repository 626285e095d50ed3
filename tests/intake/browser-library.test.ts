import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium } from "../browser/browser.ts";
import { needs } from "../support/needs.ts";
import { type ServedIntake, serveIntake } from "./serve-intake.ts";

const library = new URL("../../node_modules/@segment/analytics-next/dist/umd/index.js", import.meta.url);

/** A page of another origin, as a shop's own, with Segment's library on it. */
async function servePage(): Promise<{ url: string; close(): void }> {
  const script = await readFile(library);
  const server = createServer((request, response) => {
    if (request.url === "/library.js") response.setHeader("content-type", "text/javascript").end(script);
    else
      response
        .setHeader("content-type", "text/html")
        .end('<title>Shop</title><script src="/library.js"></script>');
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

// Written as text: what runs in the page knows a DOM, and the types of these tests do not.
const load = (intake: ServedIntake, options = "{}") =>
  `window.analytics = AnalyticsNext.AnalyticsBrowser.load(
     { writeKey: ${JSON.stringify(intake.writeKey)}, cdnURL: ${JSON.stringify(intake.url)} }, ${options})`;

describe.skipIf(needs(hasChromium, "chromium"))(
  "@segment/analytics-next in a browser, on another origin",
  () => {
    let browser: Browser;
    let page: Page;
    let shop: { url: string; close(): void };
    let intake: ServedIntake;
    const complaints: string[] = [];

    beforeAll(async () => {
      intake = await serveIntake();
      shop = await servePage();
      browser = await chromium.launch({
        executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
        args: ["--headless", "--no-sandbox", "--disable-gpu"],
      });
      page = await browser.newPage();
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        // A page without an icon is none of the library's business.
        if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico"))
          complaints.push(message.text());
      });
      await page.goto(shop.url);
    });
    afterAll(async () => {
      await browser?.close();
      shop?.close();
      await intake?.[Symbol.asyncDispose]();
    });

    const kept = async () => (await intake.kept()).map(({ type, event }) => event ?? type);

    it("learns where to send from its write key alone, and sends each call", async () => {
      await page.evaluate(load(intake));
      await page.evaluate(`analytics.identify("user-1", { email: "a@shop.example" })`);
      await page.evaluate(`analytics.track("Product Viewed", { product_id: "p1" })`);
      await page.evaluate(`analytics.page("Shop", "Home")`);
      await page.evaluate(`analytics.group("acme")`);
      await page.evaluate(`analytics.alias("user-1b")`);
      await expect.poll(kept, { timeout: 15_000 }).toHaveLength(5);
      const events = await intake.kept();
      const track = events.find(({ type }) => type === "track");
      expect(track).toMatchObject({
        owner: "u:user-1",
        anonymous_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        event: "Product Viewed",
        body: { properties: { product_id: "p1" }, context: { page: { url: shop.url } } },
        violations: null,
      });
      expect(Math.abs((track?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
      expect(complaints).toEqual([]);
    });

    it("sends batches, also when the page is left", async () => {
      await page.goto(shop.url);
      const batching = `{ integrations: { "Segment.io": { deliveryStrategy: {
      strategy: "batching", config: { size: 10, timeout: 60000 } } } } }`;
      await page.evaluate(load(intake, batching));
      await page.evaluate(`analytics.track("Left the page", {}).then(() => "queued")`);
      expect(await kept()).not.toContain("Left the page");
      await page.goto("about:blank");
      await expect.poll(kept, { timeout: 15_000 }).toContain("Left the page");
      expect(complaints).toEqual([]);
    });

    it("is told by a beacon what a page says when it is left", async () => {
      await page.goto(shop.url);
      const url = `${intake.url}/beacon/v1/batch?writeKey=${intake.writeKey}`;
      const batch = JSON.stringify({ batch: [{ type: "track", event: "Beacon", anonymousId: "d-1" }] });
      await page.evaluate(`navigator.sendBeacon(${JSON.stringify(url)}, ${JSON.stringify(batch)})`);
      await expect.poll(kept, { timeout: 15_000 }).toContain("Beacon");
    });
  },
);
