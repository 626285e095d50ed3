import type { Role } from "../api/session.ts";
import type { Locale, Translate } from "../i18n/index.ts";
import { wordList } from "./lists.ts";

/** Every role by the sentence that names it. */
export const roleKeys = {
  customer: "account.customer",
  employee: "account.employee",
  adviser: "account.adviser",
  designer: "account.designer",
  analyst: "account.analyst",
  reviewer: "account.reviewer",
  governor: "account.governor",
  administrator: "account.administrator",
} as const satisfies Record<Role, string>;

/** `adviser, analyst` in the reader's language. */
export const wordRoles = (roles: readonly Role[], t: Translate, locale: Locale): string =>
  wordList(
    roles.map((role) => t(roleKeys[role])),
    locale,
  );
