import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { readReceiptSearch } from "../rooms/receipt/search.ts";
import { readShopSearch } from "../rooms/shop/trail.ts";
import { readLineageSearch } from "../rooms/studio/lineage/lineage-search.ts";
import { readPeopleSearch, readPurposeSearch } from "../rooms/studio/people/people-search.ts";
import { Crashed, CrashedFrame, NotFound } from "./fallback-pages.tsx";
import { Shell } from "./layout/shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: CrashedFrame });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/shop", replace: true });
  },
});

const shop = createRoute({
  getParentRoute: () => root,
  path: "/shop",
  validateSearch: readShopSearch,
  component: lazyRouteComponent(() => import("../rooms/shop/shop-page.tsx"), "ShopPage"),
});

const receipt = createRoute({
  getParentRoute: () => root,
  path: "/receipts/$receiptId",
  validateSearch: readReceiptSearch,
  component: lazyRouteComponent(() => import("../rooms/receipt/receipt-page.tsx"), "ReceiptPage"),
});

const me = createRoute({
  getParentRoute: () => root,
  path: "/me",
  component: lazyRouteComponent(() => import("../rooms/me/me-page.tsx"), "MePage"),
});

const studio = createRoute({
  getParentRoute: () => root,
  path: "/studio",
  component: lazyRouteComponent(() => import("../rooms/studio/studio-layout.tsx"), "StudioLayout"),
});

const studioHome = createRoute({
  getParentRoute: () => studio,
  path: "/",
  component: lazyRouteComponent(() => import("../rooms/studio/studio-home.tsx"), "StudioHome"),
});

const studioPeople = createRoute({
  getParentRoute: () => studio,
  path: "/people",
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import("../rooms/studio/people/people-page.tsx"), "PeoplePage"),
});

const studioPerson = createRoute({
  getParentRoute: () => studio,
  path: "/people/$personId",
  validateSearch: readPurposeSearch,
  component: lazyRouteComponent(() => import("../rooms/studio/people/person-page.tsx"), "PersonPage"),
});

const studioSegments = createRoute({
  getParentRoute: () => studio,
  path: "/segments",
  component: lazyRouteComponent(() => import("../rooms/studio/segments/segments-page.tsx"), "SegmentsPage"),
});

const studioSources = createRoute({
  getParentRoute: () => studio,
  path: "/sources",
  component: lazyRouteComponent(() => import("../rooms/studio/sources/sources-page.tsx"), "SourcesPage"),
});

const studioSource = createRoute({
  getParentRoute: () => studio,
  path: "/sources/$sourceId",
  component: lazyRouteComponent(() => import("../rooms/studio/sources/source-page.tsx"), "SourcePage"),
});

const studioTraits = createRoute({
  getParentRoute: () => studio,
  path: "/traits",
  component: lazyRouteComponent(() => import("../rooms/studio/traits/traits-page.tsx"), "TraitsPage"),
});

const studioLinks = createRoute({
  getParentRoute: () => studio,
  path: "/links",
  validateSearch: readPurposeSearch,
  component: lazyRouteComponent(() => import("../rooms/studio/links/links-page.tsx"), "LinksPage"),
});

const studioPurposes = createRoute({
  getParentRoute: () => studio,
  path: "/purposes",
  component: lazyRouteComponent(() => import("../rooms/studio/purposes/purposes-page.tsx"), "PurposesPage"),
});

const studioRequests = createRoute({
  getParentRoute: () => studio,
  path: "/requests",
  component: lazyRouteComponent(() => import("../rooms/studio/requests/requests-page.tsx"), "RequestsPage"),
});

const studioReview = createRoute({
  getParentRoute: () => studio,
  path: "review",
  component: lazyRouteComponent(() => import("../rooms/studio/review/review-page.tsx"), "ReviewPage"),
});

const studioCases = createRoute({
  getParentRoute: () => studio,
  path: "cases",
  component: lazyRouteComponent(() => import("../rooms/studio/cases/cases-page.tsx"), "CasesPage"),
});

const studioLineage = createRoute({
  getParentRoute: () => studio,
  path: "/lineage",
  validateSearch: readLineageSearch,
  component: lazyRouteComponent(() => import("../rooms/studio/lineage/lineage-page.tsx"), "LineagePage"),
});

const studioGuard = createRoute({
  getParentRoute: () => studio,
  path: "/guard",
  component: lazyRouteComponent(() => import("../rooms/studio/guard/guard-page.tsx"), "GuardPage"),
});

const studioEvaluations = createRoute({
  getParentRoute: () => studio,
  path: "/evaluations",
  component: lazyRouteComponent(
    () => import("../rooms/studio/evaluations/evaluations-page.tsx"),
    "EvaluationsPage",
  ),
});

const studioPages = studio.addChildren([
  studioHome,
  studioPeople,
  studioPerson,
  studioSegments,
  studioSources,
  studioSource,
  studioTraits,
  studioLinks,
  studioPurposes,
  studioRequests,
  studioReview,
  studioCases,
  studioLineage,
  studioEvaluations,
  studioGuard,
]);

export const router = createRouter({
  routeTree: root.addChildren([home, shop, receipt, me, studioPages]),
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: Crashed,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
