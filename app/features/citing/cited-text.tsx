import { Anchor } from "#app/ui/anchor.tsx";
import { useLocal } from "#app/ui/language.tsx";
import { typeset } from "#app/ui/typeset.ts";

type Lang = "kk" | "ru" | "en";

/** A citation in a text of a page: a link to the provision, or, while it is open, to where it is decided. */
export interface CitedSpan {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** It may mean several things, and nobody has said which. */
  readonly isOpen: boolean;
}

/** The spans of a page's texts, by `keyOfText`. */
export type CitedSpans = Readonly<Record<string, readonly CitedSpan[]>>;

/** A plain text whose citations are links. */
export function CitedText({
  text,
  lang,
  spans,
}: {
  readonly text: string;
  readonly lang: Lang;
  readonly spans: readonly CitedSpan[] | undefined;
}) {
  const pieces: { text: string; span: CitedSpan | null }[] = [];
  let at = 0;
  for (const span of spans ?? []) {
    if (span.start < at || span.end > text.length) continue;
    if (span.start > at) pieces.push({ text: text.slice(at, span.start), span: null });
    pieces.push({ text: text.slice(span.start, span.end), span });
    at = span.end;
  }
  pieces.push({ text: text.slice(at), span: null });
  return (
    <>
      {pieces.map(({ text: words, span }, index) =>
        span ? (
          <Anchor key={index} href={span.href} className={span.isOpen ? "cite cite-open" : "cite"}>
            {typeset(words, lang)}
          </Anchor>
        ) : (
          <span key={index}>{typeset(words, lang)}</span>
        ),
      )}
    </>
  );
}

const SUFFIX = { kk: "Kk", ru: "Ru", en: "En" } as const;

/** As `Local`, of a text in three languages whose citations are links. */
export function CitedLocal({
  of,
  holder,
  name,
  spans,
}: {
  readonly of: Readonly<Partial<Record<Lang, string | null>>>;
  /** The id of the event or norm change that says it; "" for the record itself. */
  readonly holder: string;
  /** The text without its language: `note`, `proposed`. */
  readonly name: string;
  readonly spans: CitedSpans;
}) {
  const local = useLocal();
  const lang = local(of)?.lang;
  const text = lang && of[lang];
  if (!lang || !text) return null;
  return (
    <span lang={lang}>
      <CitedText text={text} lang={lang} spans={spans[`${holder} ${name}${SUFFIX[lang]}`]} />
    </span>
  );
}
