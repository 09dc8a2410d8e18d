import { Anchor } from "#app/ui/anchor.tsx";
import { useLocal, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Crumbs, Section } from "#app/ui/page.tsx";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";

import { CitedByList } from "./cited-by.tsx";
import type { CitedByView } from "./view-cited-by.server.ts";

/** All that refers to an act or a provision, with the words that do. */
export function CitedByPage({ view }: { readonly view: CitedByView }) {
  const t = useT();
  const local = useLocal();
  const { slug, structure, path, title, cited } = view;
  const name = title ? (local(title)?.text ?? slug) : slug;
  const href = path === null ? textHref(slug, null, null) : provisionHref(slug, path);
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("act.list.title"), href: "/laws" },
          { label: name, href: textHref(slug, null, null) },
          { label: t("citing.by.title") },
        ]}
      />
      <header className="act-head">
        <p className="kind">
          <Anchor href={href}>
            <Local of={title} />
            {path === null ? null : `, ${provisionLabel(path, structure, t)}`}
          </Anchor>
        </p>
        <h1 className="title">
          {t("citing.by.title")} <span className="meta">{t("citing.by.count", { n: cited.total })}</span>
        </h1>
        <p className="lead">{t("citing.by.lead")}</p>
      </header>
      <Section id="cited" title={t("citing.by.sources")}>
        <CitedByList cited={cited} structure={structure} id="cited" />
      </Section>
    </div>
  );
}
