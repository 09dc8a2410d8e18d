import type { Content } from "#content/read/content.ts";
import { pathsAbove } from "#content/read/provision-path.ts";

interface Named {
  readonly act?: string | undefined;
  readonly provision?: string | undefined;
}

/** Every provision that any file names, and those above it, by the slug of its act. */
export function namedProvisions(content: Content): ReadonlyMap<string, ReadonlySet<string>> {
  const paths = new Map<string, Set<string>>();
  for (const { act, provision } of namesIn(content)) {
    if (act === undefined || provision === undefined) continue;
    const named = paths.get(act) ?? new Set();
    for (const path of [...pathsAbove(provision), provision]) named.add(path);
    paths.set(act, named);
  }
  return paths;
}

function namesIn(content: Content): Named[] {
  return [
    ...content
      .of("act")
      .flatMap(({ id, value }) => value.provisions.map(({ path }) => ({ act: id, provision: path }))),
    ...content.of("court-decision").flatMap(({ value }) => value.holdings),
    ...content
      .of("record")
      .flatMap(({ value }): Named[] => [
        ...value.norms,
        ...value.citations,
        ...value.adoptions,
        ...(value.opinion?.norms ?? []),
      ]),
    ...content
      .of("appeal")
      .flatMap(({ value }): Named[] => [...value.citations, ...value.links.filter((link) => "act" in link)]),
  ];
}
