import js from "@eslint/js";
// @ts-expect-error The plugin ships no types.
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    // The data folder belongs to PostgreSQL's user: ESLint may not even read it.
    ignores: [
      ".data/",
      ".data-bench/",
      "build/",
      "coverage/",
      "node_modules/",
      "prisma/generated/",
      "test-results/",
      "playwright-report/",
    ],
  },
  js.configs.recommended,
  // Types are checked in JavaScript too, by tsc: it knows what is defined.
  { files: ["**/*.{js,cjs}"], rules: { "no-undef": "off" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSEnumDeclaration",
          message: "Write a union of strings: it needs no import and reads as what it is.",
        },
      ],
    },
  },
  // Only guards and routes end a request by throwing an answer; everything else throws an Error.
  {
    files: ["app/platform/**/*.server.ts", "app/routes/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    files: ["app/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: ["app/**/*.{ts,tsx}", "search/**/*.ts", "content/**/*.ts"],
    rules: {
      "no-console": ["error", { allow: ["error", "warn"] }],
    },
  },
);
