type Language = "kk" | "ru" | "en";

const WORDS = {
  kk: {
    title: "Үлгі бет",
    text: "Ұсыныс мүдделі мемлекеттік органға салыстырма кестемен және түсіндірме жазбамен бірге жіберіледі, жауабы оқиға ретінде жазылады.",
    cites:
      "Негізі: «Қазақстан Республикасындағы Адам құқықтары жөніндегі уәкіл туралы» Конституциялық заңның 15-бабының 2-тармағы.",
  },
  ru: {
    title: "Образец страницы",
    text: "Предложение направляют заинтересованному государственному органу со сравнительной таблицей и пояснительной запиской, ответ записывают событием.",
    cites:
      "Основание: пункт 2 статьи 15 Конституционного закона «Об Уполномоченном по правам человека в Республике Казахстан».",
  },
  en: {
    title: "A specimen page",
    text: "A proposal goes to the state body concerned with a comparative table and an explanatory note, and its answer is entered as an event.",
    cites:
      "Basis: paragraph 2 of Article 15 of the Constitutional Law On the Commissioner for Human Rights in the Republic of Kazakhstan.",
  },
} as const;

/** A page of a few hundred words with headings, a table, a callout, a citation and links to other pages. */
export function syntheticPage(n: number, count: number, language: Language): string {
  const { title, text, cites } = WORDS[language];
  const other = (step: number): string => `synthetic-${String((n + step) % count)}`;
  const parts = ["one", "two", "three"].map(
    (anchor, index) =>
      `## ${title} ${String(n)}.${String(index + 1)} {#${anchor}}\n\n${text} [[${other(index + 1)}]]. ${text}\n\n${text}\n`,
  );
  return `---
slug: synthetic-${String(n)}
language: ${language}
title: ${title} ${String(n)}
section: guide
order: 5000
asOf: 2026-11-24
summary: ${text}
seeAlso: [route, ${other(7)}]
---

${cites}

${parts.join("\n")}
| № | ${title} |
| --- | --- |
| 1 | ${text} |

> [!note]
> ${text}
`;
}
