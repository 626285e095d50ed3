import type { Pack } from "../pack.ts";
import { china, chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { englishCued, ukAndCanada, us } from "./latin-countries.ts";
import { universal } from "./universal.ts";

/** All packs, in the order in which people read of them. A new pack is a new entry. */
export const packs: readonly Pack[] = [universal, english, englishCued, us, ukAndCanada, chinese, china];
