import type { ValueNames } from "./query.ts";

/** A registry in miniature. */
export const NAMES: readonly ValueNames[] = [
  { field: "kind", value: "court_opinion", names: ["opinion", "Заключение", "Қорытынды"] },
  { field: "kind", value: "proposal", names: ["Proposal", "Предложение", "Ұсыныс"] },
  { field: "kind", value: "appeal", names: ["Appeal", "Обращение", "Өтініш"] },
  {
    field: "body",
    value: "moh",
    names: ["Ministry of Health", "Министерство здравоохранения", "Денсаулық сақтау министрлігі", "Минздрав"],
  },
  {
    field: "body",
    value: "moj",
    names: ["Ministry of Justice", "Министерство юстиции", "Әділет министрлігі"],
  },
  { field: "status", value: "adopted", names: ["Adopted", "Принято", "Қабылданды"] },
  {
    field: "region",
    value: "turkestan",
    names: ["Туркестанская", "Туркестанская область", "Түркістан облысы"],
  },
  { field: "act", value: "criminal-code", names: ["УК", "УК РК", "ҚК", "Уголовный кодекс"] },
  { field: "act", value: "social-code", names: ["СК", "Социальный кодекс"] },
  { field: "act", value: "family-code", names: ["СК", "Кодекс о браке (супружестве) и семье"] },
  { field: "act", value: "constitution", names: ["Конституция РК"] },
  { field: "act", value: "constitution-2026", names: ["Constitution", "Конституция РК"] },
  { field: "act", value: "order:819:2014-11-17", names: [] },
  { field: "act", value: "order:ҚР ДСМ-61:2022-06-30", names: ["KR DSM-61"] },
  { field: "act", value: "order:ҚР-X", names: [] },
  { field: "lang", value: "kk", names: ["казахский", "қазақша", "Kazakh"] },
];
