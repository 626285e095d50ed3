import type { AccessRule, Role } from "../../modules/accounts/index.ts";
import { accessRules } from "../access.ts";
import { type FieldPlace, routeFields } from "../content-places.ts";
import { type FreeText, freeTextsOf } from "./free-texts.ts";
import type { AskableHouse } from "./open-planted.ts";
import { preparations, standIn } from "./prepare-routes.ts";

/** A place where content enters, and how attacks come in by it. */
export interface ContentPlace {
  readonly name: string;
  /** Plants the attack of a number; gives whether the house took it. */
  plant(attack: string, number: number): Promise<boolean>;
}

const placeOf = ({ method, path, field }: FreeText): FieldPlace | undefined =>
  routeFields[`${method} ${path}`]?.[field];

/** The routes' places: each free text of `/openapi.json` but those that the table says to hold no content. */
export async function routePlaces(house: AskableHouse): Promise<readonly ContentPlace[]> {
  const { body } = await house.send({ method: "GET", path: "/openapi.json" });
  return freeTextsOf(body).flatMap((text) => {
    const place = placeOf(text);
    // A person's own words are asked, and not left behind.
    if (text.path === "/v1/turns" && text.field === "text") return [];
    if (typeof place === "object") return [];
    const name = place ?? `${text.method} ${text.path} ${text.field}`;
    return [{ name, plant: (attack, number) => send(text, { attack, number }, house) }];
  });
}

async function send(
  { method, path, field, bodyWith }: FreeText,
  { attack, number }: { readonly attack: string; readonly number: number },
  house: AskableHouse,
): Promise<boolean> {
  const wanted = { path, name: `${field.replaceAll(/\W/g, "").toLowerCase()}${number}` };
  const { id, base } = await (preparations.find(([start]) => path.startsWith(start))?.[1] ?? standIn)(
    house,
    wanted,
  );
  const { status } = await house.send({
    method,
    path: path.replace(/:\w+/, id),
    as: roleFor(method, path),
    body: bodyWith(attack, base),
    // Rates are counted by address.
    from: `127.0.${1 + (number % 200)}.${1 + (field.length % 200)}`,
  });
  return status < 300;
}

/** Somebody who may: the first role that the route's row names. */
function roleFor(method: string, path: string): Role {
  const rule: AccessRule | undefined = accessRules.find((one) => one.method === method && one.path === path);
  return rule && typeof rule.roles !== "string" ? rule.roles[0] : "customer";
}
