export type { Allowed } from "./allow-list.ts";
export { evaluatePrivacy, type PrivacyFigures } from "./evaluate/evaluate-privacy.ts";
export { type Found, type PrivacyType, privacyTypes } from "./found.ts";
export type { MaskedText, MaskTable } from "./mask.ts";
export { openPrivacy, type Privacy, type PrivacyOptions } from "./open-privacy.ts";
export type { Pack as PrivacyPack } from "./pack.ts";
export { packs as privacyPacks } from "./packs/index.ts";
