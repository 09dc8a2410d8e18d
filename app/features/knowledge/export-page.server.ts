import { db } from "#app/platform/db.server.ts";
import { isLanguage } from "#app/platform/i18n.server.ts";

/** A published page as a file, the very bytes that are kept; null if there is no such text. */
export async function exportPage(slug: string, language: string): Promise<Response | null> {
  if (!isLanguage(language)) return null;
  const text = await db.knowledgeText.findFirst({
    where: { language, page: { slug, removedAt: null } },
    select: { source: true },
  });
  return (
    text &&
    new Response(text.source, {
      headers: {
        "Content-Type": "text/markdown; charset=utf-8",
        "Content-Disposition": `attachment; filename="${slug}.${language}.md"`,
        "Cache-Control": "private, no-store",
      },
    })
  );
}
