import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

import { sameOrigin, signInAs } from "#tests/support/people.ts";

// An act of its own, invented, and it says so in its text: no such norm exists.
const fixture = (language: string) => `content/laws/fixtures/invented-code-${language}.md`;

async function looksRight(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

async function enterText(page: Page, slug: string, language: "kk" | "ru", file: string, on: string) {
  await page.goto(`/laws/${slug}/import`);
  await page.getByLabel("Текст акта").setInputFiles(file);
  await page.getByRole("combobox", { name: "Язык" }).selectOption(language);
  await page.getByLabel("С какого дня действует редакция").fill(on);
  await page.getByRole("button", { name: "Прочитать" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Что в файле");
}

test("a drafter looks at an act's text, stores it, and reads it by day, side by side", async ({ page }) => {
  test.setTimeout(180_000);
  const slug = `invented-code-${String(Date.now())}`;
  await signInAs(page, "drafter", "ru");
  const form = {
    slug,
    form: "code",
    titleRu: "Вымышленный кодекс",
    titleEn: "Invented Code",
    notDuplicate: "on",
  };
  await page.context().request.post("/laws/new", { form, headers: sameOrigin() });

  await enterText(page, slug, "ru", fixture("ru"), "01.01.2020");
  await expect(page.getByText("абзац без номера принят за продолжение")).toBeVisible();
  await looksRight(page);
  await page.getByRole("button", { name: "Сохранить текст" }).click();
  await expect(page.getByText("На странице акта стоят слова из этого файла.")).toBeVisible();
  await enterText(page, slug, "kk", fixture("kk"), "01.01.2020");
  await page.getByRole("button", { name: "Сохранить текст" }).click();
  await page.getByRole("link", { name: "К тексту акта" }).click();

  const article = page.getByRole("article", { name: "ст. 2-1" });
  await expect(article.getByText("Вставленный пример стоит между двумя прежними.")).toBeVisible();
  await expect(article.getByText("Енгізілген мысал бұрынғы екеуінің арасында тұрады.")).toBeVisible();
  await looksRight(page);

  // On a phone one language at a time.
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(article.getByText("Енгізілген мысал", { exact: false })).toBeHidden();
  await page.getByRole("radio", { name: "Қаз" }).check();
  await expect(article.getByText("Енгізілген мысал", { exact: false })).toBeVisible();
  await looksRight(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByLabel("Перейти к норме").fill("ст. 2, п. 2");
  await page.getByRole("button", { name: "Перейти" }).click();
  await expect(page).toHaveURL(/art_2\.p_2/u);
  await expect(page.getByText("Пример не имеет обратной силы, если:")).toBeVisible();
  await looksRight(page);

  await page.goto(`/laws/${slug}?on=2019-12-31`);
  await expect(page.getByText("На этот день текста нет")).toBeVisible();
});

test("a file that is no act comes back with the reason, and what was typed stays", async ({ page }) => {
  await signInAs(page, "drafter", "ru");
  await page.goto("/laws/social-code/import");
  const letter = { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Прошу ответить.") };
  await page.getByLabel("Текст акта").setInputFiles(letter);
  await page.getByLabel("С какого дня действует редакция").fill("01.01.2024");
  await page.getByRole("button", { name: "Прочитать" }).click();
  await expect(page.getByText("В файле не найдено ни статьи, ни главы, ни пункта.")).toBeVisible();
  await expect(page.getByLabel("С какого дня действует редакция")).toHaveValue("01.01.2024");
  await looksRight(page);
});
