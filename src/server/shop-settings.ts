import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import type { Destination } from "../kernel/index.ts";
import {
  type DeliveryCalendar,
  deliveryCalendarSchema,
  type Rates,
  ratesSchema,
} from "../modules/search/index.ts";
import type { Controller } from "../modules/trust/consent/index.ts";
import { RapportError } from "../platform/errors.ts";
import { badInput } from "../platform/http/index.ts";

/** What a retailer tells the shop besides its catalogue. What is absent is not promised. */
export interface ShopSettings {
  readonly name?: { readonly en: string; readonly zh: string };
  /** Without it no arrival is promised. */
  readonly calendar?: DeliveryCalendar;
  /** Without it prices of different currencies are not compared. */
  readonly rates?: Rates;
  /** Where things go when the person has not said so. */
  readonly destination?: Destination;
  /** Origins, such as `https://images.example.com`, whose pictures the pages may show. */
  readonly imageHosts: readonly string[];
  /** Who answers for people's data; records of consent name them. */
  readonly controller?: Controller;
}

/** What holds for one version of the catalogue. */
export type TermsOf = (catalogueVersion: string) => ShopSettings;

const countries = z.array(z.string().regex(/^[A-Z]{2}$/, "takes codes of ISO 3166, or EU")).max(300);

const schema = z.strictObject({
  name: z.strictObject({ en: z.string().max(100), zh: z.string().max(100) }).optional(),
  calendar: deliveryCalendarSchema.optional(),
  rates: ratesSchema.optional(),
  destination: z
    .strictObject({ country: z.string().regex(/^[A-Z]{2}$/), postcode: z.string().optional() })
    .optional(),
  imageHosts: z.array(z.string().regex(/^https:\/\/[\w.-]+(:\d+)?$/)).default([]),
  controller: z
    .strictObject({
      name: z.strictObject({ en: z.string().max(200), zh: z.string().max(200) }),
      id: z.url(),
      email: z.email().optional(),
      address: z.string().max(500).optional(),
      jurisdictions: countries.optional(),
      storageLocations: countries.optional(),
    })
    .optional(),
});

/** Reads shop settings from YAML or JSON. Throws `platform/bad-config` that names each wrong place. */
export async function readShopSettings(file: string): Promise<ShopSettings> {
  const refuse = (why: string, cause?: unknown) =>
    new RapportError("platform/bad-config", `shop settings ${file}: ${why}`, {}, { cause });
  const text = await readFile(file, "utf8").catch((cause) => {
    throw refuse("the file cannot be read", cause);
  });
  let written: unknown;
  try {
    written = parse(text, { maxAliasCount: 50 });
  } catch (cause) {
    throw refuse("it is neither YAML nor JSON", cause);
  }
  const read = schema.safeParse(written);
  if (read.success) return read.data;
  throw refuse(badInput(read.error).message);
}

/** Whether the pages' policy lets a picture through: of a path of this server, or of one of the hosts. */
export const isShown = (image: string, hosts: readonly string[]): boolean =>
  /^\/(?![/\\])/.test(image) || (URL.canParse(image) && hosts.includes(new URL(image).origin));
