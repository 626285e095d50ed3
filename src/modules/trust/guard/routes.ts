import { createRoute, OpenAPIHono, type z } from "@hono/zod-openapi";
import type { Env } from "hono";
import { type Clock, systemClock } from "../../../platform/clock.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import { detectInjection, injectionThreshold } from "./injection/index.ts";
import { measureGuard } from "./measure-guard.ts";
import { openPrivacy, type Privacy } from "./privacy/index.ts";
import { openSafety, type Safety } from "./safety/index.ts";
import { PacksAnswer, TryAnswer, TryBody } from "./schema.ts";

export interface GuardRoutePorts {
  readonly clock?: Clock;
}

const listPacks = createRoute({
  method: "get",
  path: "/v1/guard/packs",
  responses: {
    200: {
      description: "The detectors, with what each does on made-up texts",
      content: { "application/json": { schema: PacksAnswer } },
    },
  },
});
const tryText = createRoute({
  method: "post",
  path: "/v1/guard/try",
  request: { body: { required: true, content: { "application/json": { schema: TryBody } } } },
  responses: {
    200: {
      description: "What the detectors see in a text, which is kept nowhere",
      content: { "application/json": { schema: TryAnswer } },
    },
  },
});

/** The guard's detectors, for those who answer for them. What is tried is neither stored nor logged. */
export function guardRoutes<E extends Env>({ clock = systemClock }: GuardRoutePorts = {}): OpenAPIHono<E> {
  const app = new OpenAPIHono<E>({ defaultHook: refuseBadInput });
  const detectors = { privacy: openPrivacy({ now: () => clock.now() }), safety: openSafety() };
  let measured: ReturnType<typeof measureGuard> | undefined;

  app.use("/v1/guard/*", async (c, next) => {
    await next();
    c.header("cache-control", "private, no-store");
  });
  app.openapi(listPacks, async (c) => {
    measured ??= measureGuard();
    return c.json(await measured, 200);
  });
  app.openapi(tryText, (c) => c.json(inspect(c.req.valid("json"), detectors), 200));
  return app;
}

interface Detectors {
  readonly privacy: Privacy;
  readonly safety: Safety;
}

function inspect(
  { text, language }: z.infer<typeof TryBody>,
  { privacy, safety }: Detectors,
): z.infer<typeof TryAnswer> {
  const asked = language && { language };
  const { score, findings } = detectInjection(text, asked);
  const listened = safety.listen(text, { locale: language ?? "en" });
  return {
    privacy: privacy.find(text, asked).map(({ why, ...found }) => ({ ...found, why: [...why] })),
    injection: { score, isAttempt: score >= injectionThreshold, findings: [...findings] },
    ...(listened.kind === "answer" && { concern: listened.concern }),
  };
}
