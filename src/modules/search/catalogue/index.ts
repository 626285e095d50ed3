import type { MigrationFolder } from "../../../platform/db/index.ts";

export type { MappedRecord } from "./map/map-record.ts";
export { loadMapping, type Mapping } from "./map/mapping.ts";
export { type CatalogueSource, readCatalogue } from "./read-catalogue.ts";
export { type CatalogueRoutesPorts, catalogueRoutes } from "./routes.ts";
export {
  type CatalogueStatus,
  type CatalogueStore,
  openCatalogueStore,
  type Version,
} from "./store/catalogue-store.ts";
export type { OffersChanged } from "./store/change-offers.ts";
export type { Import } from "./store/import-catalogue.ts";
export type { ImportReport, Problem, Progress } from "./store/import-report.ts";
export type { OfferChange } from "./store/offers.ts";

export const catalogueMigrations: MigrationFolder = {
  module: "catalogue",
  folder: new URL("./migrations/", import.meta.url),
};
