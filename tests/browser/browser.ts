import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { startServer, temporaryFolder } from "../support/start-server.ts";

/** Where Debian and Ubuntu put chromium; another place goes by `CHROMIUM_PATH`. */
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

export const hasChromium = existsSync(executablePath);

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Visit {
  readonly locale?: "en" | "zh";
  readonly theme?: "light" | "dark";
  /** CSS pixels. */
  readonly width?: number;
}

/** The demonstration, and a browser to look at it with. */
export interface Demonstration {
  readonly url: string;
  /** Opens a page in a browser of its own: nothing is kept from another visit. */
  visit(path: string, how?: Visit): Promise<Visited>;
  close(): Promise<void>;
}

export interface Visited {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: errors of scripts, and whatever the content security policy stopped. */
  readonly complaints: readonly string[];
}

export async function openDemonstration(): Promise<Demonstration> {
  const folder = await temporaryFolder();
  const server = await startServer(folder.path);
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    url: server.url,
    visit: (path, how = {}) => visit(browser, server.url + path, how),
    async close() {
      await browser.close();
      await server.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function visit(browser: Browser, url: string, { locale = "en", theme = "light", width = 1280 }: Visit) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: locale === "zh" ? "zh-CN" : "en-GB",
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  // What does not come about is named by its locator, before the test's own time is up.
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A refused request is the business of the test that refuses it.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      complaints.push(message.text());
    }
  });
  await page.goto(url);
  return { page, context, complaints };
}

const axe = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Written as text: what runs in the page knows a DOM, and the types of these tests do not.
const runAxe = `axe.run(document, ${JSON.stringify({ runOnly: tags })}).then(({ violations }) => violations)`;

/** What WCAG 2.2 AA, as far as a program can tell, finds wrong with the page as it stands. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate<readonly Violation[]>(runAxe);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** How far the page is wider than its window, in CSS pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
