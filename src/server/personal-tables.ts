import type { PersonalTable } from "../platform/personal-data.ts";
import type { People } from "./people/open-people.ts";

/** A table about products or about the house itself: what looks as if it could hold personal data does not. */
const impersonal = (table: string, ...columns: readonly string[]): PersonalTable => ({
  table,
  columns: Object.fromEntries(columns.map((column) => [column, "none"] as const)),
  retention: { whileNeeded: true, why: "it is about nobody" },
});

const aboutNobody: readonly PersonalTable[] = [
  impersonal("catalogue_generations", "state", "source", "report"),
  impersonal("catalogue_products", "id", "product"),
  impersonal("catalogue_changes", "id", "offer"),
  impersonal("rapport_migrations", "module", "name", "checksum"),
];

/** Whom to ask about a source, and who vouched for it: people at work, for as long as the source is registered. */
const aboutSources: readonly PersonalTable[] = [
  {
    table: "sources",
    columns: {
      id: "none",
      name: "none",
      owner: "identity",
      kind: "none",
      platform: "none",
      licence: "none",
      contact: "identity",
      purposes: "none",
      verifies: "none",
      on_violation: "none",
    },
    retention: { whileNeeded: true, why: "it says whom to ask about a source" },
  },
  {
    table: "source_attestations",
    columns: {
      id: "none",
      source: "none",
      scope: "none",
      signer: "identity",
      file_hash: "none",
      recorded_by: "key",
    },
    retention: { whileNeeded: true, why: "it proves who vouched for a partner's data" },
  },
  impersonal("source_write_keys", "id", "source", "key_hash", "ending"),
  impersonal("source_plans", "source", "plan"),
];

/** The whole house's register of personal data. */
export const personalTables = ({ register }: Pick<People, "register">): readonly PersonalTable[] => [
  ...register.flatMap(({ tables }) => tables),
  ...aboutSources,
  ...aboutNobody,
];
