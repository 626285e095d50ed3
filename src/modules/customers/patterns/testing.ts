import type { KeptEvent, KnownSource, Permission, PermissionPort, SourcePort } from "../words.ts";
import { type ConsentPorts, type SaidOfPurpose, unbrokenSince } from "./may-learn.ts";

/** Consents as a list of what was said, in order; the last word of each subject holds. */
export class Consents implements ConsentPorts {
  readonly permissions: PermissionPort = {
    mayUse: async ({ subjects, purpose }) => this.mayUse(subjects, purpose),
    categoriesOf: async () => ["preference", "behaviour", "contact"],
  };
  private readonly said: SaidOfPurpose[] = [];

  say(subject: string, purpose: string, gives: boolean, at: string): void {
    this.said.push({ subject, purpose, state: gives ? "given" : "withdrawn", at: new Date(at) });
  }

  permittedSince = async (subjects: readonly string[], purpose: string): Promise<Date | undefined> =>
    unbrokenSince(
      this.said.filter(({ subject }) => subjects.includes(subject)),
      purpose,
    );

  private mayUse(subjects: readonly string[], purpose: string): Permission {
    const states = subjects.flatMap((subject) => {
      const own = this.said.filter((one) => one.subject === subject && one.purpose === purpose);
      return own.at(-1)?.state ?? [];
    });
    if (states.length === 0) return { permitted: false, reason: "no-consent" };
    return states.every((state) => state === "given")
      ? { permitted: true, basis: `consent:${purpose}` }
      : { permitted: false, reason: "withdrawn" };
  }
}

/** Sources that are kept in a list and may be changed by the test that holds it. */
export function sourcesOf(list: KnownSource[]): SourcePort & { readonly lapsed: Set<string> } {
  const lapsed = new Set<string>();
  return {
    lapsed,
    source: async (id) => list.find((one) => one.id === id),
    standing: async (id) =>
      lapsed.has(id) ? { readable: false, reason: "attestation-lapsed" } : { readable: true },
  };
}

export const shopSource = (id: string, more: Partial<KnownSource> = {}): KnownSource => ({
  id,
  name: `Made-up ${id}`,
  kind: "sales",
  platform: "server",
  purposes: ["learn-preferences", "find-products"],
  retentionDays: 400,
  verifies: [],
  ...more,
});

/** A `track` of the ecommerce kind at a position, of whoever `userId` names. */
export function tracked(
  position: number,
  event: string,
  at: string,
  properties: Readonly<Record<string, unknown>>,
  more: Partial<KeptEvent> & { readonly context?: Readonly<Record<string, unknown>> } = {},
): KeptEvent {
  const { context, ...fields } = more;
  return {
    position,
    source: "web",
    messageId: `m${position}`,
    type: "track",
    event,
    userId: "u1",
    at: new Date(at),
    receivedAt: new Date(at),
    body: { properties, ...(context && { context }) },
    ...fields,
  };
}
