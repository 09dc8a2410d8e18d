import type { PageWords } from "#content/markdown/pages/render-page.ts";

/** Words that a page gets from the product, in the language the page is written in. */
export const pageWords = (t: (key: string) => string): PageWords => ({
  callouts: {
    note: t("knowledge.callout.note"),
    important: t("knowledge.callout.important"),
    example: t("knowledge.callout.example"),
    unconfirmed: t("knowledge.callout.unconfirmed"),
  },
  glossary: {
    languages: {
      kk: t("knowledge.language.kk"),
      ru: t("knowledge.language.ru"),
      en: t("knowledge.language.en"),
    },
    definition: t("knowledge.glossary.definition"),
    abbreviation: t("knowledge.glossary.abbreviation"),
    language: t("knowledge.glossary.language"),
    meanings: t("knowledge.glossary.meanings"),
  },
  footnotes: t("knowledge.footnotes"),
  backToText: t("knowledge.backToText"),
  table: t("knowledge.table"),
  broken: t("knowledge.broken"),
});
