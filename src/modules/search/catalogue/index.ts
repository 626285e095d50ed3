import type { MigrationFolder } from "../../../platform/db/index.ts";

export type { MappedRecord } from "./map/map-record.ts";
export { loadMapping, type Mapping, readMapping } from "./map/mapping.ts";
export { type CatalogueSource, readCatalogue } from "./read-catalogue.ts";
export { type CatalogueRoutesPorts, catalogueRoutes, uploadTypes } from "./routes.ts";
export {
  type CatalogueStatus,
  type CatalogueStore,
  openCatalogueStore,
  type Version,
} from "./store/catalogue-store.ts";
export { changeOffers, type OffersChanged } from "./store/change-offers.ts";
export { type Import, importCatalogue } from "./store/import-catalogue.ts";
export type { ImportReport, Problem, Progress } from "./store/import-report.ts";
export { type OfferChange, offerChangeSchema } from "./store/offers.ts";

export const catalogueMigrations: MigrationFolder = {
  module: "catalogue",
  folder: new URL("./migrations/", import.meta.url),
};
