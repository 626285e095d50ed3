import type { Identifier } from "../words.ts";
import { askForErasure, correctDatum, noteExport, objectToPurpose } from "./ask-own-right.ts";
import { type Decision, decideRequest, enterRequest } from "./decide-request.ts";
import { type Described, describePerson } from "./describe-person.ts";
import { finishErasures } from "./erase-person.ts";
import { eraseRestored, eraseReturned, liftForOwnAccount } from "./erase-returned.ts";
import { type Expired, expireAll } from "./expire-all.ts";
import { type Exported, exportPerson } from "./export-person.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import { findPerson, findTyped } from "./find-person.ts";
import { queueOf, requestsOf } from "./keep-request.ts";
import type { RightsPorts } from "./ports.ts";
import type { ErasureReport, RightsRequest } from "./request.ts";

type Channel = RightsRequest["channel"];

/** People's rights, opened. A subject stands for all of its person's. */
export interface Rights {
  describe(subject: string): Promise<Described>;
  /** All data of a person; noted in the register of requests. */
  export(asked: { readonly subject: string; readonly channel: Channel }): Promise<Exported>;
  correct(asked: Parameters<typeof correctDatum>[0]): Promise<RightsRequest>;
  object(asked: Parameters<typeof objectToPurpose>[0]): Promise<RightsRequest>;
  erase(asked: { readonly subject: string; readonly channel: Channel }): Promise<RightsRequest>;
  requestsOf(subject: string): Promise<RightsRequest[]>;
  queue(asked: { readonly state: "open" | "finished"; readonly limit: number }): Promise<RightsRequest[]>;
  enter(entered: Parameters<typeof enterRequest>[0]): Promise<RightsRequest>;
  decide(decision: Decision): Promise<RightsRequest>;
  /** Whom an identifier may mean that is proven to be nobody's, everything masked. */
  candidates(identifier: Identifier): Promise<Candidate[]>;
  /** The same for what somebody types, as for `find`. */
  candidatesFor(typed: string): Promise<Candidate[]>;
  /** The subject that an id, an e-mail address, a userId or `kind:value` means. Throws `customers/no-person`. */
  find(typed: string): Promise<string>;
  /** At each start: goes on with erasures that a crash interrupted. */
  finishErasures(): Promise<number>;
  /** After a backup was restored: erases again whoever was erased since. */
  eraseRestored(): Promise<ErasureReport>;
  /** Whoever signs up or consents of their own accord is let in again; does nothing for whoever was never erased. */
  welcomeBack(subject: string): Promise<boolean>;
  /** Daily: lets go of what is kept no longer, and of erased people who had come back. */
  expireAll(now: Date): Promise<Expired[]>;
}

export function openRights(ports: RightsPorts): Rights {
  const { db, people } = ports;
  return {
    describe: (subject) => describePerson(subject, ports),
    async export(asked) {
      const exported = await exportPerson(asked.subject, ports);
      await noteExport(asked, ports);
      return exported;
    },
    correct: (asked) => correctDatum(asked, ports),
    object: (asked) => objectToPurpose(asked, ports),
    erase: (asked) => askForErasure(asked, ports),
    async requestsOf(subject) {
      return requestsOf(db, (await people.personOf(db, subject)).subjects);
    },
    queue: (asked) => queueOf(db, asked),
    enter: (entered) => enterRequest(entered, ports),
    decide: (decision) => decideRequest(decision, ports),
    candidates: (identifier) => findCandidates(identifier, ports),
    candidatesFor: (typed) => findTyped(typed, ports),
    find: (typed) => findPerson(typed, ports),
    finishErasures: () => finishErasures(ports),
    eraseRestored: () => eraseRestored(ports),
    welcomeBack: (subject) => liftForOwnAccount(subject, ports),
    async expireAll(now) {
      const expired = await expireAll(now, ports);
      await eraseReturned(ports);
      return expired;
    },
  };
}
