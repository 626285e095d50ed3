import { addedLies } from "./lies-added.ts";
import { alteredLies } from "./lies-altered.ts";
import { insertSomewhere, type Rewrite } from "./told-part.ts";

const adding: Readonly<Record<string, Rewrite>> = Object.fromEntries(
  Object.entries(addedLies).map(([name, words]): [string, Rewrite] => [
    `adds ${name}`,
    (told, random) => insertSomewhere(words[told.locale], told, random),
  ]),
);

/** Every kind of lie that the double knows, by name; each makes a true text false or groundless. */
export const lies: ReadonlyMap<string, Rewrite> = new Map([
  ...Object.entries(adding),
  ...Object.entries(alteredLies),
]);
