import type { Locale } from "../../../i18n/index.ts";

export interface FoundPerson {
  readonly person: string;
  readonly name?: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly lastAt: string;
}

export interface TraitValue {
  readonly value: unknown;
  readonly source: string;
  readonly collectedAt: string;
  readonly picked: boolean;
}

export interface Trait {
  readonly name: string;
  readonly label?: Partial<Readonly<Record<Locale, string>>>;
  readonly category: string;
  readonly policy: string;
  readonly values: readonly TraitValue[];
}

export interface Profile {
  readonly person: string;
  readonly subjects: readonly string[];
  readonly traits: readonly Trait[];
  readonly computed: readonly Trait[];
  readonly consents: readonly {
    readonly purpose: string;
    readonly state: string;
    readonly since?: string;
  }[];
  readonly receipts: readonly {
    readonly receiptId: string;
    readonly at: string;
    readonly experience: string;
  }[];
}

export interface TimelineEvent {
  readonly position: number;
  readonly type: string;
  readonly event?: string;
  readonly source: string;
  readonly at: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Edge {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly rule: string;
  readonly source?: string;
  readonly at: string;
  readonly undoneAt?: string;
  readonly undoneBy?: string;
}

export interface Identities {
  readonly identifiers: readonly {
    readonly kind: string;
    readonly value: string;
    readonly subject: string;
    readonly verified?: boolean;
  }[];
  readonly edges: readonly Edge[];
}
