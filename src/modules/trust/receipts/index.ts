export { openReceipts, type Receipts } from "./open-receipts.ts";
export type { PresentedEvent, PresentedReceipt } from "./present-receipt.ts";
export type { SaveConversations } from "./receipt-port.ts";
export { type ReceiptRoutePorts, receiptRoutes } from "./routes.ts";
export { receiptMigrations } from "./tables.ts";
