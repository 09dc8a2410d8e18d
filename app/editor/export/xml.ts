/** XML that is written already: what is in it needs no escaping. */
export interface Xml {
  readonly xml: string;
}

/** An element of XML; strings among its children are text. An attribute that is null is left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly (Xml | string)[]
): Xml => {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escaped(value).replaceAll('"', "&quot;")}"`))
    .join("");
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : child.xml)).join("");
  return { xml: inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
};

const escaped = (text: string): string =>
  text
    // Characters that no document of XML may hold.
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
