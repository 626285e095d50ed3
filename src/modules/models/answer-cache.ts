import { createHash } from "node:crypto";
import { canonicalize } from "json-canonicalize";

/** Keeps the most recently used answers. */
export interface AnswerCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export function answerCache<Value>(capacity: number): AnswerCache<Value> {
  const kept = new Map<string, Value>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      // A map remembers the order of insertion: putting it in again makes it the youngest.
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
    },
  };
}

/** SHA-256 of all that an answer depends on, so that one question's answer is never another's. */
export const digestOf = (question: unknown): string =>
  createHash("sha256").update(canonicalize(question)).digest("base64url");
