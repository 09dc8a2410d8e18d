import type { RegistryAct } from "../types.ts";

const WORDS: Readonly<Record<string, string>> = {
  article: "Article",
  part: "part",
  paragraph: "paragraph",
  subparagraph: "subparagraph",
  indent: "indent",
  note: "note",
  chapter: "Chapter",
};

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

export function englishDate(date: string): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

const FORMS: Readonly<Partial<Record<RegistryAct["form"], string>>> = {
  constitutional_law: "Constitutional Law of the Republic of Kazakhstan",
  law: "Law of the Republic of Kazakhstan",
  code: "Code of the Republic of Kazakhstan",
  decree: "Decree of the President of the Republic of Kazakhstan",
  order: "Order",
  rules: "Order",
  sc_resolution: "Normative Resolution of the Supreme Court of the Republic of Kazakhstan",
  cc_resolution: "Normative Resolution of the Constitutional Court of the Republic of Kazakhstan",
  local_act: "Resolution",
};

/** "subparagraph 11) of paragraph 2 of Article 91 of the Code ...". */
export function englishCitation(
  steps: readonly { unit: string; number: string }[],
  act: RegistryAct,
  dated: boolean,
): string {
  const units = steps.map(({ unit, number }) => [WORDS[unit] ?? unit, number].filter(Boolean).join(" "));
  const [note, ...rest] = units;
  const chain = steps[0]?.unit === "note" && note ? `${note} to ${rest.join(" of ")}` : units.join(" of ");
  const name = englishAct(act, dated);
  return chain === "" ? name : `${chain} of the ${name}`;
}

function englishAct(act: RegistryAct, dated: boolean): string {
  const { title, form } = act;
  const own =
    form === "treaty" ||
    form === "soft_law" ||
    form === "constitution" ||
    (form === "code" && !title.en.startsWith("On "));
  if (own)
    return (
      title.en +
      (dated && form === "constitution" && act.adoptedOn ? ` of ${englishDate(act.adoptedOn)}` : "")
    );
  const bylaw = form !== "law" && form !== "constitutional_law" && form !== "code";
  const words = FORMS[form] ?? "Resolution of the Government of the Republic of Kazakhstan";
  const on = act.adoptedOn && (dated || bylaw) ? ` of ${englishDate(act.adoptedOn)}` : "";
  const number = act.number && (dated || bylaw) ? ` No. ${act.number}` : "";
  return words + on + number + (bylaw && on !== "" && number !== "" ? "" : ` “${title.en}”`);
}
