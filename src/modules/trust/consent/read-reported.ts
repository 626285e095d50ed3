/** What a source says that a person decided on one purpose. */
export interface SaidConsent {
  readonly purpose: string;
  readonly given: boolean;
}

/** An event's `context.consent`, in Segment's form, as far as it can be used. */
export interface ReportedConsents {
  readonly said: readonly SaidConsent[];
  /** Hash of the notice that was shown, where the sender knows it. */
  readonly notice?: string;
}

/** Purposes that one event may speak of; what comes after is not looked at. */
const mostPurposes = 50;

/**
 * Reads `context.consent.categoryPreferences`, `{ marketing: true, sale: false }`: names are ids of purposes, in any
 * letter case. What is neither true nor false says nothing. Nothing in it can make this throw.
 */
export function readReported(body: Readonly<Record<string, unknown>>): ReportedConsents {
  const consent = own(own(body, "context"), "consent");
  const preferences = own(consent, "categoryPreferences");
  if (typeof preferences !== "object" || preferences === null) return { said: [] };
  const said = Object.entries(preferences)
    .slice(0, mostPurposes)
    .flatMap(([name, given]: [string, unknown]): SaidConsent[] =>
      typeof given === "boolean" ? [{ purpose: name.trim().toLowerCase(), given }] : [],
    );
  const notice = own(consent, "notice");
  return { said, ...(typeof notice === "string" && isHash.test(notice) && { notice }) };
}

const isHash = /^[0-9a-f]{64}$/;

const own = (from: unknown, name: string): unknown =>
  typeof from === "object" && from !== null && Object.hasOwn(from, name)
    ? Reflect.get(from, name)
    : undefined;
