import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";

import { type PersonRole, signInAs } from "#tests/support/people.ts";

/** A letter that no template has. */
const LETTER = "Ѫ";

async function expectNoViolation(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
const textOf = (page: Page) => page.getByRole("textbox", { name: /./u }).and(page.locator(".doc"));
const saving = (page: Page) => page.locator(".saved");

async function begin(page: Page, number: string, kind: string) {
  await page.goto(`/records/${number}/drafts`);
  await page.getByLabel("Документ", { exact: true }).selectOption(kind);
  await page.getByRole("button", { name: "Начать документ" }).click();
  await expect(textOf(page)).toBeVisible();
  await expect(saving(page)).toHaveText("Сохранено");
  return page.url();
}
async function another(browser: Browser, baseURL: string | undefined, role: PersonRole) {
  const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await signInAs(page, role);
  return page;
}
const letters = async (page: Page) =>
  ((await textOf(page).innerText()).match(new RegExp(LETTER, "gu")) ?? []).length;

/** The browser tells the editor of a moved caret a moment later; no hand is faster than that, a test is. */
const caretRests = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((rested) => {
        document.addEventListener("selectionchange", () => setTimeout(rested, 20), { once: true });
        setTimeout(rested, 300);
      }),
  );

test("two people write one letter, comment on it, keep a version; a head approves it", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, "drafter");
  const address = await begin(page, "P-03", "proposal_letter");
  const head = await another(browser, baseURL, "head");
  await head.goto(address);
  await expect(textOf(head)).toBeVisible();
  await expect(head.getByRole("img", { name: /Дәулет Ахметов/u })).toBeVisible();

  await textOf(page).locator("p").nth(1).click();
  await textOf(head).locator("p").last().click();
  await Promise.all([page.keyboard.type(LETTER.repeat(40)), head.keyboard.type(LETTER.repeat(40))]);
  await expect(saving(page)).toHaveText("Сохранено");
  await expect.poll(() => letters(page)).toBe(80);
  await expect.poll(() => letters(head)).toBe(80);
  await expect(page.locator(".caret")).toContainText("Айгүл");

  await textOf(head).locator("p").nth(2).click({ clickCount: 3 });
  await head.getByLabel(/^Комментарий к/u).fill("Назовите регион.");
  await head.getByRole("button", { name: "Оставить комментарий" }).click();
  const thread = page.getByRole("region", { name: /^к «/u }).filter({ hasText: "Назовите регион." });
  await expect(thread).toBeVisible();
  await expectNoViolation(page);
  await thread.getByLabel("Ответ").fill("Назову.");
  await thread.getByRole("button", { name: "Ответить" }).click();
  await expect(head.getByText("Назову.")).toBeVisible();
  await head.getByRole("button", { name: "Решено" }).first().click();
  await expect(page.getByText(/решённое обсуждение/u)).toBeVisible();

  await page.getByRole("link", { name: "Версии" }).click();
  await page.getByLabel("Название").fill("До правки");
  await page.getByRole("button", { name: "Сохранить текст как версию" }).click();
  await expect(page.getByText(/Версия \d+: До правки/u).first()).toBeVisible();
  await textOf(head).locator("p").last().click();
  await head.keyboard.press("End");
  await head.keyboard.type(" и ещё слово");
  await expect(saving(head)).toHaveText("Сохранено");
  await page.reload();
  await expect(page.locator(".compared ins")).toContainText("слово");
  await expectNoViolation(page);

  await page.goto(`${address}/review`);
  await page.getByRole("checkbox", { name: "Айгүл Нұрланова" }).check();
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Передать на согласование" }).click();
  await expect(page.getByText("На согласовании", { exact: true })).toBeVisible();
  await head.goto(`${address}/review`);
  await head.getByLabel("Почему утвердить всё же можно").fill("Срок истекает.");
  await expectNoViolation(head);
  await head.getByRole("button", { name: "Утвердить" }).click();
  await expect(head.locator(".hash")).toHaveText(/^[0-9a-f]{64}$/u);

  await page.goto(address);
  await expect(page.getByText(/Зафиксирован/u).first()).toBeVisible();
  await expect(textOf(page)).toHaveCount(0);
  await expectNoViolation(page);
});

