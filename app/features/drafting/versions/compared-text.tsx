import type { ComparedBlock, ComparedWords } from "#app/editor/document/compare-documents.ts";
import { useT } from "#app/ui/language.tsx";

/** Paragraphs that are the same stand around what changed, two on either side; the rest is only counted. */
const AROUND = 2;

/** What differs between two texts, its words marked. */
export function ComparedText({
  blocks,
  lang,
}: {
  readonly blocks: readonly ComparedBlock[];
  readonly lang: string;
}) {
  const t = useT();
  if (blocks.every(({ kind }) => kind === "same")) return <p className="none">{t("drafts.versions.same")}</p>;
  return (
    <div className="doc compared" lang={lang}>
      {folded(blocks).map((part, index) =>
        typeof part === "number" ? (
          <p key={index} className="meta fold">
            {t("drafts.versions.unchanged", { count: part })}
          </p>
        ) : (
          <p key={index} className={part.heading ? "strong" : undefined} lang={part.lang ?? undefined}>
            {part.words.map((words, at) => (
              <Words key={at} words={words} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}

function Words({ words: { kind, text } }: { readonly words: ComparedWords }) {
  const t = useT();
  if (kind === "same") return <>{text}</>;
  const said = <span className="vh">{t(`drafts.versions.${kind}`)}: </span>;
  return kind === "gone" ? (
    <del>
      {said}
      {text}
    </del>
  ) : (
    <ins>
      {said}
      {text}
    </ins>
  );
}

/** The blocks near a change, and for each run of others how many they are. */
function folded(blocks: readonly ComparedBlock[]): (ComparedBlock | number)[] {
  const isNear = blocks.map((_, index) =>
    blocks.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== "same"),
  );
  const parts: (ComparedBlock | number)[] = [];
  blocks.forEach((block, index) => {
    const last = parts.at(-1);
    if (isNear[index]) parts.push(block);
    else if (typeof last === "number") parts[parts.length - 1] = last + 1;
    else parts.push(1);
  });
  return parts;
}
