/** Which rows a headline figure counts, by what its id begins with. A figure of the report alone has none. */
const ROWS: Readonly<Record<string, (year: number) => string>> = {
  "appeals-received": (year) => `/appeals?year=${year}`,
  "appeals-explained": (year) => `/appeals?year=${year}&outcome=explained`,
  "appeals-forwarded": (year) => `/appeals?year=${year}&outcome=forwarded`,
  "appeals-resolved": (year) => `/appeals?year=${year}&outcome=resolved`,
  "torture-appeals": (year) => `/appeals?year=${year}&category=torture`,
  "minors-appeals": (year) => `/appeals?year=${year}&category=children`,
  "convicts-appeals": (year) => `/appeals?year=${year}&category=detention`,
  proposals: (year) => `/proposals?year=${year}`,
  "special-recommendations": (year) => `/special-recommendations?year=${year}`,
  "court-opinions": (year) => `/opinions?year=${year}`,
  "court-sessions": (year) => `/meetings?year=${year}&kind=court_session`,
  "parliament-working-groups": (year) => `/meetings?year=${year}&kind=parliament_working_group`,
  "interagency-meetings": (year) => `/meetings?year=${year}&kind=interagency_working_group`,
  "advisory-meetings": (year) => `/meetings?year=${year}&kind=advisory_body`,
  "regulatory-amendments": (year) => `/regulatory-amendments?year=${year}`,
};

/** The list that a headline figure opens; null if the product holds no rows of it. */
export function figureHref(id: string, year: number): string | null {
  // A figure may be of the year before, printed for comparison: appeals-received-2023.
  const name = /^(?<name>.+)-(?<of>\d{4})$/u.exec(id)?.groups;
  return ROWS[name?.["name"] ?? id]?.(Number(name?.["of"] ?? year)) ?? null;
}