test("two people draft a proposal, comment, suggest, accept, approve and send it; the hash of what was sent is on the timeline", async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, "drafter");
  const address = await begin(page, "P-09", "proposal_letter");
  const head = await another(browser, baseURL, "head");
  await head.goto(address);
  await expect(textOf(head)).toBeVisible();

  const sentence = (of: Page) => textOf(of).locator("p", { hasText: "О принятом решении" });
  await sentence(head).click({ clickCount: 3 });
  await head.getByLabel(/^Комментарий к/u).fill("Скажите, кому.");
  await head.getByRole("button", { name: "Оставить комментарий" }).click();
  await expect(page.getByText("Скажите, кому.")).toBeVisible();

  await head.getByRole("button", { name: "Предлагать правки" }).click();
  await sentence(head).click();
  await head.keyboard.press("End");
  await head.keyboard.type(` Уполномоченному ${LETTER}`);
  await expect(saving(head)).toHaveText("Сохранено");
  const suggested = page.getByRole("region", { name: /добавить « Уполномоченному/u });
  await expect(suggested).toContainText("Айгүл Нұрланова");
  await expect(textOf(page).locator("ins")).toContainText("Уполномоченному");
  await expectNoViolation(page);
  await sentence(head).click();
  await head.keyboard.press("Home");
  await caretRests(head);
  for (let n = 0; n < "О ".length; n += 1) await head.keyboard.press("Delete");
  await expect(textOf(page).locator("del")).toHaveText("О ");
  await page.getByRole("button", { name: /^Отклонить: убрать «О »/u }).click();
  await expect(textOf(head).locator("del")).toHaveCount(0);
  await page.getByRole("button", { name: /^Принять: добавить/u }).click();
  await expect(textOf(head).locator("ins")).toHaveCount(0);
  await expect(sentence(head)).toHaveText(/^О принятом решении.* Уполномоченному Ѫ$/u);
  await expect(saving(page)).toHaveText("Сохранено");

  await page.goto(`${address}/review`);
  await page.getByRole("checkbox", { name: "Айгүл Нұрланова" }).check();
  await page.getByRole("button", { name: "Передать на согласование" }).click();
  await head.goto(`${address}/review`);
  await head.getByRole("button", { name: "Согласен(на)" }).click();
  await expect(head.getByText("согласен(на)")).toBeVisible();
  for (let left = await head.getByRole("button", { name: /^Отметить/u }).count(); left > 0; left -= 1) {
    await head
      .getByRole("button", { name: /^Отметить/u })
      .first()
      .click();
    await expect(head.getByRole("button", { name: /^Отметить/u })).toHaveCount(left - 1);
  }
  const reason = head.getByLabel("Почему утвердить всё же можно");
  if (await reason.isVisible()) await reason.fill("Замечания учтены.");
  await head.getByRole("button", { name: "Утвердить" }).click();
  await expect(head.getByText("Утверждён", { exact: true }).first()).toBeVisible();

  await page.goto(`${address}/review`);
  await page.getByLabel("Исходящий номер").fill("01-12/345");
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Отправить" }).click();
  const hash = page.getByText("SHA-256 отправленного файла").locator("code");
  await expect(hash).toHaveText(/^[0-9a-f]{64}$/u);
  const sent = await hash.innerText();
  await page.goto("/records/P-09?events=all");
  await expect(page.locator(".log")).toContainText(`SHA-256 отправленного файла: ${sent}`);
});

