import type { Editor } from "@tiptap/core";

import { useT } from "#app/ui/language.tsx";

/** The images that hang on the record: one of them goes into the text. */
export function ImagePanel({
  editor,
  images,
  close,
}: {
  readonly editor: Editor;
  readonly images: readonly { readonly id: string; readonly name: string }[];
  readonly close: () => void;
}) {
  const t = useT();
  return (
    <div className="ed-panel" role="group" aria-label={t("editor.image")}>
      {images.length === 0 ? <span>{t("editor.noImages")}</span> : null}
      {images.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="btn btn-s"
          onClick={() => {
            editor.chain().focus().addImage({ file: id, alt: name }).run();
            close();
          }}
        >
          {name}
        </button>
      ))}
      <button type="button" className="btn btn-s btn-plain" onClick={close}>
        {t("editor.close")}
      </button>
    </div>
  );
}
