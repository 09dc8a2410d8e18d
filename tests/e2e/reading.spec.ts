import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

import { signInAs } from "#tests/support/people.ts";

async function looksRight(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

const LETTER = `По ст. 146 УК РК и ст.ст. 7 и 23 Трудового кодекса.

Article 128 of the CPC; п. 5 ст. 999 УК РК.`;

async function read(page: Page, text: string, as: "pasted" | "file" = "pasted"): Promise<void> {
  await page.goto("/citations/read");
  const file = { name: "report.txt", mimeType: "text/plain", buffer: Buffer.from(text) };
  if (as === "file") await page.getByLabel("Или файл").setInputFiles(file);
  else await page.getByLabel("Текст", { exact: true }).fill(text);
  await page.getByLabel("Дата документа").fill("16.05.2026");
  await page.getByRole("button", { name: "Прочитать ссылки" }).click();
  await expect(page.getByRole("heading", { name: /^Найден/u })).toBeVisible();
}

test("a reader pastes a letter, sees what it cites, filters the table and takes it home", async ({
  page,
}) => {
  await signInAs(page, "reader", "ru");
  await page.goto("/laws");
  await page.getByRole("link", { name: "Прочитать ссылки в тексте" }).click();
  await expect(page).toHaveURL(/\/citations\/read$/u);
  await looksRight(page);

  await read(page, LETTER);
  const table = page.getByRole("table", { name: "Ссылки" });
  await expect(table.getByRole("row")).toHaveCount(6);
  await looksRight(page);
  const matched = page.getByRole("link", { name: "ст. 146 УК РК", exact: true });
  await expect(matched).toHaveAttribute("href", /^\/laws\/criminal-code.*on=2026-05-16$/u);
  await expect(page.getByText("4 неоднозначно")).toBeVisible();

  await page.getByRole("button", { name: /Неоднозначна/u }).click();
  await expect(table.getByRole("row")).toHaveCount(2);
  await expect(
    table.getByRole("link", { name: /^Гражданский процессуальный кодекс, ст\.\s128$/u }),
  ).toBeVisible();

  // From the text to its row, whichever part of the table is shown, and back to the text.
  await page.getByRole("link", { name: "5 невозможно" }).click();
  await expect(table.getByRole("row")).toHaveCount(6);
  await expect(table.getByRole("link", { name: "5 К ссылке 5 в тексте" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#c5$/u);
  await expect(table.getByRole("row")).toHaveCount(6);

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^citations-[\d-]+\.csv$/u);
  await expect(table.getByRole("row")).toHaveCount(6);
});

test("a report of many pages stays in reach: the table is paged, and every number leads to its row", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "reader", "ru");
  const passage = "Жалоба по ст. 146 УК РК рассмотрена. Других норм в этом месте доклада нет, а слова идут.";
  await read(page, `${passage}\n\n`.repeat(4_000), "file");
  await expect(page.getByText("Здесь показаны первые")).toBeVisible();
  const table = page.getByRole("table", { name: "Ссылки" });
  await expect(table.getByRole("row")).toHaveCount(51);
  await page.getByRole("link", { name: "1777", exact: true }).click();
  await expect(table.getByRole("link", { name: "1777 К ссылке 1777 в тексте" })).toBeFocused();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the buttons of the table send the text again", async ({ page }) => {
    await signInAs(page, "reader", "ru");
    await read(page, LETTER);
    await page.getByRole("button", { name: /Невозможна/u }).click();
    const table = page.getByRole("table", { name: "Ссылки" });
    await expect(table.getByRole("row")).toHaveCount(2);
    await expect(table).toContainText("в акте нет такой статьи");
  });
});

test("a picture is refused in words, and the date that was typed stays", async ({ page }) => {
  await signInAs(page, "reader", "ru");
  await page.goto("/citations/read");
  const picture = { name: "a.png", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a", "hex") };
  await page.getByLabel("Или файл").setInputFiles(picture);
  await page.getByLabel("Дата документа").fill("16.05.2026");
  await page.getByRole("button", { name: "Прочитать ссылки" }).click();
  await expect(page.getByText("Ссылки читаются из TXT, Markdown, DOCX и PDF.")).toBeVisible();
  await expect(page.getByLabel("Дата документа")).toHaveValue("16.05.2026");
  await looksRight(page);
});
