import type { Text } from "./ports.ts";

export const requestKinds = ["access", "export", "correct", "object", "erase"] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStates = ["received", "needs-person", "erasing", "done", "refused"] as const;
export type RequestState = (typeof requestStates)[number];

export const requestChannels = ["person", "staff", "command"] as const;
export type RequestChannel = (typeof requestChannels)[number];

/** What exactly is asked, by its kind. */
export interface Asked {
  readonly trait?: string;
  readonly value?: unknown;
  readonly purpose?: string;
  /** By staff: how the request came and how they know who it is from. */
  readonly note?: string;
  /** Why staff chose this person among those who go by the identifier. */
  readonly chosenBecause?: string;
  /** The subject of whoever of the staff entered it. */
  readonly enteredBy?: string;
}

/** Rows that went, by store: a table, a queue, a memory. */
export type ErasureReport = readonly { readonly store: string; readonly rows: number }[];

/** One request of a person, from its receipt to its answer. */
export interface RightsRequest {
  readonly id: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** Absent once the person was erased. */
  readonly subject?: string;
  readonly channel: RequestChannel;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly asked: Asked;
  /** Why somebody must decide. */
  readonly waitsFor?: readonly Text[];
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
  readonly reason?: string;
  readonly finishedAt?: Date;
  readonly report?: ErasureReport;
}

/** Months within which each kind is answered: GDPR Article 12(3). */
export const monthsToAnswer: Readonly<Record<RequestKind, number>> = {
  access: 1,
  export: 1,
  correct: 1,
  object: 1,
  erase: 1,
};

/**
 * When a request is due: so many calendar months after it came, on the same day, or the last one of a shorter month.
 * `dueAfter(2027-01-31T10:00Z, 1)` → `2027-02-28T10:00Z`
 */
export function dueAfter(received: Date, months: number): Date {
  const due = new Date(received);
  const day = due.getUTCDate();
  due.setUTCDate(1);
  due.setUTCMonth(due.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0)).getUTCDate();
  due.setUTCDate(Math.min(day, lastDay));
  return due;
}

export const isOpen = ({ state }: Pick<RightsRequest, "state">): boolean =>
  state !== "done" && state !== "refused";

export const isOverdue = (request: Pick<RightsRequest, "state" | "dueAt">, now: Date): boolean =>
  isOpen(request) && request.dueAt < now;
