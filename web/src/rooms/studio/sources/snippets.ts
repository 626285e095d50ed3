import type { SourcePlatform } from "../../../../../src/modules/customers/words.ts";

/** What to write to send from a platform to this server; program text, the same in every language. */
export function snippetFor(
  platform: SourcePlatform,
  { writeKey, name, origin }: { readonly writeKey: string; readonly name: string; readonly origin: string },
): string {
  const key = JSON.stringify(writeKey);
  const host = JSON.stringify(origin);
  switch (platform) {
    case "browser":
      return `import { AnalyticsBrowser } from "@segment/analytics-next";

const analytics = AnalyticsBrowser.load(
  { writeKey: ${key}, cdnURL: ${host} },
  { integrations: { "Segment.io": {
      apiHost: ${JSON.stringify(`${new URL(origin).host}/v1`)},
      protocol: ${JSON.stringify(new URL(origin).protocol.replace(":", ""))},
  } } },
);
analytics.track("Product Viewed", { product_id: "made-up-1" });`;
    case "server":
      return `import { Analytics } from "@segment/analytics-node";

const analytics = new Analytics({ writeKey: ${key}, host: ${host} });
analytics.track({ userId: "made-up-1", event: "Order Completed" });`;
    case "file":
      return `npm run -s rapport -- people import people.csv --source ${name} --mapping mapping.yaml`;
  }
}
