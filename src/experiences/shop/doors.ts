import type { Destination, Locale } from "../../kernel/index.ts";
import type { Wish } from "../../modules/models/index.ts";
import type { Catalogue, Product, Rates } from "../../modules/search/index.ts";
import type { DecideOnce } from "./remember-decisions.ts";

/** What the shop uses, pinned for one turn. */
export interface ShopDoors {
  readonly catalogue: Catalogue;
  readonly arrival: {
    /** The promised arrival of a product; `undefined` where the data does not say. */
    of(product: Product): { readonly date: string; readonly how: string } | undefined;
    /** Where to; absent where it is not known, and so nothing is promised. */
    readonly to?: Destination;
    /** Names, for the guard, what an arrival was worked out from. */
    readonly field: string;
  };
  /** The promises for another destination; absent where nothing is promised. */
  arrivalTo?(destination: Destination): ShopDoors["arrival"];
  readonly rates: Rates;
  /** Whether pages may show a picture: one of this server, or of a host that the retailer named. */
  mayShow(image: string): boolean;
  /** A model's reading of what the grammar left over; nothing without a model. */
  readLeftover(residue: string, locale: Locale): Promise<readonly Wish[]>;
  /** How alike in meaning a text and each product are, within 0 … 1, where embeddings are configured and at hand. */
  likenessTo(text: string): Promise<((product: Product) => number) | undefined>;
  /** What this process has decided before, as asked by this turn's person. */
  readonly decideOnce: DecideOnce;
}
