/** Neutral workbook → xlsx. The only file that knows exceljs. Runs in a worker and in Node alike. */
// the browser build by name, so that tests run what ships; the Node build also breaks characters beyond the basic plane
// at its chunk ends
import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';
import type { SheetCell, SheetModel, WorkbookModel } from '../../shared/documents/model';
import { documentTexts } from '../../shared/documents/texts';
import { cleanText, cutText } from './clean';
import { CREATOR, MARGINS_MM, OFFICE_FONT } from './page';

/** Excel's limit for the text of one cell. */
export const CELL_LIMIT = 32_767;
/** Distance of head and foot from the paper's edge, and the height of a line of 12 pt. */
const [HEAD_MM, HEAD_LINE_MM] = [8, 5.5];
/** Excel's limit for a header or footer, its own codes included. */
const MARGIN_TEXT_LIMIT = 200;
const A4 = 9;
const DEFAULT_SIZE = 11;
/** A row cannot be higher (points). */
const MAX_ROW_HEIGHT = 409;
/** One character of column width, and the space a cell keeps free at its sides (points). */
const CHAR_PT = 5.25;
const CELL_PADDING_PT = 4;

/** Rows set between two breaths: so often progress is told, and asked whether to stop. */
const ROWS_AT_ONCE = 500;

/**
 * What is told while a large file is made, and whether the person has stopped it. `madeAt` becomes the file's creation
 * date.
 */
export interface WriteOptions {
  madeAt?: Date;
  onRows?: (done: number) => void;
  stopped?: () => boolean;
}

/** The workbook as the bytes of an xlsx file. */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array>;
/** As above; null when it was stopped. */
export async function writeWorkbook(model: WorkbookModel, options: WriteOptions): Promise<Uint8Array | null>;
export async function writeWorkbook(model: WorkbookModel, options: WriteOptions = {}): Promise<Uint8Array | null> {
  const { madeAt = new Date(), stopped = () => false } = options;
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, {
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    company: '',
    title: cleanText(model.title),
    created: madeAt,
    modified: madeAt,
  });
  for (const sheet of model.sheets) if (!(await addSheet(workbook, sheet, options))) return null;
  keepTyped(workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return stopped() ? null : bytes;
}

/** False when it was stopped. */
async function addSheet(
  workbook: ExcelJS.Workbook,
  model: SheetModel,
  { onRows, stopped }: WriteOptions,
): Promise<boolean> {
  const sheet = workbook.addWorksheet(model.name, {
    pageSetup: {
      paperSize: A4,
      orientation: model.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: {
        left: inches(MARGINS_MM.left),
        right: inches(MARGINS_MM.right),
        top: inches(Math.max(MARGINS_MM.top, headHeight(model.header))),
        bottom: inches(MARGINS_MM.bottom),
        header: inches(HEAD_MM),
        footer: inches(HEAD_MM),
      },
      ...(model.repeatRows ? { printTitlesRow: model.repeatRows.join(':') } : {}),
    },
    headerFooter: {
      oddHeader: model.header ? `&R${marginText(model.header, 12)}` : '',
      oddFooter: `&L${marginText(model.footer ?? '', 8)}&R${marginText('', 8)}&P / &N`,
    },
    views: [model.freezeRow ? { state: 'frozen', xSplit: 0, ySplit: model.freezeRow } : { state: 'normal' }],
  });
  sheet.columns = model.columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }));
  const mark = documentTexts(model.language ?? 'kk').common.cut;
  for (const [index, cells] of model.rows.entries()) {
    cells?.forEach((cell, column) => setCell(sheet.getCell(index + 1, column + 1), cell, mark));
    if ((index + 1) % ROWS_AT_ONCE > 0 || !stopped) continue;
    onRows?.(index + 1);
    // a message from the window, such as "stop", is heard only between two tasks
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (stopped()) return false;
  }
  for (const range of model.merges) sheet.mergeCells(range);
  fitHeights(sheet, model);
  if (model.autoFilter) sheet.autoFilter = model.autoFilter;
  const shown = model.columns.findLastIndex(({ hidden }) => !hidden) + 1;
  if (shown > 0 && model.rows.length > 0)
    sheet.pageSetup.printArea = `A1:${sheet.getColumn(shown).letter}${model.rows.length}`;
  return true;
}

/** Millimetres the lines above the page need, so that they never run into the cells. */
function headHeight(header = ''): number {
  return header === '' ? 0 : HEAD_MM + header.split('\n').length * HEAD_LINE_MM;
}

