import { Anchor } from "./anchor.tsx";
import { useLanguage, useT } from "./language.tsx";
import { typeset } from "./typeset.ts";

export type ChainState = "done" | "now" | "check" | "gap";

export interface ChainLink {
  readonly id: string;
  /** Which link: "Appeals", "Norm", … */
  readonly name: string;
  /** What is known of it. */
  readonly value: string;
  readonly href?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly state: ChainState;
}

/** `check` alone is the class of a ticked box's label. */
const classOf: Readonly<Record<ChainState, string | undefined>> = {
  done: undefined,
  now: "now",
  check: "to-check",
  gap: "gap",
};

/** From appeal to law in five links: solid is proven, a ring is now, ochre waits for a check, dotted is missing. */
export function Chain({ label, links }: { readonly label: string; readonly links: readonly ChainLink[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ol className="chain" aria-label={label}>
      {links.map(({ id, name, value, href, note, state }) => (
        <li key={id} className={classOf[state]}>
          <span className="k">
            {name} <span className="vh">({t(`ui.chain.${state}`)})</span>
          </span>
          {href ? (
            <Anchor className="v quiet" href={href}>
              {typeset(value, language)}
            </Anchor>
          ) : (
            <span className="v">{typeset(value, language)}</span>
          )}
          {note ? <span className="w">{typeset(note, language)}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/**
 * The chain as dots for a row of a list. One letter a link: d proven, n now, h to be checked, g missing. The last link
 * is today's law: proven there, it is green.
 */
export function MiniChain({ letters, label }: { readonly letters: string; readonly label: string }) {
  const dots = Array.from(letters);
  const last = dots.length - 1;
  return (
    <span className="mini" role="img" aria-label={label}>
      {dots.map((letter, index) => (
        <i key={index} className={dotClass(letter, index === last)} />
      ))}
    </span>
  );
}

function dotClass(letter: string, isLaw: boolean): string | undefined {
  if (letter === "d") return isLaw ? "d" : undefined;
  if (letter === "n") return "n";
  return letter === "h" ? "h" : "o";
}
