/** What stands in a graph of where facts come from and go to. */
export type NodeKind =
  | "contract"
  | "attestation"
  | "source"
  | "event"
  | "events"
  | "trait"
  | "computed"
  | "pattern"
  | "segment"
  | "receipt"
  | "decision";

export interface LineageNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** ISO 8601 instant. */
  readonly at?: string;
}

/** From what was there before to what came of it. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly how: How;
}

/** `bound`: the terms of a source; `sent`; `said`, `counted`, `learned`: what a fact stands on; `used`: by a turn. */
export type How = "bound" | "sent" | "said" | "counted" | "learned" | "filtered" | "used";

export interface Lineage {
  /** Id of the node that was asked for. */
  readonly focus: string;
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

/** Gathers a graph: a node or an edge that is added again makes no difference. */
export class LineageBuilder {
  private readonly nodes = new Map<string, LineageNode>();
  private readonly edges = new Map<string, LineageEdge>();

  node(node: LineageNode): string {
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
    return node.id;
  }

  has(id: string): boolean {
    return this.nodes.has(id);
  }

  edge(from: string, how: How, to: string): void {
    if (from !== to) this.edges.set(`${from}\n${to}\n${how}`, { from, to, how });
  }

  /** Edges to what is not in the graph are left out. */
  build(focus: string): Lineage {
    const edges = [...this.edges.values()].filter(
      ({ from, to }) => this.nodes.has(from) && this.nodes.has(to),
    );
    return { focus, nodes: [...this.nodes.values()], edges };
  }
}
