import { unstable_parseMultipartFormData as parseMultipartFormData } from "@remix-run/node";

export interface FormWithFile {
  /** The other fields; of one that is too long its beginning. */
  readonly form: FormData;
  /** Null: none was chosen. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | "tooLarge" | null;
}

/**
 * Reads a form with one file as it arrives, whole in memory and nowhere else. A file that is larger than it may be is
 * let pass unread, so that the browser hears the reason instead of a broken connection. `largest…` are in bytes.
 */
export async function receiveOneFile(
  request: Request,
  field: string,
  { largestFile, largestText }: { readonly largestFile: number; readonly largestText: number },
): Promise<FormWithFile> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    const isForm = type.startsWith("application/x-www-form-urlencoded");
    return { form: isForm ? await request.formData() : new FormData(), file: null };
  }
  let file: FormWithFile["file"] = null;
  const form = await parseMultipartFormData(request, async ({ name, filename, data }) => {
    const isFile = filename !== undefined;
    const most = isFile ? largestFile : largestText;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of data) {
      size += chunk.byteLength;
      if (size <= most) chunks.push(chunk);
      else if (isFile) chunks.length = 0;
    }
    if (!isFile) return Buffer.concat(chunks).toString("utf8");
    if (name !== field || filename === "") return null;
    file = size > most ? "tooLarge" : { name: filename.slice(-200), bytes: Buffer.concat(chunks) };
    return null;
  });
  return { form, file };
}
