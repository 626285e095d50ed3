import type { Queryable } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { isPatternName, ownSource, personSource, type ShownPattern } from "../patterns/index.ts";
import type { KnownPerson } from "../words.ts";
import { type FactId, writeFactId } from "./fact-id.ts";
import { type How, type Lineage, LineageBuilder } from "./lineage.ts";
import { type Ground, groundsOfComputed, groundsOfTrait, segmentOf } from "./traced-facts.ts";
import { type RecordedTurn, turnOf, turnsThatUsed } from "./turns-of.ts";

/** The terms that a source's data came under. */
export interface SourceTerms {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly licence: string;
  readonly createdAt: Date;
}

export interface SourceAttestation {
  readonly id: string;
  readonly scope: string;
  readonly signer: string;
  readonly validFrom: Date;
  readonly revokedAt?: Date;
}

export interface FollowPorts {
  readonly db: Queryable;
  readonly sources: {
    source(id: string): Promise<SourceTerms | undefined>;
    attestations(id: string): Promise<readonly SourceAttestation[]>;
  };
  personOf(subject: string): Promise<KnownPerson>;
  /** Patterns with what stands behind them; none where they may not be read. */
  patternsOf(subjects: readonly string[]): Promise<readonly ShownPattern[]>;
}

/** How many events and turns a graph shows of one fact: more are no picture. */
const shownEvents = 20;
const shownTurns = 20;

const howOf = { trait: "said", computed: "counted", pattern: "learned" } as const satisfies Record<
  string,
  How
>;

/** From a fact back to its events, their sources and the terms that these are under; and forward to the turns that used it. */
export async function followFact(id: FactId, ports: FollowPorts): Promise<Lineage> {
  const graph = new LineageBuilder();
  const focus = writeFactId(id);
  if (id.kind === "receipt") await addDecision(graph, id.id, ports);
  else if (id.kind === "segment") await addSegment(graph, id.id, ports);
  else {
    const { subjects } = await ports.personOf(id.subject);
    await addFact(graph, { ...id, subjects }, ports);
    const turns = await turnsThatUsed(ports.db, { subjects, datum: id.name, limit: shownTurns });
    for (const turn of turns) graph.edge(focus, "used", addTurn(graph, turn));
  }
  return graph.build(focus);
}

interface FactOfPerson {
  readonly kind: "trait" | "computed" | "pattern";
  readonly subject: string;
  readonly name: string;
  readonly subjects: readonly string[];
}

async function addFact(graph: LineageBuilder, fact: FactOfPerson, ports: FollowPorts): Promise<string> {
  const { kind, name } = fact;
  const grounds = (await groundsOf(fact, ports)).slice(0, shownEvents);
  if (grounds.length === 0) throw notKept(name);
  const [newest] = grounds;
  const id = graph.node({ id: writeFactId(fact), kind, label: name, at: newest.at.toISOString() });
  for (const one of grounds) graph.edge(await addGround(graph, one, ports), howOf[kind], id);
  return id;
}

const notKept = (name: string): RapportError =>
  new RapportError(
    "platform/not-found",
    `Nothing of "${name}" is kept of this person, or it may not be read.`,
  );

async function groundsOf({ kind, name, subjects }: FactOfPerson, ports: FollowPorts): Promise<Ground[]> {
  if (kind === "trait") return groundsOfTrait(ports.db, subjects, name);
  if (kind === "computed") return groundsOfComputed(ports.db, subjects, name);
  const pattern = (await ports.patternsOf(subjects)).find((one) => one.name === name);
  const given = pattern?.given
    ? [{ source: personSource, what: "correction", at: new Date(pattern.given.at) }]
    : [];
  const messages = (pattern?.learned ?? []).flatMap(({ evidence }) => evidence.messages);
  const distinct = new Map(messages.map((one) => [`${one.source} ${one.message}`, one]));
  return [
    ...given,
    ...[...distinct.values()].map(({ source, message, at, how }) => ({
      source,
      message,
      what: how,
      at: new Date(at),
    })),
  ];
}

