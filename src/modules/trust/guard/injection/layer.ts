/** A text as a machine may read it, and where each of its UTF-16 units stands in the text that was given. */
export interface Layer {
  readonly text: string;
  /** As long as `text`: the offset in the given text where a unit comes from. */
  readonly starts: readonly number[];
  /** As long as `text`: where what the unit comes from ends. */
  readonly ends: readonly number[];
  /** How it was hidden; absent for the text that everybody sees. */
  readonly hidden?: string;
}

/** A layer that was decoded from one piece of the given text: each of its units stands for the whole piece. */
export const decodedLayer = (text: string, start: number, end: number, hidden: string): Layer => ({
  text,
  starts: fill(text, start),
  ends: fill(text, end),
  hidden,
});

const fill = (text: string, offset: number): number[] => new Array<number>(text.length).fill(offset);

/** The span in the given text of a span in a layer. */
export const spanOf = (
  { starts, ends }: Layer,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } => ({ start: starts[from] ?? 0, end: ends[to - 1] ?? 0 });
