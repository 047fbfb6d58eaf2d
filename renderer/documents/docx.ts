/** Neutral paper → docx. The only file that knows the docx library. Runs in a worker and in Node alike. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SoftHyphen,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type {
  Block,
  Inline,
  PaperCell,
  PaperDocument,
  PaperTable,
  RightBlock,
  SignatureLine,
} from '../../shared/documents/model';
import { blankLine, boundText, cleanText } from './clean';
import { signatureRuns } from './keep';
import { A4_MM, CREATOR, MARGINS_MM, OFFICE_FONT, textWidthMm } from './page';

const LOCALES = { kk: 'kk-KZ', ru: 'ru-RU' } as const;
const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;
const FOOTER_PT = 8;
const INDENT_STEP_MM = 4;
/** Line spacing in 240ths of a line. */
const LINE = 252;
/** Room above a line to sign on, for the pen. */
const SIGN_ROOM_PT = 9;
/** First-line indent of an official paper. */
const FIRST_LINE_MM = 12.5;
/** Shares of the width: position, signature, name. */
const SIGNATURE_SHARES = [0.34, 0.27, 0.39] as const;

type Child = Paragraph | Table;

function coreProperties(title: string): string {
  const escaped = title.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped}</dc:title><dc:creator>${CREATOR}</dc:creator><cp:lastModifiedBy>${CREATOR}</cp:lastModifiedBy><cp:revision>1</cp:revision></cp:coreProperties>`
  );
}

/** 1 January 1980, 00:00: the earliest moment a zip entry can bear. */
const ZIP_EPOCH = 0x0021_0000;
const [ZIP_END, ZIP_ENTRY] = [0x0605_4b50, 0x0201_4b50];

/** The moments in a zip's directory and before each entry, all set to the same. */
function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end > 0 && view.getUint32(end, true) !== ZIP_END) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ZIP_ENTRY; left -= 1) {
    view.setUint32(at + 12, ZIP_EPOCH, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, ZIP_EPOCH, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

/** The paper as the bytes of a docx file. */
export async function writeDocx(paper: PaperDocument): Promise<Uint8Array> {
  const together = signatureRuns(paper.blocks);
  const kept = (index: number) =>
    together.some(({ from, to, table }) => index >= (table ? from - 1 : from) && index < to);
  const document = new Document({
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    title: cleanText(paper.title),
    description: '',
    styles: {
      default: {
        document: {
          run: {
            font: OFFICE_FONT,
            size: halfPoints(paper.baseSizePt),
            language: { value: LOCALES[paper.language], eastAsia: LOCALES[paper.language] },
          },
          paragraph: { spacing: { before: 0, after: 0, line: LINE, lineRule: 'auto' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              width: twips(A4_MM.width),
              height: twips(A4_MM.height),
            },
            margin: {
              left: twips(MARGINS_MM.left),
              right: twips(MARGINS_MM.right),
              top: twips(MARGINS_MM.top),
              bottom: twips(MARGINS_MM.bottom),
              header: twips(8),
              footer: twips(8),
            },
          },
        },
        footers: { default: new Footer({ children: [footer(paper)] }) },
        children: paper.blocks.flatMap((block, index) => blockChildren(block, paper, kept(index))),
      },
    ],
  });
  // No moment of writing in the file: the same paper is the same bytes at each export.
  const properties = { path: 'docProps/core.xml', data: coreProperties(cleanText(paper.title)) };
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [properties])));
}

function blockChildren(block: Block, paper: PaperDocument, kept: boolean): Child[] {
  const width = textWidthMm(paper.landscape);
  const size = paper.baseSizePt;
  switch (block.kind) {
    case 'paragraph': {
      const sizePt = block.sizePt ?? size;
      return [
        new Paragraph({
          alignment: ALIGN[block.align],
          spacing: { before: points(block.spaceBeforePt ?? 0), line: LINE, lineRule: 'auto' },
          ...(block.indentFirst ? { indent: { firstLine: twips(FIRST_LINE_MM) } } : {}),
          ...(block.keepWithNext || kept ? { keepNext: true } : {}),
          children: runs(block.runs, sizePt, block.bold ?? false),
        }),
      ];
    }
    case 'rightBlock':
      return rightBlock(block, width, size, paper.landscape ? 0.6 : 0.46);
    case 'splitLine':
      return [
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
          children: [
            ...runs(block.left, size, false),
            new TextRun({ children: [new Tab()] }),
            ...runs(block.right, size, false),
          ],
        }),
      ];
    case 'table':
      return [thin(4), table(block, width, size, kept), thin(4)];
    case 'space':
      return [thin(block.pt)];
    case 'signature':
      return [signature(block, width, size), thin()];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/**
 * An empty paragraph: room, and what keeps two tables that follow each other from becoming one. It stays with what
 * follows.
 */
function thin(pt = 2): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { line: points(pt), lineRule: 'exact' }, children: [] });
}

/** `share`: what of the width is left of the block. */
function rightBlock(block: RightBlock, width: number, sizePt: number, share: number): Child[] {
  const right = block.lines.map((line) => ({ children: runs(line, sizePt, false) }));
  if (!block.left) return right.map((options) => new Paragraph({ ...options, indent: { left: twips(width * share) } }));
  const left = block.left.map((line) => ({ children: runs(line, sizePt, false) }));
  return [grid([[left, right]], [width * share, width * (1 - share)], 'left'), thin()];
}

function signature(line: SignatureLine, width: number, sizePt: number): Table {
  const [position, sign, name] = SIGNATURE_SHARES.map((share) => share * width) as [number, number, number];
  const rows = [
    [line.position, blankLine(sign - 6, sizePt), line.name || blankLine(name - 6, sizePt)].map((text) =>
      one(text, sizePt, SIGN_ROOM_PT),
    ),
  ];
  if (line.captions) rows.push([one('', 9), one(line.captions.signature, 9), one(line.captions.name, 9)]);
  return grid(rows, [position, sign, name], 'center');
}

function one(text: string, sizePt: number, beforePt = 0): IParagraphOptions[] {
  return [
    { children: runs([text], sizePt, false), spacing: { before: points(beforePt), line: LINE, lineRule: 'auto' } },
  ];
}

/** A table without lines: the way to set things side by side. The first column is always flush left. */
function grid(rows: IParagraphOptions[][][], widths: number[], align: 'left' | 'center'): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (paragraphs, column) =>
              new TableCell({
                width: { size: twips(widths[column] ?? 0), type: WidthType.DXA },
                borders: NO_CELL_BORDERS,
                margins: { left: 0, right: twips(2) },
                verticalAlign: VerticalAlign.TOP,
                children: paragraphs.map(
                  (options) =>
                    new Paragraph({
                      ...options,
                      keepNext: true,
                      alignment: column === 0 ? AlignmentType.LEFT : ALIGN[align],
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}

function table(model: PaperTable, width: number, basePt: number, kept: boolean): Table {
  const total = sum(model.widths);
  const widths = model.widths.map((share) => (share / total) * width);
  const sizePt = model.sizePt ?? basePt;
  const row = (cells: PaperCell[], head: boolean, last: boolean) => {
    // a heading across the table does not stay behind at the foot of a page, nor does the last line go without the
    // signature
    const keepNext = head || last || (cells.length === 1 && model.widths.length > 1);
    let column = 0;
    const children = cells.map((cell) => {
      const span = cell.colSpan ?? 1;
      const cellWidth = sum(widths.slice(column, column + span));
      column += span;
      return new TableCell({
        width: { size: twips(cellWidth), type: WidthType.DXA },
        columnSpan: span,
        verticalAlign: VerticalAlign.CENTER,
        margins: { left: twips(0.7), right: twips(0.7), top: twips(0.5), bottom: twips(0.5) },
        children: [
          new Paragraph({
            alignment: ALIGN[cell.align ?? 'left'],
            ...(cell.indent ? { indent: { left: twips(cell.indent * INDENT_STEP_MM) } } : {}),
            keepNext,
            children: runs([cell.text], cell.sizePt ?? sizePt, cell.bold ?? false),
          }),
        ],
      });
    });
    return new TableRow({ cantSplit: true, tableHeader: head, children });
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: [
      ...model.head.map((cells) => row(cells, true, false)),
      ...model.rows.map((cells, index) => row(cells, false, kept && index === model.rows.length - 1)),
    ],
  });
}

function footer(paper: PaperDocument): Paragraph {
  const size = halfPoints(FOOTER_PT);
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidthMm(paper.landscape)) }],
    children: [
      new TextRun({ text: cleanText(paper.footer), size }),
      new TextRun({ children: [new Tab()], size }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size }),
    ],
  });
}

function runs(inlines: Inline[], sizePt: number, bold: boolean): ParagraphChild[] {
  return inlines.flatMap((inline) => {
    if (typeof inline === 'string') return run(inline, { size: halfPoints(sizePt), bold });
    if ('blank' in inline) return run(blankLine(inline.blank, sizePt), { size: halfPoints(sizePt) });
    return run(inline.text, {
      size: halfPoints(sizePt),
      bold: bold || (inline.bold ?? false),
      italics: inline.italic ?? false,
      ...(inline.underline ? { underline: {} } : {}),
    });
  });
}

/** Runs, one to a line of the text; soft hyphens become Word's own, which break a word only where they are needed. */
function run(
  text: string,
  options: { size: number; bold?: boolean; italics?: boolean; underline?: object },
): TextRun[] {
  return boundText(text)
    .split(/[\n\u2028\u2029]/)
    .map((line, at) => {
      const parts = line.split('\u00AD');
      return new TextRun({
        ...options,
        ...(at === 0 ? {} : { break: 1 }),
        children: parts.flatMap((part, index) => (index === 0 ? [part] : [new SoftHyphen(), part])),
      });
    });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_CELL_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const NO_BORDERS = { ...NO_CELL_BORDERS, insideHorizontal: NONE, insideVertical: NONE };

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

function points(pt: number): number {
  return Math.round(pt * 20);
}

function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}
