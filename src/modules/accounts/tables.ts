import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { bytea } from "../../platform/db/index.ts";
import { roles as everyRole } from "./roles.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true });
const roles = () => text("roles", { enum: everyRole }).array().notNull();

export const subjects = pgTable("subjects", {
  id: uuid("id").primaryKey(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const accounts = pgTable("accounts", {
  id: uuid("id").primaryKey(),
  subject: uuid("subject").notNull(),
  email: text("email").notNull(),
  displayName: text("display_name").notNull(),
  roles: roles(),
  passwordHash: text("password_hash"),
  createdAt: instant("created_at").notNull(),
  closedAt: instant("closed_at"),
});

export const signInSessions = pgTable("sign_in_sessions", {
  tokenHash: bytea("token_hash").primaryKey(),
  account: uuid("account").notNull(),
  csrfToken: text("csrf_token").notNull(),
  createdAt: instant("created_at").notNull(),
  lastSeenAt: instant("last_seen_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
});

export const apiKeys = pgTable("api_keys", {
  id: uuid("id").primaryKey(),
  keyHash: bytea("key_hash").notNull(),
  name: text("name").notNull(),
  roles: roles(),
  subject: uuid("subject").notNull(),
  createdBy: uuid("created_by"),
  createdAt: instant("created_at").notNull(),
  lastUsedAt: instant("last_used_at"),
  revokedAt: instant("revoked_at"),
});

export const conversations = pgTable("conversations", {
  id: uuid("id").primaryKey(),
  capabilityHash: bytea("capability_hash").notNull(),
  subject: uuid("subject").notNull(),
  experience: text("experience").notNull(),
  remembered: bytea("remembered"),
  createdAt: instant("created_at").notNull(),
  lastAt: instant("last_at").notNull(),
});