function setCell(target: ExcelJS.Cell, cell: SheetCell, mark: string): void {
  target.value = typeof cell.value === 'string' ? cellText(cell.value, mark) : cell.value;
  target.font = {
    name: OFFICE_FONT,
    size: cell.sizePt ?? DEFAULT_SIZE,
    bold: cell.bold ?? false,
    italic: cell.italic ?? false,
  };
  target.alignment = {
    vertical: cell.border ? 'middle' : 'top',
    horizontal: cell.align ?? (typeof cell.value === 'number' ? 'right' : 'left'),
    wrapText: cell.wrap ?? false,
    indent: cell.indent ?? 0,
  };
  if (cell.border) target.border = { top: THIN, left: THIN, bottom: THIN, right: THIN };
  // the text format and the quote keep such a text inert even when a person edits the cell (fault case X02)
  if (typeof cell.value !== 'string' || !FORMULA_LIKE.test(cell.value)) return;
  if (cell.value.length < 255) target.numFmt = '@';
  target.protection = { locked: true };
}

/** What a calculation program may take for a formula or a number, also behind spaces or in wide characters. */
const FORMULA_LIKE = /^\s*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/**
 * exceljs knows no `quotePrefix`: the styles of the cells marked above, and of no others, get it when they are written.
 */
function keepTyped(workbook: ExcelJS.Workbook): void {
  const writer = workbook.xlsx as unknown as {
    addStyles(
      zip: { append(text: string, to: { name: string }): void },
      model: { styles: { xml?: string } },
    ): Promise<void>;
  };
  const { addStyles } = writer;
  writer.addStyles = async (zip, model) => {
    const xml = model.styles.xml?.replace(/<xf (?=[^>]*applyProtection="1")/g, '<xf quotePrefix="1" ');
    await addStyles.call(writer, zip, { ...model, styles: { ...model.styles, ...(xml === undefined ? {} : { xml }) } });
  };
}

const THIN = { style: 'thin' } as const;

/** Clean, within Excel's limit, and with `_x0041_` kept literal: Excel would read it as a character. */
function cellText(text: string, mark: string): string {
  return cutText(cleanText(text).replace(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1'), CELL_LIMIT, mark);
}

/**
 * Heights of the rows with wrapped text, reckoned from its length: Excel fits no merged cell by itself, and other
 * programs
 * fit none at all in a file that brings no heights.
 */
function fitHeights(sheet: ExcelJS.Worksheet, model: SheetModel): void {
  const merged = mergedWidths(model);
  model.rows.forEach((cells, index) => {
    if (!cells?.some((cell) => cell.wrap)) return;
    const heights = cells.map((cell, column) => {
      if (typeof cell.value !== 'string' || model.columns[column]?.hidden) return 0;
      const width = merged.get(`${index + 1}:${column}`) ?? model.columns[column]?.width ?? 10;
      return textHeight(
        cell.value,
        cell.wrap ? width - (cell.indent ?? 0) : Infinity,
        cell.sizePt ?? DEFAULT_SIZE,
        cell.bold ?? false,
      );
    });
    sheet.getRow(index + 1).height = Math.min(MAX_ROW_HEIGHT, Math.max(DEFAULT_SIZE * 1.4, ...heights));
  });
}

/** Visible width of each range merged within one row, by row and first column. */
function mergedWidths(model: SheetModel): Map<string, number> {
  const widths = new Map<string, number>();
  for (const range of model.merges) {
    const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range);
    if (!match || match[2] !== match[4]) continue;
    const [first, last] = [columnIndex(match[1] ?? 'A'), columnIndex(match[3] ?? 'A')];
    widths.set(
      `${match[2]}:${first}`,
      model.columns.slice(first, last + 1).reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0),
    );
  }
  return widths;
}

/**
 * Points for a text in a column so many characters wide; a little more than Times needs, for machines that have to
 * replace it.
 */
function textHeight(text: string, widthInChars: number, sizePt: number, bold: boolean): number {
  const perLine = Math.max(1, Math.floor((widthInChars * CHAR_PT - CELL_PADDING_PT) / (sizePt * (bold ? 0.57 : 0.53))));
  const lines = text.split('\n').reduce((sum, line) => sum + lineCount(line, perLine), 0);
  return Math.round(lines * sizePt * 1.27 + 3);
}

/** Lines of a text that breaks between words, and inside a word longer than the line. */
function lineCount(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= perLine) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / perLine) - 1;
      used = word.length % perLine || perLine;
    }
  }
  return lines;
}

function columnIndex(letter: string): number {
  return letter.charCodeAt(0) - 65;
}

/** Text in a page's margin: `&` doubled, and a space so that a digit does not join the size. */
function marginText(text: string, sizePt: number): string {
  const plain = cleanText(text).slice(0, MARGIN_TEXT_LIMIT).replaceAll('&', '&&');
  return `&"${OFFICE_FONT},Regular"&${sizePt}${/^\d/.test(plain) ? ' ' : ''}${plain}`;
}

function inches(millimetres: number): number {
  return millimetres / 25.4;
}
