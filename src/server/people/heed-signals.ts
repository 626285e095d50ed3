import type { Identity } from "../../modules/customers/identity/index.ts";
import type { Memory } from "../../modules/customers/rights/index.ts";
import type { Consent } from "../../modules/trust/consent/index.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/index.ts";

type Named = Parameters<Identity["personBy"]>[1];

/** Names that are looked up before their signals are kept together. */
const atOnce = 200;

export interface HeardSignals {
  /** Browsers of these said no, with `Sec-GPC: 1`. */
  hear(identifiers: readonly Named[]): void;
  /** Keeps what was heard, for whoever is known by now. */
  keep(): Promise<void>;
  readonly memory: Memory;
}

/** Whose signal is remembered as kept, and how many wait. A browser sends it each time, so what is lost comes again. */
const mostRemembered = 50_000;

/**
 * What browsers say to the shop's sources, on its way to consent. Who somebody is, is known once their events are in
 * the profiles; until then the signal waits in memory.
 */
export function heedSignals({
  db,
  clock,
  identity,
  consent,
}: {
  readonly db: Database;
  readonly clock: Clock;
  readonly identity: Pick<Identity, "personBy">;
  readonly consent: Pick<Consent, "recordGpc">;
}): HeardSignals {
  const waiting = new Map<string, Named>();
  const kept = new Set<string>();
  return {
    hear(identifiers) {
      for (const { kind, value } of identifiers) {
        const key = `${kind} ${value}`;
        if (!kept.has(key) && waiting.size < mostRemembered) waiting.set(key, { kind, value });
      }
    },
    async keep() {
      while (waiting.size > 0) {
        const some = [...waiting].slice(0, atOnce);
        const subjects = new Set<string>();
        for (const [key, identifier] of some) {
          // Whoever is nobody by now, stays nobody: a browser says it again with the next call.
          waiting.delete(key);
          const person = await identity.personBy(db, identifier);
          for (const subject of person?.subjects ?? []) subjects.add(subject);
          if (kept.size >= mostRemembered) kept.clear();
          if (person) kept.add(key);
        }
        if (subjects.size > 0)
          await consent.recordGpc({ subjects: [...subjects], at: clock.now(), channel: "web" });
      }
    },
    memory: {
      name: "signals that were kept",
      // It knows identifiers and no subjects: it forgets everybody, and hears of the others again.
      forget() {
        kept.clear();
        return 0;
      },
    },
  };
}
