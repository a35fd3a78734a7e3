// Who may import whom, each rule with its reason. `npm run check` proves it.
const LAYERS = [
  "platform",
  "i18n",
  "accounts",
  "notation",
  "reasoning",
  "algebra",
  "checking",
  "solver",
  "graphs",
  "programs",
  "inference",
  "runs",
  "tutoring",
  "practice",
  "review",
];

const layerRules = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `layer-${layer}`,
  comment: `${layer} is below ${LAYERS.slice(index + 1).join(", ")}: an import upward would make a circle of the rooms.`,
  severity: "error",
  from: { path: `^lib/${layer}/` },
  to: { path: `^lib/(${LAYERS.slice(index + 1).join("|")})/` },
}));

const privacyRules = LAYERS.map((layer) => ({
  name: `private-${layer}`,
  comment: "Others may import lib/x/y.ts and lib/x/server/y.ts; anything deeper is private to its domain.",
  severity: "error",
  from: { pathNot: `^lib/${layer}/` },
  to: { path: `^lib/${layer}/(?!server/)[^/]+/|^lib/${layer}/server/[^/]+/` },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: "no-cycles",
      comment: "A circle of modules has no first one to read.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "lib-is-plain",
      comment: "lib is plain TypeScript, to be used by any server, worker or test.",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^app/|^node_modules/(next|react|react-dom|@mantine|next-intl)/" },
    },
    ...privacyRules,
    {
      name: "client-safe-stays-so",
      comment: "lib/x/y.ts may reach a browser; lib/x/server never may. Types aside.",
      severity: "error",
      from: { path: "^lib/[^/]+/", pathNot: "^lib/[^/]+/server/" },
      to: { path: "^lib/[^/]+/server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "interface-without-server",
      comment: "What a page renders with is sent to browsers.",
      severity: "error",
      from: { path: "^app/.*(_ui|_components)/" },
      to: { path: "^lib/[^/]+/server/", reachable: true },
    },
    {
      name: "database-only-in-server",
      comment: "Queries live in lib/*/server, so that authorisation is decided beside them.",
      severity: "error",
      from: { pathNot: "^lib/[^/]+/server/|^prisma/|^app/_server/" },
      to: { path: "^prisma/generated/|^lib/platform/server/database\\.ts$" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "^node_modules|^prisma/generated" },
    // swc's parser here does not read JSX: tsx-imports.test.ts holds the components to their rule.
    exclude: { path: "\\.next|\\.build|\\.tsx$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".mts"],
    },
  },
};
