import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Controller, JsonLd } from "./consents-as-jsonld.ts";
import { context } from "./jsonld-terms.ts";
import { openConsent } from "./open-consent.ts";
import { answerOf, newSubject, openTestConsent, type TestConsent } from "./testing.ts";

const controller: Controller = {
  name: { en: "Made-up Furniture", zh: "虚构家具" },
  id: "https://furniture.example/",
  email: "privacy@furniture.example",
  address: "1 Example Street, Exampleton",
  jurisdictions: ["IE"],
  storageLocations: ["IE"],
};

/** A property may stand once or in a list; JSON-LD makes no difference. */
const some = <S extends z.ZodType>(schema: S) => z.union([schema, z.array(schema).min(1)]);
const Ref = z.looseObject({ "@id": z.string() });
const Typed = (type: string) => z.looseObject({ "@type": z.union([z.literal(type), z.array(z.string())]) });
const DateTime = z.strictObject({ "@value": z.iso.datetime(), "@type": z.literal("xsd:dateTime") });

/** The fields that the DPV profile of ISO/IEC TS 27560 says must be present in a consent record. */
const ProfileRecord = z.looseObject({
  "@id": z.string(),
  "@type": z.literal("dpv:ConsentRecord"),
  "dct:conformsTo": z.strictObject({ "@id": z.literal("https://w3id.org/dpv/schema/dpv-27560#record") }),
  "dct:identifier": z.uuid(),
  "dpv:hasDataSubject": Typed("dpv:DataSubject"),
  "dpv:hasDataController": some(Ref),
  "dpv:hasJurisdiction": some(z.strictObject({ "@id": z.string().startsWith("loc:") })),
  "dpv:hasProcess": some(
    z.looseObject({
      "@type": z.literal("dpv:Process"),
      "dpv:hasPurpose": some(z.looseObject({ "skos:broader": Ref, "dct:description": some(z.json()) })),
      "dpv:hasPersonalData": some(z.looseObject({ "skos:broader": Ref })),
      "dpv:hasStorageCondition": z.tuple([Typed("dpv:StorageDuration"), Typed("dpv:StorageLocation")]),
      "dpv:hasRecipient": some(z.json()),
      "dpv:hasLegalBasis": some(Ref),
    }),
  ),
  "dpv:hasNotice": some(
    z.looseObject({ "@type": z.literal("dpv:ConsentNotice"), "dct:language": z.string() }),
  ),
  "dpv:hasConsentControl": z.looseObject({ "dpv:isExercisedAt": Ref }),
  "dpv:hasRight": z.looseObject({ "dpv:isExercisedAt": Ref }),
  "dpv:hasConsentStatus": z
    .array(
      z.looseObject({
        "@type": z.string(),
        "dpv:isIndicatedAtTime": DateTime,
        "dpv:isIndicatedBy": Ref,
        "dpv:hasIndicationMethod": z.string(),
        "dpv:hasDuration": z.looseObject({ "@type": z.string(), "rdf:value": z.json() }),
      }),
    )
    .min(1),
});

/** The terms of the vocabularies, version 2.0, that an export may use. */
const vocabulary = new Set(
  `dpv:ConsentRecord dpv:DataSubject dpv:Organisation dpv:DataController dpv:Process dpv:Purpose dpv:PersonalData
   dpv:SpecialCategoryPersonalData dpv:StorageDuration dpv:StorageLocation dpv:TemporalDuration
   dpv:UntilTimeDuration dpv:UntilEventDuration dpv:ThirdParty dpv:ConsentNotice dpv:ProvideConsent
   dpv:WithdrawConsent dpv:DataSubjectRight dpv:RightExerciseActivity dpv:ActivityOngoing dpv:ActivityHalted
   dpv:ConsentRequested dpv:ConsentGiven dpv:RenewedConsentGiven dpv:ConsentRefused dpv:ConsentWithdrawn
   dpv:ConsentExpired dpv:ConsentInvalidated dpv:ExpressedConsent dpv:LegitimateInterest dpv:Optional dpv:Required
   dpv:DirectMarketing dpv:SellDataToThirdParties dpv:ServiceUsageAnalytics dpv:PersonalisedAdvertising
   dpv:TargetedAdvertising
   dpv:hasDataSubject dpv:hasDataController dpv:hasJurisdiction dpv:hasProcess dpv:hasNotice dpv:hasConsentControl
   dpv:hasRight dpv:hasConsentStatus dpv:hasStatus dpv:isExercisedAt dpv:isIndicatedAtTime dpv:isIndicatedBy
   dpv:hasIndicationMethod dpv:hasDuration dpv:hasPurpose dpv:hasLegalBasis dpv:hasNecessity dpv:hasPersonalData
   dpv:hasStorageCondition dpv:hasLocation dpv:hasRecipient dpv:hasIdentifier dpv:hasName
   pd:Identifying pd:Contact pd:Demographic pd:Preference pd:Transactional pd:Behavioral
   eu-gdpr:A6-1-a eu-gdpr:A6-1-f eu-gdpr:A7-3 eu-gdpr:A21 loc:IE
   dct:identifier dct:conformsTo dct:created dct:modified dct:title dct:description dct:language dct:date
   skos:broader schema:contactPoint schema:ContactPoint schema:email schema:address schema:PostalAddress
   schema:streetAddress rdf:value xsd:dateTime xsd:duration`.split(/\s+/),
);

