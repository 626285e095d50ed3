import { RapportError } from "../../../platform/errors.ts";
import { erasePerson } from "./erase-person.ts";
import { finishRequest, keepRequest } from "./keep-request.ts";
import type { RightsPorts } from "./ports.ts";
import type { RightsRequest } from "./request.ts";

/** Who asks, and by what way they came. */
interface Asker {
  readonly subject: string;
  readonly channel: RightsRequest["channel"];
}

type Ports = Omit<RightsPorts, "knowledge" | "permissions" | "sources">;

/** Puts a value in the place of what sources say, which stays visible, as corrected; null takes that back. */
export async function correctDatum(
  { subject, channel, trait, value }: Asker & { readonly trait: string; readonly value: unknown },
  ports: Ports,
): Promise<RightsRequest> {
  const { db, clock, people, self } = ports;
  const at = clock.now();
  const { subjects } = await people.personOf(db, subject);
  const request = await keepRequest(db, { kind: "correct", subject, channel, at, asked: { trait, value } });
  return answering(request, ports, () => self.correct({ subjects, trait, value, at }));
}

/** Objects to a purpose: from the next read on nothing is used for it. */
export async function objectToPurpose(
  { subject, channel, purpose }: Asker & { readonly purpose: string },
  ports: Ports,
): Promise<RightsRequest> {
  const { db, clock, people, self } = ports;
  const at = clock.now();
  const { subjects } = await people.personOf(db, subject);
  const request = await keepRequest(db, { kind: "object", subject, channel, at, asked: { purpose } });
  return answering(request, ports, () => self.object({ subjects, purpose, at, channel }));
}

/** Notes that a person took their data away. */
export async function noteExport({ subject, channel }: Asker, { db, clock }: Ports): Promise<RightsRequest> {
  const at = clock.now();
  const request = await keepRequest(db, { kind: "export", subject, channel, at });
  return finishRequest(db, request.id, { state: "done", at });
}

/**
 * Erases the person at once; where the law has us keep something of theirs, the request waits for somebody's decision
 * and says what it waits for. Throws `customers/request-answered` where one is waiting already.
 */
export async function askForErasure({ subject, channel }: Asker, ports: Ports): Promise<RightsRequest> {
  const { db, clock, people, dutiesOf } = ports;
  const at = clock.now();
  const { subjects } = await people.personOf(db, subject);
  await refuseSecondErasure(subjects, ports);
  const duties = (await dutiesOf?.(subjects, at)) ?? [];
  const waitsFor = duties.map(({ what }) => what);
  const asked = { kind: "erase", subject, channel, at } as const;
  if (waitsFor.length > 0) return keepRequest(db, { ...asked, waitsFor });
  return erasePerson({ request: await keepRequest(db, asked), subject }, ports);
}

async function refuseSecondErasure(subjects: readonly string[], { db }: Pick<Ports, "db">): Promise<void> {
  const [open] = await db.query(
    `select 1 from rights_requests
     where subject = any($1::uuid[]) and kind = 'erase' and state in ('needs-person', 'erasing') limit 1`,
    [subjects],
  );
  if (open) {
    throw new RapportError(
      "customers/request-answered",
      "An erasure is asked for already: GET /v1/me/requests says how it stands and when it is due.",
    );
  }
}

/** A request that can't be done as asked is refused in the register, too, and whoever asked is told why. */
async function answering(
  { id }: RightsRequest,
  { db, clock }: Pick<Ports, "db" | "clock">,
  work: () => Promise<void>,
): Promise<RightsRequest> {
  try {
    await work();
  } catch (error) {
    await finishRequest(db, id, { state: "refused", at: clock.now() });
    throw error;
  }
  return finishRequest(db, id, { state: "done", at: clock.now() });
}
