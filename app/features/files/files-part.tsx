import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

import { FormErrors, SubmitButton } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";

import { FileField } from "./file-field.tsx";
import { FileKind, FileLink } from "./file-link.tsx";
import { KEPT_AFTER_REMOVAL_DAYS } from "./limits.ts";
import type { FilesView, FileView } from "./view-files.ts";

interface FilesPartProps extends FilesView {
  /** Files that prove events: they stay as the events do. */
  readonly evidence?: readonly FileView[] | undefined;
  readonly hint?: ReactNode;
  readonly result: ReturnedForm | null;
}

/** The part of a page with its files: each by name, and for who may, a place to add others. */
export function FilesPart({ files, removed, mayAttach, evidence = [], hint, result }: FilesPartProps) {
  const t = useT();
  const { all, error, formErrors } = useReturned(result);
  return (
    <Section id="files" title={t("files.title")} note={hint}>
      {files.length + evidence.length === 0 ? <p className="none">{t("files.none")}</p> : null}
      {files.length + evidence.length > 0 ? (
        <ul className="linked files">
          {evidence.map((file) => (
            <FileRow key={file.id} file={file} isEvidence />
          ))}
          {files.map((file) => (
            <FileRow key={file.id} file={file}>
              {mayAttach ? <Deed deed="remove" file={file} /> : null}
            </FileRow>
          ))}
        </ul>
      ) : null}
      {removed.length > 0 ? (
        <details className="removed no-print">
          <summary>{t("files.removed", { count: removed.length })}</summary>
          <p className="hint">{t("files.removedHint", { days: KEPT_AFTER_REMOVAL_DAYS })}</p>
          <ul className="linked files">
            {removed.map((file) => (
              <FileRow key={file.id} file={file} isRemoved>
                <Deed deed="restore" file={file} />
              </FileRow>
            ))}
          </ul>
        </details>
      ) : null}
      {mayAttach ? (
        // Another key once the files have changed: what was chosen has been taken.
        <Form
          method="post"
          action="#files"
          encType="multipart/form-data"
          className="form attach no-print"
          key={files.map(({ id }) => id).join()}
          preventScrollReset
        >
          <FormErrors errors={formErrors} word={t("files.notTaken")} />
          <input type="hidden" name="deed" value="attach" />
          <FileField label={t("files.add")} error={error("file")} sent={all("sentFiles", [])} />
          <p>
            <SubmitButton tone="ordinary">{t("files.attach")}</SubmitButton>
          </p>
        </Form>
      ) : null}
    </Section>
  );
}

function FileRow({
  file,
  isEvidence = false,
  isRemoved = false,
  children,
}: {
  readonly file: FileView;
  readonly isEvidence?: boolean;
  readonly isRemoved?: boolean;
  readonly children?: ReactNode;
}) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <li>
      <div>
        {isRemoved ? <span className="file">{file.name}</span> : <FileLink file={file} />}
        <span className="why">
          <FileKind file={file} /> ·{" "}
          {isEvidence ? (
            <>
              <a href="#log">{t("files.isEvidence")}</a> ·{" "}
            </>
          ) : null}
          {file.addedBy ? <>{file.addedBy} · </> : null}
          {instant(file.addedAt)}
          {file.readFailure === null ? null : <> · {t(`files.unread.${file.readFailure}`)}</>}
        </span>
      </div>
      {children}
    </li>
  );
}

function Deed({ deed, file }: { readonly deed: "remove" | "restore"; readonly file: FileView }) {
  const t = useT();
  return (
    <Form method="post" action="#files" className="no-print" preventScrollReset>
      <input type="hidden" name="id" value={file.id} />
      <SubmitButton name="deed" value={deed} tone="plain" small>
        {t(`files.${deed}`)}
        <span className="vh"> {file.name}</span>
      </SubmitButton>
    </Form>
  );
}