test("typing goes on without a connection, survives a closed page and is saved later; signing out wipes it", async ({
  page,
  context,
}) => {
  await signInAs(page, "drafter");
  const address = await begin(page, "P-04", "proposal_letter");
  await textOf(page).locator("p").nth(1).click();
  await page.keyboard.type(LETTER.repeat(10));
  await expect(saving(page)).toHaveText("Сохранено");
  await context.setOffline(true);
  await page.evaluate(() => {
    // What a proxy does that cuts sockets.
    dispatchEvent(new Event("offline"));
  });
  await page.keyboard.type(LETTER.repeat(10));
  await expect(saving(page)).toHaveText("Не сохранено", { timeout: 60_000 });
  await expect(page.getByText("Можно печатать дальше")).toBeVisible();
  await page.keyboard.type(LETTER.repeat(10));
  await page.waitForTimeout(300);
  await page.close({ runBeforeUnload: false });

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(address);
  await expect(textOf(later)).toBeVisible();
  await expect(saving(later)).toHaveText("Сохранено");
  expect(await letters(later)).toBe(30);

  const copies = () =>
    later.evaluate(
      async () =>
        (await indexedDB.databases()).filter(({ name }) => name?.startsWith("usynys:draft:")).length,
    );
  expect(await copies()).toBeGreaterThan(0);
  await later.goto("/");
  await later.locator("summary", { hasText: "Дәулет" }).click();
  await later.getByRole("button", { name: "Выйти" }).click();
  await later.waitForURL(/sign-in/u);
  expect(await copies()).toBe(0);
});

test("everything is done by the keyboard", async ({ page }) => {
  await signInAs(page, "drafter");
  await begin(page, "P-05", "explanatory_note");
  await textOf(page).locator("p").nth(1).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Alt+F10");
  await expect(page.getByLabel("Вид абзаца")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Полужирный" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await caretRests(page);
  await page.keyboard.press("Control+Alt+f");
  await page.keyboard.type("слова сноски");
  await page.keyboard.press("Enter");
  await page.keyboard.type(`после неё ${LETTER}${LETTER}`);
  await expect(textOf(page).locator("[data-footnote]")).toHaveText("слова сноски");
  await page.keyboard.press("Control+f");
  await page.getByRole("searchbox", { name: "Найти", exact: true }).fill(LETTER.toLowerCase());
  await expect(page.getByText("1 из 2")).toBeVisible();
  await page.getByLabel("Заменить на").fill("Ә");
  await page.getByRole("button", { name: "Заменить все" }).click();
  await expect(textOf(page)).toContainText("после неё ӘӘ");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(textOf(page)).toContainText(`после неё ${LETTER}${LETTER}`);
});

test("what is pasted from Word comes without its clutter: a list is a list, a note a note", async ({
  page,
}) => {
  await signInAs(page, "drafter");
  await begin(page, "P-06", "explanatory_note");
  await textOf(page).locator("p").nth(1).click();
  await page.evaluate(() => {
    const html = `<html><body><!--[if gte mso 9]><xml>clutter</xml><![endif]-->
      <p class=MsoNormal style='mso-fareast-language:RU'>Әділет <b>туралы</b><a href="#_ftn1" name="_ftnref1"><span>[1]</span></a><o:p></o:p></p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>бірінші</p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>екінші</p>
      <p><a name="z172"></a>163-бап</p>
      <div id=ftn1><p><a href="#_ftnref1">[1]</a> ескертпе сөзі</p></div></body></html>`;
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    const target = document.querySelector(".ProseMirror");
    target?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  const text = textOf(page);
  await expect(text.locator("li")).toHaveText(["бірінші", "екінші"]);
  await expect(text.locator("[data-footnote]")).toHaveText("ескертпе сөзі");
  await expect(text.locator("strong")).toContainText("туралы");
  await expect(text).not.toContainText("clutter");
  await expect(text).not.toContainText("·");
  await expect(saving(page)).toHaveText("Сохранено");
});

test("pages without a text to write load no editor", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await signInAs(page, "drafter");
  await page.goto("/records/P-02");
  await page.waitForLoadState("networkidle");
  expect(loaded.filter((url) => /workplace|tiptap|prosemirror/u.test(url))).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test("a letter is written without moving the page sideways", async ({ page }) => {
    await signInAs(page, "drafter");
    await begin(page, "P-07", "comparative_table");
    await textOf(page).locator("p").nth(1).click();
    await page.keyboard.type(LETTER);
    await expect(saving(page)).toHaveText("Сохранено");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoViolation(page);
  });
});
