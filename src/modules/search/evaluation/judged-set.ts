import type { Product } from "../product.ts";

export interface Query {
  readonly id: string;
  readonly text: string;
}

export interface Judgement {
  readonly query: string;
  readonly product: string;
  /** The gain; 0 is judged and bad. */
  readonly grade: number;
}

export interface JudgedSet {
  readonly name: string;
  readonly products: readonly Product[];
  readonly queries: readonly Query[];
  readonly judgements: readonly Judgement[];
}

/** Collects the queries of a set under numbered ids. */
export class JudgedSetBuilder {
  private readonly queries: Query[] = [];
  private readonly judgements: Judgement[] = [];
  private readonly name: string;
  private readonly products: readonly Product[];

  constructor(name: string, products: readonly Product[]) {
    this.name = name;
    this.products = products;
  }

  add(text: string, grades: Iterable<readonly [product: string, grade: number]>): void {
    const query = `${this.name}-${this.queries.length + 1}`;
    this.queries.push({ id: query, text });
    for (const [product, grade] of grades) this.judgements.push({ query, product, grade });
  }

  build(): JudgedSet {
    return { name: this.name, products: this.products, queries: this.queries, judgements: this.judgements };
  }
}
