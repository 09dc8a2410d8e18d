import { existsSync } from "node:fs";

import { defineConfig } from "@playwright/test";

/** scripts/test.js starts the product and says where; by hand, name one that runs. */
const baseURL = process.env["USYNYS_TEST_ORIGIN"] ?? "http://127.0.0.1:3000";
const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // The journeys write into one database; what one of them counts, another must not change.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Every page is looked at in one file: that is long by intent.
  reportSlowTests: null,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: process.env["USYNYS_TEST_REPORT"]
    ? [["line"], ["json", { outputFile: process.env["USYNYS_TEST_REPORT"] }]]
    : "list",
  use: {
    baseURL,
    locale: "ru-KZ",
    timezoneId: "Asia/Almaty",
    trace: "retain-on-failure",
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
