/** A registry and a year small enough to break on purpose, one thing at a time. For tests. */

export const NAME = '{ kk: "А", ru: "А", en: A }';

export const body = (id: string, more = ""): string =>
  `- id: ${id}\n  kind: ministry\n  name: ${NAME}\n${more ? `  ${more}\n` : ""}`;

export const REGISTRY: Readonly<Record<string, string>> = {
  "registry/regions.yaml": `- id: abai\n  name: ${NAME}\n`,
  "registry/bodies.yaml": body("moj") + body("old-ministry", "validTo: 2023-08-31"),
  "registry/topics.yaml": `- id: children\n  name: ${NAME}\n`,
  "registry/appeal-categories.yaml": `- id: labour\n  name: ${NAME}\n`,
  "records/2024/source.yaml": `slug: report\nkind: annual_report\nyear: 2024\ntitle: ${NAME}\nlanguage: en\n`,
};

interface RecordFields {
  readonly number?: string;
  readonly kind?: string;
  readonly series?: string;
  readonly topics?: string;
  readonly addressees?: string;
  readonly type?: string;
  readonly to?: string;
  readonly on?: string;
  /** Lines after the only event: more of it, or further fields. */
  readonly more?: string;
}

export const record = ({
  number = "P-01",
  kind = "proposal",
  series = "listed",
  topics = "[children]",
  addressees = "[{ body: moj }]",
  type = "sent",
  to = "moj",
  on = "2024",
  more = "",
}: RecordFields = {}): string => `---
number: ${number}
kind: ${kind}
series: ${series}
year: 2024
title: ${NAME}
language: en
topics: ${topics}
source: { lines: "10" }
addressees: ${addressees}
events:
  - key: sent
    type: ${type}
    to: ${to}
    on: ${on}
    note: ${NAME}
    lines: "10"
${more}---

# kk

Мәтін.

# ru

Текст.

# en

Text.
`;

export const act = ({ slug = "law-x", form = "law", more = "" } = {}): string =>
  `- slug: ${slug}\n  form: ${form}\n  title: { en: A }\n${more}${more ? "" : "  aliases: []\n"}`;

export const appeal = ({ category = "labour", title = NAME, more = "" } = {}): string =>
  `- number: A-2024-01
  year: 2024
  category: ${category}
  title: ${title}
  summary: ${NAME}
  applicant: { name: Петровой }
  lines: "5"
  links: []
${more}`;
