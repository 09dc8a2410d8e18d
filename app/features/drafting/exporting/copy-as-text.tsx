import { type MouseEvent, useState } from "react";

import { useT } from "#app/ui/language.tsx";

/** Puts a document's words where they can be pasted from; where a browser does not let it, they come as a file. */
export function CopyAsText({ href }: { readonly href: string }) {
  const t = useT();
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    try {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(String(answer.status));
      await navigator.clipboard.writeText(await answer.text());
      setSaid("copied");
    } catch {
      setSaid("notCopied");
      location.assign(href);
    }
  };
  return (
    <>
      <a
        href={href}
        download
        onClick={(event: MouseEvent) => {
          event.preventDefault();
          void copy();
        }}
      >
        {t("exporting.copy")}
      </a>
      <span role="status" className="meta">
        {said === null ? null : t(`exporting.${said}`)}
      </span>
    </>
  );
}
