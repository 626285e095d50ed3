import { customType } from "drizzle-orm/pg-core";

/** A column of bytes in a module's `tables.ts`. */
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
