import { OpenAPIHono } from "@hono/zod-openapi";
import { expect, it } from "vitest";
import { answerErrors } from "../../../platform/http/index.ts";
import { unregisteredColumns } from "../../../platform/personal-data.ts";
import { type AccountsEnv, anonymous, type Principal, type Role } from "../../accounts/index.ts";
import { casesPersonalData } from "./personal-data.ts";
import { caseRoutes } from "./routes.ts";
import { material, newSubject, openTestCases, type TestCases } from "./testing.ts";

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const signedIn = (subject: string, ...roles: Role[]): Principal => ({
  via: "cookie",
  subject,
  account: "a",
  email: "e",
  displayName: "d",
  roles,
  csrfToken: "t",
});

/** The routes behind a stand-in for sign-in, where nobody has merged. */
const serve = (test: TestCases) => {
  const app = new OpenAPIHono<AccountsEnv>();
  let principal: Principal = anonymous;
  app.use(async (c, next) => {
    c.set("principal", principal);
    await next();
  });
  app.route(
    "/",
    caseRoutes({ cases: test.cases, clock: { now: test.now }, subjectsOf: async (subject) => [subject] }),
  );
  app.onError(answerErrors({ log: silent }));
  app.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Cases", version: "1" } });
  return async (as: Principal, method: "GET" | "POST", path: string, body?: unknown) => {
    principal = as;
    const response = await app.request(path, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : {} };
  };
};

it("leads from a person's wrong to a closed case, and the person sees what became of it and not who worked on it", async () => {
  await using test = await openTestCases();
  const send = serve(test);
  const [ann, bob] = [signedIn(newSubject(), "customer"), signedIn(newSubject(), "customer")];
  const staff = signedIn(newSubject(), "reviewer");
  const subject = ann.via === "cookie" ? ann.subject : "";
  const { caseId } = await test.open({ subject, receiptId: "r1" });
  const path = `/v1/cases/${caseId}`;
  const post = (step: string, body?: unknown) => send(staff, "POST", `${path}/${step}`, body);
  expect((await send(staff, "GET", "/v1/cases")).body).toMatchObject({
    cases: [{ caseId }],
    counts: { open: 1 },
  });
  expect((await post("fix", { what: "x", by: "us" })).status).toBe(409);
  expect((await post("diagnosis", { cause: "weather", note: "x" })).status).toBe(400);
  expect((await post("diagnosis", { cause: "data", note: "An old price." })).body.affected.count).toBe(3);
  expect((await post("fix", { what: "Read today's.", by: "pricing" })).body.state).toBe("fixed");
  expect((await post("told", { how: "The price was old; it is right now." })).body.state).toBe("told");
  expect((await post("close")).body.error.details.why).toBe("no-evaluation");
  expect((await post("evaluation", material)).status).toBe(200);
  expect((await post("close")).body.state).toBe("closed");

  const mine = await send(ann, "GET", "/v1/me/cases");
  expect(mine.body.cases).toEqual([
    {
      caseId,
      receiptId: "r1",
      saidAt: test.now().toISOString(),
      state: "closed",
      told: "The price was old; it is right now.",
    },
  ]);
  expect(mine.headers.get("cache-control")).toBe("private, no-store");
  expect((await send(bob, "GET", "/v1/me/cases")).body.cases).toEqual([]);
  expect((await send(staff, "GET", path)).text).not.toContain(subject);
});

it("lets staff flag what they saw, once a key, and pages through what there is", async () => {
  await using test = await openTestCases();
  const send = serve(test);
  const staff = signedIn(newSubject(), "governor");
  const flag = { key: "turn 1", experience: "shop", locale: "zh", severity: "high" };
  const first = await send(staff, "POST", "/v1/cases", flag);
  expect(first.status).toBe(201);
  const second = await send(staff, "POST", "/v1/cases", flag);
  expect(second.body.caseId).toBe(first.body.caseId);
  test.later(1);
  await send(staff, "POST", "/v1/cases", { ...flag, key: "turn 2" });
  const page = await send(staff, "GET", "/v1/cases?limit=1");
  expect(page.body.cases).toMatchObject([{ caseId: first.body.caseId, occurrences: 2 }]);
  const rest = await send(staff, "GET", `/v1/cases?limit=1&after=${page.body.next}`);
  expect(rest.body.cases).toHaveLength(1);
  expect(rest.body.next).toBeUndefined();
  expect((await send(staff, "GET", "/v1/cases/figures")).body.open).toMatchObject([{ age: "day", count: 2 }]);
});

it("knows no stranger, and nobody of a program's", async () => {
  await using test = await openTestCases();
  const send = serve(test);
  const { caseId } = await test.open();
  const program: Principal = { via: "api-key", subject: newSubject(), key: "k", roles: ["reviewer"] };
  expect((await send(anonymous, "GET", "/v1/me/cases")).status).toBe(401);
  expect((await send(program, "GET", "/v1/me/cases")).status).toBe(403);
  expect((await send(anonymous, "POST", `/v1/cases/${caseId}/close`)).status).toBe(401);
  expect((await send(program, "GET", `/v1/cases/${newSubject()}`)).status).toBe(404);
  expect((await send(program, "GET", "/openapi.json")).status).toBe(200);
});

it("keeps personal data in registered columns alone, and an erased person's case goes on without them", async () => {
  await using test = await openTestCases();
  const { tables } = casesPersonalData;
  const names = tables.map(({ table }) => table);
  expect(await unregisteredColumns(test.db, tables, names)).toEqual([]);
  const found = await test.db.query("select 1 from information_schema.tables where table_name like 'case%'");
  expect(found).toHaveLength(names.length);
  for (const { table, subjects } of tables)
    if (subjects !== undefined) await test.db.query(`select ${subjects} from ${table} t`);

  const [person, account] = [newSubject(), newSubject()];
  const { caseId } = await test.open({ subject: person, receiptId: "their receipt", key: "their receipt" });
  const other = await test.open({ subject: newSubject() });
  await test.cases.diagnose({ caseId, account, cause: "data", note: "An old price." });
  expect(await casesPersonalData.export(test.db, person)).toMatchObject({ cases: [{ state: "diagnosed" }] });
  await test.db.transaction(async (tx) => {
    await casesPersonalData.erase(tx, person);
    await casesPersonalData.erase(tx, account);
  });
  for (const who of [person, account])
    expect(await casesPersonalData.find(test.db, who)).toEqual({ case_sources: 0, case_events: 0 });
  for (const table of names) {
    const rows = JSON.stringify(await test.db.query(`select * from ${table}`));
    for (const trace of [person, account, "their receipt"]) expect(rows).not.toContain(trace);
  }
  expect(await test.cases.case(caseId)).toMatchObject({ state: "diagnosed", causeNote: "An old price." });
  expect(await test.cases.case(other.caseId)).toEqual(other);
});