/** Every compact IRI of a document: its keys, its types and what it refers to. */
function termsOf(node: JsonLd): string[] {
  if (typeof node === "string") return [];
  if (Array.isArray(node)) return node.flatMap(termsOf);
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "@context") return [];
    const named =
      key === "@type" || key === "@id" ? [value].flat().filter((one) => typeof one === "string") : [];
    return [...(key.startsWith("@") ? [] : [key]), ...named, ...termsOf(value)];
  });
}

const Document = z.object({
  "@context": z.record(z.string(), z.url()),
  "@graph": z.array(z.looseObject({})),
});
const isOfType = (type: string) => (node: Record<string, unknown>) => node["@type"] === type;

describe("an export of consents", () => {
  let test: TestConsent;
  const me = [newSubject()];
  let exported: JsonLd;
  beforeAll(async () => {
    test = await openTestConsent();
    const { consent } = test;
    await consent.give(answerOf(me, { language: "zh" }));
    test.later(1);
    await consent.give(answerOf(me));
    test.later(1);
    await consent.withdraw(answerOf(me));
    await consent.recordGpc({ subjects: me, at: test.now(), channel: "web" });
    await consent.give(answerOf(me, { purpose: "sale", despiteSignal: true }));
    await consent.object(answerOf(me, { purpose: "analytics" }));
    await consent.give(answerOf(me, { purpose: "analytics" }));
    exported = await openConsent({ db: test.db, clock: { now: test.now }, controller }).exportJsonLd(
      me,
      "https://furniture.example/me",
    );
  });
  afterAll(() => test[Symbol.asyncDispose]());
  const recordOf = (purpose: string) =>
    Document.parse(exported)
      ["@graph"].filter(isOfType("dpv:ConsentRecord"))
      .find((node) => JSON.stringify(node).includes(`"dct:identifier":"${purpose}"`));

  it("says all that the profile of ISO/IEC TS 27560 asks of a record", () => {
    for (const purpose of ["marketing", "sale"]) expect(ProfileRecord.parse(recordOf(purpose))).toBeDefined();
  });

  it("tells each event in order: given, renewed, withdrawn", () => {
    const { "dpv:hasConsentStatus": statuses, "dpv:hasNotice": notices } = ProfileRecord.parse(
      recordOf("marketing"),
    );
    expect(statuses.map((one) => one["@type"])).toEqual([
      "dpv:ConsentGiven",
      "dpv:RenewedConsentGiven",
      "dpv:ConsentWithdrawn",
    ]);
    expect([notices].flat().map((one) => one["dct:language"])).toEqual(["zh-Hans", "en"]);
    expect(JSON.stringify(notices)).toContain("撤回立即生效");
  });

  it("says which no came from the browser", () => {
    const [refused, given] = ProfileRecord.parse(recordOf("sale"))["dpv:hasConsentStatus"];
    expect(refused).toMatchObject({
      "@type": "dpv:ConsentRefused",
      "dpv:hasIndicationMethod": expect.stringContaining("Sec-GPC: 1"),
    });
    expect(given["@type"]).toBe("dpv:ConsentGiven");
  });

  it("calls an objection an exercise of a right, not a consent", () => {
    const activities = Document.parse(exported)["@graph"].filter(isOfType("dpv:RightExerciseActivity"));
    expect(activities.map((one) => one["dpv:hasStatus"])).toEqual([
      { "@id": "dpv:ActivityOngoing" },
      { "@id": "dpv:ActivityHalted" },
    ]);
    expect(recordOf("analytics")).toBeUndefined();
  });

  it("uses terms of the vocabularies, and their prefixes, alone", () => {
    const prefixes = Object.keys(context);
    const compact = termsOf(exported).filter((term) => prefixes.includes(term.split(":")[0]));
    expect(compact.length).toBeGreaterThan(100);
    expect([...new Set(compact)].filter((term) => !vocabulary.has(term))).toEqual([]);
    const keys = termsOf(exported).filter((term) => !/^(https?|urn):/.test(term));
    expect(keys.filter((term) => !prefixes.includes(term.split(":")[0]))).toEqual([]);
  });

  it("does not claim to conform where nobody said who answers for the data", async () => {
    const bare = await test.consent.exportJsonLd(me);
    expect(JSON.stringify(bare)).toContain("dpv:ConsentGiven");
    expect(JSON.stringify(bare)).not.toContain("dct:conformsTo");
  });
});
