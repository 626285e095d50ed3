import type { Transaction } from "../../../platform/db/index.ts";
import type { Identifier } from "../words.ts";
import { applyClaim } from "./apply-event.ts";
import { canonical } from "./canonical.ts";
import { type ChangePorts, changeIdentity } from "./change-identity.ts";
import type { IdentityLedger } from "./identity-ledger.ts";
import { joinPeople, refuse } from "./join-subjects.ts";
import type { Proof } from "./ledger-entries.ts";
import { loadClaims, loadOwners, loadPeople } from "./load-ledger.ts";
import { ruleOfKind } from "./rules.ts";

/** How a claim came about. */
export interface ClaimGrounds {
  /** Whether the holder was verified, as by signing in, or by an answer to a mail. Only then does it link anybody. */
  readonly verified: boolean;
  readonly source?: string;
  /** Country of phone numbers that name none, ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/**
 * Says that a subject has these identifiers: an account's subject its `account`, its `userId` and its verified e-mail.
 * Where somebody else has them, both are one person then, as far as the rules allow.
 */
export async function claimIdentifiers(
  tx: Transaction,
  claim: {
    readonly subject: string;
    readonly identifiers: readonly Identifier[];
    readonly how: ClaimGrounds;
  },
  ports: ChangePorts,
): Promise<void> {
  const { subject, how } = claim;
  await changeIdentity(tx, ports, async (ledger) => {
    const accepted = claim.identifiers.flatMap((given) => {
      const form = canonical(given, how.country);
      if (form.ok) return [{ identifier: form.identifier, verified: how.verified && form.linkable, subject }];
      ledger.refuse({ reason: form.reason, kind: given.kind, left: subject, right: subject });
      return [];
    });
    const names = accepted.filter(({ identifier }) => ruleOfKind(identifier.kind)?.naming);
    const contacts = accepted.filter(({ identifier }) => !ruleOfKind(identifier.kind)?.naming);
    await loadOwners(
      tx,
      ledger,
      names.map(({ identifier }) => identifier),
    );
    const holders = await loadClaims(tx, ledger, contacts);
    const owners = names.flatMap(({ identifier }) => ledger.ownerOf(identifier) ?? []);
    await loadPeople(tx, ledger, [subject, ...owners, ...holders]);
    const proof: Proof = {
      ...(how.source !== undefined && { source: how.source }),
      evidence: {},
      at: ledger.now,
    };
    for (const { identifier, verified } of names) claimName(ledger, { identifier, verified, subject, proof });
    for (const contact of contacts) applyClaim(ledger, { ...contact, proof });
  });
}

function claimName(
  ledger: IdentityLedger,
  {
    identifier,
    verified,
    subject,
    proof,
  }: { identifier: Identifier; verified: boolean; subject: string; proof: Proof },
): void {
  const owner = ledger.ownerOf(identifier);
  if (owner === subject) return;
  if (owner === undefined) {
    ledger.give(identifier, subject, proof.source);
    return;
  }
  const joining = { left: owner, right: subject, proof: { ...proof, evidence: { ...identifier } } };
  if (verified) joinPeople(ledger, { ...joining, rule: "account" });
  else refuse(ledger, joining, "unverified", identifier.kind);
}
