import type { APIRequestContext, Page } from "@playwright/test";

export type PersonRole = "administrator" | "head" | "drafter" | "representative" | "reader";
export const roles: readonly PersonRole[] = ["administrator", "head", "drafter", "representative", "reader"];

const password = process.env["USYNYS_DEMO_PASSWORD"] ?? "";
const credentials = (role: PersonRole) => ({ email: `${role}@demo.usynys`, password });

/** Signs a browser in as the demonstration account of a role, by the sign-in page's own form. */
export async function signInAs(
  page: Page,
  role: PersonRole,
  language: "kk" | "ru" | "en" = "ru",
): Promise<void> {
  await signInByRequest(page.context().request, role);
  await page.context().request.post("/language", { form: { language, to: "/" }, headers: sameOrigin() });
}

/** Signs a context of requests in; its cookies are kept. */
export async function signInByRequest(request: APIRequestContext, role: PersonRole): Promise<void> {
  const answer = await request.post("/sign-in", {
    form: { ...credentials(role), next: "/" },
    headers: sameOrigin(),
    maxRedirects: 0,
  });
  if (answer.status() !== 302) throw new Error(`${role} could not sign in: ${String(answer.status())}`);
}

/** What a browser adds to a form it sends, and a script must add itself. */
export const sameOrigin = () => ({ Origin: process.env["USYNYS_TEST_ORIGIN"] ?? "http://127.0.0.1:3000" });
