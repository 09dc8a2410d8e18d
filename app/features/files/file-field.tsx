import { useNavigation } from "@remix-run/react";
import { useEffect, useId, useState, type ChangeEvent, type ReactNode } from "react";

import { DropArea } from "#app/ui/drop-area.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { useT } from "#app/ui/language.tsx";

import { useFileSize } from "./file-link.tsx";
import { acceptedExtensions } from "./file-types.ts";
import {
  LARGEST_FILE,
  LARGEST_FILE_MB,
  LARGEST_SENDING,
  LARGEST_SENDING_MB,
  MOST_AT_ONCE,
} from "./limits.ts";

interface Chosen {
  readonly name: string;
  readonly size: number;
}

interface FileFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  /** The names of files that were sent with a form that came back: without JavaScript they must be chosen again. */
  readonly sent?: readonly string[] | undefined;
}

/**
 * Chooses files to send along. With JavaScript the field says in the page's language what was chosen, and refuses at
 * once what is too large to send.
 */
export function FileField({ label, hint, error, sent = [] }: FileFieldProps) {
  const id = useId();
  const t = useT();
  const sizeOf = useFileSize();
  const hydrated = useHydrated();
  const { state } = useNavigation();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [tooMuch, setTooMuch] = useState<string | null>(null);
  useNothingLostByDropping();

  const tooMuchOf = (files: readonly Chosen[]): string | null => {
    const large = files.find(({ size }) => size > LARGEST_FILE);
    if (large) return t("files.refusal.tooLarge", { name: large.name, megabytes: LARGEST_FILE_MB });
    if (files.length > MOST_AT_ONCE) return t("files.refusal.tooMany", { count: MOST_AT_ONCE });
    const together = files.reduce((sum, { size }) => sum + size, 0);
    return together > LARGEST_SENDING
      ? t("files.refusal.tooLargeTogether", { megabytes: LARGEST_SENDING_MB })
      : null;
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const files = [...(input.files ?? [])].map(({ name, size }) => ({ name, size }));
    const problem = tooMuchOf(files);
    if (problem) input.value = "";
    setTooMuch(problem);
    setChosen(problem ? [] : files);
  };

  const wrong = tooMuch ?? error;
  const describedBy = [`${id}-hint`, wrong ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DropArea
        several
        id={id}
        name="file"
        accept={acceptedExtensions}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={describedBy}
        onChange={choose}
      />
      <div role="status">
        {chosen.length > 0 ? (
          <ul className="chosen">
            {chosen.map(({ name, size }, index) => (
              <li key={index}>
                {name} <span className="meta">{sizeOf(size)}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {state === "submitting" && chosen.length > 0 ? <p className="meta">{t("files.sending")}</p> : null}
      </div>
      {!hydrated && sent.length > 0 ? (
        <p className="hint">{t("files.chooseAgain", { names: sent.join(", ") })}</p>
      ) : null}
      <p className="hint" id={`${id}-hint`}>
        {hint ? <>{hint} </> : null}
        {t("files.accepted", { megabytes: LARGEST_FILE_MB })}
      </p>
      {wrong ? (
        <p className="error" id={`${id}-error`}>
          {wrong}
        </p>
      ) : null}
    </div>
  );
}

/** A file dropped beside the field would be opened instead of the page, and what was typed would be gone. */
function useNothingLostByDropping(): void {
  useEffect(() => {
    const hold = (event: DragEvent) => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.type === "file") return;
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    window.addEventListener("dragover", hold);
    window.addEventListener("drop", hold);
    return () => {
      window.removeEventListener("dragover", hold);
      window.removeEventListener("drop", hold);
    };
  }, []);
}
