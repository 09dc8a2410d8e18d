import { z } from "zod";

import { actToName, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { isRecordStatus } from "#app/features/records/list-groups.ts";
import { type OneText, oneOf, wordsOf } from "#app/features/records/list-local.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import { inThree, shortName } from "#app/platform/trilingual.ts";
import type { RecordStatus } from "#prisma/generated/client.ts";

import { type NodeKind, partsOf, type Ref, refOf } from "./node-kinds.ts";

/** A node as it is drawn and listed. */
export interface GraphNode {
  readonly ref: Ref;
  readonly kind: NodeKind;
  /** What it is: "Proposal", "Provision". */
  readonly word: string;
  /** What it is called by: a number, "Art. 163, para. 2", an act's short name. */
  readonly label: string;
  /** What it is about, where the label does not say. */
  readonly title: OneText | null;
  readonly year: number | null;
  readonly status: RecordStatus | null;
  /** Its own page; null if it has none. */
  readonly href: string | null;
}

/** As every query of nodes answers. */
export const nodeColumns = z.object({
  id: z.string(),
  key: z.string(),
  year: z.number().nullable(),
  facts: z.unknown(),
});
export type NodeRow = z.output<typeof nodeColumns>;

const words = z.string().nullable();
const titled = z.object({ titleKk: words, titleRu: words, titleEn: words });
const recordFacts = titled.extend({ kind: z.string(), status: z.string().refine(isRecordStatus) });
const provisionFacts = actToName.extend({ path: z.string(), structure: words });
const bodyFacts = z.object({
  ...{ nameKk: z.string(), nameRu: z.string(), nameEn: z.string() },
  ...{ shortKk: words, shortRu: words, shortEn: words },
});

export function nodeOf(kind: NodeKind, { key, year, facts }: NodeRow, language: Language): GraphNode {
  const t = translator(language);
  const plain = { ref: refOf(kind, key), kind, year, status: null, title: null, href: null };
  const word = t(`graph.kind.${kind}`);
  switch (kind) {
    case "appeal": {
      const href = `/appeals/${encodeURIComponent(key)}`;
      return { ...plain, word, label: key, title: titleOf(facts, language), href };
    }
    case "group":
      return { ...plain, word, label: key, title: titleOf(facts, language) };
    case "record": {
      const { kind: of, status } = recordFacts.parse(facts);
      const href = `/records/${encodeURIComponent(key)}`;
      const title = titleOf(facts, language);
      return { ...plain, word: t(`status.kind.${of}`), label: key, title, status, href };
    }
    case "provision": {
      const { path, structure, ...act } = provisionFacts.parse(facts);
      const label = provisionLabel(path, structure, t);
      const href = provisionHref(key.slice(0, key.indexOf("/")), path);
      return { ...plain, word, label, title: oneOf(language, briefTitle(act)), href };
    }
    case "act": {
      const label = wordsOf(oneOf(language, briefTitle(actToName.parse(facts)))) || key;
      return { ...plain, word, label, href: textHref(key, null, null) };
    }
    case "body": {
      const body = bodyFacts.parse(facts);
      const label = wordsOf(oneOf(language, shortName(body))) || key;
      const name = oneOf(language, inThree(body, "name"));
      const title = wordsOf(name) === label ? null : name;
      return { ...plain, word, label, title, href: `/search?body=${encodeURIComponent(key)}` };
    }
    case "decision": {
      const { slug } = z.object({ slug: words }).parse(facts);
      return { ...plain, word, label: key, href: slug === null ? null : textHref(slug, null, null) };
    }
  }
}

const titleOf = (facts: unknown, language: Language): OneText | null =>
  oneOf(language, inThree(titled.parse(facts), "title"));

/** Where the whole list of a node's neighbours of a kind stands; null if no page has it. */
export function listHref(of: Ref, neighbours: NodeKind): string | null {
  const { kind, key } = partsOf(of);
  const own = (path: string, parts: Partial<Record<NodeKind, string>>) =>
    `${path}${parts[neighbours] === undefined ? "" : `#${parts[neighbours]}`}`;
  switch (kind) {
    case "appeal":
      return own(`/appeals/${encodeURIComponent(key)}`, {
        record: "records",
        provision: "norms",
        act: "norms",
      });
    case "record":
      return own(`/records/${encodeURIComponent(key)}`, {
        ...{ appeal: "appeals", group: "appeals", provision: "norms", act: "norms" },
        ...{ record: "related", body: "addressees", decision: "norms" },
      });
    case "provision": {
      const [slug = "", path = ""] = key.split("/");
      if (neighbours === "appeal") {
        return `/appeals?act=${encodeURIComponent(slug)}&provision=${encodeURIComponent(path)}`;
      }
      if (neighbours === "provision") return textHref(slug, path, null);
      return own(provisionHref(slug, path), { record: "records", group: "appeals", decision: "court" });
    }
    case "act":
      return neighbours === "appeal"
        ? `/appeals?act=${encodeURIComponent(key)}`
        : own(textHref(key, null, null), { record: "said" });
    case "body":
      return `/search?body=${encodeURIComponent(key)}`;
    case "group":
    case "decision":
      return null;
  }
}
