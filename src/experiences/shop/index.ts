export type { ShopDoors } from "./doors.ts";
export { shop } from "./shop.ts";
