import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askServer, runCommand, startServer, temporaryFolder } from "./support/start-server.ts";

const kettles = [
  {
    id: "k1",
    title: "Steel kettle",
    price: 30,
    currency: "USD",
    available: true,
    attributes: { color: "red" },
  },
  {
    id: "k2",
    title: "Glass kettle",
    price: 40,
    currency: "USD",
    available: false,
    attributes: { color: "blue" },
  },
];

test("a demonstration gives way to a catalogue of one's own, with all that one click could do", async () => {
  await using folder = await temporaryFolder();
  const data = join(folder.path, "data");
  const file = join(folder.path, "kettles.jsonl");
  await writeFile(file, kettles.map((kettle) => JSON.stringify(kettle)).join("\n"));

  const demonstration = await startServer(data);
  const host = new URL(demonstration.url).host;
  const signIn = await fetch(`${demonstration.url}/v1/session/demonstration`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: `http://${host}` },
    body: JSON.stringify({ role: "administrator" }),
  });
  const { csrfToken } = (await signIn.json()) as { csrfToken: string };
  const cookie = signIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  expect(cookie).toMatch(/^__Host-rapport=/);
  const key = await fetch(`${demonstration.url}/v1/api-keys`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie, "x-rapport-csrf": csrfToken },
    body: JSON.stringify({ name: "made in the demonstration", roles: ["administrator"] }),
  });
  expect(key.status).toBe(201);
  const { key: apiKey } = (await key.json()) as { key: string };

  expect((await demonstration.command("catalog", "import", file)).status).toBe(0);
  const { results } = await askServer(demonstration.url, { text: "kettle" });
  expect(results.map(({ id }) => id)).toEqual(["k1", "k2"]);
  // The made-up calendar promises nothing for products that are not its own.
  expect(results.every(({ arrival }) => arrival === undefined)).toBe(true);

  const change = (headers: Record<string, string>) =>
    fetch(`${demonstration.url}/v1/catalogue/offers`, {
      method: "PATCH",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify([
        { id: "k1", price: 25 },
        { id: "nobody", price: 1 },
      ]),
    });
  expect((await change({})).status).toBe(401);
  expect((await change({ cookie })).status).toBe(403);
  const changed = await change({ authorization: `Bearer ${apiKey}` });
  expect(await changed.json()).toMatchObject({ changed: 1, unknown: ["nobody"] });
  const cheaper = await askServer(demonstration.url, { text: "red kettle" });
  expect(cheaper.results[0].price?.amount).toBe(25);
  expect(await demonstration.stop()).toBe(0);

  const shop = await startServer(data);
  try {
    const session = await fetch(`${shop.url}/v1/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ signedIn: false, demonstration: false });
    const catalogue = await fetch(`${shop.url}/v1/catalogue`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    expect(catalogue.status).toBe(401);
    const oneClick = await fetch(`${shop.url}/v1/session/demonstration`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ role: "administrator" }),
    });
    expect(oneClick.status).toBe(403);
  } finally {
    await shop.stop();
  }
}, 120_000);

test("a server describes its routes, serves pages to browsers and events to who accepts them", async () => {
  await using folder = await temporaryFolder();
  const server = await startServer(folder.path);
  try {
    const description = await (await fetch(`${server.url}/openapi.json`)).json();
    expect(description).toMatchObject({ openapi: "3.1.0" });
    expect(Object.keys((description as { paths: object }).paths)).toEqual(
      expect.arrayContaining(["/v1/turns", "/v1/receipts/{id}", "/v1/session", "/v1/catalogue/offers"]),
    );
    for (const [path, status] of [
      ["/shop", 200],
      ["/nowhere", 404],
    ] as const) {
      const page = await fetch(server.url + path, { headers: { accept: "text/html" } });
      expect(page.status).toBe(status);
      expect(page.headers.get("content-type")).toContain("text/html");
    }
    expect((await fetch(`${server.url}/shop/`, { redirect: "manual" })).status).toBe(301);

    const streamed = await fetch(`${server.url}/v1/turns`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ experience: "shop", text: "white kettle" }),
    });
    const events = [...(await streamed.text()).matchAll(/^event: (\w+)$/gm)].map(([, name]) => name);
    expect(events.slice(0, 2)).toEqual(["understanding", "results"]);
    expect(events.at(-1)).toBe("done");
    expect(new Set(events.slice(2, -1))).toEqual(new Set(["text"]));

    const { receiptId, sessionId } = await askServer(server.url, { text: "kettle" });
    const statuses = new Set<number>();
    for (let at = 0; at < 40; at += 1) {
      const given = await fetch(`${server.url}/v1/receipts/${receiptId}/feedback?session=${sessionId}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ kind: "wrong" }),
      });
      statuses.add(given.status);
    }
    expect(statuses).toEqual(new Set([201, 429]));
  } finally {
    await server.stop();
  }
}, 120_000);

test("a backup is restored into an empty house, and a second server on one folder is refused", async () => {
  await using folder = await temporaryFolder();
  const [data, other, file] = ["data", "other", "rapport.backup"].map((name) => join(folder.path, name));
  const server = await startServer(data);
  const turn = await askServer(server.url, { text: "kettle" });
  const second = await startServer(data).catch((error: Error) => error.message);
  expect(second).toMatch(/in use|holds|another/i);
  expect((await server.command("backup", file)).status).toBe(0);
  expect(await server.stop()).toBe(0);
  const restored = await runCommand(["restore", file], other);
  expect(restored.status, restored.err).toBe(0);
  expect(JSON.parse(restored.out).rows).toMatchObject({ receipts: 1, conversations: 1 });
  const verified = await runCommand(["receipts", "verify"], other);
  expect(JSON.parse(verified.out)).toMatchObject({ receipts: 1, ok: true });
  expect(turn.outcome).toBe("released");
}, 120_000);
