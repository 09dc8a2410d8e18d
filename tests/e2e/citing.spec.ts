import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

import { sameOrigin, signInAs } from "#tests/support/people.ts";

async function looksRight(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test("a drafter writes of a norm, finds the link in the text, settles what was open, and finds the record under the norm", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "drafter", "ru");
  const title = `О проверке ссылок ${String(Date.now())}`;
  const form = {
    ...{ kind: "proposal", year: "2024", language: "ru", visibility: "staff", notDuplicate: "on" },
    "titles.ru": title,
    "summaries.ru":
      "Изменить статью 109 Уголовно-исполнительного кодекса. Это решит пункт 7 статьи 4242 Закона.",
  };
  const made = await page
    .context()
    .request.post("/records/new", { form, headers: sameOrigin(), maxRedirects: 0 });
  const address = made.headers()["location"] ?? "";
  const number = address.split("/").at(-1) ?? "";
  await page.goto(address);
  const link = page.getByRole("link", { name: "статью 109 Уголовно-исполнительного кодекса" });
  await expect(link).toHaveAttribute("href", "/laws/criminal-executive-code/art_109?on=2024-12-31");
  await looksRight(page);

  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("ст. 109");
  const cited = page.getByRole("region", { name: "Кто ссылается" });
  await expect(cited.getByRole("link", { name: number, exact: true })).toBeVisible();
  await looksRight(page);

  await page.goto("/citations?list=unnamed");
  const row = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: number, exact: true }) });
  await row.getByRole("link", { name: "Решить" }).click();
  await looksRight(page);
  await page.getByRole("combobox", { name: "Другой акт" }).fill("Уголовно-исполнительный");
  await page.getByRole("option").first().click();
  await page.getByLabel("Норма").fill("109(2)");
  await page.getByLabel("Почему").fill("Закон здесь назван кодексом ниже");
  await page.getByRole("button", { name: "Исправить" }).click();
  await expect(page).toHaveURL(/\/citations\?list=unnamed/u);
  await expect(page.getByRole("link", { name: number, exact: true })).toBeHidden();

  await page.goto(address);
  const laws = page.getByRole("region", { name: "Ссылки на право" });
  await expect(laws.getByText("Подтверждено")).toBeVisible();
  await page.goto("/laws/criminal-executive-code/cited?at=109(2)");
  await expect(page.getByRole("link", { name: number, exact: true })).toBeVisible();
});

test("a reader is shown the links and no way to decide them", async ({ page }) => {
  await signInAs(page, "reader", "kk");
  await page.goto("/records/CO-12");
  await expect(page.getByRole("region", { name: "Мәні" }).getByRole("link").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Тексеру" })).toHaveCount(0);
  expect((await page.request.get("/citations")).status()).toBe(403);
});
