import { Anchor } from "#app/ui/anchor.tsx";
import { useT, type Language } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ChangeKind, Piece } from "#content/laws/compare-laws.ts";

import { provisionLabel } from "../provision-label.ts";
import { ChangedWords } from "./changed-words.tsx";

const SHAPES = { added: "done", removed: "refused", excluded: "closed", changed: "answered" } as const;
const KINDS: readonly ChangeKind[] = ["added", "changed", "excluded", "removed"];

/** How many units came, changed, were struck out or are no longer there. */
export function ChangeCounts({ counts }: { readonly counts: Readonly<Record<ChangeKind, number>> }) {
  const t = useT();
  return (
    <ul className="change-counts">
      {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
        <li key={kind}>
          <Status shape={SHAPES[kind]}>{t(`laws.change.${kind}`, { n: counts[kind] })}</Status>
        </li>
      ))}
    </ul>
  );
}

/** Each changed unit with the words that went and came. */
export function ChangesList({
  changes,
  structure,
  lang,
  hrefOf,
}: {
  readonly changes: readonly {
    readonly path: string;
    readonly kind: ChangeKind;
    readonly pieces: readonly Piece[];
  }[];
  readonly structure: string | null;
  readonly lang: Language;
  /** Where the unit has a page of its own. */
  readonly hrefOf?: ((path: string) => string) | undefined;
}) {
  const t = useT();
  return (
    <ol className="changes">
      {changes.map(({ path, kind, pieces }) => {
        const label = provisionLabel(path, structure, t);
        return (
          <li key={path}>
            <p>
              <strong>{hrefOf ? <Anchor href={hrefOf(path)}>{label}</Anchor> : label}</strong>{" "}
              <Status shape={SHAPES[kind]}>{t(`laws.changeOf.${kind}`)}</Status>
            </p>
            <ChangedWords pieces={pieces} lang={lang} />
          </li>
        );
      })}
    </ol>
  );
}
