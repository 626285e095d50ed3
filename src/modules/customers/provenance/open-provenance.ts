import { randomUUID } from "node:crypto";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Queryable } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { asOpenLineage, type RunEvent } from "./as-openlineage.ts";
import { asProv, type ProvDocument } from "./as-prov.ts";
import { dataWorth, type Worth } from "./data-worth.ts";
import type { FactId } from "./fact-id.ts";
import { flowsOf } from "./flows.ts";
import { type FollowPorts, followFact } from "./follow-fact.ts";
import { followSource } from "./follow-source.ts";
import type { Lineage } from "./lineage.ts";
import { toldNames } from "./traced-facts.ts";
import { noteFeedback, recordTurns, type TurnTaken } from "./turn-records.ts";

export interface ProvenancePorts extends Omit<FollowPorts, "db"> {
  readonly db: Database;
  readonly clock: Clock;
}

/** Where facts come from and go to. */
export interface Provenance {
  /** For the receipts: within the transaction that commits them. One statement, none where nothing was used. */
  recordTurns(tx: Queryable, turns: readonly TurnTaken[]): Promise<void>;
  /** For the receipts' feedback, as it is added. */
  noteFeedback(db: Queryable, given: { readonly receiptId: string; readonly kind: string }): Promise<void>;
  /** Throws `platform/not-found` where nothing of it is kept. */
  followFact(fact: FactId): Promise<Lineage>;
  /** Throws `platform/not-found` where there is no such source. */
  followSource(id: string): Promise<Lineage>;
  /** Forward from each source that tells anything, or from one. */
  ofSources(id?: string): Promise<readonly Lineage[]>;
  asProv(graphs: readonly Lineage[], names: { readonly base: string }): ProvDocument;
  asOpenLineage(asked: { readonly base: string; readonly source?: string }): Promise<readonly RunEvent[]>;
  worth(): Promise<readonly Worth[]>;
}

export function openProvenance(ports: ProvenancePorts): Provenance {
  const { db, clock, sources } = ports;
  const nameOf = async (id: string): Promise<string> => (await sources.source(id))?.name ?? id;
  const follow = async (id: string): Promise<Lineage> => {
    const isKnown = (await sources.source(id)) !== undefined;
    if (!isKnown && (await toldNames(db, id)).length === 0)
      throw new RapportError("platform/not-found", "There is no such source: GET /v1/sources lists them.");
    return followSource(id, ports);
  };
  return {
    recordTurns,
    noteFeedback,
    followFact: (fact) => followFact(fact, ports),
    followSource: follow,
    async ofSources(id) {
      if (id !== undefined) return [await follow(id)];
      const ids = new Set((await toldNames(db)).map(({ source }) => source));
      return Promise.all([...ids].map(follow));
    },
    asProv: (graphs, names) => asProv(union(graphs), names),
    async asOpenLineage({ base, source }) {
      const flows = await flowsOf(db, { nameOf, ...(source !== undefined && { source }) });
      return asOpenLineage(flows, { base, at: clock.now(), runId: randomUUID });
    },
    worth: () => dataWorth(db, { nameOf }),
  };
}

const union = (graphs: readonly Lineage[]): Lineage => ({
  focus: graphs[0]?.focus ?? "",
  nodes: graphs.flatMap(({ nodes }) => nodes),
  edges: graphs.flatMap(({ edges }) => edges),
});
