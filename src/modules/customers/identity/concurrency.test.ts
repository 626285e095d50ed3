import { describe, expect, it } from "vitest";
import { openOnServer } from "../../../platform/db/testing.ts";
import { identityMigrations } from "./index.ts";
import { overIdentity, sent, userId } from "./testing.ts";

const server = process.env.RAPPORT_TEST_DATABASE;

/** What only two connections can show: RAPPORT_TEST_DATABASE names the server. */
describe.skipIf(!server)("batches at once, on a server", () => {
  it("make one subject for one identifier, and wait for each other without a deadlock", async () => {
    await using test = overIdentity(await openOnServer(server ?? "", [identityMigrations]));
    const batch = (order: (i: number) => number) =>
      Array.from({ length: 200 }, (_, i) => {
        const one = order(i);
        return sent("identify", {
          source: "crm",
          userId: `u${one}`,
          anonymousId: `a${one}`,
          traits: { email: `e${one % 70}@mail.example` },
        });
      });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => test.resolve(...batch((i) => (n % 2 === 0 ? i : 199 - i)))),
    );
    const forward = answers.filter((_, n) => n % 2 === 0);
    for (const answer of forward) expect(answer).toEqual(forward[0]);
    expect(answers[1]).toEqual([...(forward[0] ?? [])].reverse());
    const [{ subjects, identifiers }] = await test.db.query(
      `select (select count(*)::int from people) as subjects, (select count(*)::int from identifiers) as identifiers`,
    );
    expect({ subjects, identifiers }).toEqual({ subjects: 400, identifiers: 400 });
  });

  it("and links by hand at the same time leave people as the edges say", async () => {
    await using test = overIdentity(await openOnServer(server ?? "", [identityMigrations]));
    const users = Array.from({ length: 20 }, (_, i) => `u${i}`);
    const subjects = await test.resolve(...users.map((user) => sent("track", { userId: user })));
    const links = users
      .slice(1)
      .map((_, i) =>
        test.within((tx) =>
          test.identity.link(tx, { left: subjects[i] ?? "", right: subjects[i + 1] ?? "", by: "reviewer" }),
        ),
      );
    const batches = users.map((user) =>
      test.resolve(sent("track", { userId: user, anonymousId: `a-${user}` })),
    );
    await Promise.all([...links, ...batches]);
    const person = await test.identity.personBy(test.db, userId("u0"));
    expect(person?.subjects).toHaveLength(40);
  });
});
