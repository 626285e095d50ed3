import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { trimTrailingSlash } from "hono/trailing-slash";
import { turnRoutes } from "../channels/chat/index.ts";
import { wordAnyConstraint } from "../experiences/shop/index.ts";
import {
  type AccountsEnv,
  accountRoutes,
  authenticate,
  authorise,
  protectFromForgery,
} from "../modules/accounts/index.ts";
import { catalogueRoutes } from "../modules/search/index.ts";
import { caseRoutes } from "../modules/trust/cases/index.ts";
import { evaluationRoutes, startRun } from "../modules/trust/evaluations/index.ts";
import { guardRoutes } from "../modules/trust/guard/index.ts";
import { receiptRoutes } from "../modules/trust/receipts/index.ts";
import { reviewRoutes } from "../modules/trust/review/index.ts";
import { isLoopback } from "../platform/config.ts";
import { RapportError } from "../platform/errors.ts";
import {
  acceptHosts,
  answerErrors,
  answerNotFound,
  followRequests,
  healthRoutes,
  isFromThisMachine,
  limitRate,
  readJsonBodies,
  refuseBadInput,
  secureHeaders,
} from "../platform/http/index.ts";
import type { Jobs } from "../platform/jobs.ts";
import { accessRules } from "./access.ts";
import { importOwn } from "./demonstration.ts";
import type { House } from "./house.ts";
import { imageRoutes } from "./image-routes.ts";
import { mayReadReceipt } from "./may-read-receipt.ts";
import { introduceAccounts } from "./people/know-accounts.ts";
import { heedSignalOf, peopleRoutes, sourcesOwnRoutes } from "./people/people-routes.ts";
import { serveWeb, wantsPage, webPage } from "./serve-web.ts";
import { openingCases } from "./trust/open-cases-from-feedback.ts";

/** Turns of one address in a minute. None are counted on the demonstration's own machine. */
const turnsAMinute = 120;
const feedbackAMinute = 30;

/**
 * Puts every route behind who-are-you, may-you and not-too-fast, in that order. Without `jobs` nothing runs behind an
 * answer.
 */
export function buildApp(house: House, { jobs }: { readonly jobs?: Jobs } = {}): OpenAPIHono<AccountsEnv> {
  const { db, clock, log, catalogue, people, trust, settings, demonstration } = house;
  const receipts = openingCases(house.receipts, trust);
  const app = new OpenAPIHono<AccountsEnv>({ defaultHook: refuseBadInput });
  app.onError(answerErrors({ log }));
  app.notFound((c) => (wantsPage(c) ? webPage(c, settings, 404) : answerNotFound(c)));
  app.use(trimTrailingSlash(), followRequests({ log }), secureHeaders({ imageHosts: settings.imageHosts }));
  if (demonstration) app.use(acceptHosts(isLoopback));
  app.route("/", sourcesOwnRoutes(house));
  app.use(
    authenticate({ db, clock }),
    protectFromForgery(),
    authorise(accessRules),
    introduceAccounts(people.accounts),
  );
  const isFree = (c: Context) => demonstration && isFromThisMachine(c);
  app.use("/v1/turns", limitRate({ requests: turnsAMinute, seconds: 60, except: isFree }));
  // Each feedback is a leaf for ever, so that not even a demonstration takes them by the hundred.
  app.use("/v1/receipts/:id/feedback", limitRate({ requests: feedbackAMinute, seconds: 60 }));
  for (const path of [
    "/v1/turns",
    "/v1/session/*",
    "/v1/session",
    "/v1/receipts/*",
    "/v1/api-keys",
    "/v1/catalogue/offers",
    "/v1/me",
    "/v1/me/*",
    "/v1/purposes/*",
    "/v1/rights-candidates",
    "/v1/rights-requests/*",
    "/v1/rights-requests",
    "/v1/link-reviews/*",
    "/v1/identity-edges/*",
    "/v1/sources",
    "/v1/sources/*",
    "/v1/segments",
    "/v1/segments/*",
    "/v1/trait-policies/*",
    "/v1/computed-traits",
    "/v1/reviews/*",
    "/v1/guard/*",
    "/v1/cases",
    "/v1/cases/*",
  ]) {
    app.use(path, readJsonBodies());
  }

  app.route(
    "/",
    healthRoutes({ checks: { database: () => db.query("select 1"), catalogue: () => catalogue.pin() } }),
  );
  app.route("/", accountRoutes({ db, clock, demonstration, withdrawn: people.withdrawals.note }));
  app.route(
    "/",
    turnRoutes({
      experiences: house.experiences,
      clock,
      timezone: house.config.timeZone,
      clientMaySetTime: demonstration || house.config.test,
      during: (c, asked, work) =>
        house.conversations.during({ ...asked, principal: c.get("principal") }, async (talk) => {
          await heedSignalOf(c, talk.person, house);
          return work(talk);
        }),
    }),
  );
  app.route(
    "/",
    receiptRoutes({
      receipts,
      mayRead: mayReadReceipt({ db, identity: people.identity, cases: trust.cases }),
      wordConstraint: wordAnyConstraint,
    }),
  );
  app.route(
    "/",
    catalogueRoutes({ store: { ...catalogue, import: (asked) => importOwn(catalogue, asked) } }),
  );
  app.route("/", imageRoutes({ catalogue }));
  app.route("/", peopleRoutes(house));
  app.route("/", guardRoutes());
  app.route("/", reviewRoutes({ review: trust.review, clock }));
  app.route(
    "/",
    caseRoutes({
      cases: trust.cases,
      clock,
      subjectsOf: async (subject) => (await people.identity.personOf(db, subject)).subjects,
    }),
  );
  app.route(
    "/",
    evaluationRoutes({
      evaluations: trust.evaluations,
      start: (set) => startRun(set, { jobs: working(jobs), clock }),
    }),
  );
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Rapport", version: "0.1.0", description: "Experiences, their turns and their receipts." },
  });
  serveWeb(app, settings);
  return app;
}

/** Throws `platform/busy` where no jobs are worked on, as in a command. */
function working(jobs: Jobs | undefined): Jobs {
  if (jobs) return jobs;
  throw new RapportError("platform/busy", "Runs are worked on by a server: start one with `npm start`.");
}
