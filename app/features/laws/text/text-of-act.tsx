import { Anchor } from "#app/ui/anchor.tsx";
import { useLanguage, useT, type Language } from "#app/ui/language.tsx";

import { provisionHref, textHref } from "../provision-href.ts";
import { provisionLabel } from "../provision-label.ts";
import { Provoked } from "../provoked-part.tsx";
import { LANGUAGE_NAMES, LanguageChoice } from "./language-choice.tsx";
import { TextTree } from "./text-tree.tsx";
import { Words } from "./unit-words.tsx";
import type { Block, TextShown } from "./view-text.server.ts";

const LANGUAGES: readonly Language[] = ["kk", "ru", "en"];

/** A part of an act's text, the languages held side by side and aligned by provision, with its tree. */
export function TextOfAct({
  text,
  structure,
  slug,
  on,
}: {
  readonly text: TextShown;
  readonly structure: string | null;
  readonly slug: string;
  /** The day as the address has it: null for today. */
  readonly on: string | null;
}) {
  const t = useT();
  const language = useLanguage();
  const held = LANGUAGES.filter((of) => text.held.some((one) => one.language === of));
  const placeName = (path: string): string =>
    path === "" ? t("laws.text.whole") : provisionLabel(path, structure, t);
  return (
    <div className="act">
      <TextTree text={text} structure={structure} slug={slug} on={on} />
      <div className={`provs law-text columns-${String(held.length)}`}>
        <LanguageChoice held={held} shown={held.includes(language) ? language : (held[0] ?? language)} />
        <div className="heads" aria-hidden="true">
          {held.map((of) => (
            <span key={of} lang={of}>
              {LANGUAGE_NAMES[of]}
            </span>
          ))}
          <span>{t("act.provoked")}</span>
        </div>
        {text.blocks.map((block) => (
          <TextBlock key={block.path} block={block} {...{ structure, slug, on, held }} />
        ))}
        <nav className="pages no-print" aria-label={t("laws.text.pages")}>
          {text.previous === null ? null : (
            <Anchor href={textHref(slug, text.previous === "" ? null : text.previous, on)} rel="prev">
              {t("laws.text.previous", { place: placeName(text.previous) })}
            </Anchor>
          )}
          {text.next === null ? null : (
            <Anchor href={textHref(slug, text.next, on)} rel="next">
              {t("laws.text.next", { place: placeName(text.next) })}
            </Anchor>
          )}
        </nav>
      </div>
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly structure: string | null;
  readonly slug: string;
  readonly on: string | null;
  readonly held: readonly Language[];
}

function TextBlock({ block, structure, slug, on, held }: BlockProps) {
  const t = useT();
  const label = provisionLabel(block.path, structure, t);
  return (
    <article className={block.isHead ? "prov" : "prov prov-heading"} id={block.path} aria-label={label}>
      <header className="prov-h">
        <h2>
          <Anchor className="quiet" href={provisionHref(slug, block.path, on)}>
            {label}
          </Anchor>
        </h2>
      </header>
      <div className="units">
        {block.units.map((unit) => (
          <div
            key={unit.path}
            className={`unit depth-${String(Math.min(unit.path.split(".").length - 1, 4))}`}
            id={unit.path === block.path ? undefined : unit.path}
          >
            {held.map((of) => {
              const words = unit.words[of];
              return (
                <div key={of} className="lang" lang={words ? of : undefined} data-lang={of}>
                  {words ? (
                    <Words words={words} of={of} isHead={unit.path === block.path && !isPoint(unit.path)} />
                  ) : (
                    <p className="none">{t("laws.text.noColumn")}</p>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {block.provoked ? (
        <aside className="marg" aria-label={t("act.provokedBy", { provision: label })}>
          <Provoked provoked={block.provoked} path={block.path} slug={slug} />
        </aside>
      ) : null}
    </article>
  );
}

/** A point of rules prints its number before its words. */
const isPoint = (path: string): boolean => /(?:^|\.)p_[\d-]+$/u.test(path);
