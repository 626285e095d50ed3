import { RapportError } from "../../../platform/errors.ts";
import type { Identifier } from "../words.ts";
import { erasePerson } from "./erase-person.ts";
import { findCandidates } from "./find-candidates.ts";
import { finishRequest, keepRequest, requestBy } from "./keep-request.ts";
import type { RightsPorts, Text } from "./ports.ts";
import type { Asked, RequestKind, RightsRequest } from "./request.ts";

type Ports = Omit<RightsPorts, "knowledge" | "permissions" | "sources">;

/** Who asked is not signed in: somebody must see that it is them. */
const proveWho: Text = {
  en: "Staff entered it: make sure that it comes from the person themself.",
  zh: "由工作人员录入：请确认确由本人提出。",
};

/** The identifier is of several people, or proven to be nobody's: a clerk chose. */
const proveChoice = (reason: string): Text => ({
  en: `The identifier alone proves nobody. Staff chose this person because: ${reason}`,
  zh: `仅凭该标识无法确认身份。工作人员选定此人的理由：${reason}`,
});

/** A request that came by mail or telephone. */
export interface EnteredRequest {
  readonly kind: RequestKind;
  readonly identifier: Identifier;
  readonly asked: Asked;
  /** One of the identifier's candidates, and why the letter is from them: where the identifier alone proves nobody. */
  readonly chosen?: { readonly person: string; readonly reason: string };
  /** The subject of whoever enters it. */
  readonly by?: string;
}

/**
 * Enters a request that came by mail or telephone. It waits for a decision, since nobody has proven yet who asks.
 * Throws `customers/no-person` where the identifier is nobody's here, or not that of the person who was chosen, and
 * `platform/bad-input` where something is missing.
 */
export async function enterRequest(
  { kind, identifier, asked, chosen, by }: EnteredRequest,
  { db, clock, people }: Ports,
): Promise<RightsRequest> {
  if (kind === "correct" && (asked.trait === undefined || asked.value === undefined))
    throw new RapportError("platform/bad-input", "a correction names its trait and its value");
  if (kind === "object" && asked.purpose === undefined)
    throw new RapportError("platform/bad-input", "an objection names its purpose");
  const at = clock.now();
  const entered = { kind, channel: "staff", at } as const;
  const enteredBy = by !== undefined && { enteredBy: by };
  if (chosen) {
    const candidates = await findCandidates(identifier, { db, people });
    if (!candidates.some(({ person }) => person === chosen.person)) {
      throw new RapportError(
        "customers/no-person",
        "The person who was chosen does not go by this identifier: look for the identifier's candidates again, and choose one of them.",
      );
    }
    return keepRequest(db, {
      ...entered,
      subject: chosen.person,
      asked: { ...asked, chosenBecause: chosen.reason, ...enteredBy },
      waitsFor: [proveWho, proveChoice(chosen.reason)],
    });
  }
  const known = await people.personBy(db, identifier);
  if (!known) {
    throw new RapportError(
      "customers/no-person",
      "Nobody is proven to go by this identifier. Try another one, or look for its candidates (POST /v1/rights-candidates), choose the one whose letter it is, and say why.",
    );
  }
  return keepRequest(db, {
    ...entered,
    subject: known.person,
    asked: { ...asked, ...enteredBy },
    waitsFor: [proveWho],
  });
}

/** What approving does, by the kind of request. Access and export are given to the person by whoever approved. */
const perform: Readonly<
  Record<
    RequestKind,
    (request: RightsRequest & { readonly subject: string }, ports: Ports) => Promise<RightsRequest>
  >
> = {
  access: (request, { db, clock }) => finishRequest(db, request.id, { state: "done", at: clock.now() }),
  export: (request, { db, clock }) => finishRequest(db, request.id, { state: "done", at: clock.now() }),
  async correct({ id, subject, asked: { trait = "", value } }, { db, clock, people, self }) {
    const { subjects } = await people.personOf(db, subject);
    await self.correct({ subjects, trait, value, at: clock.now() });
    return finishRequest(db, id, { state: "done", at: clock.now() });
  },
  async object({ id, subject, asked: { purpose = "" } }, { db, clock, people, self }) {
    const { subjects } = await people.personOf(db, subject);
    await self.object({ subjects, purpose, at: clock.now(), channel: "staff" });
    return finishRequest(db, id, { state: "done", at: clock.now() });
  },
  erase: (request, ports) => erasePerson({ request, subject: request.subject }, ports),
};

export interface Decision {
  readonly id: string;
  readonly approve: boolean;
  /** For the person to read; a refusal needs one. */
  readonly reason?: string;
  /** The subject of whoever decides. */
  readonly by: string;
}

/**
 * Decides a request that waits for a person. Throws `customers/no-request`, `customers/request-answered` where it
 * waits for nobody, `platform/bad-input` for a refusal without a reason.
 */
export async function decideRequest(
  { id, approve, reason, by }: Decision,
  ports: Ports,
): Promise<RightsRequest> {
  const { db, clock } = ports;
  if (!approve && !reason) {
    throw new RapportError("platform/bad-input", "a refusal needs a reason, which the person can read");
  }
  const { subject } = await requestBy(db, id);
  // Of two who decide at once, the first one's decision stands.
  const taken = await db.query(
    `update rights_requests set state = 'received', decided_by = $2, decided_at = $3, reason = $4
     where id = $1 and state = 'needs-person' returning 1`,
    [id, by, clock.now(), reason ?? null],
  );
  if (taken.length === 0 || subject === undefined) {
    throw new RapportError(
      "customers/request-answered",
      "This request waits for nobody's decision any more: reload the list.",
    );
  }
  const request = { ...(await requestBy(db, id)), subject };
  if (!approve) return finishRequest(db, id, { state: "refused", at: clock.now() });
  try {
    return await perform[request.kind](request, ports);
  } catch (error) {
    // An erasure that has begun goes on at the next start; all else waits for a decision again.
    await db.query("update rights_requests set state = 'needs-person' where id = $1 and state = 'received'", [
      id,
    ]);
    throw error;
  }
}
