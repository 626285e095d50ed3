/**
 * The floors and doors of ARCHITECTURE.md. Floors from the ground up; a floor imports from floors below it only.
 * `tests/borders.test.ts` checks that these rules catch what they should and that the modules were really read.
 */
const floors = ["platform", "kernel", "modules", "experiences", "channels", "server", "cli"];
/** Storeys among the modules: those of one storey do not import each other. */
const storeys = [["accounts", "language", "models"], ["trust", "customers"], ["search"]];

const isTest = "\\.test\\.tsx?$|/testing\\.ts$";

/** The door of a module, or of a room within it. */
const door = ["^src/modules/[^/]+/index\\.ts$", "^src/modules/[^/]+/[^/]+/index\\.ts$", "/testing\\.ts$"];

const upward = floors.slice(0, -1).map((floor, height) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} imports only from floors below it`,
  severity: "error",
  from: { path: `^src/${floor}/`, pathNot: isTest },
  to: { path: `^src/(${floors.slice(height + 1).join("|")})/` },
}));

const amongModules = storeys.flatMap((storey, height) =>
  storey.map((room) => ({
    name: `storey-${room}`,
    comment: `modules/${room} imports only modules of lower storeys`,
    severity: "error",
    from: { path: `^src/modules/${room}/`, pathNot: isTest },
    to: {
      path: `^src/modules/(${storeys
        .slice(height)
        .flat()
        .filter((other) => other !== room)
        .join("|")})/`,
    },
  })),
);

module.exports = {
  forbidden: [
    ...upward,
    ...amongModules,
    {
      name: "demonstration-is-for-the-server",
      comment: "the made-up company uses doors like anybody, and only the server lets it in",
      severity: "error",
      from: { path: "^src/(platform|kernel|modules|experiences|channels)/" },
      to: { path: "^src/demonstration/" },
    },
    {
      name: "door-of-a-module",
      comment: "a module is entered by its index.ts alone",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/modules/" },
      to: { path: "^src/modules/", pathNot: door },
    },
    {
      name: "door-between-modules",
      comment: "a module enters another by its index.ts alone",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/", pathNot: ["^src/modules/$1/", ...door] },
    },
    {
      name: "tables-are-private",
      comment: "a module's tables.ts is read by itself alone",
      severity: "error",
      from: { pathNot: "^src/modules/([^/]+)/" },
      to: { path: "/tables\\.ts$" },
    },
    {
      name: "testing-is-for-tests",
      comment: "what a room ships for tests is imported by tests and benchmarks alone",
      severity: "error",
      from: { path: "^(src|web)/", pathNot: ["\\.test\\.tsx?$", "/testing\\.ts$", "/testing/"] },
      to: { path: "/testing(\\.ts$|/)" },
    },
    {
      name: "models-alone-know-model-sdks",
      severity: "error",
      from: { path: "^(src|web|tests|bench)/", pathNot: "^src/modules/models/" },
      to: { path: "^node_modules/(ai|@ai-sdk)/" },
    },
    {
      name: "web-takes-types-only",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^src/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
