export type { Allowed } from "./allow-list.ts";
export { evaluatePrivacy, type PrivacyFigures } from "./evaluate/evaluate-privacy.ts";
export { measurePacks, type PackFigures } from "./evaluate/measure-packs.ts";
export type { Found, PrivacyType } from "./found.ts";
export type { MaskedText, MaskTable } from "./mask.ts";
export { openPrivacy, type Privacy, type PrivacyOptions } from "./open-privacy.ts";
export type { Pack as PrivacyPack } from "./pack.ts";
