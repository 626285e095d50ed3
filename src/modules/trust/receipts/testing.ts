import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TurnReceipt } from "../../../kernel/index.ts";
import { systemClock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import { openTestDatabase } from "../../../platform/db/testing.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Log } from "../../../platform/log.ts";
import { openReceipts, type Receipts, type ReceiptsConfig } from "./open-receipts.ts";
import type { ConversationUpdate } from "./receipt-port.ts";
import { receiptMigrations } from "./tables.ts";

export const silent: Log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

/** The receipt of a small turn; `text` is what was asked. */
export function turnReceipt(text: string, receiptId = timeOrderedId()): TurnReceipt {
  return {
    kind: "turn",
    version: 1,
    receiptId,
    turnId: timeOrderedId(),
    at: new Date().toISOString(),
    experience: "shop",
    purpose: "find-products",
    input: { text, locale: "en", channel: "chat", unpersonalised: false },
    facts: { used: [], refused: [{ name: "sizes", reason: "no-consent" }] },
    request: { text, constraints: [{ field: "color", op: "=", value: "navy", strength: "must" }] },
    decision: {
      choice: { results: [{ id: "sofa-1", title: "Navy sofa" }] },
      considered: 12,
      leftOut: [{ reason: "too dear", count: 2, examples: [{ id: "sofa-2", title: "Dear sofa" }] }],
      factors: [{ name: "color", effect: "navy is what was asked for" }],
      counterfactual: { change: "a budget of 990", outcome: "12 more" },
      versions: { catalogue: "7" },
    },
    reply: {
      locale: "en",
      parts: [
        {
          id: "sofa-1",
          text: "Navy sofa, $899",
          claims: [
            {
              kind: "price",
              shown: "$899",
              evidence: { source: "catalogue", id: "sofa-1", field: "price", value: 899 },
            },
          ],
        },
      ],
    },
    wordedBy: { by: "template" },
    verdict: { kind: "release", findings: [] },
  };
}

export const newSubject = (): string => timeOrderedId();

/** Receipts over a database and a data folder of the test's own, numbered only when the test asks for it. */
export interface TestReceipts extends AsyncDisposable {
  readonly db: Database;
  readonly folder: string;
  readonly receipts: Receipts;
  /** What the conversations were given, latest last. */
  readonly saved: ConversationUpdate[];
  /** Commits a turn, and gives its receipt's id. */
  commit(
    text: string,
    person?: { subject?: string; conversation?: string; remember?: string },
  ): Promise<string>;
  /** Closes and opens the receipts again, as a new start of the server does; `meanwhile` has the folder to itself. */
  reopen(meanwhile?: () => Promise<void>): Promise<Receipts>;
}

export async function openTestReceipts(config: Partial<ReceiptsConfig> = {}): Promise<TestReceipts> {
  const db = config.db ?? (await openTestDatabase([receiptMigrations]));
  const folder = config.folder ?? (await mkdtemp(join(tmpdir(), "rapport-receipts-")));
  const saved: ConversationUpdate[] = [];
  const start = (): Promise<Receipts> =>
    openReceipts({
      clock: systemClock,
      subjectKeys: "folder",
      log: silent,
      saveConversations: async (_tx, updates) => {
        saved.push(...updates);
      },
      ...config,
      db,
      folder,
    });
  let receipts = await start();
  return {
    db,
    folder,
    saved,
    get receipts() {
      return receipts;
    },
    async commit(text, { subject = newSubject(), conversation = timeOrderedId(), remember } = {}) {
      const receipt = turnReceipt(text);
      const person = { subject, roles: [] };
      await receipts.port.commit({
        receipt,
        person,
        conversation,
        ...(remember !== undefined && { remember: { text: remember } }),
      });
      return receipt.receiptId;
    },
    async reopen(meanwhile) {
      await receipts.close();
      await meanwhile?.();
      receipts = await start();
      return receipts;
    },
    async [Symbol.asyncDispose]() {
      await receipts.close();
      if (!config.db) await db.close();
      if (!config.folder) await rm(folder, { recursive: true });
    },
  };
}
