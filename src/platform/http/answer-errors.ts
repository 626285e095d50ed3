import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { ZodError } from "zod";
import { type ErrorCode, RapportError } from "../errors.ts";
import type { Log } from "../log.ts";
import { badInput } from "./bad-input.ts";
import type { HttpEnv } from "./context.ts";

/** The body of every answer that is an error. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly requestId: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
}

/** What the framework throws by status; any other is a fault of ours. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: "platform/bad-input",
  404: "platform/not-found",
  413: "platform/too-large",
  415: "platform/unsupported-type",
};

function knownError(error: unknown): RapportError | undefined {
  if (error instanceof RapportError) return error;
  if (error instanceof ZodError) return badInput(error);
  if (error instanceof HTTPException) {
    const code = codeOfStatus[error.status];
    return code && new RapportError(code, error.message || "the request cannot be read");
  }
  return undefined;
}

/**
 * Answers an error as JSON: ours by their code, all else as `platform/internal` with nothing of its inside.
 * `app.onError(answerErrors({ log }))`
 */
export const answerErrors =
  <E extends HttpEnv = HttpEnv>({ log }: { log: Log }): ErrorHandler<E> =>
  (thrown, c) => {
    const known = knownError(thrown);
    if (!known || known.status === 500)
      log.error({ err: thrown, requestId: c.get("requestId") }, "a request threw");
    return answer(
      c,
      known && known.status !== 500
        ? known
        : new RapportError(
            "platform/internal",
            "something went wrong on our side; it was logged under this request's id",
          ),
    );
  };

/** Answers a path that nothing is at. `app.notFound(answerNotFound)` */
export const answerNotFound = <E extends HttpEnv>(c: Context<E>): Response =>
  answer(c, new RapportError("platform/not-found", "there is nothing at this path"));

function answer<E extends HttpEnv>(c: Context<E>, error: RapportError): Response {
  const { retryAfterSeconds } = error.details;
  if (typeof retryAfterSeconds === "number") c.header("Retry-After", String(Math.ceil(retryAfterSeconds)));
  c.header("Cache-Control", "no-store");
  const body: ErrorBody = {
    error: {
      code: error.code,
      message: error.message,
      requestId: c.get("requestId") ?? "",
      ...(Object.keys(error.details).length > 0 && { details: error.details }),
    },
  };
  return c.json(body, error.status);
}
