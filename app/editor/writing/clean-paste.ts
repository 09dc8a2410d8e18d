/** What Word and legal sites put around their text, and what they mean by it: a text as our editor writes it. */
export function cleanPaste(html: string): string {
  // Conditional comments of Word are no HTML: a parser would take their insides for text.
  const page = new DOMParser().parseFromString(
    html.replace(/<!--[\s\S]*?-->|<!\[[\s\S]*?\]>/gu, ""),
    "text/html",
  );
  bringNotesIn(page);
  for (const element of page.querySelectorAll("style, script, meta, link, title, xml, o\\:p, w\\:sdt, del")) {
    element.replaceWith(
      ...(element.tagName === "O:P" || element.tagName === "W:SDT" ? element.childNodes : []),
    );
  }
  for (const link of page.querySelectorAll("a")) {
    // An anchor within another site leads nowhere from here.
    if (!/^(?:https?:|mailto:)/iu.test(link.getAttribute("href") ?? "")) link.replaceWith(...link.childNodes);
  }
  for (const mark of page.querySelectorAll<HTMLElement>("[style]")) {
    // The bullet of a Word list is drawn by letters of its own.
    if (/mso-list:\s*ignore/iu.test(mark.getAttribute("style") ?? "")) mark.remove();
    else if (!/text-align/iu.test(mark.getAttribute("style") ?? "")) mark.removeAttribute("style");
  }
  listParagraphs(page);
  return page.body.innerHTML;
}

/** Word keeps notes at the end and points at them: each comes to stand where its mark is. */
function bringNotesIn(page: Document): void {
  for (const mark of page.querySelectorAll<HTMLAnchorElement>('a[href*="#_ftn"]:not([href*="#_ftnref"])')) {
    const id = /#_(?<id>ftn\d+)$/u.exec(mark.getAttribute("href") ?? "")?.groups?.["id"];
    const note = id === undefined ? null : page.getElementById(id);
    if (!note) continue;
    const inline = page.createElement("span");
    inline.dataset["footnote"] = "";
    note.querySelector('a[href*="#_ftnref"]')?.remove();
    inline.textContent = note.textContent.replace(/\s+/gu, " ").trim();
    mark.replaceWith(inline);
    note.remove();
  }
}

const LIST = /mso-list:\s*l\d+ level(?<level>\d)|^MsoList(?:Paragraph|Bullet|Number)/u;

/** Paragraphs that Word only shows as a list become one. */
function listParagraphs(page: Document): void {
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[class^="MsoList"]')) {
    if (!LIST.test(paragraph.className) || paragraph.closest("li")) continue;
    const before = paragraph.previousElementSibling;
    const isGoingOn = before instanceof HTMLElement && before.dataset["fromWord"] !== undefined;
    const list = isGoingOn ? before : page.createElement("ul");
    list.dataset["fromWord"] = "";
    if (!isGoingOn) paragraph.before(list);
    const item = page.createElement("li");
    item.append(paragraph);
    list.append(item);
  }
}
