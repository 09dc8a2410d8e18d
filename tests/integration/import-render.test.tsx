import { writeFileSync } from "node:fs";
import { UNSAFE_RemixContext as RemixContext } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { createMemoryRouter, RouterProvider } from "react-router-dom";
import { test } from "vitest";
import { loadContent } from "#app/features/loading/load-content.server.ts";
import { reviewImport } from "#app/features/importing/review-import.server.ts";
import { ReviewPage } from "#app/features/importing/review-page.tsx";
import { ImportsPage } from "#app/features/importing/imports-page.tsx";
import { listImports } from "#app/features/importing/queries.server.ts";
import { stageReport } from "#app/features/importing/stage-report.server.ts";
import { decideCandidates } from "#app/features/importing/decide-candidates.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { LanguageProvider } from "#app/ui/language.tsx";
import { db } from "#app/platform/db.server.ts";
import { buildStaff } from "#tests/support/factories.ts";
import { readFileSync } from "node:fs";

const render = (lang: "ru" | "kk" | "en", page: JSX.Element) => {
  const router = createMemoryRouter([{ path: "*", element: page }]);
  // @ts-expect-error stub
  const context: never = { manifest: { routes: {} }, routeModules: {}, future: {}, isSpaMode: false };
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><link rel=stylesheet href="/work/shared/look/tokens.css"><link rel=stylesheet href="/work/shared/look/base.css"></head><body><main>${renderToString(
    <RemixContext.Provider value={context}><LanguageProvider language={lang} translate={translator(lang)}><RouterProvider router={router} /></LanguageProvider></RemixContext.Provider>)}</main></body></html>`;
};
test("x", async () => {
  await loadContent({ root: "/tmp/ec" });
  const staff = await buildStaff({ role: "head" });
  const { importId } = await stageReport(staff, { fileName: "report-2024.md", bytes: readFileSync("/work/shared/report-2024.md") });
  const [a, b] = await db.importCandidate.findMany({ where: { importId, kind: "proposal" }, orderBy: { ordinal: "asc" }, take: 2 });
  await decideCandidates(staff, importId, { action: "merge", ids: [a!.id] });
  await decideCandidates(staff, importId, { action: "reject", ids: [b!.id], reason: "Уже учтено" });
  for (const lang of ["ru", "kk", "en"] as const) {
    const review = await reviewImport(staff, importId, { kinds: [], states: [], outcomes: [], page: lang === "en" ? 3 : 1 });
    writeFileSync(`/tmp/e_review_${lang}.html`, render(lang, <ReviewPage review={review!} search="" page={1} error={lang === "ru" ? "Ошибка" : null} done={{ action: "merge", count: 3 }} />));
  }
  writeFileSync(`/tmp/e_list.html`, render("ru", <ImportsPage listed={await listImports(1)} page={1} error={null} />));
});
