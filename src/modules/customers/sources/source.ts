import { z } from "zod";
import { RapportError } from "../../../platform/errors.ts";
import { cleanText } from "../../../platform/text.ts";
import type { KnownSource } from "../words.ts";
import type { OnViolation } from "./tables.ts";

/** All that is registered of a source. */
export interface Source extends KnownSource {
  /** Who in the company answers for it. */
  readonly owner: string;
  readonly licence: string;
  readonly contact: string;
  readonly onViolation: OnViolation;
  readonly createdAt: Date;
  readonly closedAt?: Date;
}

const text = (longest: number) =>
  z
    .string()
    .transform((given) => cleanText(given).trim())
    .pipe(z.string().min(1).max(longest));

const purpose = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, "takes the id of a purpose, such as find-products");

const changeable = {
  owner: text(200),
  licence: text(2_000),
  contact: text(200),
  purposes: z.array(purpose).max(50),
  retentionDays: z.int().min(1).max(36_500),
  verifies: z.array(z.enum(["email", "phone", "userId"])).max(3),
  onViolation: z.enum(["keep", "quarantine"]),
};

export const sourceKinds = ["sales", "marketing", "service", "social", "partner"] as const;
export const sourcePlatforms = ["browser", "server", "file"] as const;

export const NewSource = z.strictObject({
  ...changeable,
  name: text(63).pipe(
    z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "takes letters and digits, with . _ - between them"),
  ),
  kind: z.enum(sourceKinds),
  platform: z.enum(sourcePlatforms),
  verifies: changeable.verifies.default([]),
  onViolation: changeable.onViolation.default("keep"),
});
export type NewSource = z.input<typeof NewSource>;

/** What may change of a source: everything but its name, its kind and its platform. */
export const SourceChange = z.strictObject(changeable).partial();
export type SourceChange = z.input<typeof SourceChange>;

/** A key that everybody can read in a page's source proves nothing about who sends. */
export function refuseBrowserThatVerifies(platform: string, verifies: readonly string[]): void {
  if (platform !== "browser" || verifies.length === 0) return;
  throw new RapportError(
    "platform/bad-input",
    "verifies: a browser's key is public, so that nothing it sends can count as verified: leave it empty",
  );
}

export const noSource = (): RapportError =>
  new RapportError("customers/no-source", "there is no such source: GET /v1/sources lists them");
