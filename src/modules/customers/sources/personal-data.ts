import type { PersonalTable } from "../../../platform/personal-data.ts";

const registry = {
  whileNeeded: true,
  why: "it says where data came from and on which terms, for as long as the data may be asked about",
} as const;

/**
 * The registry is about companies and their sources, and about no customer: `owner`, `contact` and `signer` name who
 * answers for a source in their work. So it has tables to register, and nothing to export or erase.
 */
export const sourceTables: readonly PersonalTable[] = [
  {
    table: "sources",
    columns: {
      id: "none",
      name: "none",
      owner: "none",
      kind: "none",
      platform: "none",
      licence: "none",
      contact: "none",
      purposes: "none",
      verifies: "none",
      on_violation: "none",
    },
    retention: registry,
  },
  {
    table: "source_write_keys",
    columns: { id: "none", source: "none", key_hash: "credential", ending: "none" },
    retention: registry,
  },
  {
    table: "source_attestations",
    columns: {
      id: "none",
      source: "none",
      scope: "none",
      signer: "none",
      file_hash: "none",
      recorded_by: "key",
    },
    retention: registry,
  },
  { table: "source_plans", columns: { source: "none", plan: "none" }, retention: registry },
];
