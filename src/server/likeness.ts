import type { ShopDoors } from "../experiences/shop/index.ts";
import { parseModelSetting } from "../modules/models/index.ts";
import {
  type Catalogue,
  type EmbeddingProvider,
  embedProducts,
  likenessTo,
  type ProductVectors,
} from "../modules/search/index.ts";
import type { Config } from "../platform/config.ts";
import { RapportError } from "../platform/errors.ts";
import type { Log } from "../platform/log.ts";

/** How long one call of the provider may take: a turn waits for one, a catalogue for many. */
const callMs = 1_000;
const batchMs = 30_000;

/** Gives a turn's door to likeness in meaning, over the catalogue that the turn pinned. */
export type OpenLikeness = (catalogue: Catalogue) => ShopDoors["likenessTo"];

const without: OpenLikeness = () => async () => undefined;

/**
 * Embeds each generation of the catalogue in the background, once; until its vectors are at hand, and where the
 * provider fails, turns go without. Without a provider configured there is nothing to do.
 */
export function openLikeness(config: Pick<Config, "embeddings" | "modelKey">, log: Log): OpenLikeness {
  if (config.embeddings === undefined) return without;
  const provider = providerOf(config.embeddings, config.modelKey);
  let generation: string | undefined;
  let vectors: ProductVectors | undefined;

  const embed = async (catalogue: Catalogue, number: string): Promise<void> => {
    generation = number;
    vectors = undefined;
    const embedded = await embedProducts([...catalogue.products()], { ...provider, timeoutMs: batchMs });
    if (embedded === undefined) log.warn("the catalogue could not be embedded; the search goes without");
    else if (generation === number) vectors = embedded;
  };

  return (catalogue) => {
    const [number] = catalogue.version.split(".");
    if (number !== generation) void embed(catalogue, number);
    const own = number === generation ? vectors : undefined;
    return async (text) => own && likenessTo(text, own, provider);
  };
}

function providerOf(setting: string, apiKey: string | undefined): EmbeddingProvider {
  const parsed = parseModelSetting(setting);
  if (parsed.provider !== "openai-compatible" && parsed.provider !== "ollama") {
    const takes = "RAPPORT_EMBEDDINGS takes openai-compatible:URL#MODEL or ollama:MODEL";
    throw new RapportError("platform/bad-config", takes);
  }
  const { baseUrl, model } = parsed;
  return { baseUrl, model, timeoutMs: callMs, ...(apiKey !== undefined && { apiKey }) };
}
