import { carried } from "./carried.ts";
import { devices } from "./devices.ts";
import { kitchenware } from "./kitchen.ts";
import { rooms } from "./rooms.ts";
import { seats } from "./seats.ts";
import { wear } from "./wear.ts";

export const pictures = { ...seats, ...rooms, ...kitchenware, ...devices, ...wear, ...carried };
export type PictureName = keyof typeof pictures;
