import { Hono } from "hono";
import { illustrate } from "../demonstration/index.ts";
import type { AccountsEnv } from "../modules/accounts/index.ts";
import type { Catalogue, CatalogueStore } from "../modules/search/index.ts";
import { RapportError } from "../platform/errors.ts";

const aDay = "public, max-age=86400";

/** `GET /v1/products/:id/image`: a drawing of one of the demonstration's products. */
export function imageRoutes({
  catalogue,
}: {
  catalogue: Pick<CatalogueStore<Catalogue>, "pin">;
}): Hono<AccountsEnv> {
  const app = new Hono<AccountsEnv>();
  app.get("/v1/products/:id/image", async (c) => {
    const product = (await catalogue.pin()).product(c.req.param("id"));
    if (!product) throw new RapportError("search/no-product", "There is no such product.");
    return c.body(illustrate(product), 200, { "content-type": "image/svg+xml", "cache-control": aDay });
  });
  return app;
}
