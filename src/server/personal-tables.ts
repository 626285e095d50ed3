import { sourceTables } from "../modules/customers/sources/index.ts";
import { evaluationTables } from "../modules/trust/evaluations/index.ts";
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

/** The whole house's register of personal data. */
export const personalTables = ({ register }: Pick<People, "register">): readonly PersonalTable[] => [
  ...register.flatMap(({ tables }) => tables),
  ...sourceTables,
  ...evaluationTables,
  ...aboutNobody,
];
