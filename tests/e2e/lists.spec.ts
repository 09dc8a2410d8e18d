import { expect, test, type Page } from "@playwright/test";

import { signInAs } from "#tests/support/people.ts";

const rowNumbers = (page: Page) => page.locator("tbody td.no").allTextContents();
const current = (page: Page) => page.locator('tbody tr[aria-selected="true"]');

/** The first column of an exported list, without its head. */
async function exported(page: Page, address: string): Promise<string[]> {
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const [, ...lines] = (await answer.text()).trim().split("\r\n");
  return lines.map((line) => /^"?(.*?)"?(?:,|$)/u.exec(line)?.[1] ?? "");
}

for (const list of ["appeals?sort=number&region=none", "meetings?kind=conference"]) {
  test(`what is exported of /${list} is what is listed, in its order`, async ({ page }) => {
    await signInAs(page, "drafter");
    await page.goto(`/${list}`);
    const listed = await rowNumbers(page);
    expect(listed.length).toBeGreaterThan(1);
    expect(await exported(page, `/${list.replace("?", ".csv?")}`)).toEqual(listed);
  });
}

test("what is exported of the laws is what is listed, in its order", async ({ page }) => {
  await signInAs(page, "drafter");
  await page.goto("/laws?form=code&sort=title");
  const listed = await page
    .locator("tbody th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.replace("/laws/", "")));
  expect(listed.length).toBeGreaterThan(1);
  expect(await exported(page, "/laws.csv?form=code&sort=title")).toEqual(listed);
});

for (const list of ["laws", "appeals", "meetings"]) {
  test(`/${list} is also exported as a workbook, to whoever is signed in`, async ({ page, request }) => {
    const refused = await request.get(`/${list}.xlsx`, { maxRedirects: 0 });
    expect(refused.status()).toBe(302);
    await signInAs(page, "reader");
    const answer = await page.request.get(`/${list}.xlsx`);
    expect(answer.headers()["content-type"]).toContain("spreadsheetml");
    expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
  });
}

for (const list of ["proposals", "laws", "appeals", "meetings"]) {
  test(`j and k walk the rows of /${list}, and Enter opens the one reached`, async ({ page }) => {
    await signInAs(page, "drafter");
    await page.goto(`/${list}`, { waitUntil: "networkidle" });
    const links = page.locator("tbody th a");
    await page.keyboard.press("j");
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press("j");
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(current(page)).toHaveCount(1);
    await expect(links.nth(0)).toBeFocused();
    // Above the first row there is none.
    await page.keyboard.press("k");
    await expect(links.nth(0)).toBeFocused();
    const href = (await links.nth(0).getAttribute("href")) ?? "";
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${href}`);
  });
}

test("the keys of a Russian keyboard walk too, and letters typed into a field do not", async ({ page }) => {
  await signInAs(page, "drafter");
  await page.goto("/proposals", { waitUntil: "networkidle" });
  const press = (key: string, code: string) =>
    page.evaluate(
      ([k, c]) => document.dispatchEvent(new KeyboardEvent("keydown", { key: k ?? "", code: c ?? "" })),
      [key, code],
    );
  await press("о", "KeyJ");
  await expect(page.locator("tbody th a").nth(0)).toBeFocused();
  await press(".", "Slash");
  await expect(page.locator("#find")).toBeFocused();
  await page.keyboard.type("jjk");
  await expect(page.locator("#find")).toHaveValue("jjk");
  await expect(page.locator("#find")).toBeFocused();
});

test("appeals are found by words of their titles, whatever the case", async ({ page }) => {
  await signInAs(page, "drafter");
  await page.goto("/appeals", { waitUntil: "networkidle" });
  await page.getByLabel("Слова в названии").fill("ПЫТКИ");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=/u);
  const titles = page.locator("tbody th a");
  await expect(titles).toHaveCount(1);
  await expect(titles).toContainText("пытки");
  expect(await exported(page, `/appeals.csv${new URL(page.url()).search}`)).toEqual(await rowNumbers(page));
});

test("a language chosen on the sign-in page stays the person's own", async ({ page }) => {
  const signIn = async () => {
    await page.locator("input[name=email]").fill("reader@demo.usynys");
    await page.locator("input[name=password]").fill(process.env["USYNYS_DEMO_PASSWORD"] ?? "");
    await page.locator("input[name=password]").press("Enter");
    await page.waitForURL((url) => url.pathname === "/");
  };
  await signInAs(page, "reader", "ru");
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await signIn();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  // On a device where nobody chose, the person's own language comes with the person.
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await signIn();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await signInAs(page, "reader", "ru");
});

for (const [what, path, fill, saved] of [
  [
    "an act of the same number and day",
    "/laws/new",
    async (page: Page) => {
      await page.getByLabel("Краткое имя в адресе").fill("criminal-code-again");
      await page.getByLabel("Номер", { exact: true }).fill("226-V");
      await page.getByLabel("Дата принятия").fill("03.07.2014");
      await page.getByRole("group", { name: "Название" }).getByLabel("На английском").fill("Penal statute");
    },
    "criminal-code",
  ],
  [
    "a meeting of the same kind on the same day",
    "/meetings/new",
    async (page: Page) => {
      await page.getByRole("group", { name: "Название" }).getByLabel("На русском").fill("Ещё одна встреча");
      await page.getByLabel("Дата", { exact: true }).fill("18.12.2024");
      await page.getByLabel("Год", { exact: true }).fill("2024");
    },
    "M-2024-12",
  ],
  [
    "an appeal of nearly the same matter",
    "/appeals/new",
    async (page: Page) => {
      await page
        .getByRole("group", { name: "Название" })
        .getByLabel("На русском")
        .fill("Отказ признать родственника защитником.");
      await page.getByLabel("Год", { exact: true }).fill("2024");
      await page.getByLabel("Категория").selectOption("defence");
    },
    "A-2024-01",
  ],
] as const) {
  test(`${what} is asked about before it is entered, and keeps what was typed`, async ({ page }) => {
    await signInAs(page, "drafter");
    await page.goto(path);
    await fill(page);
    await page.getByRole("button", { name: "Создать" }).click();
    await expect(page.getByRole("link", { name: saved, exact: true })).toBeInViewport();
    await expect(page.getByLabel("Это другое, сохранить всё равно")).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${path}$`, "u"));
  });
}
