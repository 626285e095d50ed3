import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needs } from "../support/needs.ts";
import { type Demonstration, hasChromium, openDemonstration } from "./browser.ts";

/** What the page does when the way to the server, or the server, fails: each failure is made between the two. */
describe.skipIf(needs(hasChromium, "chromium"))("the shop in trouble", () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
  }, 180_000);
  afterAll(() => demonstration.close());

  async function ask(text: string, page: Awaited<ReturnType<Demonstration["visit"]>>["page"]): Promise<void> {
    await page.getByRole("textbox").fill(text);
    await page.keyboard.press("Enter");
  }

  it("says so when it is offline, and goes on when it is back", async () => {
    const { page, context } = await demonstration.visit("/shop");
    await page.getByRole("textbox").waitFor();
    await context.setOffline(true);
    await ask("navy sofa", page);
    await page.getByRole("alert").getByText("You seem to be offline").waitFor();
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("article").first().waitFor();
  });

  it("says how long to wait when it was asked too fast", async () => {
    const { page } = await demonstration.visit("/shop");
    await page.route("**/v1/turns", (route) =>
      route.fulfill({
        status: 429,
        headers: { "retry-after": "9" },
        json: { error: { code: "platform/rate-limited" } },
      }),
    );
    await ask("navy sofa", page);
    await page.getByRole("alert").getByText("Ask again in 9 seconds.").waitFor();
  });

  it("takes the blame for what the server did", async () => {
    const { page } = await demonstration.visit("/shop", { locale: "zh" });
    await page.route("**/v1/turns", (route) => route.fulfill({ status: 500, body: "<html>" }));
    await ask("沙发", page);
    await page.getByRole("alert").getByText("我们这边出了问题").waitFor();
  });

  it("asks for JSON when a proxy cuts the stream", async () => {
    const { page } = await demonstration.visit("/shop");
    let isCut = false;
    await page.route("**/v1/turns", (route) => {
      if (route.request().headers().accept !== "text/event-stream") return route.continue();
      isCut = true;
      return route.fulfill({ contentType: "text/event-stream", body: "event: understanding\ndata: {" });
    });
    await ask("navy sofa", page);
    await page.locator("article").first().waitFor();
    expect(isCut).toBe(true);
  });

  it("keeps the place of what is still to come", async () => {
    const { page } = await demonstration.visit("/shop");
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route("**/v1/turns", async (route) => {
      await held;
      await route.continue();
    });
    await ask("navy sofa", page);
    await page.getByRole("status").getByText("Looking …").waitFor();
    expect(await page.locator("[aria-busy=true]").count()).toBe(1);
    goOn();
    await page.locator("article").first().waitFor();
    expect(await page.locator("[aria-busy=true]").count()).toBe(0);
  });
});
