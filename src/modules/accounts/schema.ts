import { z } from "@hono/zod-openapi";
import { roles } from "./roles.ts";

const Roles = z.array(z.enum(roles));

export const WhoAmI = z
  .object({
    signedIn: z.boolean(),
    /** Absent for an API key and for somebody unknown. */
    account: z.object({ email: z.string(), displayName: z.string() }).optional(),
    roles: Roles,
    /** Absent where there is no session: then none is needed. */
    csrfToken: z.string().optional(),
    locale: z.enum(["en", "zh"]),
    demonstration: z.boolean(),
    /** Whom one can be with one click; empty outside of a demonstration. */
    demonstrationRoles: Roles,
  })
  .openapi("WhoAmI");

export const SignInBody = z.object({ email: z.string().max(254), password: z.string().max(1_000) });
export const DemonstrationBody = z.object({ role: z.enum(roles) });

export const ApiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    roles: Roles,
    createdBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .openapi("ApiKey");

export const NewApiKeyBody = z.object({ name: z.string().trim().min(1).max(200), roles: Roles.min(1) });
/** `key` is shown this once. */
export const CreatedApiKey = z.object({ id: z.uuid(), key: z.string() }).openapi("CreatedApiKey");
export const ApiKeyId = z.object({ id: z.uuid() });
