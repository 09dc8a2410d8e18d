import type { Language } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";
import { typeset } from "#app/ui/typeset.ts";

import type { UnitWords } from "./read-window.server.ts";

// Said in the language of the column, whatever language the page is read in.
const EXCLUDED = { kk: "Алып тасталған", ru: "Исключено", en: "Struck out" } as const;
const REMARK = {
  kk: "Жариялаушының ескертпесі",
  ru: "Примечание издателя",
  en: "The publisher’s remark",
} as const;

/** The words of the law in one language, as printed: number, heading, text; the publisher's remark folded below. */
export function Words({
  words,
  of,
  isHead,
}: {
  readonly words: UnitWords;
  readonly of: Language;
  /** The number and the heading stand above already. */
  readonly isHead: boolean;
}) {
  const { mark, heading, text, remark, excluded } = words;
  const paragraphs = text === "" ? [] : text.split("\n");
  return (
    <>
      {isHead && (heading ?? mark) !== null ? (
        <p className="serif unit-heading">
          {mark ? <span className="printed-number">{typeset(mark, of)} </span> : null}
          {heading ? typeset(heading, of) : null}
        </p>
      ) : null}
      {paragraphs.map((paragraph, at) => (
        <p key={at} className="serif">
          {at === 0 && mark && !isHead ? <span className="printed-number">{mark} </span> : null}
          {typeset(paragraph, of)}
        </p>
      ))}
      {excluded ? (
        <p className="meta">
          <Status shape="closed">{EXCLUDED[of]}</Status>
        </p>
      ) : null}
      {remark ? (
        <details className="remark">
          <summary>{REMARK[of]}</summary>
          <p className="meta">{typeset(remark, of)}</p>
        </details>
      ) : null}
    </>
  );
}
