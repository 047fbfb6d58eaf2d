/**
 * The look of the paper: one text for the print page and for the preview on screen, always black on white whatever the
 * theme. It is a text rather than a stylesheet file because the print page carries it inside itself.
 */
export const PAPER_STYLE = `
.paper { box-sizing: border-box; color: #000; background: #fff; font-family: Tinos, 'Times New Roman', serif; line-height: 1.12; hyphens: manual; overflow-wrap: break-word; }
.paper *, .paper *::before, .paper *::after { box-sizing: border-box; }
.paper p { margin: 0; }

.paper-screen { padding: 20mm 10mm 20mm 30mm; box-shadow: 0 1px 6px rgb(0 0 0 / 0.25); margin: 0 auto; position: relative; }
.paper-screen.paper-portrait { width: 210mm; min-height: 297mm; }
.paper-screen.paper-landscape { width: 297mm; min-height: 210mm; }
.paper-foot { position: absolute; left: 30mm; right: 10mm; bottom: 8mm; font-size: 8pt; }

.paper-left { text-align: left; }
.paper-center { text-align: center; }
.paper-right { text-align: right; }
.paper-justify { text-align: justify; }
.paper-indent { text-indent: 12.5mm; }
.paper-bold { font-weight: 700; }
.paper-italic { font-style: italic; }
.paper-underline { text-decoration: underline; }
.paper-keep, .paper-space { break-after: avoid; }
.paper-together { break-inside: avoid; }
.paper-after-table { break-before: avoid; }
.paper-blank { overflow-wrap: anywhere; }
.paper-text { orphans: 2; widows: 2; white-space: pre-line; }

.paper-beside { display: flex; gap: 6mm; break-inside: avoid; }
.paper-beside-left { flex: 0 0 42%; }
.paper-landscape .paper-beside-left { flex-basis: 58%; }
.paper-beside-right { flex: 1 1 0; min-width: 0; }
.paper-split { display: flex; justify-content: space-between; gap: 6mm; }

.paper-table { width: calc(100% - 1pt); border-collapse: collapse; table-layout: fixed; margin: 2mm 0.5pt; }
.paper-table thead { display: table-header-group; }
.paper-table tr { break-inside: avoid; }
.paper-table th, .paper-table td {
  border: 0.5pt solid #000; padding: 0.5mm 0.7mm; vertical-align: middle; font-weight: 400; white-space: pre-line;
}
.paper-table th { break-after: avoid; }
.paper-table .paper-bold { font-weight: 700; }

.paper-signature {
  display: grid; grid-template-columns: 34% 27% 1fr; column-gap: 4mm; margin-top: 4mm;
  break-inside: avoid; break-before: avoid;
}
.paper-rule { height: 1.12em; border-bottom: 0.5pt solid #000; }
.paper-caption { font-size: 9pt; }

.paper-print .paper-break { break-after: page; }
.paper-screen .paper-break { margin: 12mm -10mm 12mm -30mm; border-top: 1px dashed #888; }
`;
