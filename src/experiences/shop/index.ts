export type { ShopDoors } from "./doors.ts";
export { wordAnyConstraint } from "./request.ts";
export { shop } from "./shop.ts";
