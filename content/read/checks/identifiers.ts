import type { Content, Item, Report } from "../content.ts";
import { identifier } from "../kinds.ts";

/** No two items of a kind share an identifier, and an identifier of a law is that of one act. */
export function checkIdentifiers(content: Content, report: Report): void {
  const first = new Map<string, Item>();
  for (const item of content.items) {
    const name = `${item.kind} ${item.id}`;
    const earlier = first.get(name);
    if (earlier) {
      const field = identifier[item.kind];
      report(item, [field], `"${item.id}" is there twice: see ${placed(earlier, field)}`);
    } else first.set(name, item);
  }

  const adilet = new Map<string, Item<"act">>();
  for (const act of content.of("act")) {
    const { adiletId } = act.value;
    if (!adiletId) continue;
    const earlier = adilet.get(adiletId);
    if (earlier)
      report(act, ["adiletId"], `"${adiletId}" is there twice: see ${placed(earlier, "adiletId")}`);
    else adilet.set(adiletId, act);
  }
}

function placed(item: Item, field: string): string {
  return `${item.file}:${item.placeOf([field]).line}`;
}
