import type { ShopSearch } from "../rooms/shop/trail.ts";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Where in the shop a receipt was opened from. The browser keeps it; the address does not show it. */
    readonly openedFrom?: ShopSearch;
  }
}
