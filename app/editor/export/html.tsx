import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import type { Block, Cell, Change, Inline, Passage, Picture, Table, Words } from "./blocks.ts";
import { columnShares } from "./column-shares.ts";
import { type DocumentToPrint, pictureSize, textWidth } from "./document-to-print.ts";
import { HTML_STYLE } from "./html-style.ts";
import { notesIn } from "./words-of.ts";

export interface HtmlWords {
  readonly notes: string;
  /** Read out before the way back from a note to its mark. */
  readonly back: string;
}

/** A document as a page of its own: nothing beside it is needed, no script runs in it, and screen readers follow it. */
export function writeHtml(document: DocumentToPrint, words: HtmlWords): string {
  const notes = notesIn(document.blocks);
  const page = (
    <html lang={document.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{document.title}</title>
        <style dangerouslySetInnerHTML={{ __html: HTML_STYLE }} />
      </head>
      <body className={document.landscape ? "wide" : undefined}>
        <main>
          {document.blocks.map((block, index) => (
            <One key={index} block={block} document={document} />
          ))}
          {notes.length > 0 ? (
            <section className="notes" aria-label={words.notes}>
              <ol>
                {notes.map(({ number, content }) => (
                  <li key={number} id={`note-${String(number)}`}>
                    <Inlines content={content} />{" "}
                    <a href={`#mark-${String(number)}`} aria-label={`${words.back} ${String(number)}`}>
                      ↑
                    </a>
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
        </main>
        {document.footer === null ? null : <footer>{document.footer}</footer>}
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

interface Within {
  readonly document: DocumentToPrint;
}

function One({ block, document }: Within & { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case "passage":
      return <Line passage={block} />;
    case "list": {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <All blocks={item} document={document} />
        </li>
      ));
      return block.ordered ? (
        <ol start={block.start > 1 ? block.start : undefined}>{items}</ol>
      ) : (
        <ul>{items}</ul>
      );
    }
    case "quotation":
      return (
        <blockquote>
          <All blocks={block.blocks} document={document} />
        </blockquote>
      );
    case "table":
      return <Rows table={block} document={document} />;
    case "picture":
      return <Shown picture={block} document={document} />;
  }
}

const All = ({ blocks, document }: Within & { readonly blocks: readonly Block[] }) =>
  blocks.map((block, index) => <One key={index} block={block} document={document} />);

function Line({
  passage: { level, align, placement, lang, breakChange, content },
}: {
  readonly passage: Passage;
}) {
  const className = [align, placement].filter((name) => name !== null).join(" ");
  return createElement(
    level === null ? "p" : `h${String(level)}`,
    { lang: lang ?? undefined, className: className === "" ? undefined : className },
    // A line without words still takes its place.
    content.length > 0 ? <Inlines content={content} /> : <br />,
    breakChange ? <Changed change={breakChange}>¶</Changed> : null,
  );
}

const Inlines = ({ content }: { readonly content: readonly Inline[] }) =>
  content.map((part, index) => {
    switch (part.kind) {
      case "words":
        return <Said key={index} words={part} />;
      case "break":
        return <br key={index} />;
      case "note":
        return (
          <sup key={index} id={`mark-${String(part.number)}`}>
            <a href={`#note-${String(part.number)}`} role="doc-noteref">
              {part.number}
            </a>
          </sup>
        );
    }
  });

function Said({ words: { text, bold, italic, underline, strike, href, change } }: { readonly words: Words }) {
  let node: ReactNode = text;
  if (strike) node = <s>{node}</s>;
  if (underline) node = <u>{node}</u>;
  if (italic) node = <em>{node}</em>;
  if (bold) node = <strong>{node}</strong>;
  if (href !== null) {
    node = (
      <a href={href} rel="noopener noreferrer">
        {node}
      </a>
    );
  }
  return change ? <Changed change={change}>{node}</Changed> : node;
}

function Changed({
  change: { kind, author, at },
  children,
}: {
  readonly change: Change;
  readonly children: ReactNode;
}) {
  return createElement(
    kind === "insertion" ? "ins" : "del",
    { title: author === "" ? undefined : author, dateTime: at ?? undefined },
    children,
  );
}

function Rows({ table, document }: Within & { readonly table: Table }) {
  const row = (cells: readonly Cell[], index: number) => (
    <tr key={index}>
      {cells.map((cell, at) =>
        createElement(
          cell.isHead ? "th" : "td",
          {
            key: at,
            scope: cell.isHead ? (index < table.heads ? "col" : "row") : undefined,
            colSpan: cell.columns > 1 ? cell.columns : undefined,
            rowSpan: cell.rows > 1 ? cell.rows : undefined,
          },
          <All blocks={cell.blocks} document={document} />,
        ),
      )}
    </tr>
  );
  return (
    // On a narrow screen it is scrolled sideways, by keys too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table" tabIndex={0}>
      <table>
        <colgroup>
          {columnShares(table).map((share, index) => (
            <col key={index} style={{ width: `${(share * 100).toFixed(1)}%` }} />
          ))}
        </colgroup>
        {table.heads > 0 ? <thead>{table.rows.slice(0, table.heads).map(row)}</thead> : null}
        <tbody>{table.rows.slice(table.heads).map((cells, index) => row(cells, index + table.heads))}</tbody>
      </table>
    </div>
  );
}

function Shown({ picture: { file, alt }, document }: Within & { readonly picture: Picture }) {
  const found = document.pictures.get(file);
  if (!found) return <p>[{alt}]</p>;
  const { width } = pictureSize(found, textWidth(document));
  const source = `data:${found.type};base64,${Buffer.from(found.bytes).toString("base64")}`;
  return (
    <p className="center">
      <img src={source} alt={alt} style={{ width: `${width.toFixed(1)}mm` }} />
    </p>
  );
}
