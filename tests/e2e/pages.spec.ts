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
  "/records/SR-2",
  "/records/R-03",
  "/records/G-1",
  "/records/C-X-1",
  "/records/new",
  "/records/new?kind=court_opinion",
  "/records/P-02/edit",
  "/records/P-02/events/new",
  "/records/P-02/links",
  "/laws",
  "/laws/social-code",
  "/laws/new",
  "/laws/social-code/edit",
  "/laws/social-code/import",
  "/laws/social-code/compare",
  "/laws/social-code/art_163",
  "/laws/social-code/art_163.p_2.sp_5?on=2024-05-16",
  "/laws?q=ничегонетакого",
  "/appeals",
  "/appeals?q=ничегонетакого",
  "/appeals/A-2024-01",
  "/appeals/A-2024-01/edit",
  "/appeals/new",
  "/meetings",
  "/meetings?kind=commission&year=1999",
  "/meetings/M-2024-06",
  "/meetings/M-2024-06/edit",
  "/meetings/new",
  "/search",
  "/search?q=пытки",
  "/search?q=пытки&kind=act",
  "/search?q=ничегонетакого",
  "/citations",
  "/citations?list=unknown",
  "/citations?list=misprinted",
  "/citations/read",
  "/laws/criminal-code/cited",
  "/laws/criminal-code/cited?at=72&kind=court_opinion",
  "/graph",
  "/graph?from=record:CO-12&open=decision:60-НП",
  "/imports",
  "/subscriptions",
  "/subscriptions/new?q=cites:criminal-code%23art_146",
  "/subscriptions/mail",
  "/knowledge",
  "/knowledge/route",
  "/knowledge/glossary",
  "/knowledge/new",
  "/groups",
  "/groups/new",
  "/profile",
  "/no-such-page",
];

const LONG = Boolean(process.env["USYNYS_LONG_TESTS"]);

for (const scheme of ["light", "dark"] as const) {
  test.describe(`${scheme} pages`, () => {
    test.use({ colorScheme: scheme });
    for (const width of [1280, 360]) {
      // Each scheme and each width is looked at by axe once; in the long run every scheme at every width.
      const withAxe = LONG || (scheme === "light") === (width === 1280);
      const what = `${withAxe ? "no axe violation, " : ""}no broken letter, no sideways scroll and no error`;
      test(`have ${what} at ${String(width)} px`, async ({ page }) => {
        test.setTimeout(600_000);
        const faults: string[] = [];
        page.on("pageerror", (error) => faults.push(error.message));
        page.on("console", (message) => {
          if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
        });
        await page.setViewportSize({ width, height: 900 });
        await signInAs(page, "head", scheme === "light" ? "ru" : "kk");
        for (const path of PAGES) {
          const answer = await page.goto(path, { waitUntil: "networkidle" });
          if (/[\0\uFFFD]/u.test((await answer?.text()) ?? "")) faults.push(`${path}: a broken letter`);
          if (withAxe) {
            const { violations } = await new AxeBuilder({ page }).analyze();
            for (const { id, nodes } of violations) faults.push(`${path}: ${id}: ${nodes[0]?.html ?? ""}`);
          }
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

test("a title of one endless word and a form full of faults do not break a page", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "drafter", "kk");
  // Of random letters, so that no earlier run left its like.
  const letters = "аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіэюя";
  const word = Array.from({ length: 200 }, () => letters[Math.floor(Math.random() * letters.length)]).join(
    "",
  );
  await page.goto("/records/new?kind=special_recommendation");
  await page.getByRole("group", { name: "Атауы" }).getByLabel("Қазақша").fill(word);
  await page.getByRole("button", { name: "Жасау" }).click();
  await page.waitForURL(/\/records\/(?!new)/u);
  const record = new URL(page.url()).pathname;
  const faults: string[] = [];
  for (const width of [1280, 1000, 640, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      record,
      `${record}/edit`,
      `${record}/links`,
      "/special-recommendations",
      "/recommendations",
      "/",
    ]) {
      await page.goto(path, { waitUntil: "networkidle" });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0)
        faults.push(`${path} at ${String(width)} px scrolls sideways by ${String(overflow)} px`);
    }
  }
  expect(faults).toEqual([]);
  for (const path of ["/appeals/new", "/laws/new", "/meetings/new", "/records/new"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "Жасау" }).click();
    // The form says what is wrong and takes the person there.
    await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

for (const [role, path] of [
  ["reader", "/records/new"],
  ["representative", "/laws/new"],
] as const) {
  test(`${path} tells a ${role} in words that it is not open to the role`, async ({ page }) => {
    await signInAs(page, role);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(403);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Нет доступа");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
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

test("an address that leads nowhere keeps whoever is signed in where they are", async ({ page }) => {
  await signInAs(page, "drafter");
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Такой страницы нет");
  await expect(page.getByRole("banner").getByRole("link", { name: "Обращения" })).toBeVisible();
});

test("a list that filters leave empty does not speak of records that it does not show", async ({ page }) => {
  await signInAs(page, "drafter");
  await page.goto("/proposals?status=adopted&topic=labour");
  await expect(page.getByText("Таких записей нет")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Отобрано 0 из 2");
});