async function addGround(
  graph: LineageBuilder,
  { source, message, what, at, count }: Ground,
  ports: FollowPorts,
) {
  // What was asked of ourselves is told by the receipt of the asking.
  if (source === ownSource && message !== undefined)
    return graph.node({ id: `receipt:${message}`, kind: "receipt", label: what, at: at.toISOString() });
  const event =
    count === undefined
      ? graph.node({
          id: `event:${source}:${message ?? what}`,
          kind: "event",
          label: what,
          at: at.toISOString(),
        })
      : graph.node({
          id: `events:${source}:${what}`,
          kind: "events",
          label: `${count} × ${what}`,
          at: at.toISOString(),
        });
  graph.edge(await addSource(graph, source, ports), "sent", event);
  return event;
}

/** A source with its contract, and the attestations that a partner gave for it. */
export async function addSource(
  graph: LineageBuilder,
  id: string,
  { sources }: Pick<FollowPorts, "sources">,
): Promise<string> {
  const source = id === personSource ? undefined : await sources.source(id);
  const node = graph.node({ id: `source:${id}`, kind: "source", label: source?.name ?? id });
  if (!source) return node;
  const contract = graph.node({
    id: `contract:${id}`,
    kind: "contract",
    label: source.licence,
    at: source.createdAt.toISOString(),
  });
  graph.edge(contract, "bound", node);
  for (const attestation of await sources.attestations(id)) {
    if (attestation.revokedAt) continue;
    const { scope, signer, validFrom } = attestation;
    const label = `${scope} (${signer})`;
    const at = validFrom.toISOString();
    graph.edge(
      graph.node({ id: `attestation:${attestation.id}`, kind: "attestation", label, at }),
      "bound",
      node,
    );
  }
  return node;
}

export const addTurn = (
  graph: LineageBuilder,
  { receipt, experience, at }: Pick<RecordedTurn, "receipt" | "experience" | "at">,
): string =>
  graph.node({ id: `receipt:${receipt}`, kind: "receipt", label: experience, at: at.toISOString() });

async function addDecision(graph: LineageBuilder, receipt: string, ports: FollowPorts): Promise<void> {
  const turn = await turnOf(ports.db, receipt);
  if (!turn)
    throw new RapportError(
      "platform/not-found",
      "This turn used nothing that is known of a person, or is not kept.",
    );
  const to = addTurn(graph, turn);
  const { subjects } = await ports.personOf(turn.subject);
  for (const name of turn.uses) {
    for (const kind of isPatternName(name)
      ? (["pattern", "trait"] as const)
      : (["trait", "computed"] as const)) {
      const fact = { kind, name, subject: turn.subject, subjects };
      // What was used may be gone by now: corrected, withdrawn, or past its time. The use stays told.
      if ((await groundsOf(fact, ports)).length === 0) continue;
      graph.edge(await addFact(graph, fact, ports), "used", to);
    }
    const isTraced = ["pattern", "trait", "computed"].some((kind) =>
      graph.has(`${kind}:${turn.subject}:${name}`),
    );
    if (!isTraced)
      graph.edge(graph.node({ id: `trait:${turn.subject}:${name}`, kind: "trait", label: name }), "used", to);
  }
}

async function addSegment(graph: LineageBuilder, id: string, { db }: FollowPorts): Promise<void> {
  const segment = await segmentOf(db, id);
  if (!segment)
    throw new RapportError("platform/not-found", "There is no such segment: GET /v1/segments lists them.");
  const to = graph.node({
    id: `segment:${id}`,
    kind: "segment",
    label: segment.name,
    at: segment.at.toISOString(),
  });
  for (const name of segment.asks)
    graph.edge(graph.node({ id: `trait::${name}`, kind: "trait", label: name }), "filtered", to);
}
