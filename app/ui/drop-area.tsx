import { useState, type InputHTMLAttributes } from "react";

import { useHydrated } from "./hydrated.ts";
import { useT } from "./language.tsx";

/**
 * Where files are chosen by the button or dropped. Both are the browser's own doing and need no JavaScript; with it,
 * the button speaks the page's language, and whoever uses it says below what was chosen.
 */
export function DropArea({
  several,
  ...input
}: { readonly several: boolean } & Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "multiple">) {
  const t = useT();
  const hydrated = useHydrated();
  const [isOver, setIsOver] = useState(false);
  const leave = () => {
    setIsOver(false);
  };
  return (
    <div
      className={["drop", hydrated ? "drop-live" : null, isOver ? "drop-over" : null]
        .filter(Boolean)
        .join(" ")}
    >
      <input
        {...input}
        type="file"
        multiple={several}
        onDragEnter={() => {
          setIsOver(true);
        }}
        onDragLeave={leave}
        onDrop={leave}
      />
      {hydrated ? (
        <p className="drop-text" aria-hidden="true">
          <span className="btn btn-s">{t(several ? "ui.drop.several" : "ui.drop.one")}</span>{" "}
          {t(several ? "ui.drop.orDropSeveral" : "ui.drop.orDropOne")}
        </p>
      ) : null}
    </div>
  );
}
