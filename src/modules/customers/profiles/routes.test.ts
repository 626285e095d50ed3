import { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerErrors } from "../../../platform/http/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import type { AccountsEnv, Principal } from "../../accounts/index.ts";
import { profileRoutes, profilesPersonalData, segmentRoutes } from "./index.ts";
import { openTestProfiles, silent, type TestProfiles } from "./testing.ts";

let test: TestProfiles;
let app: OpenAPIHono<AccountsEnv>;
let principal: Principal;
const staff = (role: "adviser" | "governor"): Principal => ({
  via: "api-key",
  subject: timeOrderedId(),
  key: "k",
  roles: [role],
});

beforeAll(async () => {
  test = await openTestProfiles();
  app = new OpenAPIHono<AccountsEnv>();
  app.onError(answerErrors<AccountsEnv>({ log: silent }));
  app.use(async (c, next) => {
    c.set("principal", principal);
    await next();
  });
  const nothing = async () => [];
  const purposes = () => test.consent.purposes();
  app.route(
    "/",
    profileRoutes({ profiles: test.profiles, consentsOf: nothing, receiptsOf: nothing, purposes }),
  );
  app.route("/", segmentRoutes({ profiles: test.profiles, clock: { now: test.now }, purposes }));
  const crm = await test.source("routes-crm");
  await test.send(
    crm,
    {
      type: "identify",
      userId: "ada",
      traits: { name: "Ada Example", email: "ada@example.org", hobby: "chess" },
    },
    { type: "track", event: "Product Viewed", userId: "ada", properties: { id: "p1" } },
  );
});
afterAll(() => test[Symbol.asyncDispose]());

const call = async (path: string, method = "GET", body?: unknown) => {
  const init = { method, headers: { "content-type": "application/json" } };
  const response = await app.request(
    path,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  );
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
};
const ada = async () => (await test.subjectsOf("ada"))[0] ?? "";

