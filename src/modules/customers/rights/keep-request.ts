import type { Queryable } from "../../../platform/db/index.ts";
import { RapportError } from "../../../platform/errors.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { Text } from "./ports.ts";
import { type Asked, dueAfter, monthsToAnswer, type RequestKind, type RightsRequest } from "./request.ts";
import { type RequestRow, requestOf } from "./tables.ts";

/** A request as it comes in. */
export interface NewRequest {
  readonly kind: RequestKind;
  readonly subject: string;
  readonly channel: RightsRequest["channel"];
  readonly at: Date;
  readonly asked?: Asked;
  /** Why somebody must decide; absent where it can be answered at once. */
  readonly waitsFor?: readonly Text[];
}

/** Enters a request in the register. */
export async function keepRequest(
  db: Queryable,
  { kind, subject, channel, at, asked = {}, waitsFor }: NewRequest,
): Promise<RightsRequest> {
  const [row] = await db.query<RequestRow>(
    `insert into rights_requests (id, kind, state, subject, channel, received_at, due_at, asked, waits_for)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb) returning *`,
    [
      timeOrderedId(at.getTime()),
      kind,
      waitsFor ? "needs-person" : "received",
      subject,
      channel,
      at,
      dueAfter(at, monthsToAnswer[kind]),
      JSON.stringify(asked),
      waitsFor ? JSON.stringify(waitsFor) : null,
    ],
  );
  return requestOf(row);
}

/** Answers a request. */
export async function finishRequest(
  db: Queryable,
  id: string,
  { state, at }: { readonly state: "done" | "refused"; readonly at: Date },
): Promise<RightsRequest> {
  const [row] = await db.query<RequestRow>(
    "update rights_requests set state = $2, finished_at = $3 where id = $1 returning *",
    [id, state, at],
  );
  return requestOf(row);
}

/** Throws `customers/no-request`. */
export async function requestBy(db: Queryable, id: string): Promise<RightsRequest> {
  const [row] = await db.query<RequestRow>("select * from rights_requests where id = $1", [id]);
  if (!row) throw new RapportError("customers/no-request", "There is no such request: reload the list.");
  return requestOf(row);
}

/** A person's own requests, the newest first. */
export async function requestsOf(db: Queryable, subjects: readonly string[]): Promise<RightsRequest[]> {
  const rows = await db.query<RequestRow>(
    "select * from rights_requests where subject = any($1::uuid[]) order by received_at desc, id desc",
    [subjects],
  );
  return rows.map(requestOf);
}

/** The queue: what is open, the most urgent first; or what was answered, the newest first. */
export async function queueOf(
  db: Queryable,
  { state, limit }: { readonly state: "open" | "finished"; readonly limit: number },
): Promise<RightsRequest[]> {
  const rows =
    state === "open"
      ? await db.query<RequestRow>(
          "select * from rights_requests where finished_at is null order by due_at, id limit $1",
          [limit],
        )
      : await db.query<RequestRow>(
          "select * from rights_requests where finished_at is not null order by finished_at desc, id limit $1",
          [limit],
        );
  return rows.map(requestOf);
}
