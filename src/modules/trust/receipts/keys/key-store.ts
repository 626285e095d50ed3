import { RapportError } from "../../../../platform/errors.ts";
import type { Key } from "../sealing.ts";

/** What a store knows of a subject's key. A destroyed one is remembered by the subject's id alone. */
export type KeyState =
  /** `since` is when this key was made: what was signed before it was sealed with one that is lost. */
  | { readonly state: "held"; readonly key: Key; readonly since: Date }
  | { readonly state: "destroyed" }
  | { readonly state: "unknown" };

/** Keeps one key a subject, apart from the database's backups. */
export interface KeyStore {
  /** When it was begun. What was signed before may be sealed with keys that never were in it. */
  readonly since: Date;
  /** The subject's key, made on first use and durable before it is given. Throws `trust/erased` once destroyed. */
  ensure(subject: string): Promise<Key>;
  find(subject: string): Promise<KeyState>;
  /** The same for many at once; every subject asked for is in the answer. */
  findAll(subjects: readonly string[]): Promise<ReadonlyMap<string, KeyState>>;
  /** After it resolves, nobody can open what was sealed for the subject, in any backup. May be called again. */
  destroy(subject: string): Promise<void>;
  close(): Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A subject's id is a UUID in lower case; anything else is a mistake of the caller. */
export function requireSubject(subject: string): void {
  if (!uuid.test(subject)) throw new TypeError(`a subject is a UUID in lower case, not "${subject}"`);
}

export const erased = (): RapportError =>
  new RapportError("trust/erased", "This person's data was erased, and their receipts with it.");
