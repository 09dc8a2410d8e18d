import AxeBuilder from "@axe-core/playwright";
import type { Core } from "cytoscape";
import { expect, type Page, test } from "@playwright/test";

import { signInAs } from "#tests/support/people.ts";

async function looksRight(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

const list = (page: Page) => page.getByRole("region", { name: "Список" });

test("a reader walks from an appeal to a norm and on, by the list alone", async ({ page }) => {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await signInAs(page, "reader", "ru");
  await page.goto("/appeals/A-2024-01");
  await page.getByRole("link", { name: "Связи на графе" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Связи: A-2024-01");
  await expect(page.getByRole("img", { name: /^Рисунок: узлов 3/u })).toBeVisible();
  await looksRight(page);

  await list(page)
    .getByRole("link", { name: /^Раскрыть: Норма ст\.\s429/u })
    .first()
    .press("Enter");
  await expect(page).toHaveURL(/open=provision%3Acriminal-code%2Fart_429\.p_2/u);
  await expect(list(page).getByText("входит в")).toBeVisible();
  await expect(page.getByRole("img", { name: /^Рисунок: узлов 4/u })).toBeVisible();
  await looksRight(page);

  // Fold it again, and the walk is as it was.
  await list(page)
    .getByRole("link", { name: /^Свернуть: Норма/u })
    .press("Enter");
  await expect(page.getByRole("img", { name: /^Рисунок: узлов 3/u })).toBeVisible();

  await page.getByRole("checkbox", { name: "Нормы" }).uncheck();
  await page.getByRole("button", { name: "Показать" }).click();
  await expect(list(page).getByText("При этих условиях с этим ничего не связано.")).toBeVisible();
  expect(faults).toEqual([]);
});

test("a node that is chosen on the drawing says what it is and can be expanded", async ({ page }) => {
  await signInAs(page, "reader", "ru");
  await page.goto("/graph?from=record:P-01&kind=record");
  const drawing = page.getByRole("img", { name: /^Рисунок: узлов 2/u });
  await expect(drawing).toBeVisible();
  // Where the nodes lie is the drawing's own choice, and changes while it grows; the library keeps itself on the element.
  const placeOf = () =>
    drawing.evaluate((element) => {
      const { _cyreg } = element as unknown as { _cyreg: { cy: Core } };
      const { x, y } = _cyreg.cy.getElementById("record:SR-1").renderedPosition();
      // Not on its very axis: the library takes a corner of a shape right above the point for its edge.
      return { x: x + 5, y: y + 3 };
    });
  const expand = page
    .getByRole("status")
    .getByRole("link", { name: /^Раскрыть: Специальная рекомендация SR-1/u });
  await expect(async () => {
    await drawing.click({ position: await placeOf() });
    await expect(expand).toBeVisible({ timeout: 500 });
  }).toPass();
  await expand.click();
  await expect(page).toHaveURL(/open=record%3ASR-1/u);
});

for (const path of ["/records/CO-12", "/laws/criminal-code/art_429.p_2"]) {
  test(`${path} leads to its connections, and back`, async ({ page }) => {
    await signInAs(page, "representative", "ru");
    await page.goto(path);
    await page.getByRole("link", { name: "Связи на графе" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Связи: ");
    await list(page).getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`${path.replaceAll(".", String.raw`\.`)}$`, "u"));
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the list and its filters are all there is, and work", async ({ page }) => {
    await signInAs(page, "reader", "ru");
    await page.goto("/graph?from=record:CO-12");
    await expect(page.getByRole("img")).toHaveCount(0);
    await list(page)
      .getByRole("link", { name: /^Раскрыть: Постановление Суда 60-/u })
      .click();
    await expect(list(page).getByText("решил о норме")).toBeVisible();
    await page.getByRole("combobox", { name: "Год" }).selectOption("2024");
    await page.getByRole("button", { name: "Показать" }).click();
    await expect(page).toHaveURL(/open=decision.*year=2024/u);
    await expect(list(page).getByText("решил о норме")).toBeVisible();
  });
});

test("a record that a reader may not see has no connections", async ({ page }) => {
  await signInAs(page, "reader", "ru");
  const answer = await page.goto("/graph?from=record:NO-SUCH");
  expect(answer?.status()).toBe(404);
});
