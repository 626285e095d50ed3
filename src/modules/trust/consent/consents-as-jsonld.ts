import type { ConsentRecord, Language } from "./consent-record.ts";
import {
  consentStatuses,
  context,
  indications,
  languageTags,
  legalBases,
  necessities,
  personalData,
  recordProfile,
  specialCategoryBasis,
} from "./jsonld-terms.ts";
import type { Notice } from "./notice.ts";
import type { Purpose } from "./purpose.ts";

/** The company that decides why and how data is used. What is absent is not made up. */
export interface Controller {
  readonly name: Readonly<Record<Language, string>>;
  /** Its IRI, such as its web site. */
  readonly id: string;
  readonly email?: string;
  readonly address?: string;
  /** Countries whose law applies, as ISO 3166 alpha-2, or `EU`. */
  readonly jurisdictions?: readonly string[];
  /** Countries where data is stored, as ISO 3166 alpha-2, or `EU`. */
  readonly storageLocations?: readonly string[];
}

/** A JSON-LD node, or what stands in one. */
export type JsonLd = string | { readonly [key: string]: JsonLd } | readonly JsonLd[];
type Node = Readonly<Record<string, JsonLd>>;

export interface ConsentHistory {
  /** In the order in which they were added. */
  readonly records: readonly ConsentRecord[];
  /** Every version of a purpose that a record refers to. */
  readonly purposes: readonly Purpose[];
  readonly notices: ReadonlyMap<string, Notice>;
  readonly controller?: Controller;
  /** Where the person gives, withdraws and objects. */
  readonly exercisedAt: string;
}

const ref = (id: string): Node => ({ "@id": id });
const dateTime = (at: Date): Node => ({ "@value": at.toISOString(), "@type": "xsd:dateTime" });
const place = (country: string): Node => ref(`loc:${country}`);

/**
 * A person's records in JSON-LD: a consent record after the DPV profile of ISO/IEC TS 27560 for each subject and
 * purpose that rests on consent, and the objections as exercises of the right to object. A record says that it conforms
 * to the profile where the company said all that the profile asks for.
 */
