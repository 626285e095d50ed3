import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { readReceiptSearch } from "../rooms/receipt/search.ts";
import { readShopSearch } from "../rooms/shop/trail.ts";
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

export const router = createRouter({
  routeTree: root.addChildren([home, shop, receipt]),
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: Crashed,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
