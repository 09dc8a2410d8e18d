import { randomUUID } from "node:crypto";

import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

import { signInAs } from "#tests/support/people.ts";

async function expectNoViolation(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Under a title that resembles nothing, not even what an earlier run left. */
async function createRecord(page: Page, kind: string): Promise<string> {
  const title = `Дело ${randomUUID().replaceAll("-", "")}`;
  await page.goto(`/records/new?kind=${kind}`);
  await page.getByRole("group", { name: "Название" }).getByLabel("На русском").fill(title);
  await page.getByRole("button", { name: "Создать" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function chooseAct(page: Page, letters: string, name: RegExp) {
  await page.getByLabel("Акт", { exact: true }).fill(letters);
  await page.getByRole("option", { name }).click();
}

test("an opinion's norm gets our position, the Court's holding, and a second person's confirmation", async ({
  browser,
}) => {
  const newPage = async () => (await browser.newContext()).newPage();
  const [drafter, head] = [await newPage(), await newPage()];
  await signInAs(drafter, "drafter");
  await signInAs(head, "head");
  const decision = String(Date.now()).slice(-6);
  const number = await createRecord(drafter, "court_opinion");

  await drafter.getByRole("link", { name: "Связать" }).click();
  await chooseAct(drafter, "УИК", /Уголовно-исполнительный/u);
  await drafter.getByLabel("Норма", { exact: true }).fill("104(3)");
  await drafter.getByLabel("Наша позиция").selectOption({ label: "Не соответствует" });
  await drafter.getByLabel("Почему").fill("Закон не называет оснований для просмотра писем.");
  await drafter.getByRole("button", { name: "Добавить норму" }).click();
  await expect(drafter.locator("#link-norms .linked > li")).toHaveCount(1);
  await drafter.getByRole("button", { name: /^Сохранить позицию/u }).waitFor();
  await expectNoViolation(drafter);

  await drafter.goto(`/records/${number}`);
  await drafter.getByRole("link", { name: "Записать решение Суда" }).click();
  await drafter.getByLabel("Номер постановления").fill("шестьдесят");
  await drafter.getByLabel("Дата постановления").fill("02.03.2026");
  await drafter.getByLabel("Адрес решения").fill("https://adilet.zan.kz/rus/docs/S2600000099");
  await drafter.getByLabel("Вывод Суда").selectOption({ label: "Соответствует в данном истолковании" });
  await drafter.getByLabel("Изменить закон до").fill("01.09.2026");
  await drafter.getByRole("button", { name: "Записать решение" }).click();
  await expect(drafter.getByText("Напишите номер постановления", { exact: false })).toBeVisible();
  await expect(drafter.getByLabel("Дата постановления")).toHaveValue("02.03.2026");
  await drafter.getByLabel("Номер постановления").fill(`${decision}-НП`);
  await drafter.getByRole("button", { name: "Записать решение" }).click();
  await expect(drafter.getByRole("heading", { level: 1 })).toContainText(decision);
  await expect(drafter.locator("#holdings")).toContainText("Вывод внесли вы");
  await expect(drafter.getByRole("button", { name: /^Подтвердить вывод/u })).toHaveCount(0);
  await expectNoViolation(drafter);
  await drafter.goto(`/records/${number}`);
  await expect(drafter.locator("#norms")).toContainText("не подтверждено вторым человеком");
  await expect(drafter.locator(".rec-state")).toContainText("Решено, не проверено");

  await head.goto(`/records/${number}`);
  await head.getByRole("link", { name: /^Проверить и подтвердить выводы/u }).click();
  await head.getByRole("button", { name: /^Подтвердить вывод/u }).click();
  await expect(head.locator("#holdings")).toContainText("Подтверждён");

  await head.goto(`/records/${number}`);
  const row = head.locator("#norms tbody tr");
  await expect(row).toContainText("Не соответствует");
  await expect(row).toContainText("Соответствует в данном истолковании");
  await expect(row).toContainText("Закон изменить до 01.09.2026");
  await expect(head.locator(".rec-state")).toContainText("Соответствует в данном истолковании");
  await expect(head.locator("#log")).toContainText("Источник");
  await expectNoViolation(head);

  await signInAs(head, "head", "kk");
  await head.goto(`/records/${number}`);
  await expect(row).toContainText("Сәйкес емес");
  await expect(row).toContainText("Берілген түсіндіруде сәйкес");
  await expect(row).toContainText("Растаған");
  await expectNoViolation(head);
  await signInAs(head, "head");
});

test("a law that a proposal only cites stands apart from the norm it wants worded anew", async ({ page }) => {
  await signInAs(page, "drafter");
  const number = await createRecord(page, "proposal");
  await page.goto(`/records/${number}/links`);
  await chooseAct(page, "УИК", /Уголовно-исполнительный/u);
  await page.getByLabel("Норма", { exact: true }).fill("14(2)");
  await page.getByRole("button", { name: "Добавить норму" }).click();
  await expect(page.locator("#link-norms .linked > li")).toHaveCount(1);
  await chooseAct(page, "УИК", /Уголовно-исполнительный/u);
  await page.getByLabel("Как связана").selectOption({ label: "Запись только ссылается на неё" });
  await page.getByRole("button", { name: "Добавить норму" }).click();
  await expect(page.locator("#link-norms .linked > li")).toHaveCount(2);
  await expect(page.locator("#link-norms .linked")).toContainText("только ссылка");

  await page
    .locator("#link-norms")
    .getByRole("link", { name: /^Редакции нормы/u })
    .click();
  const proposed = page.getByRole("group", { name: "Предлагаемая редакция" });
  await proposed.getByLabel("На русском").fill("Ответ дают в течение пяти рабочих дней.");
  await proposed.getByLabel("На казахском").fill("Жауап бес жұмыс күні ішінде беріледі.");
  await page
    .getByRole("group", { name: "Обоснование" })
    .getByLabel("На русском")
    .fill("Месяц ожидания обесценивает жалобу.");
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.locator("#norms")).toContainText("в течение пяти рабочих дней");
  await expect(page.locator("#norms")).toContainText("Месяц ожидания");
  await expect(page.locator("#laws")).toContainText("Указано:");
  await expectNoViolation(page);
});
