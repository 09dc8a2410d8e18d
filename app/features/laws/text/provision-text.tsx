import { Anchor } from "#app/ui/anchor.tsx";
import { useLocal, useT } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";

import { textHref } from "../provision-href.ts";
import { LANGUAGE_NAMES, LanguageChoice } from "./language-choice.tsx";
import { Words } from "./unit-words.tsx";
import type { ProvisionViewed } from "./view-provision.server.ts";

/** The words of the law in the languages held; else our summary, and it says that it is one. */
export function ProvisionText({ shown }: { readonly shown: ProvisionViewed }) {
  const t = useT();
  const local = useLocal();
  const { texts, summary, path, act, asked } = shown;
  const held = texts.filter(({ rows }) => rows.length > 0);
  if (held.length === 0) {
    const words = local(summary.text);
    return (
      <>
        {texts.length > 0 ? <p className="meta">{t("laws.provision.absent")}</p> : null}
        {words ? (
          <>
            <Banner word={t("laws.provision.summaryOnly")} shape="void">
              {t("laws.provision.summaryHow")}
            </Banner>
            <p className="gist" lang={words.lang}>
              {words.text}
            </p>
          </>
        ) : (
          <p className="meta">{t("laws.provision.noText")}</p>
        )}
      </>
    );
  }
  const paths = [...new Set(held.flatMap(({ rows }) => rows.map((row) => row.path)))];
  const languages = held.map(({ language }) => language);
  return (
    <div className={`law-text columns-${String(held.length)}`}>
      <LanguageChoice held={languages} shown={languages[0] ?? "kk"} />
      {held.length > 1 ? (
        <div className="unit unit-heads" aria-hidden="true">
          {held.map(({ language }) => (
            <div key={language} className="lang" lang={language} data-lang={language}>
              {LANGUAGE_NAMES[language]}
            </div>
          ))}
        </div>
      ) : null}
      {paths.map((of) => (
        <div
          key={of}
          className={`unit depth-${String(Math.min(of.split(".").length - path.split(".").length + 1, 4))}`}
        >
          {held.map(({ language, rows }) => {
            const row = rows.find((unit) => unit.path === of);
            return (
              <div key={language} className="lang" lang={row ? language : undefined} data-lang={language}>
                {row ? (
                  <Words words={row} of={language} isHead={row.heading !== null} />
                ) : (
                  <p className="none">{t("laws.text.noColumn")}</p>
                )}
              </div>
            );
          })}
        </div>
      ))}
      {held.some(({ hasMore }) => hasMore) ? (
        <p>
          <Anchor href={textHref(act.slug, path, asked)}>{t("laws.provision.inAct")}</Anchor>
        </p>
      ) : null}
    </div>
  );
}
