import { addSource, addTurn, type FollowPorts } from "./follow-fact.ts";
import { type How, type Lineage, LineageBuilder } from "./lineage.ts";
import { segmentsOf, toldNames } from "./traced-facts.ts";
import { usage } from "./turns-of.ts";

const howOf = { trait: "said", computed: "counted", pattern: "learned" } as const satisfies Record<
  string,
  How
>;

/**
 * From a source forward: what it tells of how many people, the segments that ask for it, the decisions that this took part in, and the newest of
 * their receipts. Nobody is named in it.
 */
export async function followSource(id: string, ports: FollowPorts): Promise<Lineage> {
  const { db, sources } = ports;
  const graph = new LineageBuilder();
  const focus = await addSource(graph, id, ports);
  const facts = new Map<string, string[]>();
  for (const { kind, name, people, at } of await toldNames(db, id)) {
    const fact = graph.node({
      id: `${kind}::${name}`,
      kind,
      label: `${name} (${people})`,
      at: at.toISOString(),
    });
    graph.edge(focus, howOf[kind], fact);
    facts.set(name, [...(facts.get(name) ?? []), fact]);
  }
  for (const { id: segment, name, asks } of await segmentsOf(db)) {
    const from = asks.flatMap((asked) => facts.get(asked) ?? []);
    if (from.length === 0) continue;
    const to = graph.node({ id: `segment:${segment}`, kind: "segment", label: name });
    for (const fact of from) graph.edge(fact, "filtered", to);
  }
  // What it told once and tells no more was used all the same.
  const untold = (name: string): string => {
    const fact = graph.node({ id: `trait::${name}`, kind: "trait", label: name });
    graph.edge(focus, "said", fact);
    return fact;
  };
  const known = await sources.source(id);
  for (const used of known ? await usage(db, known.name) : []) {
    const label = `${used.experience} (${used.decisions})`;
    const decision = graph.node({ id: `decision:${used.experience}`, kind: "decision", label });
    for (const fact of facts.get(used.datum) ?? [untold(used.datum)]) graph.edge(fact, "used", decision);
    for (const receipt of used.newest)
      graph.edge(decision, "used", addTurn(graph, { receipt, experience: used.experience, at: used.at }));
  }
  return graph.build(focus);
}
