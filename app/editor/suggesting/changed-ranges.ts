import { Mapping, type StepMap } from "@tiptap/pm/transform";

/** A part of a document, and what stands in its place after a change. */
export interface ChangedRange {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** What several steps change together, in places of the document before the first and after the last of them. */
export function changedRanges(maps: readonly StepMap[]): ChangedRange[] {
  let ranges: ChangedRange[] = [];
  maps.forEach((map, index) => {
    ranges = ranges.map((range) => ({
      ...range,
      newFrom: map.map(range.newFrom, -1),
      newTo: map.map(range.newTo, 1),
    }));
    const back = new Mapping([...maps.slice(0, index)]).invert();
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      ranges.push({ from: back.map(oldFrom, -1), to: back.map(oldTo, 1), newFrom, newTo });
    });
  });
  const merged: ChangedRange[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from || a.newFrom - b.newFrom)) {
    const last = merged.at(-1);
    if (!last || (range.from > last.to && range.newFrom > last.newTo)) merged.push(range);
    else {
      merged[merged.length - 1] = {
        ...{ from: last.from, to: Math.max(last.to, range.to) },
        ...{ newFrom: Math.min(last.newFrom, range.newFrom), newTo: Math.max(last.newTo, range.newTo) },
      };
    }
  }
  return merged;
}
