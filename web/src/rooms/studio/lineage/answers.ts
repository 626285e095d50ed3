export interface LineageNode {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly at?: string;
}

export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly how: string;
}

export interface Lineage {
  readonly focus: string;
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

export interface WorthRow {
  readonly source: string;
  readonly trait: string;
  readonly decisions: number;
  readonly changedFirst: number;
  readonly outcomes: number;
}
