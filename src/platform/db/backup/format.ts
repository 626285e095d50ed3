import { z } from "zod";

/*
 * A backup is gzipped JSON lines: one header; for each table its line and then its rows, each a list of the columns'
 * texts as PostgreSQL writes them; one footer with the counts and the SHA-256 of every line before it, line ends
 * included. It holds nothing that only one of the two databases knows. Version 2 has tables whose rows are sealed.
 */

export const Header = z.object({
  format: z.literal("rapport-backup"),
  version: z.union([z.literal(1), z.literal(2)]),
  at: z.iso.datetime(),
  migrations: z.array(z.object({ module: z.string(), name: z.string(), checksum: z.string() })),
  /** Partitions are made as time goes by, and so are in no migration. */
  partitions: z.array(z.object({ table: z.string(), of: z.string(), bound: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
});
export const Table = z.object({
  table: z.string(),
  columns: z.array(z.string()),
  /** Whether its rows are sealed for their subjects; absent where they are not. */
  sealed: z.literal(true).optional(),
});
export const Footer = z.object({ rows: z.record(z.string(), z.number().int()), sha256: z.string() });

export type BackupHeader = z.infer<typeof Header>;
export type BackupTable = z.infer<typeof Table>;

/** Rows of each table, in the order of the file. */
export type RowCounts = Readonly<Record<string, number>>;

export type BackupRecord =
  | { readonly kind: "header"; readonly header: BackupHeader }
  | { readonly kind: "table"; readonly table: BackupTable }
  /** A row as its line, to be handed to the database unread. */
  | { readonly kind: "row"; readonly line: string }
  | { readonly kind: "footer"; readonly rows: RowCounts; readonly sha256: string };
