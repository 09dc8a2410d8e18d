import AxeBuilder from "@axe-core/playwright";
import { expect, request as playwrightRequest, test, type Page } from "@playwright/test";

import { type PersonRole, sameOrigin, signInAs, signInByRequest } from "#tests/support/people.ts";

const NAME = "Министрліктің жауап хаты №12 (көшірме).pdf";
const pdf = (what: string) => ({
  name: NAME,
  mimeType: "application/pdf",
  // Like no other, so that the same test may run again on the same data.
  buffer: Buffer.from(`%PDF-1.4\n% ${what} ${String(Date.now())} ${String(Math.random())}\n`),
});

async function expectNoViolation(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function as(role: PersonRole, baseURL: string | undefined) {
  const context = await playwrightRequest.newContext({ baseURL: baseURL ?? "", maxRedirects: 0 });
  await signInByRequest(context, role);
  return context;
}

test("a letter is attached to a record, read by others, taken away and put back", async ({
  page,
  baseURL,
}) => {
  await signInAs(page, "drafter");
  await page.goto("/records/P-02");
  const part = page.locator("#files");
  const letter = pdf("letter");
  await part.getByLabel("Добавить файлы").setInputFiles(letter);
  await expect(part.getByRole("status")).toContainText(NAME);
  await part.getByRole("button", { name: "Приложить" }).click();
  const link = part.getByRole("link", { name: NAME }).last();
  await expect(link).toBeVisible();
  await expect(part.getByRole("status")).toBeEmpty();
  await expect(page.locator(".changes")).toContainText("Приложен файл");
  await expectNoViolation(page);

  const address = (await link.getAttribute("href")) ?? "";
  const reader = await as("reader", baseURL);
  const answer = await reader.get(address);
  expect(await answer.body()).toEqual(letter.buffer);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringContaining(`inline; filename="`),
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
    "cache-control": expect.stringContaining("private"),
  });
  expect(answer.headers()["content-disposition"]).toContain(encodeURIComponent("Министрліктің"));
  const again = await reader.get(address, { headers: { "If-None-Match": answer.headers()["etag"] ?? "" } });
  expect(again.status()).toBe(304);
  const piece = await reader.get(address, { headers: { Range: "bytes=0-4" } });
  expect([piece.status(), await piece.text()]).toEqual([206, "%PDF-"]);

  const row = part.locator("li", { has: page.locator(`a[href="${address}"]`) });
  await row.getByRole("button", { name: "Убрать" }).click();
  await expect(row).toHaveCount(0);
  expect((await reader.get(address)).status()).toBe(404);
  await part.locator("summary").click();
  await part.getByRole("button", { name: "Вернуть" }).last().click();
  await expect(row).toHaveCount(1);
  expect((await reader.get(address)).status()).toBe(200);
  await reader.dispose();
});

test("a file that is not taken is told why, in place", async ({ page }) => {
  await signInAs(page, "drafter");
  await page.goto("/records/P-02");
  const part = page.locator("#files");
  await part.getByRole("button", { name: "Приложить" }).click();
  await expect(part).toContainText("Выберите файл.");
  const field = part.getByLabel("Добавить файлы");
  await field.setInputFiles({ ...pdf("mistaken"), name: "сурет.png" });
  await part.getByRole("button", { name: "Приложить" }).click();
  await expect(part).toContainText("Внутри «сурет.png» на самом деле файл .pdf");
  await expectNoViolation(page);
  // Refused before it is sent.
  await field.setInputFiles({ ...pdf("large"), name: "үлкен.pdf", buffer: Buffer.alloc(26 * 1024 * 1024) });
  await expect(part).toContainText("Файл «үлкен.pdf» больше 25 МБ");
});

test("without JavaScript files are attached all the same", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, "drafter");
  await page.goto("/meetings/M-2024-06");
  await page.locator("#files").getByLabel("Добавить файлы").setInputFiles(pdf("minutes"));
  await page.getByRole("button", { name: "Приложить" }).click();
  await expect(page.locator("#files").getByRole("link", { name: NAME }).last()).toBeVisible();

  await page.goto("/records/P-02/events/new");
  await page.getByLabel("Пояснение").fill("Письмо приложено");
  await page.getByLabel("Письмо или другое подтверждение").setInputFiles(pdf("early"));
  await page.getByRole("button", { name: "Записать" }).click();
  await expect(page.getByText("Выберите файлы ещё раз", { exact: false })).toContainText(NAME);
  await expect(page.getByLabel("Пояснение")).toHaveValue("Письмо приложено");
  await context.close();
});

