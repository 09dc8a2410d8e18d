import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";

import type { ToldFinding } from "./lint-draft.server.ts";

/** What rules find wrong with a text, for whoever decides about it. */
export function FindingsRead({
  findings,
  href,
}: {
  readonly findings: readonly ToldFinding[];
  /** Where it is mended. */
  readonly href: string;
}) {
  const t = useT();
  if (findings.length === 0) return <p className="none">{t("linting.none")}</p>;
  return (
    <>
      <ul className="linked">
        {findings.map((one, index) => (
          <li key={index}>
            <div>
              {one.message}
              <span className="why">
                <FindingWord isGrave={one.isGrave} />
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Anchor href={href}>{t("linting.mendInText")}</Anchor>
      </p>
    </>
  );
}

export function FindingWord({ isGrave }: Pick<ToldFinding, "isGrave">) {
  const t = useT();
  return <Status shape={isGrave ? "late" : "hold"}>{t(isGrave ? "linting.grave" : "linting.light")}</Status>;
}
