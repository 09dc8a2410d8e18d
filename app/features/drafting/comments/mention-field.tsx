import { type ChangeEvent, useRef, useState } from "react";

import { useT } from "#app/ui/language.tsx";

import { type Colleague, meantBy, mentionBegun } from "../notices/mentioned.ts";

const OFFERED = 5;

/** A field for a comment; after "@" it offers the colleagues whose names begin so. */
export function MentionField({
  id,
  colleagues,
  rows,
  required = false,
  placeholder,
}: {
  readonly id: string;
  readonly colleagues: readonly Colleague[];
  readonly rows: number;
  readonly required?: boolean;
  readonly placeholder?: string;
}) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const offered = begun === null ? [] : meantBy(begun, colleagues).slice(0, OFFERED);
  const look = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    setBegun(mentionBegun(target.value, target.selectionStart));
  };
  const put = (name: string) => {
    const area = field.current;
    if (!area || begun === null) return;
    area.setRangeText(`${name} `, area.selectionStart - begun.length, area.selectionStart, "end");
    setBegun(null);
    area.focus();
  };
  return (
    <>
      <textarea
        id={id}
        name="text"
        ref={field}
        rows={rows}
        maxLength={5000}
        required={required}
        placeholder={placeholder}
        aria-describedby={`${id}-mentions`}
        onChange={look}
      />
      <p className="row acts" id={`${id}-mentions`} role="status">
        {offered.map(({ id: person, name }) => (
          <button
            key={person}
            type="button"
            className="tl"
            aria-label={t("notices.mention", { name })}
            onClick={() => {
              put(name);
            }}
          >
            @{name}
          </button>
        ))}
      </p>
    </>
  );
}
