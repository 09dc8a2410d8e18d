import { useId, useRef, useState, type ReactNode } from "react";

import { useCombobox, type ComboboxItem } from "./combobox.ts";
import { useHydrated } from "./hydrated.ts";
import { useT } from "./language.tsx";
import { Suggestions } from "./suggestions.tsx";

export type PickerItem = ComboboxItem;

interface PickerProps {
  readonly name: string;
  readonly label: ReactNode;
  /** Answers `?q=` with `{items: [{id, label, note?}]}`. */
  readonly endpoint: string;
  readonly multiple?: boolean | undefined;
  readonly defaultItems?: readonly PickerItem[] | undefined;
  readonly error?: string | null | undefined;
  readonly hint?: ReactNode;
  /** What was typed and not understood, when the form comes back. */
  readonly defaultText?: string | undefined;
  readonly onChange?: ((items: readonly PickerItem[]) => void) | undefined;
}

/**
 * Chooses records, acts or the like by a few letters of their number or title.
 *
 * The form gets the chosen items' ids under `name`, and whatever still stands in the text box under the same name:
 * so a number typed in full counts, also without JavaScript. Readers of the form take ids and numbers, and skip blanks.
 */
export function Picker({
  name,
  label,
  endpoint,
  multiple = false,
  defaultItems = [],
  error,
  hint,
  defaultText = "",
  onChange,
}: PickerProps) {
  const id = useId();
  const t = useT();
  const hydrated = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  const [items, setItems] = useState<readonly PickerItem[]>(defaultItems);
  const [text, setText] = useState(defaultText);
  const change = (next: readonly PickerItem[]) => {
    setItems(next);
    onChange?.(next);
  };
  const combobox = useCombobox({
    endpoint,
    query: text,
    onChoose: (item) => {
      setText("");
      change(multiple ? [...items.filter((other) => other.id !== item.id), item] : [item]);
    },
  });
  const full = hydrated && !multiple && items.length > 0;
  const describedBy = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");

  return (
    <div className="field picker">
      <label htmlFor={id}>{label}</label>
      {items.length > 0 ? (
        <ul className="picked">
          {items.map((item) => (
            <li key={item.id}>
              <Chosen
                name={name}
                item={item}
                hydrated={hydrated}
                onRemove={() => {
                  change(items.filter((other) => other.id !== item.id));
                  requestAnimationFrame(() => input.current?.focus());
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="combo" hidden={full}>
        <input
          {...combobox.inputProps}
          ref={input}
          id={id}
          type="text"
          name={hydrated && text.trim() === "" ? undefined : name}
          value={text}
          placeholder={t("ui.picker.placeholder")}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy === "" ? undefined : describedBy}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openList();
          }}
        />
        <Suggestions combobox={combobox} label={t("ui.picker.list")} />
      </div>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** A chosen item. Without JavaScript it is a ticked box, so that it can still be taken away. */
function Chosen({
  name,
  item,
  hydrated,
  onRemove,
}: {
  readonly name: string;
  readonly item: PickerItem;
  readonly hydrated: boolean;
  readonly onRemove: () => void;
}) {
  const t = useT();
  if (!hydrated) {
    return (
      <label className="check">
        <input type="checkbox" name={name} value={item.id} defaultChecked /> {item.label}
      </label>
    );
  }
  return (
    <span className="chip">
      <input type="hidden" name={name} value={item.id} />
      {item.label}
      <button type="button" aria-label={t("ui.picker.remove", { label: item.label })} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
