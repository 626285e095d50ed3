/** What a graph of where facts come from is drawn from. Edges lead from what was there before to what came of it. */
export interface GraphNode {
  readonly id: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

export interface PlacedNode<Node> {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge<Edge> {
  readonly edge: Edge;
  /** An SVG path from the end of one box to the beginning of the other. */
  readonly path: string;
}

export interface Layout<Node, Edge> {
  readonly nodes: readonly PlacedNode<Node>[];
  readonly edges: readonly PlacedEdge<Edge>[];
  readonly width: number;
  readonly height: number;
}

/** In the units of the drawing. */
export const box = { width: 164, height: 58, gapX: 38, gapY: 16 } as const;

/**
 * Places nodes in columns, each as far to the right as the longest way to it has steps, and within a column in the
 * order of what they come from (the barycentre rule of Sugiyama, Tagawa and Toda, 1981). An edge that would close a
 * circle moves nothing.
 */
export function layOut<Node extends GraphNode, Edge extends GraphEdge>(
  nodes: readonly Node[],
  edges: readonly Edge[],
): Layout<Node, Edge> {
  const known = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to);
  const depth = depthsOf(nodes, drawn);
  const columns = columnsOf(nodes, depth);
  const place = new Map<string, { x: number; y: number }>();
  const tallest = Math.max(0, ...columns.map((column) => column.length));
  for (const [index, column] of columns.entries()) {
    const ordered = inOrderOfOrigins(column, drawn, place);
    const top = ((tallest - ordered.length) * (box.height + box.gapY)) / 2;
    for (const [row, { id }] of ordered.entries()) {
      place.set(id, {
        x: index * (box.width + box.gapX),
        y: top + row * (box.height + box.gapY),
      });
    }
  }
  const at = (id: string) => place.get(id) ?? { x: 0, y: 0 };
  return {
    nodes: nodes.map((node) => ({ node, ...at(node.id) })),
    edges: drawn.map((edge) => ({ edge, path: curve(at(edge.from), at(edge.to)) })),
    width: Math.max(box.width, columns.length * (box.width + box.gapX) - box.gapX),
    height: Math.max(box.height, tallest * (box.height + box.gapY) - box.gapY),
  };
}

/** Steps of the longest way to each node. Walked at most once for each node, so that a circle comes to an end. */
function depthsOf(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const depth = new Map(nodes.map(({ id }) => [id, 0]));
  for (let round = 1; round < nodes.length; round++) {
    let isSettled = true;
    for (const { from, to } of edges) {
      const reached = (depth.get(from) ?? 0) + 1;
      if (reached <= (depth.get(to) ?? 0) || reached >= nodes.length) continue;
      depth.set(to, reached);
      isSettled = false;
    }
    if (isSettled) break;
  }
  return depth;
}

function columnsOf<Node extends GraphNode>(
  nodes: readonly Node[],
  depth: ReadonlyMap<string, number>,
): readonly (readonly Node[])[] {
  const columns = new Map<number, Node[]>();
  for (const node of nodes) {
    const at = depth.get(node.id) ?? 0;
    columns.set(at, [...(columns.get(at) ?? []), node]);
  }
  return [...columns].sort(([a], [b]) => a - b).map(([, column]) => column);
}

function inOrderOfOrigins<Node extends GraphNode>(
  column: readonly Node[],
  edges: readonly GraphEdge[],
  place: ReadonlyMap<string, { readonly y: number }>,
): readonly Node[] {
  const heightOf = ({ id }: GraphNode): number => {
    const origins = edges.flatMap(({ from, to }) => (to === id ? [place.get(from)?.y ?? 0] : []));
    return origins.length === 0 ? 0 : origins.reduce((sum, y) => sum + y, 0) / origins.length;
  };
  return [...column].sort((a, b) => heightOf(a) - heightOf(b));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function curve(from: Point, to: Point): string {
  const [startX, startY] = [from.x + box.width, from.y + box.height / 2];
  const [endX, endY] = [to.x, to.y + box.height / 2];
  const bend = Math.max(16, (endX - startX) / 2);
  return `M ${startX} ${startY} C ${startX + bend} ${startY}, ${endX - bend} ${endY}, ${endX} ${endY}`;
}
