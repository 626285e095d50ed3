import type {
  Counterfactual,
  DraftPart,
  Factor,
  Facts,
  Failure,
  LaunchAdmission,
  LeftOut,
  Verdict,
  WordedBy,
} from "../../../src/kernel/index.ts";
import type { Send } from "./http.ts";
import type { Understanding } from "./turn.ts";

/** Where a receipt stands in the log. Hashes are hexadecimal. */
export interface Proof {
  readonly seq: number;
  readonly size: number;
  readonly leafHash: string;
  /** Sibling hashes from the leaf's side up. */
  readonly path: readonly string[];
  readonly head: {
    readonly size: number;
    readonly root: string;
    readonly at: string;
    readonly keyId: string;
  };
}

export interface ReceiptEvent {
  readonly kind: string;
  readonly at: string;
  readonly note?: string;
}

/** What `GET /v1/receipts/:id` answers. */
export interface Receipt {
  readonly receiptId: string;
  readonly at: string;
  readonly experience: string;
  readonly purpose: string;
  readonly asked: string;
  readonly understood?: Pick<Understanding, "constraints" | "residue" | "chips">;
  readonly facts?: Facts;
  readonly decision?: {
    readonly considered: number;
    readonly leftOut: readonly LeftOut[];
    readonly factors: readonly Factor[];
    readonly counterfactual?: Counterfactual;
    readonly versions: Readonly<Record<string, string>>;
  };
  readonly reply: readonly DraftPart[];
  readonly wordedBy: WordedBy;
  readonly verdict?: Verdict;
  readonly failure?: Failure;
  readonly launch?: LaunchAdmission;
  readonly events: readonly ReceiptEvent[];
  /** Absent until the sequencer has entered it into the log. */
  readonly proof?: Proof;
}

export type FeedbackKind = "wrong" | "helpful" | "object" | "note";

export interface Feedback {
  readonly kind: FeedbackKind;
  readonly note?: string;
}

const addressOf = (receiptId: string, tail: string, session: string | undefined): string =>
  `/v1/receipts/${encodeURIComponent(receiptId)}${tail}${session ? `?session=${encodeURIComponent(session)}` : ""}`;

/** Throws `ApiFailure` of the kinds not-found (absent and not yours alike) and erased. */
export async function fetchReceipt(
  send: Send,
  receiptId: string,
  session: string | undefined,
  signal: AbortSignal,
): Promise<Receipt> {
  return (await send(addressOf(receiptId, "", session), { signal })).json();
}

export async function sendFeedback(
  send: Send,
  receiptId: string,
  session: string | undefined,
  feedback: Feedback,
): Promise<void> {
  await send(addressOf(receiptId, "/feedback", session), { method: "POST", body: feedback });
}
