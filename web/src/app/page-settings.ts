import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";
import type { Locale } from "../i18n/index.ts";
import { keep, readKept } from "./kept.ts";

const metaOf = (name: string): string =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";

/** The nonce that the server gave to this page, for the style tags that Mantine writes. */
export const styleNonce = (): string => metaOf("csp-nonce");

/** The company that this server speaks for; empty where it has not said so. */
export function companyName(locale: Locale): string {
  try {
    const names: Partial<Record<Locale, string>> | null = JSON.parse(metaOf("company"));
    return names?.[locale] ?? "";
  } catch {
    return "";
  }
}

const isScheme = (value: string | undefined): value is MantineColorScheme =>
  value === "light" || value === "dark" || value === "auto";

/** Keeps the theme where `first-paint.js` looks for it. */
export const colourSchemes: MantineColorSchemeManager = {
  get: (fallback) => {
    const kept = readKept("theme");
    return isScheme(kept) ? kept : fallback;
  },
  set: (scheme) => keep("theme", scheme),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
