import { beauty, food, health } from "./body.ts";
import { bags, clothing, electronics, jewellery, shoes } from "./electronics.ts";
import { features, lookalikes, parts } from "./features.ts";
import { furniture, home, kitchen } from "./furniture.ts";
import { children, pets, sports } from "./leisure.ts";
import { car, garden, office, tools } from "./work.ts";

/** A shelf of the shop: rows `english, english | chinese chinese | topic`. */
export interface Department {
  readonly name: string;
  readonly rows: string;
}

export const departments: readonly Department[] = Object.entries({
  furniture,
  home,
  kitchen,
  electronics,
  clothing,
  shoes,
  bags,
  jewellery,
  beauty,
  food,
  sports,
  children,
  pets,
  garden,
  office,
  tools,
  health,
  car,
  features,
  parts,
  lookalikes,
}).map(([name, rows]) => ({ name, rows }));
