import { createHash } from "node:crypto";
import { canonicalize } from "json-canonicalize";
import type { Draft } from "../../../kernel/index.ts";

/** SHA-256, in hexadecimal, of a draft's canonical JSON (RFC 8785): what an approval names. */
export const draftHash = (draft: Draft): string =>
  createHash("sha256").update(canonicalize(draft), "utf8").digest("hex");
