import type { Identifier } from "../../words.ts";
import { hashOf, openSubjects, type Salt, sealSubjects } from "./salt.ts";
import type { SuppressionStore } from "./store.ts";

/** Who was erased and must not come back by an import or a restored backup. It knows hashes, and no identifier. */
export interface Suppression {
  /** Resolves once it is durable. May be called again with the same. */
  add(erasure: {
    readonly identifiers: readonly Identifier[];
    readonly subjects: readonly string[];
  }): Promise<void>;
  /** One answer an identifier, in order. */
  suppressed(identifiers: readonly Identifier[]): Promise<boolean[]>;
  /** Lets identifiers in again: their person came back of their own accord. */
  lift(identifiers: readonly Identifier[]): Promise<void>;
  /** The subjects of every erasure so far: those that a restored backup may have brought back. */
  erasedSubjects(): Promise<string[]>;
  close(): Promise<void>;
}

export function suppressionOver(store: SuppressionStore, salt: Salt): Suppression {
  return {
    add: ({ identifiers, subjects }) =>
      store.add({
        hashes: identifiers.map((identifier) => hashOf(salt, identifier)),
        sealed: sealSubjects(salt, subjects),
      }),
    async suppressed(identifiers) {
      if (identifiers.length === 0 || (await store.isEmpty())) return identifiers.map(() => false);
      const hashes = identifiers.map((identifier) => hashOf(salt, identifier));
      const held = await store.held(hashes);
      return hashes.map((hash) => held.has(hash));
    },
    lift: (identifiers) => store.remove(identifiers.map((identifier) => hashOf(salt, identifier))),
    async erasedSubjects() {
      const sealed = await store.erasures();
      return [...new Set(sealed.flatMap((one) => openSubjects(salt, one)))];
    },
    close: () => store.close(),
  };
}
