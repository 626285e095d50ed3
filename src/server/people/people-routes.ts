import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Person } from "../../kernel/index.ts";
import type { AccountsEnv } from "../../modules/accounts/index.ts";
import { identityRoutes } from "../../modules/customers/identity/index.ts";
import { intakeReportRoutes, trackingRoutes } from "../../modules/customers/intake/index.ts";
import { patternRoutes } from "../../modules/customers/patterns/index.ts";
import { droppedTraitRoutes, profileRoutes, segmentRoutes } from "../../modules/customers/profiles/index.ts";
import { type FactId, provenanceRoutes } from "../../modules/customers/provenance/index.ts";
import { rightsRoutes } from "../../modules/customers/rights/index.ts";
import { sourceRoutes } from "../../modules/customers/sources/index.ts";
import {
  heedPrivacySignal,
  isSignalled,
  personsConsentRoutes,
  purposeRoutes,
} from "../../modules/trust/consent/index.ts";
import { RapportError } from "../../platform/errors.ts";
import type { House } from "../house.ts";

type Routes = OpenAPIHono<AccountsEnv>;

/** What stands before sign-in: sources send with a key of their own, from other sites, too. */
export function sourcesOwnRoutes({ people, clock }: Pick<House, "people" | "clock">): Routes {
  const { intake, sources, signals } = people;
  return trackingRoutes<AccountsEnv>({ intake, sources, clock, signalled: signals.hear });
}

/** What people see and decide of their data, and what staff do with it. Stands behind `authenticate`. */
export function peopleRoutes({ db, clock, people }: House): Routes {
  const { consent, identity, intake, knowledge, patterns, profiles, provenance, rights, sources } = people;
  const own = async (c: Context<AccountsEnv>): Promise<readonly string[]> => {
    const principal = c.get("principal");
    if (principal.via === "anonymous") throw new RapportError("accounts/not-signed-in", "sign in first");
    if (principal.via === "api-key") {
      throw new RapportError(
        "customers/not-a-person",
        "An API key is a program's. People see their own data where they are signed in.",
      );
    }
    return (await identity.personOf(db, principal.subject)).subjects;
  };
  const app: Routes = new OpenAPIHono<AccountsEnv>();
  app.use("/v1/me/*", heedPrivacySignal({ consent, clock, subjectsOf: ownOrNone(own) }));
  app.route("/", personsConsentRoutes({ consent, subjectsOf: own }));
  app.route("/", purposeRoutes({ consent, accountOf }));
  app.route("/", patternRoutes({ patterns, subjectsOf: own }));
  app.route("/", rightsRoutes({ rights, clock }));
  app.route("/", identityRoutes({ db, identity, callerOf }));
  app.route("/", sourceRoutes({ sources, clock, by: callerOf }));
  app.route("/", intakeReportRoutes({ intake, sources, clock }));
  app.route("/", profileRoutes({ profiles, ...knowledge }));
  app.route("/", droppedTraitRoutes({ profiles }));
  app.route("/", segmentRoutes({ profiles, clock, purposes: knowledge.purposes }));
  const looking = async (c: Context<AccountsEnv>, fact: FactId): Promise<void> => {
    const principal = c.get("principal");
    if (!("subject" in fact) || principal.via === "anonymous") return;
    const { subjects } = await identity.personOf(db, fact.subject);
    const { subject: looker, roles } = principal;
    await profiles.looked(subjects, { looker, roles, purpose: "lineage", via: "profile", at: clock.now() });
  };
  app.route("/", provenanceRoutes({ provenance, looking }));
  return app;
}

/** Heeds `Sec-GPC: 1` before a turn: for all of somebody who is known, or for the conversation of somebody who is not. */
export async function heedSignalOf(
  c: Context,
  { subject }: Person,
  { db, clock, people }: Pick<House, "db" | "clock" | "people">,
): Promise<void> {
  if (!isSignalled(c)) return;
  const { subjects } = await people.identity.personOf(db, subject);
  await people.consent.recordGpc({ subjects, at: clock.now(), channel: "web" });
}

type SubjectsOf = (c: Context<AccountsEnv>) => Promise<readonly string[]>;

const ownOrNone =
  (own: SubjectsOf): SubjectsOf =>
  async (c) =>
    c.get("principal").via === "cookie" ? own(c) : [];

const accountOf = (c: Context<AccountsEnv>): string | undefined => {
  const principal = c.get("principal");
  return principal.via === "cookie" ? principal.account : undefined;
};

/** Who did it, as a log keeps it. */
const callerOf = (c: Context<AccountsEnv>): string => {
  const principal = c.get("principal");
  if (principal.via === "cookie") return principal.account;
  return principal.via === "api-key" ? principal.key : "nobody";
};
