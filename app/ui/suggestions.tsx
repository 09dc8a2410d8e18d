import type { useCombobox } from "./combobox.ts";
import { useLanguage, useT } from "./language.tsx";
import { typeset } from "./typeset.ts";

/** The list under a combobox's text box, with how many there are for those who cannot see it. */
export function Suggestions({
  combobox,
  label,
  saysNone = true,
}: {
  readonly combobox: ReturnType<typeof useCombobox>;
  readonly label: string;
  /** Whether to say so where there is nothing to offer. */
  readonly saysNone?: boolean;
}) {
  const t = useT();
  const language = useLanguage();
  const { items, shown, listProps, optionProps } = combobox;
  return (
    <>
      <ul {...listProps} className="options" aria-label={label} hidden={!shown || items.length === 0}>
        {items.map((item, index) => (
          <li key={item.id} {...optionProps(item, index)}>
            <span>{typeset(item.label, language)}</span>
            {item.note ? <span className="push">{typeset(item.note, language)}</span> : null}
          </li>
        ))}
      </ul>
      {saysNone && shown && items.length === 0 ? (
        <p className="options options-none">{t("ui.combobox.none")}</p>
      ) : null}
      <span className="vh" role="status">
        {shown && (saysNone || items.length > 0) ? t("ui.combobox.count", { count: items.length }) : ""}
      </span>
    </>
  );
}
