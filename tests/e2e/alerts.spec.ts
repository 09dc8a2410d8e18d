import { expect, request as playwrightRequest, test } from "@playwright/test";

import { sameOrigin, signInAs, signInByRequest } from "#tests/support/people.ts";

// A word of this run alone: what earlier runs left answers it as little as the records of 2024 do.
const word = `слово${Array.from({ length: 8 }, () => "абвгдежзик"[Math.floor(Math.random() * 10)]).join("")}`;

test("a search is saved and followed; what a colleague writes is new there, on the front page, and once", async ({
  page,
  baseURL,
}) => {
  await signInAs(page, "head", "ru");
  await page.goto(`/search?q=${encodeURIComponent(word)}`);
  await page.getByRole("link", { name: "Сохранить поиск" }).click();
  await expect(page.getByLabel("Название")).toHaveValue(word);
  await page.getByLabel("Примечание").fill("Для проверки");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await page.waitForURL(/\/subscriptions\/(?!new)/u);
  await expect(page.getByRole("heading", { name: word, level: 1 })).toBeVisible();
  await expect(page.getByText("Пока ничего нового.")).toBeVisible();

  const colleague = await playwrightRequest.newContext({ baseURL: baseURL ?? "", maxRedirects: 0 });
  await signInByRequest(colleague, "drafter");
  const title = `О чём говорит ${word}`;
  const form = { kind: "proposal", language: "ru", year: "2026", "titles.ru": title, notDuplicate: "on" };
  expect((await colleague.post("/records/new", { form, headers: sameOrigin() })).status()).toBe(302);
  await colleague.dispose();

  const saved = page.url();
  const found = page.getByRole("region", { name: "Найдено нового" }).getByRole("listitem");
  await expect(async () => {
    await page.goto("/");
    await expect(page.getByRole("complementary").getByRole("link", { name: title }).first()).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  // The page says by itself that it was seen: that it has done so is waited for.
  const told = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.goto(saved);
  await expect(found).toContainText(["новое"]);
  await told;
  await page.reload();
  await expect(found).toContainText([title]);
  await expect(found).not.toContainText(["новое"]);

  await page.getByRole("button", { name: "Не следить" }).click();
  await expect(page.getByText("Больше не сообщаем.")).toBeVisible();
  await page.getByRole("button", { name: "Удалить поиск" }).click();
  await page.waitForURL("**/subscriptions");
  await expect(page.getByRole("link", { name: word })).toHaveCount(0);
});
