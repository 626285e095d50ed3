import RudderAnalytics from "@rudderstack/rudder-sdk-node";
import { Analytics } from "@segment/analytics-node";
import { expect, it } from "vitest";
import { serveIntake } from "./serve-intake.ts";

it("@segment/analytics-node sends all of its calls here, unchanged", async () => {
  await using intake = await serveIntake();
  const analytics = new Analytics({ writeKey: intake.writeKey, host: intake.url, flushAt: 3 });
  const failures: unknown[] = [];
  analytics.on("error", (error) => failures.push(error));
  const at = new Date(Date.now() - 86_400_000);
  const ids = { userId: "user-1", anonymousId: "device-1" };
  analytics.identify({ ...ids, traits: { email: "a@shop.example", name: "王小明" } });
  analytics.track({ ...ids, event: "Order Completed", properties: { total: 20 }, timestamp: at });
  analytics.page({ ...ids, name: "Home" });
  analytics.screen({ ...ids, name: "Cart" });
  analytics.group({ ...ids, groupId: "acme" });
  analytics.alias({ userId: "user-1", previousId: "old-1" });
  await analytics.closeAndFlush();
  expect(failures).toEqual([]);
  const kept = await intake.kept();
  expect(kept.map(({ type }) => type).sort()).toEqual(
    ["identify", "track", "page", "screen", "group", "alias"].sort(),
  );
  const track = kept.find(({ type }) => type === "track");
  expect(track).toMatchObject({
    owner: "u:user-1",
    anonymous_id: "device-1",
    event: "Order Completed",
    body: { properties: { total: 20 }, context: { library: { name: "@segment/analytics-node" } } },
    violations: null,
  });
  expect(Math.abs((track?.at.getTime() ?? 0) - at.getTime())).toBeLessThan(10_000);
  expect(await intake.drops()).toEqual({});
});

it("@rudderstack/rudder-sdk-node sends packed batches here, unchanged", async () => {
  await using intake = await serveIntake();
  const rudder = new RudderAnalytics(intake.writeKey, { dataPlaneUrl: intake.url, flushAt: 20 });
  rudder.identify({ userId: "user-2", traits: { email: "b@shop.example" } });
  rudder.track({ userId: "user-2", event: "Product Viewed", properties: { product_id: "p1" } });
  rudder.page({ userId: "user-2", name: "Home" });
  rudder.group({ userId: "user-2", groupId: "acme" });
  rudder.alias({ userId: "user-2", previousId: "old-2" });
  await rudder.flush();
  const kept = await intake.kept();
  expect(kept.map(({ type }) => type).sort()).toEqual(["identify", "track", "page", "group", "alias"].sort());
  expect(kept.find(({ type }) => type === "track")).toMatchObject({
    owner: "u:user-2",
    event: "Product Viewed",
    body: { properties: { product_id: "p1" } },
  });
  expect(await intake.drops()).toEqual({});
});
