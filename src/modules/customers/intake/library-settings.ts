/**
 * What `@segment/analytics-next` asks for before it sends anything: that it sends to us, in which way, and that there
 * is nothing else for it to load. One integration only: a second one would make it load what it calls destinations.
 */
export const librarySettings = ({ writeKey, url }: { readonly writeKey: string; readonly url: URL }) => ({
  integrations: {
    "Segment.io": {
      apiKey: writeKey,
      apiHost: `${url.host}/v1`,
      protocol: url.protocol.replace(":", ""),
      addBundledMetadata: true,
      unbundledIntegrations: [],
      maybeBundledConfigIds: {},
      versionSettings: { version: "4.4.7", componentTypes: ["browser"] },
    },
  },
  plan: {
    track: { __default: { enabled: true, integrations: {} } },
    identify: { __default: { enabled: true } },
    group: { __default: { enabled: true } },
  },
  edgeFunction: {},
  analyticsNextEnabled: true,
  middlewareSettings: {},
  enabledMiddleware: {},
  metrics: { sampleRate: 0, host: `${url.host}/v1`, protocol: url.protocol.replace(":", "") },
  legacyVideoPluginsEnabled: false,
  remotePlugins: [],
});
