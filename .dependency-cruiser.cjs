// Who may import what: the table of docs/architecture.md.

/** Leaves: what other records cite or spring from. They import no other feature but records, and one another. */
const LEAVES = "appeals|citing|files|knowledge|laws|staff|meetings";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(?:virtual:|\\./build/)" },
    },
    {
      name: "routes-do-not-query",
      comment: "Guard, load, parse, call, answer: what is asked of the database stands in a feature.",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "^app/platform/(?:db|search|outbox|audit)\\.server\\.ts$|^(?:search|prisma)/" },
    },
    {
      name: "nobody-imports-routes",
      severity: "error",
      from: { pathNot: "^app/routes/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "leaves-import-no-feature",
      comment: "records is what every kind shares: anyone may import it.",
      severity: "error",
      from: { path: `^app/features/(${LEAVES})/`, pathNot: "\\.test\\.tsx?$" },
      to: { path: "^app/features/", pathNot: `^app/features/(?:records|following|${LEAVES})/` },
    },
    {
      name: "one-door-to-the-database",
      comment: "Types of the client are free; the client itself is made in one place.",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/platform/db\\.server\\.ts$" },
      to: {
        path: "^prisma/generated/",
        pathNot: "^prisma/generated/enums\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "platform-is-the-floor",
      severity: "error",
      from: { path: "^app/platform/" },
      to: { path: "^app/(?:features|routes|collab|editor|ui)/|^content/" },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^app/(?!ui/|styles/)|^(?:prisma|search|content)/" },
    },
    {
      name: "editor-knows-no-feature",
      severity: "error",
      from: { path: "^app/editor/" },
      to: { path: "^app/(?:features|platform|routes|collab)/|^(?:prisma|search)/" },
    },
    {
      name: "collab-talks-to-drafting",
      severity: "error",
      from: { path: "^app/collab/" },
      to: { path: "^app/routes/|^app/features/(?!drafting/|staff/)|^prisma/" },
    },
    {
      name: "citations-are-pure",
      comment: "Text in, values out: not even unified.",
      severity: "error",
      from: { path: "^content/citations/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^content/citations/" },
    },
    {
      name: "content-knows-no-app",
      severity: "error",
      from: { path: "^content/" },
      to: { path: "^(?:app|prisma|search|scripts)/" },
    },
    {
      name: "search-knows-no-app",
      severity: "error",
      from: { path: "^search/" },
      to: { path: "^(?:app|prisma|scripts)/|^content/(?!citations/)" },
    },
    {
      name: "scripts-and-tests-know-no-routes",
      severity: "error",
      from: { path: "^(?:scripts|tests)/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "the-product-needs-no-tests",
      severity: "error",
      from: { path: "^(?:app|content|search|scripts)/|^server\\.ts$", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests/|\\.test\\.tsx?$" },
    },
  ],
  options: {
    exclude: { path: "^prisma/generated/(?:internal|models|commonInput)" },
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".json", ".d.ts"],
    },
  },
};
