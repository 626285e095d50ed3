import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";
import { keep, readKept } from "./kept.ts";

/** The nonce that the server gave to this page, for the style tags that Mantine writes. */
export const styleNonce = (): string =>
  document.querySelector('meta[name="csp-nonce"]')?.getAttribute("content") ?? "";

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
