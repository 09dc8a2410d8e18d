import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

import { signInAs } from "#tests/support/people.ts";

// Words of this run alone.
const mark = Array.from({ length: 8 }, () => "абвгдежзик"[Math.floor(Math.random() * 10)]).join("");
const slug = `visit-${String(Date.now())}`;

const BODY = `## Основание {#basis}

Пункт 2 статьи 15 Конституционного закона «Об Уполномоченном по правам человека в Республике Казахстан»: порядок${mark}.

> [!important]
> Без имён, см. [[route]].
`;

test("a page is written by a drafter, published by a head, found in another language and taken out as it was", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, "drafter", "ru");
  await page.goto("/knowledge/new");
  await page.getByLabel("Заголовок").fill(`Личный приём ${mark}`);
  await page.getByLabel("Имя в адресе").fill(slug);
  await page.getByLabel("Одной фразой").fill("Порядок приёма граждан.");
  await page.getByRole("textbox", { name: "Текст, Markdown" }).fill(BODY);
  const preview = page.getByRole("region", { name: "Как это выглядит" });
  await expect(preview.getByRole("link", { name: /^Пункт 2 статьи 15/u })).toHaveAttribute(
    "href",
    /\/laws\/law-commissioner\/art_15\.p_2/u,
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Отправить на проверку" }).click();
  await expect(page.getByText("Ждёт проверки руководителя")).toBeVisible();
  const draft = new URL(page.url()).pathname;

  const headContext = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const head = await headContext.newPage();
  await signInAs(head, "head", "kk");
  await head.goto(draft);
  await head.getByRole("button", { name: "Жариялау" }).click();
  await head.waitForURL(new RegExp(`/knowledge/${slug}$`, "u"));
  await expect(head.getByText("Бұл бет қазақша жазылмаған", { exact: false })).toBeVisible();

  // The provision it cites names it.
  await page.goto("/laws/law-commissioner/art_15.p_2");
  await expect(
    page.getByRole("region", { name: "В базе знаний" }).getByRole("link", { name: `Личный приём ${mark}` }),
  ).toBeVisible();

  // A head who reads Kazakh finds it by its Russian word, and a Kazakh word finds the page on proposals.
  await expect(async () => {
    await head.goto(`/search?q=${encodeURIComponent(`порядок${mark}`)}&kind=knowledge`);
    await expect(head.getByRole("main").getByRole("link", { name: "Основание" })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await page.goto(`/search?q=${encodeURIComponent("салыстырма кестені")}&kind=knowledge`);
  await expect(page.getByRole("main").getByText("Сравнительная таблица").first()).toBeVisible();

  const file = await page.request.get(`/knowledge/${slug}/markdown?lang=ru`);
  const text = await file.text();
  expect(text.endsWith(BODY)).toBe(true);
  await page.goto("/knowledge/new");
  await page.getByLabel("Из файла Markdown").setInputFiles({
    ...{ name: `${slug}.ru.md`, mimeType: "text/markdown", buffer: Buffer.from(text) },
  });
  await page.getByRole("button", { name: "Прочитать файл" }).click();
  await expect(page.getByRole("textbox", { name: "Текст, Markdown" })).toHaveValue(BODY);
  await expect(page.getByLabel("Имя в адресе")).toHaveValue(slug);

  await head.goto(`/knowledge/${slug}/remove`);
  await expect(head.getByText("Бұл бетке ешқандай бет сілтеме жасамайды.")).toBeVisible();
  await head.getByRole("button", { name: "Алып тастау" }).click();
  await head.waitForURL(/\/knowledge$/u);
  await headContext.close();
});

test("a word of the glossary says what it means to the pointer, the keyboard and the screen reader", async ({
  page,
}) => {
  await signInAs(page, "reader", "ru");
  await page.goto("/knowledge/route");
  const term = page.locator("a.term").first();
  const card = page.locator(".term-card");
  // Again and again, until the page has woken up.
  await expect(async () => {
    await term.blur();
    await term.focus();
    await expect(card).toBeVisible({ timeout: 500 });
  }).toPass();
  const described = (await term.getAttribute("aria-describedby")) ?? "";
  await expect(page.locator(`#${described}`)).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("the palette reaches a page by its name in any language, and a record by its number; `?` shows the keys", async ({
  page,
}) => {
  await signInAs(page, "drafter", "ru");
  await page.goto("/knowledge");
  const palette = page.getByRole("dialog", { name: "Страницы и действия" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible({ timeout: 500 });
  }).toPass();
  const box = palette.getByRole("combobox");
  await box.fill("кездесулер");
  await expect(palette.getByRole("option", { name: "Встречи страница", exact: true })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await box.fill("P-01");
  await palette.getByRole("option", { name: /P-01/u }).first().click();
  await page.waitForURL(/\/records\/P-01$/u);
  await expect(palette).toBeHidden();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Клавиши" });
  await expect(keys).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
});
