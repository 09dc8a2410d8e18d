import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

import { signInAs } from "#tests/support/people.ts";

const PAGES = [
  "/",
  "/proposals",
  "/proposals?year=1999",
  "/special-recommendations",
  "/recommendations?series=inline",
  "/suggestions",
  "/opinions",
  "/regulatory-amendments",
  "/records/P-01",
  "/records/I-01",
  "/records/CO-12",
  "/records/new",
  "/records/P-02/edit",
  "/records/P-02/links",
  "/laws",
  "/laws/social-code",
  "/laws/new",
  "/appeals",
  "/appeals/A-2024-01",
  "/appeals/new",
  "/meetings",
  "/meetings/M-2024-06",
  "/meetings/new",
  "/search?q=пытки",
  "/search?q=ничегонетакого",
  "/imports",
  "/profile",
  "/no-such-page",
];

for (const scheme of ["light", "dark"] as const) {
  test.describe(`${scheme} pages`, () => {
    test.use({ colorScheme: scheme });
    for (const width of [1280, 360]) {
      test(`have no axe violation, no sideways scroll and no error at ${String(width)} px`, async ({
        page,
      }) => {
        test.setTimeout(240_000);
        const faults: string[] = [];
        page.on("pageerror", (error) => faults.push(error.message));
        page.on("console", (message) => {
          if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
        });
        await page.setViewportSize({ width, height: 900 });
        await signInAs(page, "head", scheme === "light" ? "ru" : "kk");
        for (const path of PAGES) {
          await page.goto(path, { waitUntil: "networkidle" });
          const { violations } = await new AxeBuilder({ page }).analyze();
          for (const { id, nodes } of violations) faults.push(`${path}: ${id}: ${nodes[0]?.html ?? ""}`);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          if (overflow > 0) faults.push(`${path}: scrolls sideways by ${String(overflow)} px`);
        }
        expect(faults).toEqual([]);
      });
    }
  });
}

test("the sign-in page has no axe violation and keeps the address typed after a wrong password", async ({
  page,
}) => {
  await page.goto("/sign-in");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.locator("input[name=email]").fill("somebody@example.org");
  await page.locator("input[name=password]").fill("wrong");
  await page.locator("form button[type=submit]").last().click();
  await expect(page.locator("input[name=email]")).toHaveValue("somebody@example.org");
  await expect(page.getByRole("alert")).toBeVisible();
});
