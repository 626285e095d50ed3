import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { silent } from "../../src/modules/customers/profiles/testing.ts";
import {
  type Lineage,
  provenancePersonalData,
  provenanceRoutes,
} from "../../src/modules/customers/provenance/index.ts";
import { answerErrors, type HttpEnv } from "../../src/platform/http/index.ts";
import { unregisteredColumns } from "../../src/platform/personal-data.ts";
import { openPersonalHouse, order, type PersonalHouse, patience, shopper } from "./house.ts";
import { openLineageRunEvent, provJson, undeclared } from "./specifications.ts";

/** The ids that lead to a node, over any number of edges. */
function leadingTo({ edges }: Lineage, id: string): Set<string> {
  const found = new Set<string>();
  const walk = (to: string): void => {
    for (const { from } of edges.filter((edge) => edge.to === to)) {
      if (found.has(from)) continue;
      found.add(from);
      walk(from);
    }
  };
  walk(id);
  return found;
}

const attest = (house: PersonalHouse, source: string) =>
  house.sources.attest(source, {
    scope: "consent of walkers",
    signer: "Made-up Walking Club",
    fileHash: "ab".repeat(32),
    expiresAt: new Date(house.now().getTime() + 86_400_000 * 300),
  });

const graphSchema: z.ZodType<Lineage> = z.custom<Lineage>(
  (value) =>
    z
      .object({ focus: z.string(), nodes: z.array(z.object({})), edges: z.array(z.object({})) })
      .safeParse(value).success,
);
const worthSchema = z.object({ worth: z.array(z.looseObject({ trait: z.string() })) });

const get = (house: PersonalHouse, path: string) => {
  const app = new Hono<HttpEnv>();
  app.onError(answerErrors({ log: silent }));
  app.route("/", provenanceRoutes({ provenance: house.provenance }));
  return app.request(`http://127.0.0.1:4321${path}`);
};

describe("where a fact comes from", { timeout: patience }, () => {
  test("is followed from an answer over patterns and traits and their events to the source and its contract", async () => {
    await using house = await openPersonalHouse();
    const { subject, source } = await shopper(house, "ann");
    const { receiptId } = await house.ask(subject, "sneakers");
    const answer = await get(house, `/v1/lineage/facts/receipt:${receiptId}`);
    const graph = graphSchema.parse(await answer.json());
    const before = leadingTo(graph, graph.focus);
    expect([...before]).toEqual(
      expect.arrayContaining([
        `pattern:${subject}:colours`,
        `trait:${subject}:destination`,
        `event:${source.id}:order 1 of ann`,
        `source:${source.id}`,
        `contract:${source.id}`,
      ]),
    );
    expect(graph.nodes.find(({ kind }) => kind === "contract")?.label).toBe("terms of the made-up shop");
    expect(JSON.stringify(graph)).not.toContain("navy"); // names and times, and never a value
  });

  test("of a pattern says which turns used it, and of a segment which traits it asks for", async () => {
    await using house = await openPersonalHouse();
    const { subject } = await shopper(house, "ann");
    const { receiptId } = await house.ask(subject, "sneakers");
    const graph = await house.provenance.followFact({ kind: "pattern", subject, name: "sizes" });
    expect(graph.edges).toContainEqual({ from: graph.focus, to: `receipt:${receiptId}`, how: "used" });
    const segment = await house.profiles.saveSegment({
      body: { name: "Gold", purpose: "analytics", filter: { all: [{ trait: "plan", is: "gold" }] } },
    });
    const asked = await house.provenance.followFact({ kind: "segment", id: segment.id });
    expect(asked.edges).toEqual([{ from: "trait::plan", to: `segment:${segment.id}`, how: "filtered" }]);
  });

  test("is told of a partner with the attestation that its data came under, and of a count with how many", async () => {
    await using house = await openPersonalHouse();
    const club = await house.source("walking-club", { kind: "partner" });
    await attest(house, club.id);
    await house.profiles.define({
      name: "orders",
      label: { en: "Orders", zh: "订单数" },
      category: "transaction",
      events: { names: ["Order Completed"] },
      function: "count",
    });
    await house.send(club, { type: "identify", userId: "ann", traits: { plan: "hiker" } });
    await house.send(club, order("ann", "m1", house.now()), order("ann", "m2", house.now()));
    await house.profiles.keepUp();
    const [subject = ""] = await house.subjectsOf("ann");
    const trait = await house.provenance.followFact({ kind: "trait", subject, name: "plan" });
    expect(trait.nodes.map(({ kind }) => kind).sort()).toEqual([
      "attestation",
      "contract",
      "event",
      "source",
      "trait",
    ]);
    const count = await house.provenance.followFact({ kind: "computed", subject, name: "orders" });
    expect(count.nodes.find(({ kind }) => kind === "events")?.label).toBe("2 × orders");
  });

  test("is not told of what is not kept, and a name that names nothing says what does", async () => {
    await using house = await openPersonalHouse();
    const { subject } = await shopper(house, "ann");
    const status = async (id: string) =>
      (await get(house, `/v1/lineage/facts/${encodeURIComponent(id)}`)).status;
    await expect(
      house.provenance.followFact({ kind: "trait", subject, name: "shoe laces" }),
    ).rejects.toMatchObject({ code: "platform/not-found" });
    expect(await status("anything")).toBe(400);
    expect((await get(house, "/v1/lineage/sources/nowhere")).status).toBe(404);
  });
});

