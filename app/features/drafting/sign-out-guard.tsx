import { useEffect } from "react";

import { hasUnsavedCopies, wipeLocalCopies } from "#app/editor/writing/local-copies.ts";
import { useT } from "#app/ui/language.tsx";

/**
 * Whoever signs out leaves no text behind on the device: it may be shared. If some of it is not saved yet, the person
 * is asked first.
 */
export function SignOutGuard() {
  const t = useT();
  useEffect(() => {
    const leave = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !form.action.endsWith("/sign-out")) return;
      if (form.dataset["wiped"] !== undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (hasUnsavedCopies() && !confirm(t("editor.unsavedOnSignOut"))) return;
      form.dataset["wiped"] = "";
      const go = () => {
        form.requestSubmit();
      };
      wipeLocalCopies().then(go, go);
    };
    document.addEventListener("submit", leave, true);
    return () => {
      document.removeEventListener("submit", leave, true);
    };
  }, [t]);
  return null;
}
