/** HTTP status for each stable error code. A code is `room/what`; a new one is a new row. */
const statusOf = {
  "platform/bad-config": 500,
  "platform/bad-input": 400,
  "platform/too-large": 413,
  "platform/unsupported-type": 415,
  "platform/not-found": 404,
  "platform/busy": 503,
  "platform/locked": 409,
  "platform/timeout": 504,
  "platform/internal": 500,
  "platform/migration": 500,
  "platform/bad-backup": 400,
  "platform/not-empty": 409,
  "platform/rate-limited": 429,
  "accounts/not-signed-in": 401,
  "accounts/not-allowed": 403,
  "accounts/csrf": 403,
  "accounts/wrong-credentials": 401,
  "accounts/exists": 409,
  "accounts/no-demonstration": 403,
  "kernel/unknown-experience": 404,
  "kernel/not-live": 403,
  "search/bad-catalogue": 400,
  "search/bad-mapping": 400,
  "search/bad-calendar": 400,
  "search/would-shrink": 409,
  "search/import-stopped": 409,
  "search/no-product": 404,
  "search/no-catalogue": 404,
  "trust/no-receipt": 404,
  "trust/bad-feedback": 400,
  "trust/erased": 410,
  "trust/tree-broken": 500,
  "trust/unreadable": 410,
  "trust/unknown-purpose": 404,
  "trust/no-notice": 404,
  "trust/not-a-choice": 400,
  "trust/signal-conflict": 409,
  "trust/notice-changed": 409,
  "trust/purpose-changed": 409,
  "customers/no-person": 404,
  "customers/not-a-person": 403,
  "customers/not-confirmed": 400,
  "customers/no-request": 404,
  "customers/request-answered": 409,
  "customers/no-edge": 404,
  "customers/no-review": 404,
  "customers/kept-apart": 409,
  "customers/decided": 409,
  "models/unavailable": 503,
  "customers/no-source": 404,
  "customers/source-exists": 409,
  "customers/source-closed": 409,
  "customers/unknown-write-key": 401,
  "customers/bad-plan": 400,
  "customers/bad-mapping": 400,
  "customers/bad-people": 400,
  "customers/import-stopped": 409,
  "customers/no-segment": 404,
  "customers/bad-segment": 400,
  "customers/no-computed-trait": 404,
  "customers/computed-trait-exists": 409,
} as const;

export type ErrorCode = keyof typeof statusOf;
export type ErrorStatus = (typeof statusOf)[ErrorCode];

/**
 * An error that a person can act on. `message` says what is wrong and what to do next; `details` holds
 * machine-readable facts and never personal data.
 */
export class RapportError extends Error {
  override readonly name = "RapportError";
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.details = details;
  }

  get status(): ErrorStatus {
    return statusOf[this.code];
  }
}
