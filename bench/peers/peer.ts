import type { Product } from "../../src/modules/search/product.ts";

/** A search engine with a catalogue in it. */
export interface Peer {
  /** Ids of what it finds, best first. */
  search(text: string): Iterable<string>;
}

export interface PeerKind {
  readonly name: string;
  open(products: readonly Product[]): Peer | Promise<Peer>;
}
