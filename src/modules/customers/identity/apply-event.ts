import type { Identifier } from "../words.ts";
import type { IdentityLedger } from "./identity-ledger.ts";
import { joinDevice, joinHolders, joinPeople, refuse } from "./join-subjects.ts";
import type { Proof } from "./ledger-entries.ts";
import type { EventReading } from "./read-event.ts";
import { identifierRules } from "./rules.ts";

/** The identifiers that may be looked up or born when the event is applied. */
export function namesIn(reading: EventReading): Identifier[] {
  const { userId, anonymousId, records, previous, merge } = reading;
  return [userId, anonymousId, ...records, ...(previous ?? []), ...(merge ?? [])].filter(
    (one) => one !== undefined,
  );
}

/** Applies what an event says to the ledger. Gives the event's subject; nothing where it names nobody. */
export function applyEvent(ledger: IdentityLedger, reading: EventReading): string | undefined {
  const { source, messageId, userId, anonymousId, records } = reading;
  // Counted by source and kind alone: a site that sends "null" for every visitor is one fault, not one a visitor.
  for (const refusal of reading.refusals) ledger.refuse({ ...refusal, source });
  const proof: Proof = { source, evidence: { messageId }, at: ledger.now };
  const user = userId && ledger.subjectOf(userId, source);
  const device = anonymousId && ledger.subjectOf(anonymousId, source);
  const first = records[0] ?? reading.merge?.[0];
  const subject = user ?? device ?? (first && ledger.subjectOf(first, source));
  if (subject === undefined) return undefined;

  if (user && device) joinDevice(ledger, { left: device, right: user, rule: "device", proof }, "share");
  for (const record of records) applyRecord(ledger, { record, subject, proof });
  for (const { identifier, verified } of reading.claims) {
    applyClaim(ledger, { identifier, verified, subject, proof });
  }
  if (reading.previous && userId) {
    // Who is known by the name; else what the source's kind makes likely.
    const before = reading.previous.find((one) => ledger.ownerOf(one) !== undefined) ?? reading.previous[0];
    applyMerge(ledger, { one: before, other: userId, reading, proof });
  }
  if (reading.merge) {
    const [one, other] = reading.merge;
    applyMerge(ledger, { one, other, reading, proof });
  }
  return subject;
}

/** Keeps what a subject says of itself; links those who hold the same, where it is verified. */
export function applyClaim(
  ledger: IdentityLedger,
  {
    identifier,
    verified,
    subject,
    proof,
  }: { identifier: Identifier; verified: boolean; subject: string; proof: Proof },
): void {
  const { source } = proof;
  const { kept, newlyVerified } = ledger.claim({
    identifier,
    subject,
    verified,
    ...(source !== undefined && { source }),
  });
  if (!kept) refuse(ledger, { left: subject, right: subject, proof }, "too-many-claims", identifier.kind);
  if (newlyVerified) {
    joinHolders(ledger, {
      subject,
      identifier,
      proof: { ...proof, evidence: { ...proof.evidence, ...identifier } },
    });
  }
}

/** A record of an import is its subject's. One that names another user than before is for a person to decide. */
function applyRecord(
  ledger: IdentityLedger,
  { record, subject, proof }: { record: Identifier; subject: string; proof: Proof },
): void {
  const owner = ledger.ownerOf(record);
  if (owner === subject) return;
  if (owner === undefined) {
    ledger.give(record, subject, proof.source);
    return;
  }
  const joining = { left: owner, right: subject, proof };
  if (ledger.userIdsOf(owner) + ledger.userIdsOf(subject) > identifierRules.record.maxUserIds) {
    if (ledger.graph.personOf(owner).has(subject)) return;
    refuse(ledger, joining, "over-limit", "record");
    ledger.propose({
      left: owner,
      right: subject,
      reason: "over-limit",
      ...(proof.source !== undefined && { source: proof.source }),
      reasons: [{ field: "record", userIds: 2 }],
      records: [record],
    });
    return;
  }
  joinPeople(ledger, {
    ...joining,
    rule: "record",
    proof: { ...proof, evidence: { ...proof.evidence, ...record } },
  });
}

/**
 * Two names of one, as `alias` and `merge` say it. A visitor is tied to the user that they turned out to be; two
 * users, or two visitors, are made one by a server's word only.
 */
function applyMerge(
  ledger: IdentityLedger,
  { one, other, reading, proof }: { one: Identifier; other: Identifier; reading: EventReading; proof: Proof },
): void {
  const [left, right] = one.kind === "anonymousId" ? [one, other] : [other, one];
  const ends = {
    left: ledger.subjectOf(left, reading.source),
    right: ledger.subjectOf(right, reading.source),
    proof: { ...proof, evidence: { ...proof.evidence, call: reading.type } },
  };
  if (ends.left === ends.right) return;
  if (left.kind === "anonymousId" && right.kind === "userId") {
    joinDevice(ledger, { ...ends, rule: "anonymous-alias" }, "refuse");
    return;
  }
  if (!reading.linksPeople) {
    refuse(ledger, ends, "browser-key");
    return;
  }
  joinPeople(ledger, { ...ends, rule: "user-alias" });
}
