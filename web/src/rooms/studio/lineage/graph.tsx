import { useWords } from "../../../i18n/use-words.ts";
import type { Lineage, LineageNode } from "./answers.ts";
import styles from "./graph.module.css";
import { box, layOut } from "./graph-layout.ts";
import { nodeKind, useNodeLabel } from "./lineage-words.ts";

interface GraphProps {
  readonly lineage: Lineage;
}

/** Characters that fit a box, about. */
const fitting = 20;

const shortened = (text: string): string => (text.length > fitting ? `${text.slice(0, fitting - 1)}…` : text);

/** Where things come from, from left to right. The list beneath the drawing says the same in words. */
export function Graph({ lineage: { nodes, edges, focus } }: GraphProps) {
  const { t } = useWords();
  const layout = layOut(nodes, edges);
  const margin = 8;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={t("studio.lineage.graph")}>
      <svg
        className={styles.graph}
        width={layout.width + 2 * margin}
        height={layout.height + 2 * margin}
        viewBox={`${-margin} ${-margin} ${layout.width + 2 * margin} ${layout.height + 2 * margin}`}
        role="img"
        aria-label={t("studio.lineage.drawing", { nodes: nodes.length, edges: edges.length })}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M 0 0 L 8 4 L 0 8 z" className={styles.arrow} />
          </marker>
        </defs>
        {layout.edges.map(({ edge: { from, to, how }, path }) => (
          <path key={`${from} ${how} ${to}`} d={path} className={styles.edge} markerEnd="url(#arrow)" />
        ))}
        {layout.nodes.map(({ node, x, y }) => (
          <Box key={node.id} node={node} x={x} y={y} isFocus={node.id === focus} />
        ))}
      </svg>
    </section>
  );
}

interface BoxProps {
  readonly node: LineageNode;
  readonly x: number;
  readonly y: number;
  readonly isFocus: boolean;
}

function Box({ node, x, y, isFocus }: BoxProps) {
  const { t } = useWords();
  const { kind } = node;
  const label = useNodeLabel()(node);
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{label}</title>
      <rect
        width={box.width}
        height={box.height}
        rx={8}
        className={styles.box}
        data-kind={kind}
        data-focus={isFocus}
      />
      <text x={12} y={22} className={styles.kind}>
        {nodeKind(kind, t)}
      </text>
      <text x={12} y={42} className={styles.label}>
        {shortened(label)}
      </text>
    </g>
  );
}
