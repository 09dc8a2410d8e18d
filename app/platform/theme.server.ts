import { createCookie } from "@remix-run/node";

export type Theme = "system" | "light" | "dark";

export const isTheme = (value: unknown): value is Theme =>
  value === "system" || value === "light" || value === "dark";

const themeCookie = createCookie("usynys_theme", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  maxAge: 365 * 86_400,
});

/** Light or dark as this device was told, else as its system has it. */
export async function themeOf(request: Request): Promise<Theme> {
  const kept: unknown = await themeCookie.parse(request.headers.get("Cookie"));
  return isTheme(kept) ? kept : "system";
}

/** The header that keeps the choice on this device. */
export const keepTheme = (theme: Theme): Promise<string> => themeCookie.serialize(theme);