describe("profiles over HTTP", () => {
  it("show what the purpose may see, and write down who looked, which the person sees", async () => {
    principal = staff("adviser");
    const { status, body } = await call(`/v1/profiles/${await ada()}`);
    expect(status).toBe(200);
    const traits = Object.fromEntries(
      body.traits.map((one: { name: string; values: unknown[] }) => [one.name, one.values[0]]),
    );
    expect(traits).toMatchObject({
      email: { value: "ada@example.org", picked: true, source: { name: "routes-crm" } },
      name: { value: "Ada Example" },
      hobby: { withheld: "not-needed", picked: false },
    });
    expect(traits.hobby).not.toHaveProperty("value");
    expect(body.timeline).toMatchObject({ events: [] });
    expect(body.looks).toMatchObject([{ roles: ["adviser"], purpose: "service", via: "profile" }]);
    expect(await test.profiles.looksAt(await test.subjectsOf("ada"))).toHaveLength(1);
  });

  it("show nothing after the person said no, by any of its routes", async () => {
    principal = staff("adviser");
    const marketing = {
      subjects: await test.subjectsOf("ada"),
      purpose: "marketing",
      language: "en",
      channel: "web",
    } as const;
    await test.consent.give(marketing);
    const open = await call(`/v1/profiles/${await ada()}?purpose=marketing`);
    expect(open.body.timeline.events).toMatchObject([
      { type: "track", body: { properties: { id: "p1" } } },
      { type: "identify", body: { properties: {} } },
    ]);
    await test.consent.withdraw(marketing);
    const closed = await call(`/v1/profiles/${await ada()}?purpose=marketing`);
    expect(closed.body).toMatchObject({
      withheld: "withdrawn",
      ...{ identities: [], traits: [], computed: [], timeline: { events: [] } },
    });
    expect((await call("/v1/profiles?q=Ada&purpose=marketing")).body).toEqual({ profiles: [] });
    const found = await call("/v1/profiles?q=ada&purpose=marketing");
    expect(found.body.profiles).toMatchObject([{ by: "identifier", shown: [] }]);
  });

  it("find people by how a name begins, and by an identifier", async () => {
    principal = staff("adviser");
    const { body } = await call("/v1/profiles?q=ada%20ex");
    expect(body.profiles).toMatchObject([{ by: "trait", shown: [{ name: "name" }, { name: "email" }] }]);
    expect((await call("/v1/profiles?q=%25")).body.profiles).toEqual([]);
    expect((await call("/v1/profiles?q=nobody")).body.profiles).toEqual([]);
  });

  it("show all of it to a governor who handles the person's rights, and to nobody else", async () => {
    principal = staff("adviser");
    expect((await call(`/v1/profiles/${await ada()}?purpose=rights`)).status).toBe(403);
    principal = staff("governor");
    const { body } = await call(`/v1/profiles/${await ada()}?purpose=rights`);
    expect(JSON.stringify(body.traits)).toContain("chess");
    expect(JSON.stringify(body.timeline)).toContain("Ada Example");
    principal = { via: "anonymous", roles: [] };
    expect((await call(`/v1/profiles/${await ada()}`)).status).toBe(401);
  });

  it("say which purposes there are to whoever asks for another, and write down no look", async () => {
    principal = staff("governor");
    const before = await test.profiles.looksAt(await test.subjectsOf("ada"));
    for (const path of [`/v1/profiles/${await ada()}?purpose=spying`, "/v1/profiles?q=ada&purpose=spying"]) {
      const { status, body } = await call(path);
      expect(status).toBe(400);
      expect(body.error.message).toContain('there is no purpose "spying": take one of');
      expect(body.error.message).toContain("marketing");
    }
    expect(await test.profiles.looksAt(await test.subjectsOf("ada"))).toEqual(before);
  });

  it("know no profile of an id that nobody has", async () => {
    principal = staff("governor");
    expect(await call(`/v1/profiles/${timeOrderedId()}`)).toMatchObject({
      status: 404,
      body: { error: { code: "customers/no-person" } },
    });
  });

  it("change whose value counts, define computed traits and count segments", async () => {
    principal = staff("governor");
    const setting = { category: "preference", policy: { kind: "first" } };
    expect((await call("/v1/trait-policies/hobby", "PUT", setting)).status).toBe(204);
    const { body } = await call("/v1/trait-policies");
    const hobby = body.traits.find((one: { name: string }) => one.name === "hobby");
    expect(hobby).toMatchObject({ category: "preference", classified: true, policy: { kind: "first" } });

    const views = {
      name: "views",
      label: { en: "Products viewed", zh: "浏览的商品" },
      category: "preference",
      events: { names: ["Product Viewed"] },
      function: "count",
    };
    expect((await call("/v1/computed-traits", "POST", views)).status).toBe(201);
    expect(
      (await call("/v1/computed-traits", "POST", { ...views, name: "bad", function: "sum" })).status,
    ).toBe(400);
    await test.profiles.keepUp();
    expect((await call("/v1/computed-traits")).body.computedTraits).toMatchObject([{ filled: true }]);

    const filter = {
      all: [
        { computed: "views", gte: 1 },
        { trait: "hobby", is: "chess" },
      ],
    };
    expect((await call("/v1/segments/count", "POST", { purpose: "service", filter })).body).toMatchObject({
      people: 1,
    });
    for (const [path, named] of [
      ["/v1/segments", { name: "chess" }],
      ["/v1/segments/count", {}],
    ] as const) {
      const unknown = await call(path, "POST", { ...named, purpose: "spying", filter });
      expect(unknown.status).toBe(400);
      expect(unknown.body.error.message).toContain('there is no purpose "spying": take one of');
    }
    const saved = await call("/v1/segments", "POST", { name: "chess", purpose: "service", filter });
    expect(saved).toMatchObject({ status: 201, body: { filter } });
    const { id } = saved.body;
    expect((await call(`/v1/segments/${id}/count`)).body).toMatchObject({ people: 1, leftOut: 0 });
    const bad = await call(`/v1/segments/${id}`, "PUT", {
      name: "x",
      purpose: "service",
      filter: { trait: "hobby" },
    });
    expect(bad).toMatchObject({ status: 400, body: { error: { code: "customers/bad-segment" } } });
    expect((await call("/v1/segments")).body.segments).toHaveLength(1);
    expect((await call(`/v1/segments/${id}`, "DELETE")).status).toBe(204);
    expect((await call("/v1/computed-traits/views", "DELETE")).status).toBe(204);
  });

  it("have every column that could hold personal data in the register, and erase all of a person", async () => {
    const personal = profilesPersonalData({ db: test.db, sources: test.sources });
    const own = personal.tables.map(({ table }) => table);
    const all = await test.db.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename like 'profile%'",
    );
    const tables = all.map(({ name }) => name);
    expect(await unregisteredColumns(test.db, personal.tables, tables)).toEqual([]);
    expect(own).toEqual(expect.arrayContaining(tables.filter((name) => name !== "profile_checkpoint")));

    const subject = await ada();
    expect(await personal.find(test.db, subject)).toMatchObject({ profiles: 1, profile_traits: 3 });
    expect(await personal.export(test.db, subject)).toMatchObject({
      traits: expect.arrayContaining([expect.objectContaining({ name: "hobby", value: "chess" })]),
      looks: expect.arrayContaining([expect.objectContaining({ purpose: "service" })]),
    });
    await test.db.transaction((tx) => personal.erase(tx, subject));
    const left = await personal.find(test.db, subject);
    expect(Object.values(left).every((rows) => rows === 0)).toBe(true);
  });
});
