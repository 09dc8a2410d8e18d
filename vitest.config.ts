import { defineConfig } from "vitest/config";

// Without Remix's Vite plugin: it belongs to the build, and breaks tests.
export default defineConfig({
  test: {
    restoreMocks: true,
    projects: [
      {
        extends: true,
        // Thousands of torn texts take long on a machine that does other work: no test is about how long.
        test: {
          name: "unit",
          include: ["{app,content,search,scripts}/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/postgres-of-tests.ts"],
          setupFiles: ["tests/support/database-of-file.ts"],
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
