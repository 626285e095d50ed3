import { z } from "zod";
import type { Product } from "../product.ts";

/** An endpoint that speaks OpenAI's `POST {baseUrl}/embeddings`. */
export interface EmbeddingProvider {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** How long one call may take. */
  readonly timeoutMs: number;
}

/** Vectors of length 1, by product. */
export interface ProductVectors {
  readonly dimensions: number;
  of(id: string): Float32Array | undefined;
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

const productsACall = 128;
const charactersAProduct = 2_000;

/**
 * Embeds a catalogue, some products a call. `undefined` where the provider fails, is late, or answers with nonsense:
 * the search then goes without. `signal` gives up early.
 */
export async function embedProducts(
  products: readonly Product[],
  provider: EmbeddingProvider,
  signal?: AbortSignal,
): Promise<ProductVectors | undefined> {
  const vectors = new Map<string, Float32Array>();
  for (let from = 0; from < products.length; from += productsACall) {
    const batch = products.slice(from, from + productsACall);
    const embedded = await embed(batch.map(textOf), provider, signal);
    if (embedded === undefined) return undefined;
    for (const [at, { id }] of batch.entries()) vectors.set(id, embedded[at]);
  }
  const dimensions = vectors.values().next().value?.length ?? 0;
  const alike = [...vectors.values()].every(({ length }) => length === dimensions);
  return alike ? { dimensions, of: (id) => vectors.get(id) } : undefined;
}

/** How alike a text and each product are, within 0 … 1, for `findProducts`; `undefined` where it cannot be told. */
export async function likenessTo(
  text: string,
  vectors: ProductVectors,
  provider: EmbeddingProvider,
  signal?: AbortSignal,
): Promise<((product: Product) => number) | undefined> {
  const [asked] = (await embed([text], provider, signal)) ?? [];
  if (asked === undefined || asked.length !== vectors.dimensions) return undefined;
  return ({ id }) => {
    const vector = vectors.of(id);
    return vector === undefined ? 0 : Math.max(0, cosine(asked, vector));
  };
}

async function embed(
  input: readonly string[],
  { baseUrl, model, apiKey, timeoutMs }: EmbeddingProvider,
  signal?: AbortSignal,
): Promise<Float32Array[] | undefined> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, "")}/embeddings`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, input, encoding_format: "float" }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const answer = response.ok ? answerSchema.safeParse(await response.json()) : undefined;
    return answer?.success ? inOrder(answer.data.data, input.length) : undefined;
  } catch {
    // Unreachable, late, or no JSON: likeness is one more addend, and the search stands without it.
    return undefined;
  }
}

function inOrder(
  data: readonly { readonly index: number; readonly embedding: readonly number[] }[],
  count: number,
): Float32Array[] | undefined {
  const byIndex = new Map(data.map(({ index, embedding }) => [index, ofLengthOne(embedding)]));
  const vectors = Array.from({ length: count }, (_, index) => byIndex.get(index));
  return vectors.every((vector) => vector !== undefined) ? vectors : undefined;
}

function ofLengthOne(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}

function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  for (let axis = 0; axis < a.length; axis++) product += a[axis] * b[axis];
  return product;
}

/** What a product is embedded by: what it is called and what is said of it, the start of it where it is long. */
const textOf = ({ title, brand = "", categories = [], description = "" }: Product): string =>
  [title, brand, categories.join(" > "), description].filter(Boolean).join("\n").slice(0, charactersAProduct);
