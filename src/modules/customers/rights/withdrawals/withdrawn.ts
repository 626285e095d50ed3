import { z } from "zod";
import { decrypt, encrypt } from "../../../../platform/encryption.ts";
import type { Salt } from "../suppression/salt.ts";

/** A no of a person, as its record says it: ids and words of ours alone. */
const ConsentWithdrawn = z.object({
  kind: z.literal("consent"),
  /** The record's id. */
  id: z.uuid(),
  subject: z.uuid(),
  purpose: z.string(),
  state: z.enum(["refused", "withdrawn", "objected"]),
  by: z.enum(["person", "browser-signal", "administrator", "source", "house"]),
  channel: z.string(),
  at: z.coerce.date(),
});

/** Something that let data in, or somebody, and does so no more. */
const Revoked = z.object({
  kind: z.enum(["write-key", "attestation", "source", "api-key"]),
  id: z.uuid(),
  at: z.coerce.date(),
});

export const Withdrawn = z.discriminatedUnion("kind", [ConsentWithdrawn, Revoked]);
export type Withdrawn = Readonly<z.output<typeof Withdrawn>>;
export type ConsentWithdrawn = Readonly<z.output<typeof ConsentWithdrawn>>;
export type Revoked = Readonly<z.output<typeof Revoked>>;

const context = "rapport/withdrawn/1";

export const sealWithdrawn = ({ sealing }: Salt, entry: Withdrawn): Uint8Array =>
  encrypt(sealing, context, Buffer.from(JSON.stringify(entry), "utf8"));

export const openWithdrawn = ({ sealing }: Salt, sealed: Uint8Array): Withdrawn =>
  Withdrawn.parse(JSON.parse(decrypt(sealing, context, sealed).toString("utf8")));
