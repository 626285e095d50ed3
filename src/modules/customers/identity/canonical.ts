import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import { cleanText } from "../../../platform/text.ts";
import type { Identifier } from "../words.ts";
import { maxIdentifierLength, ruleOfKind } from "./rules.ts";

/** An identifier in its canonical form, or why it is none. */
export type Canonical =
  | {
      readonly ok: true;
      readonly identifier: Identifier;
      /** Whether the form is sure enough to link by, once verified: a phone number of an unknown country is not. */
      readonly linkable: boolean;
    }
  | { readonly ok: false; readonly reason: "too-long" | "blocked-value" | "unreadable" };

/** What forms and programs put where they have no value. Compared in lower case. */
const placeholders = new Set([
  ..."null,nil,undefined,unknown,none,nan,n/a,#n/a,unset,anonymous,guest,(null),<null>,[object object],-1".split(
    ",",
  ),
  ..."未知,无,匿名,游客,空,暂无".split(","),
]);
const onlyZeros = /^[0\-_. +()]*$/;

/** Placeholders of one kind beyond those of all kinds. */
const blockedOfKind: Readonly<Record<string, readonly RegExp[]>> = {
  email: [
    /^(test|tester|testing|noreply|no-reply|donotreply|do-not-reply|none|no|null|unknown|undefined|anonymous|nobody|noemail|no-email|nomail|na|n\/a|asdf|abc|xxx?|aaa?|0+|123|1234)@/,
    /@(localhost|none|null|unknown|undefined|noemail\.[a-z]+|mailinator\.com)$/,
    /\.(invalid|localhost)$/,
  ],
  phone: [/(\d)\1{7,}$/, /^\+?\d{0,3}123456789\d?$/, /^\+8613800138000$/],
};

/**
 * The canonical form: NFC and trimmed; an e-mail in lower case; a phone number in E.164, where it names its country
 * or `country` (ISO 3166-1 alpha-2) gives one. `canonical({ kind: "email", value: " Ada@X.Org " })` → `ada@x.org`
 */
export function canonical(given: Identifier, country?: string): Canonical {
  // Cleaning costs by the character, and nobody is named by a megabyte.
  if (given.value.length > 4 * maxIdentifierLength) return { ok: false, reason: "too-long" };
  const text = cleanText(given.value).trim();
  if (text.length > maxIdentifierLength) return { ok: false, reason: "too-long" };
  if (ruleOfKind(given.kind) === undefined) return { ok: false, reason: "unreadable" };
  const read = (Object.hasOwn(readers, given.kind) ? readers[given.kind] : undefined) ?? asWritten;
  const form = read(text, country);
  if (form === undefined) return { ok: false, reason: "unreadable" };
  if (isBlocked(given.kind, form.value)) return { ok: false, reason: "blocked-value" };
  return { ok: true, identifier: { kind: given.kind, value: form.value }, linkable: form.linkable };
}

function isBlocked(kind: string, value: string): boolean {
  const patterns = Object.hasOwn(blockedOfKind, kind) ? blockedOfKind[kind] : undefined;
  return (
    placeholders.has(value.toLowerCase()) ||
    onlyZeros.test(value) ||
    (patterns ?? []).some((one) => one.test(value))
  );
}

type Form = { readonly value: string; readonly linkable: boolean };
type ReadForm = (text: string, country?: string) => Form | undefined;

const asWritten: ReadForm = (text) => ({ value: text, linkable: true });

const readers: Readonly<Record<string, ReadForm>> = {
  email(text) {
    const value = text.toLowerCase();
    if (placeholders.has(value) || onlyZeros.test(value)) return { value, linkable: false };
    return /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}$/.test(value) ? { value, linkable: true } : undefined;
  },
  phone(text, country) {
    const parsed = text.length <= 40 ? parsePhoneNumberFromString(text, countryOf(country)) : undefined;
    // An extension is somebody else's desk: the number alone names nobody then.
    if (parsed?.isPossible() && parsed.ext === undefined) return { value: parsed.number, linkable: true };
    return { value: text, linkable: false };
  },
};

function countryOf(country: string | undefined): CountryCode | undefined {
  const code = country?.toUpperCase();
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
}

/** A key for maps of identifiers; no kind holds a NUL. */
export const keyOf = ({ kind, value }: Identifier): string => `${kind}\0${value}`;