describe("what a source touched", { timeout: patience }, () => {
  test("is told forward, without naming anybody", async () => {
    await using house = await openPersonalHouse();
    const { subject, source } = await shopper(house, "ann");
    const { receiptId } = await house.ask(subject, "sneakers");
    await house.profiles.saveSegment({
      body: { name: "Gold", purpose: "analytics", filter: { not: { trait: "plan", is: "free" } } },
    });
    const answer = await get(house, `/v1/lineage/sources/${source.id}`);
    const graph = graphSchema.parse(await answer.json());
    expect(leadingTo(graph, `receipt:${receiptId}`)).toContain(graph.focus);
    expect(graph.nodes).toContainEqual(expect.objectContaining({ kind: "pattern", label: "colours (1)" }));
    expect(graph.nodes).toContainEqual(expect.objectContaining({ kind: "decision", label: "shop (1)" }));
    expect(graph.nodes).toContainEqual(expect.objectContaining({ kind: "segment", label: "Gold" }));
    expect(JSON.stringify(graph)).not.toContain(subject);
  });

  test("is exported as OpenLineage run events, from the source's field to the choice", async () => {
    await using house = await openPersonalHouse();
    const { subject } = await shopper(house, "ann");
    await house.ask(subject, "sneakers");
    const events = z
      .array(openLineageRunEvent)
      .parse(await (await get(house, "/v1/lineage/export?format=openlineage")).json());
    expect(events.map(({ job, eventType }) => `${job.name} ${eventType}`)).toEqual(
      ["intake.shop-ann", "profiles.traits", "patterns.learn", "turn.shop"].flatMap((job) => [
        `${job} START`,
        `${job} COMPLETE`,
      ]),
    );
    const produced = new Map(events.flatMap(({ outputs }) => outputs.map((one) => [one.name, one] as const)));
    const choice = produced.get("decisions.shop")?.facets?.columnLineage?.fields.choice;
    expect(choice?.inputFields).toContainEqual(
      expect.objectContaining({ name: "patterns", field: "colours" }),
    );
    for (const { inputs } of events)
      for (const { name } of inputs)
        expect(name.startsWith("source.") || produced.has(name), name).toBe(true);
    expect(JSON.stringify(events)).not.toContain(subject);
  });

  test("is exported as a PROV document that declares all that it speaks of", async () => {
    await using house = await openPersonalHouse();
    const { subject } = await shopper(house, "ann");
    const { receiptId } = await house.ask(subject, "sneakers");
    for (const query of ["", `&fact=${encodeURIComponent(`receipt:${receiptId}`)}`]) {
      const document = provJson.parse(
        await (await get(house, `/v1/lineage/export?format=prov${query}`)).json(),
      );
      expect(undeclared(document)).toEqual([]);
      for (const group of [
        "entity",
        "activity",
        "agent",
        "used",
        "wasDerivedFrom",
        "wasAttributedTo",
      ] as const)
        expect(Object.keys(document[group] ?? {}).length, group).toBeGreaterThan(0);
    }
  });
});

