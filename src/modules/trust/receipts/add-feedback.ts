import type { Clock } from "../../../platform/clock.ts";
import { RapportError } from "../../../platform/errors.ts";
import { cleanText } from "../../../platform/text.ts";
import { appendEvent } from "./append-event.ts";
import { findReceipt, type MayRead, type ReadPorts } from "./read-receipt.ts";
import type { FeedbackKind } from "./receipt-schema.ts";

export interface Feedback {
  readonly receiptId: string;
  readonly mayRead: MayRead;
  readonly kind: FeedbackKind;
  readonly note?: string;
}

/** UTF-16 units, after cleaning. */
export const longestNote = 2_000;

/**
 * Records what a person says of a receipt, as a leaf of its own that points to it. An objection is a kind of leaf of
 * its own. Throws `trust/no-receipt` as reading does, `trust/bad-feedback` for a note that is too long or missing,
 * `trust/erased` where the person was erased, `trust/unreadable` where the receipt does not open.
 */
export async function addFeedback(
  { receiptId, mayRead, kind, note: given }: Feedback,
  ports: Pick<ReadPorts, "db" | "keys"> & { readonly clock: Clock; readonly committed: () => void },
): Promise<{ readonly feedbackId: string }> {
  const { clock, committed } = ports;
  const note = cleanNote(kind, given);
  const row = await findReceipt({ receiptId, mayRead }, ports);
  const id = await appendEvent(
    {
      row,
      kind: kind === "object" ? "objection" : "feedback",
      now: clock.now(),
      says: { feedback: kind, ...(note !== undefined && { note }) },
    },
    ports,
  );
  committed();
  return { feedbackId: id };
}

function cleanNote(kind: FeedbackKind, given: string | undefined): string | undefined {
  const note = cleanText(given ?? "").trim();
  if (note.length > longestNote) {
    throw new RapportError(
      "trust/bad-feedback",
      `A note takes at most ${longestNote} characters; this one has ${note.length}.`,
    );
  }
  if (note === "" && kind === "note") {
    throw new RapportError("trust/bad-feedback", "Please write the note that is to be kept.");
  }
  return note === "" ? undefined : note;
}
