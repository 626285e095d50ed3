import type { How, Lineage, LineageEdge, LineageNode, NodeKind } from "./lineage.ts";

/*
 * A lineage graph in the terms of W3C PROV-DM, written as PROV-JSON (W3C Member Submission of 24 April 2013,
 * https://www.w3.org/Submission/prov-json/). Sources are agents; contracts, attestations, events, facts, segments,
 * receipts and decisions are entities; what made one of another is an activity.
 */

type Attributes = Readonly<Record<string, string | { readonly $: string; readonly type: string }>>;
type Statements = Record<string, Attributes>;

export interface ProvDocument {
  readonly prefix: Readonly<Record<string, string>>;
  readonly entity?: Statements;
  readonly activity?: Statements;
  readonly agent?: Statements;
  readonly used?: Statements;
  readonly wasGeneratedBy?: Statements;
  readonly wasDerivedFrom?: Statements;
  readonly wasAttributedTo?: Statements;
  readonly wasAssociatedWith?: Statements;
}

const isAgent = (kind: NodeKind): boolean => kind === "source";

/** A local name may hold anything but what would end it. */
const nameOf = (id: string): string => `rapport:${encodeURIComponent(id).replaceAll("%3A", ".")}`;

/** What kind of work made the later of the earlier. */
const activities: Readonly<Record<How, string>> = {
  bound: "agreement",
  sent: "intake",
  said: "projection",
  counted: "projection",
  learned: "pattern-learning",
  filtered: "segmentation",
  used: "turn",
};

const dateTime = (at: string) => ({ $: at, type: "xsd:dateTime" });

/** `base` is the address of this server, which the names are under. */
export function asProv({ nodes, edges }: Lineage, { base }: { readonly base: string }): ProvDocument {
  const writer = new ProvWriter();
  const kinds = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) writer.thing(node);
  for (const edge of edges) {
    const [from, to] = [kinds.get(edge.from), kinds.get(edge.to)];
    if (from && to) writer.relation(edge, from, to);
  }
  const prefix = { rapport: `${base}/v1/lineage/`, xsd: "http://www.w3.org/2001/XMLSchema#" };
  return { prefix, ...writer.statements() };
}

type Group = Exclude<keyof ProvDocument, "prefix">;

class ProvWriter {
  private readonly groups = new Map<Group, Map<string, Attributes>>();
  private readonly related = new Set<string>();

  thing({ id, kind, label, at }: LineageNode): void {
    const attributes = {
      "prov:type": { $: `rapport:${kind}`, type: "prov:QUALIFIED_NAME" },
      "prov:label": label,
    };
    if (isAgent(kind)) this.say("agent", nameOf(id), attributes);
    else
      this.say("entity", nameOf(id), { ...attributes, ...(at && { "prov:generatedAtTime": dateTime(at) }) });
  }

  relation({ how }: LineageEdge, from: LineageNode, to: LineageNode): void {
    const [earlier, later] = [nameOf(from.id), nameOf(to.id)];
    // The terms are the source's own; what a source sends under them is by the plan that they are.
    if (isAgent(to.kind)) {
      this.relate("wasAttributedTo", { "prov:entity": earlier, "prov:agent": later });
      return;
    }
    const activity = nameOf(`${activities[how]}:${to.id}`);
    this.say("activity", activity, {
      "prov:type": { $: `rapport:${activities[how]}`, type: "prov:QUALIFIED_NAME" },
      ...(to.at && { "prov:endTime": to.at }),
    });
    this.relate("wasGeneratedBy", { "prov:entity": later, "prov:activity": activity });
    if (isAgent(from.kind)) {
      this.relate("wasAttributedTo", { "prov:entity": later, "prov:agent": earlier });
      this.relate("wasAssociatedWith", { "prov:activity": activity, "prov:agent": earlier });
      return;
    }
    this.relate("used", { "prov:activity": activity, "prov:entity": earlier });
    this.relate("wasDerivedFrom", {
      "prov:generatedEntity": later,
      "prov:usedEntity": earlier,
      "prov:activity": activity,
    });
  }

  /** A group that holds nothing is left out. */
  statements(): Omit<ProvDocument, "prefix"> {
    return Object.fromEntries([...this.groups].map(([group, said]) => [group, Object.fromEntries(said)]));
  }

  private say(group: Group, name: string, attributes: Attributes): void {
    const said = this.groups.get(group) ?? new Map<string, Attributes>();
    this.groups.set(group, said.set(name, attributes));
  }

  /** Relations have no name of their own: a blank one, the same for the same relation. */
  private relate(group: Group, attributes: Readonly<Record<string, string>>): void {
    const written = `${group} ${JSON.stringify(attributes)}`;
    if (this.related.has(written)) return;
    this.related.add(written);
    this.say(group, `_:${group}${this.related.size}`, attributes);
  }
}
