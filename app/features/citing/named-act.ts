/** An act as the machine read it, by its parts: `order:94:2024-04-29`, `adilet:V1400010055`. */
export interface NamedAct {
  /** A form of the registry; null where the text gives only an identifier. */
  readonly form: string | null;
  readonly number: string | null;
  /** ISO date. */
  readonly adoptedOn: string | null;
  readonly adiletId: string | null;
}

const FORMS: Readonly<Record<string, string>> = {
  order: "order",
  "gov-resolution": "gov_resolution",
  resolution: "gov_resolution",
  decree: "decree",
  "sc-resolution": "sc_resolution",
  "cc-resolution": "cc_resolution",
  law: "law",
};

const known = (part: string | undefined): string | null => (part === undefined || part === "?" ? null : part);

/** What an act that the registry lacks is named by; null of a slug. */
export function readNamedAct(named: string): NamedAct | null {
  const [first = "", ...rest] = named.split(":");
  if (first === "adilet") return { form: null, number: null, adoptedOn: null, adiletId: known(rest[0]) };
  const form = FORMS[first];
  return form === undefined || rest.length !== 2
    ? null
    : { form, number: known(rest[0]), adoptedOn: known(rest[1]), adiletId: null };
}

/** The form of a new act, filled with what is known of it. */
export function newActHref(named: string): string {
  const act = readNamedAct(named);
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(act ?? {})) if (value !== null) search.set(name, String(value));
  const query = search.toString();
  return `/laws/new${query === "" ? "" : `?${query}`}`;
}
