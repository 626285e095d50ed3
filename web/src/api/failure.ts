/** What went wrong, by what the person can do about it. */
export type FailureKind =
  | "offline"
  | "rate-limited"
  | "bad-input"
  | "refused"
  | "not-found"
  | "erased"
  | "conflict"
  | "unavailable";

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  400: "bad-input",
  413: "bad-input",
  415: "bad-input",
  401: "refused",
  403: "refused",
  404: "not-found",
  409: "conflict",
  410: "erased",
  429: "rate-limited",
};

/** A request that brought no answer. Its `code` is the server's stable one, where the server answered. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly kind: FailureKind;
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** What is wrong, each with its place, where the server names them. */
  readonly faults: readonly string[];

  constructor(
    kind: FailureKind,
    said: { code?: string; retryAfterSeconds?: number; faults?: readonly string[] } = {},
  ) {
    super(said.code ?? kind);
    this.kind = kind;
    this.code = said.code;
    this.retryAfterSeconds = said.retryAfterSeconds;
    this.faults = said.faults ?? [];
  }
}

export const failureKindOf = (status: number): FailureKind => kindOfStatus[status] ?? "unavailable";

/** The `code` of the body `{ error: { code, … } }`; `undefined` for any other body. */
export function errorCodeOf(body: unknown): string | undefined {
  const code = within(within(body, "error"), "code");
  return typeof code === "string" ? code : undefined;
}

/** The faults of the body `{ error: { details: { faults } } }`; none for any other body. */
export function errorFaultsOf(body: unknown): readonly string[] {
  const faults = within(within(within(body, "error"), "details"), "faults");
  return Array.isArray(faults) ? faults.filter((fault) => typeof fault === "string") : [];
}

function within(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Only what may pass by itself is worth asking again for without the person. */
export const mayPass = (failure: unknown): boolean =>
  failure instanceof ApiFailure && (failure.kind === "unavailable" || failure.kind === "offline");
