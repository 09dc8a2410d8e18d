import { useEffect, useRef } from "react";

import { useT } from "./language.tsx";

const KEYS = [
  ["/", "slash"],
  ["Ctrl+K", "palette"],
  ["?", "help"],
  ["j, k", "rows"],
  ["Esc", "escape"],
] as const;

/** The keys that work on every page. */
export default function KeysList({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => {
      box?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="keys-title" onClose={onClose}>
      <header>
        <h2 className="title-3" id="keys-title">
          {t("palette.keys.title")}
        </h2>
      </header>
      <dl className="body keys-list">
        {KEYS.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`palette.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <form method="dialog">
          <button type="submit" className="btn">
            {t("palette.close")}
          </button>
        </form>
      </footer>
    </dialog>
  );
}
