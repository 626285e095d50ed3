import type { Identifier } from "../words.ts";
import { isDeviceTie } from "./identity-graph.ts";
import type { IdentityLedger } from "./identity-ledger.ts";
import type { Proof } from "./ledger-entries.ts";
import {
  type EdgeRule,
  maxReviewsPerValue,
  maxSubjectsOfPerson,
  type RefusalReason,
  ruleOfKind,
} from "./rules.ts";

export interface Joining {
  readonly left: string;
  readonly right: string;
  readonly rule: EdgeRule;
  readonly proof: Proof;
}

/** Who is named where a device was found to be shared. */
export const byRule = "rule";

/**
 * Ties an anonymousId to its user. Where the device is already somebody else's, `rival` says what follows: `share`
 * frees the device from everybody, for an event that two people's use of it shows; `refuse` leaves all as it was.
 *
 * What always holds: device ties never connect two identified people. The subjects that are certainly one person with
 * a device are of one identified person at most.
 */
export function joinDevice(ledger: IdentityLedger, joining: Joining, rival: "share" | "refuse"): void {
  const { left: device, right: user } = joining;
  const { graph } = ledger;
  if (ledger.isShared(device)) {
    if (rival === "refuse") refuse(ledger, joining, "shared-device");
    return;
  }
  if (ledger.isTied(device, user)) return;
  const certain = graph.certainOf(user);
  const isAnothers = claimantsOf(ledger, graph.certainOf(device)).some((claimant) => !certain.has(claimant));
  if (isAnothers && rival === "refuse") {
    refuse(ledger, joining, "belongs-to-another");
    return;
  }
  if (isAnothers) {
    freeDevice(ledger, device);
    return;
  }
  // Two user ids of one person: the tie that stands is enough, and a second would outlive their parting.
  if (graph.deviceTiesOf(device).length > 0) return;
  const reason = hindrance(ledger, joining);
  if (reason) {
    refuse(ledger, joining, reason);
    return;
  }
  ledger.tie(device, user, joining.rule, joining.proof);
}

/** Says that two subjects are one person, by a rule. Says whether they are tied now. */
export function joinPeople(ledger: IdentityLedger, joining: Joining): boolean {
  const { left, right, rule, proof } = joining;
  if (left === right) return true;
  const isTied = ledger.graph
    .tiesOf(left)
    .some((tie) => !isDeviceTie(tie) && (tie.left === right || tie.right === right));
  if (isTied) return true;
  const reason = hindrance(ledger, joining);
  if (reason) {
    refuse(ledger, joining, reason);
    return false;
  }
  ledger.tie(left, right, rule, proof);
  settleDevices(ledger, left);
  return true;
}

/** Links those who hold one verified value, as long as they are few enough to be one person. */
export function joinHolders(
  ledger: IdentityLedger,
  { subject, identifier, proof }: { subject: string; identifier: Identifier; proof: Proof },
): void {
  const limits = ruleOfKind(identifier.kind);
  if (!limits) return;
  const holders = ledger.verifiedHoldersOf(identifier);
  const others = holders.filter((holder) => holder !== subject);
  if (others[0] === undefined) return;
  const userIds = holders.reduce((sum, holder) => sum + ledger.userIdsOf(holder), 0);
  if (holders.length > limits.maxSubjects || userIds > limits.maxUserIds) {
    refuse(ledger, { left: others[0], right: subject, proof }, "over-limit", identifier.kind);
    if (holders.length <= limits.maxSubjects + maxReviewsPerValue) {
      ledger.propose({
        left: others[0],
        right: subject,
        reason: "over-limit",
        ...(proof.source !== undefined && { source: proof.source }),
        reasons: [{ field: identifier.kind, holders: holders.length, userIds }],
        records: [],
      });
    }
    return;
  }
  for (const other of others) {
    if (joinPeople(ledger, { left: other, right: subject, rule: "verified-identifier", proof })) return;
  }
}

/**
 * Frees the devices that would otherwise make two identified people one, after something made other subjects one or
 * parted them.
 */
export function settleDevices(ledger: IdentityLedger, subject: string): void {
  const { graph } = ledger;
  const seen = new Set<string>();
  for (const one of graph.personOf(subject)) {
    if (seen.has(one)) continue;
    const certain = graph.certainOf(one);
    for (const member of certain) seen.add(member);
    const devices = [...certain].filter((member) => graph.deviceTiesOf(member).length > 0);
    if (devices.length === 0) continue;
    const [first, ...rest] = claimantsOf(ledger, certain);
    if (first === undefined || rest.length === 0) continue;
    const ofFirst = graph.certainOf(first);
    if (rest.some((claimant) => !ofFirst.has(claimant))) {
      for (const device of devices) freeDevice(ledger, device);
    }
  }
}

/** Identified subjects among those who are certainly one person, and the users of their devices. */
function claimantsOf(ledger: IdentityLedger, certain: ReadonlySet<string>): string[] {
  const claimants = new Set<string>();
  for (const subject of certain) {
    if (ledger.isIdentified(subject)) claimants.add(subject);
    for (const { right } of ledger.graph.deviceTiesOf(subject)) claimants.add(right);
  }
  return [...claimants];
}

/** A device that more than one person uses is tied to nobody, from now on. */
function freeDevice(ledger: IdentityLedger, device: string): void {
  for (const tie of ledger.graph.deviceTiesOf(device)) ledger.undo(tie, byRule, "shared-device");
  ledger.share(device);
}

/** Why no rule may join two people, if there is a reason. */
function hindrance(ledger: IdentityLedger, { left, right }: Joining): RefusalReason | undefined {
  const ofLeft = ledger.graph.personOf(left);
  if (ofLeft.has(right)) return undefined;
  const ofRight = ledger.graph.personOf(right);
  if (ledger.graph.apartAcross(ofLeft, ofRight)) return "kept-apart";
  return ofLeft.size + ofRight.size > maxSubjectsOfPerson ? "too-many-subjects" : undefined;
}

export function refuse(
  ledger: IdentityLedger,
  { left, right, proof }: { left: string; right: string; proof: Proof },
  reason: RefusalReason,
  kind?: string,
): void {
  const { messageId } = proof.evidence;
  ledger.refuse({
    reason,
    left,
    right,
    ...(proof.source !== undefined && { source: proof.source }),
    ...(kind !== undefined && { kind }),
    ...(typeof messageId === "string" && { messageId }),
  });
}
