/** A search engine with a catalogue in it. */
export interface Peer {
  readonly name: string;
  /** Ids of all that it finds, best first. */
  search(text: string): readonly string[];
}