test("evidence comes with its event; a wrong file keeps what was typed", async ({ page }) => {
  await signInAs(page, "head");
  await page.goto("/records/R-05/events/new");
  const note = `Письмо получено ${String(Date.now())}`;
  await page.getByLabel("Что произошло").selectOption("received");
  await page.getByLabel("Когда").fill("02.12.2024");
  await page.getByLabel("Пояснение").fill(note);
  const field = page.getByLabel("Письмо или другое подтверждение");
  await field.setInputFiles({ ...pdf("wrong"), name: "хат.docx" });
  await page.getByRole("button", { name: "Записать" }).click();
  await expect(page.getByText("Внутри «хат.docx»", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Пояснение")).toHaveValue(note);
  await expectNoViolation(page);
  await field.setInputFiles(pdf("evidence"));
  await page.getByRole("button", { name: "Записать" }).click();
  const entry = page.locator("#log li", { hasText: note });
  await expect(entry.getByRole("link", { name: NAME })).toBeVisible();
  const row = page.locator("#files li", { hasText: "подтверждает событие" }).first();
  await expect(row.getByRole("link", { name: NAME })).toBeVisible();
  await expect(row.getByRole("button")).toHaveCount(0);
  await expectNoViolation(page);
});

test("an appeal's file is there for who handles the appeal, and for nobody else", async ({
  page,
  baseURL,
}) => {
  await signInAs(page, "drafter");
  await page.goto("/appeals/new");
  await page
    .getByRole("group", { name: "Название" })
    .getByLabel("На русском")
    .fill(`Жалоба с приложением ${String(Date.now())}`);
  await page.getByLabel("Категория").selectOption({ index: 1 });
  await page.getByLabel("Регион", { exact: true }).selectOption("");
  await page.getByRole("button", { name: "Создать" }).click();
  await expect(page).toHaveURL(/\/appeals\/A-/u);
  const { pathname } = new URL(page.url());
  const part = page.locator("#files");
  await part.getByLabel("Добавить файлы").setInputFiles(pdf("appeal"));
  await part.getByRole("button", { name: "Приложить" }).click();
  const address = (await part.getByRole("link", { name: NAME }).getAttribute("href")) ?? "";
  expect((await page.request.get(address)).status()).toBe(200);
  await expectNoViolation(page);

  for (const role of ["administrator", "head", "representative", "reader"] as const) {
    const other = await as(role, baseURL);
    expect((await other.get(address)).status(), role).toBe(404);
    const seen = await (await other.get(pathname)).text();
    expect(seen, role).not.toContain(address);
    expect(seen, role).not.toContain("Министрліктің жауап");
    const removal = await other.post(pathname, {
      form: { deed: "remove", id: address.split("/").at(-1) ?? "" },
      headers: sameOrigin(),
    });
    expect(removal.status(), role).toBe(403);
    await other.dispose();
  }
  const nobody = await playwrightRequest.newContext({ baseURL: baseURL ?? "", maxRedirects: 0 });
  expect((await nobody.get(address)).status()).toBe(302);
  await nobody.dispose();
});

test("the API attaches files, lists them and gives them back", async ({ baseURL }) => {
  const drafter = await as("drafter", baseURL);
  const page = await drafter.post("/profile", {
    form: { intent: "createToken", name: "files test" },
    headers: sameOrigin(),
  });
  const token = /usy_[\w-]{43}/u.exec(await page.text())?.[0] ?? "";
  const headers = { Authorization: `Bearer ${token}` };
  const letter = pdf("by the API");
  const sent = await drafter.post("/api/v1/records/P-02/files", { headers, multipart: { file: letter } });
  expect(sent.status()).toBe(201);
  const { files } = (await sent.json()) as { files: { name: string; url: string }[] };
  const last = files.at(-1);
  expect(last).toMatchObject({ name: NAME, type: "application/pdf", size: letter.buffer.length });
  const given = await drafter.get(last?.url ?? "", { headers });
  expect(await given.body()).toEqual(letter.buffer);
  const read = await drafter.get("/api/v1/records/P-02", { headers });
  const record = (await read.json()) as { files: unknown[] };
  expect(record.files).toHaveLength(files.length);
  const twice = await drafter.post("/api/v1/records/P-02/files", { headers, multipart: { file: letter } });
  expect([twice.status(), twice.headers()["content-type"]]).toEqual([422, "application/problem+json"]);
  await drafter.dispose();
});
