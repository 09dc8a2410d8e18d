/** The look of a document that stands alone: as it is printed, and to be read on a telephone. */
export const HTML_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #000; font: 1.125rem/1.45 "Times New Roman", Tinos, "Liberation Serif", serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem; overflow-wrap: break-word; }
.wide main { max-width: 72rem; }
h1, h2, h3 { font-size: 1.125rem; line-height: 1.3; margin: 1.5em 0 .6em; }
h1 { font-size: 1.3rem; }
h3 { font-style: italic; }
p { margin: 0 0 .4em; text-indent: 2em; text-align: justify; }
:is(li, td, th, blockquote) > p, p:is(.center, .right, .addressee, .signature) { text-indent: 0; text-align: start; }
.center { text-align: center !important; }
.right { text-align: end !important; }
.addressee { margin-inline-start: 50%; font-weight: 700; }
.addressee + :not(.addressee) { margin-top: 2em; }
.signature { margin-top: 2em; font-weight: 700; }
blockquote { margin: .5em 2em; }
.table { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; width: 100%; min-width: 32rem; font-size: 1rem; line-height: 1.35; }
.wide table { min-width: 56rem; }
th, td { border: 1px solid #000; padding: .3em .4em; vertical-align: top; text-align: start; }
thead th { text-align: center; vertical-align: middle; }
thead th > p { text-align: center; }
sup { line-height: 0; }
a { color: #1f3d7a; }
img { max-width: 100%; height: auto; }
ins { text-decoration: underline; background: #e4f2e4; }
del { background: #f9e3e3; }
.notes { margin-top: 2em; padding-top: .5em; border-top: 1px solid #595959; font-size: 1rem; }
footer { text-align: center; padding: 1rem; color: #595959; font-size: .9rem; }
:focus-visible { outline: 2px solid #1f3d7a; outline-offset: 2px; }
@media print {
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  main { max-width: none; padding: 0; }
  body { font-size: 14pt; }
  .table { overflow: visible; }
  table, .wide table { min-width: 0; }
  thead { display: table-header-group; }
}
`;
