import type { Editor } from "@tiptap/core";

import { useT } from "#app/ui/language.tsx";

import { Tool } from "./tool.tsx";

/** What can be done with the table that the caret is in. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const chain = () => editor.chain().focus();
  return (
    <div className="ed-tools ed-panel" role="group" aria-label={t("editor.table")}>
      <Tool run={() => chain().addRowAfter().run()}>{t("editor.tableTools.rowAfter")}</Tool>
      <Tool run={() => chain().addRowBefore().run()}>{t("editor.tableTools.rowBefore")}</Tool>
      <Tool run={() => chain().addColumnAfter().run()}>{t("editor.tableTools.columnAfter")}</Tool>
      <Tool run={() => chain().deleteRow().run()}>{t("editor.tableTools.deleteRow")}</Tool>
      <Tool run={() => chain().deleteColumn().run()}>{t("editor.tableTools.deleteColumn")}</Tool>
      <Tool run={() => chain().mergeOrSplit().run()}>{t("editor.tableTools.merge")}</Tool>
      <Tool run={() => chain().deleteTable().run()}>{t("editor.tableTools.delete")}</Tool>
    </div>
  );
}
