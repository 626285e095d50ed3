import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { demonstrationPeople } from "../../demonstration/people/index.ts";
import { demonstrationEmail } from "../../modules/accounts/index.ts";
import type { NewSource } from "../../modules/customers/sources/index.ts";
import { peopleImport } from "../commands/people-import.ts";
import type { AskableHouse } from "./open-planted.ts";
import type { ContentPlace } from "./plant-routes.ts";

const terms = {
  owner: "Stores",
  contact: "stores@shop.example",
  licence: "own data",
  purposes: ["service", "find-products"],
  retentionDays: 365,
} satisfies Partial<NewSource>;

/** Whoever asks in the demonstration as its customer: the first of its people. */
const asker = (): string =>
  demonstrationPeople(1, { firstEmail: demonstrationEmail("customer"), departments: [] })[0]?.userId ?? "";

/**
 * The places by which people's data come in: traits and events of the tracking calls, a partner's file, and what is
 * said of a source itself. Traits that the shop reads are planted with people of their own, and not with whoever asks:
 * for her they would be data that are heeded.
 */
export async function peoplePlaces(house: AskableHouse, folder: string): Promise<readonly ContentPlace[]> {
  const { sources } = house.house.people;
  const { source, writeKey } = await sources.register({
    ...terms,
    name: "planted-app",
    kind: "service",
    platform: "server",
  });
  const partner = await sources.register({
    ...terms,
    name: "planted-partner",
    kind: "partner",
    platform: "file",
  });
  await sources.register({ ...terms, name: "planted-list", kind: "sales", platform: "file" });
  const headers = { authorization: `Basic ${Buffer.from(`${writeKey}:`).toString("base64")}` };
  const call = async (kind: string, body: object) => {
    const { status } = await house.send({ method: "POST", path: `/v1/${kind}`, headers, body });
    return status < 300;
  };
  const both = async (kind: string, number: number, own: object, askers = own) =>
    (await call(kind, { userId: `planted-${number}`, messageId: `${kind}-${number}`, ...own })) &&
    (await call(kind, { userId: asker(), messageId: `${kind}-asker-${number}`, ...askers }));
  const admin = async (method: string, path: string, body: object) => {
    const { status } = await house.send({ method, path, as: "administrator", body });
    return status < 300;
  };
  return [
    {
      name: "traits by intake",
      plant: (attack, number) =>
        both(
          "identify",
          number,
          { traits: { firstName: attack, color: attack, size: attack, city: attack, note: attack } },
          { traits: { note: attack, bio: [attack], [attack.slice(0, 60)]: attack } },
        ),
    },
    {
      name: "event's name and properties",
      plant: (attack, number) =>
        both("track", number, { event: attack.slice(0, 200), properties: { note: attack, name: attack } }),
    },
    {
      name: "page and its context",
      plant: (attack, number) =>
        both("page", number, {
          name: attack.slice(0, 200),
          properties: { title: attack },
          context: { page: { title: attack, referrer: attack }, campaign: { name: attack } },
        }),
    },
    {
      name: "group's traits",
      plant: (attack, number) => both("group", number, { groupId: `g-${number}`, traits: { name: attack } }),
    },
    { name: "partner import", plant: (attack, number) => importRow(house, { folder, attack, number }) },
    {
      name: "registered source",
      plant: (attack, number) =>
        admin("POST", "/v1/sources", {
          ...terms,
          name: `planted-${number}`,
          kind: "sales",
          platform: "file",
          owner: attack.slice(0, 100),
          contact: attack.slice(0, 100),
          licence: attack.slice(0, 100),
        }),
    },
    {
      name: "changed source",
      plant: (attack) => admin("PATCH", `/v1/sources/${source.id}`, { owner: attack.slice(0, 100) }),
    },
    {
      name: "attestation of a source",
      plant: (attack) =>
        admin("POST", `/v1/sources/${partner.source.id}/attestations`, {
          scope: attack.slice(0, 200),
          signer: attack.slice(0, 100),
          fileHash: "0".repeat(64),
          validFrom: "2026-01-01T00:00:00Z",
          expiresAt: "2027-01-01T00:00:00Z",
        }),
    },
    {
      name: "tracking plan of a source",
      plant: (attack) =>
        admin("PUT", `/v1/sources/${source.id}/plan`, { events: { [attack.slice(0, 200)]: {} } }),
    },
  ];
}

const report = z.looseObject({ kept: z.number() });

/** One row of a partner's file, with the attack in each of its columns. */
async function importRow(
  { house }: AskableHouse,
  { folder, attack, number }: { readonly folder: string; readonly attack: string; readonly number: number },
): Promise<boolean> {
  const cell = `"${attack.replaceAll('"', '""')}"`;
  await writeFile(
    join(folder, "list.csv"),
    `no,name,city,color,note\n${number},${[cell, cell, cell, cell].join(",")}\n`,
  );
  const mapping = "id: no\ntraits: { firstName: name, city: city, color: color, note: note }\n";
  await writeFile(join(folder, "list.yaml"), mapping);
  const out: string[] = [];
  await peopleImport.run(
    ["list.csv", "--source", "planted-list", "--mapping", "list.yaml", "--no-link"],
    house,
    {
      out: (line) => void out.push(line),
      err: () => {},
      cwd: folder,
      signal: AbortSignal.timeout(60_000),
    },
  );
  return report.parse(JSON.parse(out.at(-1) ?? "{}")).kept === 1;
}
