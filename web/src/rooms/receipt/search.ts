export interface ReceiptSearch {
  /** The capability that an answer's link carries; without it the cookie has to do. */
  readonly session?: string;
}

export const readReceiptSearch = ({ session }: Record<string, unknown>): ReceiptSearch =>
  typeof session === "string" && session !== "" ? { session } : {};
