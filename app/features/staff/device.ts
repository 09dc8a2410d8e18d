const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["YaBrowser/", "Yandex"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** "Firefox, Windows": enough for a person to know their own devices; null if the browser says neither. */
export function deviceOf(userAgent: string): string | null {
  const named = [browsers, systems].map((names) => names.find(([mark]) => userAgent.includes(mark))?.[1]);
  const parts = named.filter((name) => name !== undefined);
  return parts.length === 0 ? null : parts.join(", ");
}
