import type { PresentedReceipt } from "../../../src/modules/trust/receipts/index.ts";
import type { Send } from "./http.ts";
import type { Understanding } from "./turn.ts";

/** What `GET /v1/receipts/:id?sealed=true` answers for a turn of the shop. */
export type Receipt = Omit<PresentedReceipt, "understood"> & {
  readonly understood?: Pick<Understanding, "constraints" | "chips"> & {
    readonly request: Pick<Understanding, "residue">;
  };
};

export type Proof = NonNullable<Receipt["proof"]>;
export type SealedReceipt = NonNullable<Receipt["sealed"]>;

/** A key that heads of the log are or were signed with. */
export interface LogKey {
  readonly keyId: string;
  /** SubjectPublicKeyInfo in PEM. */
  readonly publicKey: string;
}

export interface Feedback {
  readonly kind: "wrong" | "helpful" | "object" | "note";
  readonly note?: string;
}

const addressOf = (
  receiptId: string,
  tail: string,
  query: Readonly<Record<string, string | undefined>>,
): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/v1/receipts/${encodeURIComponent(receiptId)}${tail}?${new URLSearchParams(given)}`;
};

/** Throws `ApiFailure` of the kinds not-found (absent and not yours alike) and erased. */
export async function fetchReceipt(
  send: Send,
  receiptId: string,
  session: string | undefined,
  signal: AbortSignal,
): Promise<Receipt> {
  return (await send(addressOf(receiptId, "", { session, sealed: "true" }), { signal })).json();
}

/** The keys that heads are and were signed with. */
export async function fetchLogKeys(send: Send, signal: AbortSignal): Promise<readonly LogKey[]> {
  const { keys }: { keys: readonly LogKey[] } = await (await send("/v1/receipts/keys", { signal })).json();
  return keys;
}

export async function sendFeedback(
  send: Send,
  receiptId: string,
  session: string | undefined,
  feedback: Feedback,
): Promise<void> {
  await send(addressOf(receiptId, "/feedback", { session }), { method: "POST", body: feedback });
}
