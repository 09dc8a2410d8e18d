import { useT, type Language } from "#app/ui/language.tsx";
import { typeset } from "#app/ui/typeset.ts";
import type { Piece } from "#content/laws/compare-laws.ts";

/** What went and what came, marked for eyes and for ears. */
export function ChangedWords({
  pieces,
  lang,
}: {
  readonly pieces: readonly Piece[];
  readonly lang: Language;
}) {
  const t = useT();
  return (
    <p className="serif changed" lang={lang}>
      {pieces.map(({ kind, text }, at) => {
        const words = typeset(text, lang);
        if (kind === "same") return <span key={at}>{words}</span>;
        const Mark = kind;
        return (
          <Mark key={at}>
            <span className="vh">{t(`laws.diff.${kind}`)} </span>
            {words}
            <span className="vh"> {t("laws.diff.end")} </span>
          </Mark>
        );
      })}
    </p>
  );
}
