import { createHash } from "node:crypto";
import { capability } from "../../../platform/ids.ts";

/** Tells a person, and a scanner for leaked secrets, what the text is. */
const prefix = "wk_";

export interface IssuedKey {
  readonly id: string;
  /** Shown this once: only its hash is kept. */
  readonly writeKey: string;
}

export const newWriteKey = (): string => `${prefix}${capability()}`;

/** 192 random bits can't be guessed, so the hash needs no salt. */
export const hashOfKey = (key: string): Buffer => createHash("sha256").update(key).digest();

export const endingOf = (key: string): string => key.slice(-4);
