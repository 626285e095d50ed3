import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { box, layOut } from "./graph-layout.ts";

const graphs = fc.integer({ min: 1, max: 14 }).chain((size) => {
  const id = fc.integer({ min: 0, max: size - 1 }).map(String);
  return fc.record({
    nodes: fc.constant(Array.from({ length: size }, (_, at) => ({ id: String(at) }))),
    edges: fc.array(fc.record({ from: id, to: id }), { maxLength: 30 }),
  });
});

describe("the layout of a graph", () => {
  it("gives every node a place of its own within the drawing, circles and all", () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const { nodes: placed, width, height } = layOut(nodes, edges);
        expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
        for (const { x, y } of placed) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + box.width).toBeLessThanOrEqual(width);
          expect(y + box.height).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it("leads from left to right where there is no circle", () => {
    fc.assert(
      fc.property(graphs, ({ nodes, edges }) => {
        const forward = edges.filter(({ from, to }) => Number(from) < Number(to));
        const { nodes: placed } = layOut(nodes, forward);
        const x = new Map(placed.map(({ node, x }) => [node.id, x]));
        for (const { from, to } of forward) expect(x.get(from) ?? 0).toBeLessThan(x.get(to) ?? 0);
      }),
    );
  });

  it("draws no edge to what is not there", () => {
    const { edges } = layOut(
      [{ id: "a" }, { id: "b" }],
      [
        { from: "a", to: "b" },
        { from: "a", to: "gone" },
      ],
    );
    expect(edges.map(({ edge }) => [edge.from, edge.to])).toEqual([["a", "b"]]);
  });
});