export function consentsAsJsonLd(history: ConsentHistory): Node {
  const groups = new Map<string, ConsentRecord[]>();
  for (const record of history.records) {
    const key = `${record.subject} ${record.purpose}`;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  const nodes = [...groups.values()].flatMap((records) => {
    const versions = history.purposes.filter(({ id, version }) =>
      records.some((record) => record.purpose === id && record.purposeVersion === version),
    );
    const objections = records.filter((record) => isObjection(record, versions));
    const onConsent = records.filter((record) => !objections.includes(record));
    return [
      ...(onConsent.length > 0 ? [consentRecord(onConsent, versions, history)] : []),
      ...objections.map((record) => objection(record, versions, history)),
    ];
  });
  const { controller } = history;
  return { "@context": context, "@graph": [...(controller ? [entity(controller)] : []), ...nodes] };
}

/** An objection, or one that is taken back: a yes where the basis is no consent. */
const isObjection = ({ state, purposeVersion }: ConsentRecord, versions: readonly Purpose[]): boolean =>
  state === "objected" ||
  (state === "given" && versions.find(({ version }) => version === purposeVersion)?.legalBasis !== "consent");

function consentRecord(
  records: readonly ConsentRecord[],
  versions: readonly Purpose[],
  { controller, notices, exercisedAt }: ConsentHistory,
): Node {
  const [first] = records;
  const last = records[records.length - 1];
  const shown = [...new Set(records.flatMap(({ notice }) => notice ?? []))];
  const complete =
    shown.length > 0 && controller?.jurisdictions && controller.storageLocations && controller.address;
  return {
    "@id": urn(first.id),
    "@type": "dpv:ConsentRecord",
    "dct:identifier": first.id,
    ...(complete && { "dct:conformsTo": ref(recordProfile) }),
    "dct:created": dateTime(first.at),
    "dct:modified": dateTime(last.at),
    "dpv:hasDataSubject": subject(first.subject),
    ...(controller && { "dpv:hasDataController": ref(controller.id) }),
    ...(controller?.jurisdictions && { "dpv:hasJurisdiction": controller.jurisdictions.map(place) }),
    "dpv:hasProcess": versions.map((purpose) => process(purpose, controller)),
    "dpv:hasNotice": shown.map((hash) => consentNotice(hash, notices)),
    "dpv:hasConsentControl": {
      "@type": ["dpv:ProvideConsent", "dpv:WithdrawConsent"],
      "dpv:isExercisedAt": ref(exercisedAt),
    },
    "dpv:hasRight": {
      "@type": ["dpv:DataSubjectRight", "eu-gdpr:A7-3"],
      "dpv:isExercisedAt": ref(exercisedAt),
    },
    "dpv:hasConsentStatus": records.map((record, i) => status(record, records[i - 1], controller)),
  };
}

const urn = (id: string): string => `urn:uuid:${id}`;

const subject = (id: string): Node => ({
  "@id": urn(id),
  "@type": "dpv:DataSubject",
  "dct:identifier": id,
});

const entity = ({ id, name, email, address }: Controller): Node => ({
  "@id": id,
  "@type": ["dpv:Organisation", "dpv:DataController"],
  "dpv:hasIdentifier": id,
  "dpv:hasName": Object.entries(name).map(([language, text]) => said(text, language === "zh" ? "zh" : "en")),
  ...((email || address) && {
    "schema:contactPoint": {
      "@type": "schema:ContactPoint",
      ...(email && { "schema:email": email }),
      ...(address && {
        "schema:address": { "@type": "schema:PostalAddress", "schema:streetAddress": address },
      }),
    },
  }),
});

const said = (text: string, language: Language): Node => ({
  "@value": text,
  "@language": languageTags[language],
});

const processId = ({ purpose, version }: { purpose: string; version: number }): string =>
  `urn:rapport:purpose:${purpose}:${version}`;

function process(purpose: Purpose, controller: Controller | undefined): Node {
  const { text, recipients, specialCategory, legalBasis } = purpose;
  const bases = [...legalBases[legalBasis], ...(specialCategory ? specialCategoryBasis : [])];
  return {
    "@id": processId({ purpose: purpose.id, version: purpose.version }),
    "@type": "dpv:Process",
    "dct:title": [said(text.en.title, "en"), said(text.zh.title, "zh")],
    "dpv:hasPurpose": {
      "@type": "dpv:Purpose",
      "dct:identifier": purpose.id,
      "skos:broader": ref(`dpv:${purpose.dpvPurpose}`),
      "dct:description": [said(text.en.whatFor, "en"), said(text.zh.whatFor, "zh")],
    },
    "dpv:hasLegalBasis": bases.map(ref),
    "dpv:hasNecessity": ref(necessities[purpose.necessity]),
    "dpv:hasPersonalData": purpose.dataCategories.map((category) => ({
      "@type": category === "special" ? "dpv:SpecialCategoryPersonalData" : "dpv:PersonalData",
      "skos:broader": ref(personalData[category]),
    })),
    "dpv:hasStorageCondition": [
      {
        "@type": "dpv:StorageDuration",
        "dpv:hasDuration": duration("dpv:TemporalDuration", {
          "@value": `P${purpose.retentionDays}D`,
          "@type": "xsd:duration",
        }),
      },
      ...(controller?.storageLocations
        ? [{ "@type": "dpv:StorageLocation", "dpv:hasLocation": controller.storageLocations.map(place) }]
        : []),
    ],
    "dpv:hasRecipient": [
      ...(controller ? [ref(controller.id)] : []),
      ...recipients.map(({ en, zh }) => ({
        "@type": "dpv:ThirdParty",
        "dpv:hasName": [said(en, "en"), said(zh, "zh")],
      })),
    ],
  };
}

const duration = (type: string, value: JsonLd): Node => ({ "@type": type, "rdf:value": value });

/** The whole text, so that the export stands by itself, and the hash that the record keeps it by. */
function consentNotice(hash: string, notices: ReadonlyMap<string, Notice>): Node {
  const notice = notices.get(hash);
  return {
    "@id": `urn:sha256:${hash}`,
    "@type": "dpv:ConsentNotice",
    "dct:identifier": hash,
    ...(notice && {
      "dct:language": languageTags[notice.language],
      "dct:title": said(notice.title, notice.language),
      "dct:description": said(notice.text.join("\n"), notice.language),
    }),
  };
}

function status(
  record: ConsentRecord,
  before: ConsentRecord | undefined,
  controller: Controller | undefined,
): Node {
  const { state, by, channel, notice, expiresAt } = record;
  const renewed = state === "given" && (before?.state === "given" || before?.state === "expired");
  const byPerson = by !== "house" || !controller;
  return {
    "@id": urn(`${record.id}#status`),
    "@type": renewed ? "dpv:RenewedConsentGiven" : consentStatuses[state === "objected" ? "refused" : state],
    "dpv:isIndicatedAtTime": dateTime(record.at),
    "dpv:isIndicatedBy": byPerson ? ref("dpv:DataSubject") : ref(controller.id),
    "dpv:hasIndicationMethod": `${channel}, ${indications[by]}`,
    "dpv:hasDuration": expiresAt
      ? duration("dpv:UntilTimeDuration", dateTime(expiresAt))
      : duration("dpv:UntilEventDuration", state === "given" ? "withdrawal" : "the next decision"),
    "dpv:hasProcess": ref(processId({ purpose: record.purpose, version: record.purposeVersion })),
    ...(notice && { "dpv:hasNotice": ref(`urn:sha256:${notice}`) }),
  };
}

/** An objection stands until it is taken back (GDPR Article 21). */
const objection = (
  record: ConsentRecord,
  versions: readonly Purpose[],
  { controller, exercisedAt }: ConsentHistory,
): Node => ({
  "@id": urn(record.id),
  "@type": "dpv:RightExerciseActivity",
  "dct:identifier": record.id,
  "dct:date": dateTime(record.at),
  "dpv:hasDataSubject": subject(record.subject),
  "dpv:hasRight": { ...ref("eu-gdpr:A21"), "dpv:isExercisedAt": ref(exercisedAt) },
  "dpv:hasStatus": ref(record.state === "objected" ? "dpv:ActivityOngoing" : "dpv:ActivityHalted"),
  "dpv:hasProcess": versions
    .filter(({ version }) => version === record.purposeVersion)
    .map((purpose) => process(purpose, controller)),
  "dct:description": `${record.channel}, ${indications[record.by]}`,
  ...(controller && { "dpv:hasRecipient": ref(controller.id) }),
});
