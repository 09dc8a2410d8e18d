import type { ReactNode } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useLanguage, useT, type Language } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";
import { typeset } from "#app/ui/typeset.ts";

import type { ProvisionShown } from "./find-provisions.server.ts";
import { provisionHref } from "./provision-href.ts";
import { provisionLabel } from "./provision-label.ts";
import { Provoked } from "./provoked-part.tsx";

const LANGUAGES: readonly Language[] = ["kk", "ru", "en"];
const NAMES = { kk: "Қазақша", ru: "Русский", en: "English" } as const;

const hasText = ({ texts }: ProvisionShown): boolean => LANGUAGES.some((of) => texts[of]?.text);
const hasProvoked = (provision: ProvisionShown): boolean =>
  provision.groupsWithheld ||
  provision.records.length + provision.holdings.length + provision.appeals + provision.appealsInGroups > 0;

/** The provisions named by somebody, in three languages side by side, and in the margin what each provoked. */
export function Provisions({
  provisions,
  structure,
  slug,
  follow,
}: {
  readonly provisions: readonly ProvisionShown[];
  readonly structure: string | null;
  readonly slug: string;
  /** Where what cites a provision is followed; `name` is what it is called. */
  readonly follow: (path: string, name: string) => ReactNode;
}) {
  const t = useT();
  // A unit that is only above others lends them its heading and stands in the tree.
  const shown = provisions.filter((provision) => hasText(provision) || hasProvoked(provision));
  if (shown.length === 0) return <p className="meta gap-t">{t("act.noProvisions")}</p>;
  return (
    <div className="act">
      <Tree provisions={shown} structure={structure} />
      <div className="provs">
        <div className="heads" aria-hidden="true">
          {LANGUAGES.map((of) => (
            <span key={of} lang={of}>
              {NAMES[of]}
            </span>
          ))}
          <span>{t("act.provoked")}</span>
        </div>
        {shown.map((provision) => (
          <Provision
            key={provision.path}
            provision={provision}
            above={provisions.filter(({ path }) => provision.path.startsWith(`${path}.`))}
            structure={structure}
            slug={slug}
            follow={follow}
          />
        ))}
      </div>
    </div>
  );
}

function Tree({
  provisions,
  structure,
}: {
  readonly provisions: readonly ProvisionShown[];
  readonly structure: string | null;
}) {
  const t = useT();
  const { number } = useFormat();
  return (
    <nav className="tree" aria-label={t("act.tree")}>
      <ul className="branch">
        {provisions.map(({ path, citedCount }) => (
          <li key={path}>
            <a href={`#${path}`}>
              {provisionLabel(path, structure, t)}{" "}
              {citedCount > 0 ? <span className="count">{number(citedCount)}</span> : null}
            </a>
          </li>
        ))}
      </ul>
      <p className="meta tree-note">{t("act.treeNote")}</p>
    </nav>
  );
}

function Provision({
  provision,
  above,
  structure,
  slug,
  follow,
}: {
  readonly provision: ProvisionShown;
  readonly above: readonly ProvisionShown[];
  readonly structure: string | null;
  readonly slug: string;
  readonly follow: (path: string, name: string) => ReactNode;
}) {
  const t = useT();
  const language = useLanguage();
  const order = [language, ...LANGUAGES];
  const heading = [provision, ...above.toReversed()]
    .flatMap(({ texts }) =>
      order.flatMap((of) => (texts[of]?.heading ? [{ of, text: texts[of].heading }] : [])),
    )
    .at(0);
  const label = provisionLabel(provision.path, structure, t);
  return (
    <article className="prov" id={provision.path} aria-label={label}>
      <header className="prov-h">
        <h2>
          <Anchor className="quiet" href={provisionHref(slug, provision.path)}>
            {label}
          </Anchor>
        </h2>
        {heading ? (
          <p className="meta" lang={heading.of === language ? undefined : heading.of}>
            {typeset(heading.text, heading.of)}
          </p>
        ) : null}
        {provision.unconfirmed ? (
          <p className="flag">
            <Status shape="hold">{t("status.unconfirmed")}</Status>
          </p>
        ) : null}
        <p className="meta no-print">{follow(provision.path, label)}</p>
      </header>
      {LANGUAGES.map((of) => (
        <ProvisionWording key={of} of={of} provision={provision} />
      ))}
      <aside className="marg" aria-label={t("act.provokedBy", { provision: label })}>
        <Provoked provoked={provision} path={provision.path} slug={slug} />
      </aside>
    </article>
  );
}

function ProvisionWording({ of, provision }: { readonly of: Language; readonly provision: ProvisionShown }) {
  const t = useT();
  const text = provision.texts[of];
  if (!text?.text) {
    return (
      <div className="lang">
        <p className="none">{t("act.noWording")}</p>
      </div>
    );
  }
  return (
    <div className="lang" lang={of}>
      {text.kind === "summary" ? (
        <p className="gist">
          <span className="gist-label">{SUMMARY[of]}</span> {typeset(text.text, of)}
        </p>
      ) : (
        <p className="serif">{typeset(text.text, of)}</p>
      )}
    </div>
  );
}
/** Said in the language of the column, whatever language the page is read in. */
const SUMMARY = { kk: "Мазмұндама", ru: "Изложение", en: "Summary" } as const;
