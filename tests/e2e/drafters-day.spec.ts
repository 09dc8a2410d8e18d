import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";

import { signInAs } from "#tests/support/people.ts";

async function expectNoViolation(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("a drafter finds an opinion, follows it to the act, writes a proposal, links and exports it", async ({
  page,
}) => {
  await signInAs(page, "drafter");
  await page.goto("/");
  // The key works as soon as the page does.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox").or(page.getByRole("combobox")).first()).toBeFocused({
      timeout: 500,
    });
  }).toPass();
  await page.keyboard.type("телефонные разговоры");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?/u);
  await page
    .getByRole("link", { name: /телефонн/iu })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/телефонн/iu);
  await expect(page).toHaveURL(/\/records\/CO-12/u);
  await expectNoViolation(page);

  await page
    .locator("#norms")
    .getByRole("link", { name: /Уголовно-исполнительный кодекс/u })
    .first()
    .click();
  await expect(page).toHaveURL(/\/laws\/criminal-executive-code/u);
  await expect(page.getByRole("link", { name: /CO-12/u }).first()).toBeVisible();
  await expectNoViolation(page);

  await page.goto("/records/new?kind=proposal");
  const title = `Разрешить видеосвязь в дисциплинарном изоляторе ${String(Date.now())}`;
  await page.getByRole("group", { name: "Название" }).getByLabel("На русском").fill(title);
  await page.getByRole("button", { name: "Создать" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await page.getByRole("link", { name: "Связать" }).click();
  await page.getByLabel("Обращение", { exact: true }).fill("A-2024-1");
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.getByRole("button", { name: "Привязать обращение" }).click();
  await expect(page.locator("#link-appeals .linked li")).toHaveCount(1);
  await page.getByLabel("Акт", { exact: true }).fill("УИК");
  await page.getByRole("option", { name: /Уголовно-исполнительный/u }).click();
  await page.getByLabel("Норма", { exact: true }).fill("109(2)");
  await page.getByRole("button", { name: "Добавить норму" }).click();
  await expect(page.locator("#link-norms .linked li")).toHaveCount(1);
  await expectNoViolation(page);

  const year = String(new Date().getUTCFullYear());
  await page.goto(`/proposals?year=${year}`);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  const download = await page.request.get(`/proposals.csv?year=${year}`);
  expect(await download.text()).toContain(number);
});

test("an answer is recorded, and a wrong one corrected without being erased", async ({ page }) => {
  await signInAs(page, "head");
  await page.goto("/records/R-06/events/new");
  await page.getByLabel("Что произошло").selectOption({ label: "Получен ответ" });
  await page.getByLabel("Когда").fill("31.11.2024");
  await page.getByLabel("Пояснение").fill("Министерство изучает вопрос");
  await page.getByRole("button", { name: "Записать" }).click();
  await expect(page.getByText("Такой даты нет", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Пояснение")).toHaveValue("Министерство изучает вопрос");
  await expectNoViolation(page);
  await page.getByLabel("Ответ", { exact: true }).selectOption({ label: "Изучается" });
  await page.getByLabel("Когда").fill("30.11.2024");
  await page.getByRole("button", { name: "Записать" }).click();
  await expect(page.locator("#log")).toContainText("Министерство изучает вопрос");
  await page
    .locator("#log li", { hasText: "Министерство изучает вопрос" })
    .getByRole("link", { name: "Исправить" })
    .click();
  await page.getByLabel("Ответ", { exact: true }).selectOption({ label: "Отложено" });
  await page.getByRole("button", { name: "Записать исправление" }).click();
  await expect(page.locator("#log")).toContainText("Запись исправлена позже");
  await expect(page.locator("#log")).toContainText("Ответ: Отложено");
});

test("a colleague's change is never overwritten unseen", async ({ browser }) => {
  const [one, two] = [await browser.newPage(), await browser.newPage()];
  await signInAs(one, "drafter");
  await signInAs(two, "drafter");
  await one.goto("/records/P-03/edit");
  await two.goto("/records/P-03/edit");
  const field = (page: Page) => page.getByRole("group", { name: "Суть" }).getByLabel("На русском");
  await field(one).fill("Текст первого.");
  await one.getByRole("button", { name: "Сохранить" }).click();
  await expect(one).toHaveURL(/\/records\/P-03$/u);
  await field(two).fill("Текст второго.");
  await two.getByRole("button", { name: "Сохранить" }).click();
  await expect(two.getByText("Запись изменили")).toBeVisible();
  await expect(field(two)).toHaveValue("Текст второго.");
  await expect(two.getByText("В записи сейчас: Текст первого.")).toBeVisible();
});

test("whoever was slower sees under a field of a meeting what it holds now, in the office's own dates", async ({
  browser,
}) => {
  const [one, two] = [await browser.newPage(), await browser.newPage()];
  await signInAs(one, "drafter");
  await signInAs(two, "drafter");
  await one.goto("/meetings/M-2024-18/edit");
  await two.goto("/meetings/M-2024-18/edit");
  await expect(two.getByLabel("Дата")).toHaveValue("11.09.2024");
  await one.getByLabel("Дата").fill("12.09.2024");
  await one.getByRole("button", { name: "Сохранить" }).click();
  await expect(one).toHaveURL(/\/meetings\/M-2024-18$/u);
  await two.getByRole("group", { name: "Кто участвовал" }).getByLabel("На русском").fill("Посол");
  await two.getByRole("button", { name: "Сохранить" }).click();
  await expect(two.getByText("Запись изменили")).toBeVisible();
  await expect(two.getByLabel("Дата")).toHaveValue("11.09.2024");
  await expect(two.getByText("В записи сейчас: 12.09.2024")).toBeVisible();
  await one.goto("/meetings/M-2024-18/edit");
  await one.getByLabel("Дата").fill("11.09.2024");
  await one.getByRole("button", { name: "Сохранить" }).click();
  await expect(one).toHaveURL(/\/meetings\/M-2024-18$/u);
});

test("what happened is chosen, unless the page was asked for it", async ({ page }) => {
  await signInAs(page, "drafter");
  await page.goto("/records/R-06/events/new?type=answered");
  await expect(page.getByLabel("Что произошло")).toHaveValue("answered");
  await page.goto("/records/R-06/events/new");
  await page.getByLabel("Когда").fill("30.11.2024");
  await page.getByRole("button", { name: "Записать" }).click();
  await expect(page.getByText("Выберите значение.")).toBeVisible();
});

test("keys pressed while a page comes to life do not end it", async ({ page, context }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await signInAs(page, "drafter");
  const slow = await context.newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 8 });
  const box = page.getByLabel("Найти записи, нормы, обращения");
  for (let visit = 0; visit < 4; visit++) {
    await page.goto("/", { waitUntil: "commit" });
    await expect(async () => {
      await page.keyboard.press("/");
      await expect(box).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [0] });
    await page.keyboard.type("пытки");
    await expect(box).toHaveValue("пытки");
  }
  expect(errors).toEqual([]);
});