describe("what data is worth", { timeout: patience }, () => {
  test("counts decisions, what changed, what came of it, and what is never used", async () => {
    await using house = await openPersonalHouse();
    const { subject, source } = await shopper(house, "ann");
    const { receiptId } = await house.ask(subject, "sneakers");
    await house.ask(subject, "red sneakers");
    await house.ask(subject, "sneakers", { unpersonalised: true });
    await house.provenance.noteFeedback(house.db, { receiptId, kind: "helpful" });
    await house.provenance.noteFeedback(house.db, { receiptId, kind: "note" });
    house.later(2);
    await house.send(source, order("ann", "the next order", house.now()));
    const { worth } = worthSchema.parse(await (await get(house, "/v1/data-worth")).json());
    const of = (trait: string) => worth.find((row) => row.trait === trait);
    expect(of("colours")).toEqual({
      source: "shop-ann",
      trait: "colours",
      people: 1,
      decisions: 2,
      changedFirst: 1,
      changed: 1,
      ordersAfter: 2,
      helpful: 1,
      wrong: 0,
      objections: 0,
      outcomes: 2,
    });
    expect(of("destination")).toMatchObject({ decisions: 2, changed: 0 });
    expect(of("plan")).toMatchObject({ decisions: 0, people: 1 });
    const csv = await (await get(house, "/v1/data-worth?format=csv")).text();
    expect(csv.split("\r\n")[0]).toBe(
      "source,trait,people,decisions,changedFirst,changed,ordersAfter,helpful,wrong,objections,outcomes",
    );
  });

  test("does not look at the orders of whoever objects to analytics", async () => {
    await using house = await openPersonalHouse();
    const { subject, subjects, source } = await shopper(house, "ann");
    await house.ask(subject, "sneakers");
    house.later(1);
    await house.send(source, order("ann", "the next order", house.now()));
    const orders = async () => (await house.provenance.worth())[0].ordersAfter;
    expect(await orders()).toBe(1);
    await house.consent.object({ subjects, purpose: "analytics", language: "en", channel: "web" });
    expect(await orders()).toBe(0);
  });

  test("is kept of a person by names alone, in registered columns, and goes with them", async () => {
    await using house = await openPersonalHouse();
    const { subject } = await shopper(house, "ann");
    await house.ask(subject, "sneakers");
    expect(
      await unregisteredColumns(house.db, provenancePersonalData.tables, ["lineage_turns", "lineage_uses"]),
    ).toEqual([]);
    const kept = JSON.stringify(await provenancePersonalData.export(house.db, subject));
    expect(kept).toContain("colours");
    for (const said of ["navy", "38", "sneakers", "NZ"]) expect(kept).not.toContain(`"${said}"`);
    await house.db.transaction((tx) => provenancePersonalData.erase(tx, subject));
    expect(await provenancePersonalData.find(house.db, subject)).toEqual({
      lineage_turns: 0,
      lineage_uses: 0,
    });
    await house.ask(subject, "sneakers");
    const later = new Date(house.now().getTime() + 86_400_000 * 800);
    expect(await provenancePersonalData.expire(house.db, later)).toBe(1);
  });
});
