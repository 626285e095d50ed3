import type { KeptEvent, KnownSource, Permission, PermissionPort, SourcePort } from "../words.ts";

/** Consents as a list of what was said when; the last one up to the asked instant holds. */
export class Consents implements PermissionPort {
  private readonly said: { subject: string; purpose: string; gives: boolean; at: number }[] = [];

  say(subject: string, purpose: string, gives: boolean, at: string): void {
    this.said.push({ subject, purpose, gives, at: Date.parse(at) });
  }

  async mayUse({ subjects, purpose, at }: Parameters<PermissionPort["mayUse"]>[0]): Promise<Permission> {
    const states = subjects.flatMap((subject) => {
      const own = this.said.filter(
        (one) => one.subject === subject && one.purpose === purpose && one.at <= at.getTime(),
      );
      return own.at(-1)?.gives ?? [];
    });
    if (states.length === 0) return { permitted: false, reason: "no-consent" };
    return states.every((gives) => gives)
      ? { permitted: true, basis: `consent:${purpose}` }
      : { permitted: false, reason: "withdrawn" };
  }

  async categoriesOf(): Promise<readonly string[]> {
    return ["preference", "behaviour", "contact"];
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
