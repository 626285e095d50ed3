import { OpenAPIHono } from "@hono/zod-openapi";
import type { Clock } from "../../../platform/clock.ts";
import { RapportError } from "../../../platform/errors.ts";
import { refuseBadInput } from "../../../platform/http/index.ts";
import { timeOrderedId } from "../../../platform/ids.ts";
import type { AccountsEnv, Principal, SignedIn } from "../../accounts/index.ts";
import type { Cases } from "./open-cases.ts";
import type { Case } from "./read-cases.ts";
import * as route from "./route-declarations.ts";
import { CaseAnswer } from "./schema.ts";

export interface CaseRoutePorts {
  readonly cases: Cases;
  readonly clock: Clock;
  /** All subjects of a person; people merge. */
  subjectsOf(subject: string): Promise<readonly string[]>;
}

/** `/v1/cases…` for those who mend, `/v1/me/cases` for the person. Who may call is the access table's to say. */
export function caseRoutes({ cases, clock, subjectsOf }: CaseRoutePorts): OpenAPIHono<AccountsEnv> {
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  for (const path of ["/v1/cases", "/v1/cases/*", "/v1/me/cases"]) {
    app.use(path, async (c, next) => {
      await next();
      c.header("cache-control", "private, no-store");
    });
  }

  app.openapi(route.list, async (c) => {
    const { limit, ...asked } = c.req.valid("query");
    const found = await cases.list({ ...asked, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return c.json(
      {
        cases: page.map((one) => ({ ...one, openedAt: one.openedAt.toISOString() })),
        counts: await cases.counts(),
        ...(last && { next: last.caseId }),
      },
      200,
    );
  });
  app.openapi(route.figures, async (c) => {
    const { since, mending, open } = await cases.figures(clock.now());
    return c.json({ since: since.toISOString(), mending: [...mending], open: [...open] }, 200);
  });
  app.openapi(route.one, async (c) => c.json(present(await cases.case(c.req.valid("param").id)), 200));

  app.openapi(route.flag, async (c) => {
    const account = accountOf(c.get("principal"));
    const occurrence = timeOrderedId(clock.now().getTime());
    return c.json(
      present(await cases.open({ ...c.req.valid("json"), openedBy: "flag", occurrence, account })),
      201,
    );
  });
  app.openapi(route.diagnose, async (c) =>
    c.json(present(await cases.diagnose({ ...doing(c), ...c.req.valid("json") })), 200),
  );
  app.openapi(route.fix, async (c) =>
    c.json(present(await cases.fix({ ...doing(c), ...c.req.valid("json") })), 200),
  );
  app.openapi(route.tell, async (c) =>
    c.json(present(await cases.tell({ ...doing(c), ...c.req.valid("json") })), 200),
  );
  app.openapi(route.evaluate, async (c) =>
    c.json(present(await cases.evaluate({ ...doing(c), ...c.req.valid("json") })), 200),
  );
  app.openapi(route.close, async (c) => c.json(present(await cases.close(doing(c))), 200));
  app.openapi(route.reopen, async (c) =>
    c.json(present(await cases.reopen({ ...doing(c), ...c.req.valid("json") })), 200),
  );
  app.openapi(route.join, async (c) =>
    c.json(present(await cases.join({ ...doing(c), ...c.req.valid("json") })), 200),
  );

  app.openapi(route.mine, async (c) => {
    const own = await cases.mine(await subjectsOf(personOf(c.get("principal")).subject));
    return c.json({ cases: own.map((one) => ({ ...one, saidAt: one.saidAt.toISOString() })) }, 200);
  });
  return app;
}

const present = ({ openedAt, sources, history, ...one }: Case) =>
  CaseAnswer.parse({
    ...one,
    openedAt: openedAt.toISOString(),
    sources: sources.map((source) => ({ ...source, at: source.at.toISOString() })),
    history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
  });

/** The case that a path names, and who does something to it. */
const doing = (c: {
  get(name: "principal"): Principal;
  readonly req: { valid(target: "param"): { readonly id: string } };
}) => ({ caseId: c.req.valid("param").id, account: accountOf(c.get("principal")) });

function accountOf(principal: Principal): string {
  if (principal.via === "anonymous") throw new RapportError("accounts/not-signed-in", "sign in first");
  return principal.subject;
}

/** Whoever is signed in themself: a program called nothing wrong. */
function personOf(principal: Principal): SignedIn {
  if (principal.via === "cookie") return principal;
  if (principal.via === "anonymous") throw new RapportError("accounts/not-signed-in", "sign in first");
  throw new RapportError(
    "customers/not-a-person",
    "An API key is a program's. People see what became of their cases where they are signed in.",
  );
}
