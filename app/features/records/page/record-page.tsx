import type { ReturnedForm } from "#app/ui/form-result.ts";
import { useLocal, useT } from "#app/ui/language.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { DraftsPart } from "#app/features/drafting/drafts-part.tsx";
import { FilesPart } from "#app/features/files/files-part.tsx";
import { PrecedentsPart } from "#app/features/precedents/precedents-part.tsx";

import { listOf } from "../list-kinds.ts";
import type { RecordView } from "../view-record.server.ts";
import { OpinionNorms } from "./opinion-norms.tsx";
import type { withLogPage } from "./log-page.server.ts";
import { RecordAside } from "./record-aside.tsx";
import { RecordCitations } from "./record-citations.tsx";
import { RecordChain } from "./record-chain.tsx";
import { RecordHead } from "./record-head.tsx";
import { RecordLog } from "./record-log.tsx";
import { RecordNorms } from "./record-norms.tsx";
import { RecordAddressees, RecordAppeals, RecordRelated } from "./record-parts.tsx";

/** A record whole: the chain first, then what it says, whom it concerns and what came of it. */
export function RecordPage({
  record,
  result,
}: {
  readonly record: ReturnType<typeof withLogPage>;
  /** What the part «Files» did not take. */
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const local = useLocal();
  const summary = firstOf(record.summaries, local(record.summaries)?.lang);
  const mistake = local(record.sourceError);
  const list = listOf(record.kind);
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("record.crumbs.home"), href: "/" },
          { label: t(`record.crumbs.${record.kind}`), href: list },
          { label: String(record.year), href: `${list}?year=${String(record.year)}` },
          { label: record.number },
        ]}
      />
      <RecordHead record={record} />
      <RecordChain record={record} />
      {mistake ? (
        <Banner tone="hold" word={t("record.sourceMistake")} shape="check" className="erratum">
          <span lang={mistake.lang}>{mistake.text}</span>
        </Banner>
      ) : null}
      <div className="with-aside body">
        <div>
          <Section id="gist" title={t("record.gist")} first>
            {summary ? (
              <Prose html={summary.html} lang={summary.lang} />
            ) : (
              <p className="none">{t("record.noGist")}</p>
            )}
          </Section>
          {record.opinion ? <OpinionNorms record={record} /> : <RecordNorms record={record} />}
          <RecordAddressees record={record} />
          <RecordAppeals record={record} />
          <RecordCitations record={record} />
          <RecordRelated record={record} />
          <DraftsPart number={record.number} />
          <PrecedentsPart number={record.number} />
          <FilesPart {...record.files} evidence={record.evidence} result={result} />
          <RecordLog record={record} log={record.log} />
        </div>
        <RecordAside record={record} />
      </div>
    </div>
  );
}

function firstOf(texts: RecordView["summaries"], lang: "kk" | "ru" | "en" | undefined) {
  const html = lang ? texts[lang] : null;
  return lang && html ? { html, lang } : null;
}
