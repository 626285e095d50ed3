import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/db/index.ts";
import type { SourcePort, SourceStanding } from "../words.ts";
import { attest, attestationsOf, revokeAttestation } from "./attest-source.ts";
import type { Attestation, NewAttestation } from "./attestation.ts";
import { changeSource, closeSource } from "./change-source.ts";
import { issueWriteKey, revokeWriteKey, type WriteKey, writeKeysOf } from "./issue-write-key.ts";
import { type Knowledge, rememberSources } from "./known-sources.ts";
import { type KeptPlan, planOf, setPlan } from "./plan-source.ts";
import { type RegisteredSource, registerSource } from "./register-source.ts";
import { type Revocation, revokeAgain } from "./revoke-again.ts";
import { type NewSource, noSource, type Source, type SourceChange } from "./source.ts";
import type { CompiledPlan } from "./tracking-plan.ts";
import { hashOfKey, type IssuedKey } from "./write-keys.ts";

export interface SourcePorts {
  readonly db: Database;
  readonly clock: Clock;
  /** Keeps what was revoked outside of the database, too, so that no older backup undoes it. */
  readonly withdrawn?: (revoked: readonly Revocation[]) => Promise<void>;
}

/** The registry of sources. Errors: `customers/no-source`, `customers/source-exists`, `platform/bad-input`. */
export interface Sources extends SourcePort {
  source(id: string): Promise<Source | undefined>;
  register(wanted: NewSource): Promise<RegisteredSource>;
  change(id: string, change: SourceChange): Promise<Source>;
  /** Takes nothing from it any more, and lets nothing of it be read. There is no way back. */
  close(id: string): Promise<void>;
  list(): Promise<readonly Source[]>;
  /** Throws `customers/no-source`. */
  get(id: string): Promise<Source>;
  byName(name: string): Promise<Source | undefined>;
  /** The source whose key it is, closed ones included; none for a key that is revoked or was never issued. */
  byWriteKey(key: string): Promise<Source | undefined>;
  issueWriteKey(id: string): Promise<IssuedKey>;
  writeKeys(id: string): Promise<WriteKey[]>;
  revokeWriteKey(id: string, key: string): Promise<void>;
  /** Revokes what an older backup, restored, does not know to be revoked. Gives how many it was. */
  revokeAgain(revoked: readonly Revocation[]): Promise<number>;
  attest(id: string, attestation: NewAttestation, by?: string): Promise<Attestation>;
  attestations(id: string): Promise<Attestation[]>;
  revokeAttestation(id: string, attestation: string): Promise<void>;
  /** Throws `customers/bad-plan`. */
  setPlan(id: string, plan: unknown): Promise<KeptPlan>;
  planOf(id: string): Promise<KeptPlan | undefined>;
  /** The newest plan, ready to be held against events. */
  compiledPlan(id: string): Promise<CompiledPlan | undefined>;
  /** `listener` is called after an attestation was recorded: what waited for it may go on. */
  whenAttested(listener: (source: string) => Promise<void>): void;
}

export function openSources(ports: SourcePorts): Sources {
  const memory = rememberSources(ports.db);
  const listeners: ((source: string) => Promise<void>)[] = [];
  const get = async (id: string): Promise<Source> => {
    const found = (await memory.known()).byId.get(id);
    if (!found) throw noSource();
    return found;
  };
  /** What this process changed, it knows at once. */
  const changing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      memory.forget();
    }
  };

  return {
    source: async (id) => (await memory.known()).byId.get(id),
    standing: async (id, at) => standingOf(await memory.known(), id, at),
    register: (wanted) => changing(registerSource(wanted, ports)),
    change: async (id, change) => changing(changeSource(await get(id), change, ports)),
    close: async (id) => changing(closeSource(await get(id), ports)),
    list: async () => [...(await memory.known()).byId.values()],
    get,
    async byName(name) {
      const { byId } = await memory.known();
      return [...byId.values()].find((source) => source.name === name.normalize("NFC"));
    },
    async byWriteKey(key) {
      const { byKey, byId } = await memory.known();
      return byId.get(byKey.get(hashOfKey(key).toString("hex")) ?? "");
    },
    issueWriteKey: async (id) => changing(issueWriteKey(await get(id), ports)),
    writeKeys: async (id) => writeKeysOf(await get(id), ports),
    revokeWriteKey: async (id, key) => changing(revokeWriteKey(await get(id), key, ports)),
    async attest(id, attestation, by) {
      const recorded = await changing(attest(await get(id), attestation, by, ports));
      for (const listener of listeners) await listener(id);
      return recorded;
    },
    revokeAgain: (revoked) => changing(revokeAgain(revoked, ports)),
    attestations: async (id) => attestationsOf(await get(id), ports),
    revokeAttestation: async (id, attestation) =>
      changing(revokeAttestation(await get(id), attestation, ports)),
    setPlan: async (id, plan) => changing(setPlan(await get(id), plan, ports)),
    planOf: async (id) => planOf(await get(id), ports),
    compiledPlan: async (id) => (await memory.known()).plan(id),
    whenAttested(listener) {
      listeners.push(listener);
    },
  };
}

/** A source that is not registered is as good as closed: nothing of it is read. */
function standingOf({ byId, attested }: Knowledge, id: string, at: Date): SourceStanding {
  const source = byId.get(id);
  if (!source || (source.closedAt && source.closedAt <= at))
    return { readable: false, reason: "source-closed" };
  if (source.kind !== "partner") return { readable: true };
  const current = (attested.get(id) ?? []).some(({ from, until }) => from <= at && at < until);
  return current ? { readable: true } : { readable: false, reason: "attestation-lapsed" };
}
