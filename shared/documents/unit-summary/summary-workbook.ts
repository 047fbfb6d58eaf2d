/**
 * The summary of units as an Excel file: totals in the layout of Annex 3, units by rows, changes, where the figures
 * come from (order 227, point 26).
 */
import type { Annex3Key } from '../../regulation/order-227/annex-3/annex-3-rows';
import {
  ANNEX3_ROWS,
  COLUMN_TEXTS,
  ROW_TEXTS,
  SECTION_TEXT,
  printedNumber,
} from '../../regulation/order-227/annex-3/annex-3-rows';
import { FIGURE_KEYS } from '../../import/unit-summary/reading';
import { tableRange } from '../dates';
import type { DocumentLanguage } from '../inputs';
import type { SheetCell, SheetModel, WorkbookModel } from '../model';
import { signatureRow } from '../sheet-parts';
import {
  MAIN_ROWS,
  type SummaryInput,
  changeText,
  headLines,
  nameIn,
  remarksOf,
  rowMark,
  summaryFooter,
  summaryTitle,
  totalText,
} from './summary-parts';
import { documentTexts, fill, summaryTexts } from '../texts';

type Align = NonNullable<SheetCell['align']>;
const boxed = (value: SheetCell['value'], align: Align = 'center', more: Partial<SheetCell> = {}): SheetCell => ({
  value,
  align,
  border: true,
  wrap: true,
  ...more,
});
const letter = (column: number) => String.fromCharCode(64 + column);

/** Four sheets in one language; everything that came from files is text and cannot compute. */
export function summaryWorkbook(input: SummaryInput, language: DocumentLanguage): WorkbookModel {
  return {
    title: summaryTitle(input.period, language),
    sheets: [
      totalsSheet(input, language),
      matrixSheet(input, language),
      changesSheet(input, language),
      sourcesSheet(input, language),
    ],
  };
}

/** As in Annex 3: figures in C from row 5; the half-year before and the change beside them. */
function totalsSheet(input: SummaryInput, language: DocumentLanguage): SheetModel {
  const words = summaryTexts(language).paper;
  const { totals, before } = input.summary;
  const rows: (SheetCell[] | null)[] = [
    [{ value: summaryTitle(input.period, language), bold: true, align: 'center', wrap: true, sizePt: 14 }],
    [{ value: headText(input, language), align: 'center', wrap: true }],
    [...COLUMN_TEXTS.map((column) => column[language]), words.before, words.change].map((value) =>
      boxed(value, 'center', { bold: true }),
    ),
    [boxed(SECTION_TEXT[language], 'center', { bold: true }), ...Array.from({ length: 4 }, () => boxed(null))],
  ];
  for (const row of ANNEX3_ROWS) {
    const bold = !row.includes('.');
    const number = printedNumber(row);
    rows.push([
      boxed(number === '' ? null : Number(number), 'center', { bold }),
      boxed(ROW_TEXTS[row][language], 'left', { bold, indent: bold ? 0 : 1 }),
      boxed(row === '1.5' ? totalText(row, totals) : totals[row].sum, 'center', { bold }),
      boxed(before ? (row === '1.5' ? totalText(row, before.totals) : before.totals[row].sum) : '–', 'center', {
        bold,
      }),
      boxed(before ? changeText(row, totals, before.totals) : '–', 'center', { bold }),
    ]);
  }
  const sign = rows.length + 2;
  rows.push(null, signatureRow(input.settings.psychologist, language));
  return sheetOf(input, language, words.sheet, rows, {
    columns: [6, 54, 16, 18, 14],
    merges: ['A1:E1', 'A2:E2', 'A4:E4', `B${sign}:E${sign}`],
    landscape: false,
    head: [3, 3],
  });
}

/** A line for each unit, a column for each figure; the last line adds up. */
function matrixSheet(input: SummaryInput, language: DocumentLanguage): SheetModel {
  const words = summaryTexts(language).paper;
  const { lines, totals } = input.summary;
  const last = letter(FIGURE_KEYS.length + 2);
  const rows: (SheetCell[] | null)[] = [
    ...titleRows(words.matrix, input, language),
    [
      boxed('№', 'center', { bold: true }),
      boxed(words.unit, 'center', { bold: true }),
      ...FIGURE_KEYS.map((key) => boxed(key === '1.5.not_recommended' ? '1.5' : key, 'center', { bold: true })),
    ],
    [
      boxed(null),
      boxed(null),
      ...FIGURE_KEYS.map((key) =>
        boxed(key === '1.5.not_recommended' ? words.second : shortWords(key, language), 'center', { sizePt: 7 }),
      ),
    ],
    ...lines.map((line, index) => [
      boxed(index + 1),
      boxed(nameIn(line.name, language) || words.noName, 'left'),
      ...FIGURE_KEYS.map((key) => boxed(line.figures[key] ?? '–', 'center', { bold: !key.includes('.') })),
    ]),
    [
      boxed(null),
      boxed(words.total, 'left', { bold: true }),
      ...FIGURE_KEYS.map((key) => boxed(totals[key].sum, 'center', { bold: true })),
    ],
  ];
  return sheetOf(input, language, words.matrixSheet, rows, {
    columns: [5, 34, ...FIGURE_KEYS.map(() => 8)],
    merges: [`A1:${last}1`, `A2:${last}2`],
    landscape: true,
    head: [3, 4],
  });
}

/** Total rows of each unit, before and now. */
function changesSheet(input: SummaryInput, language: DocumentLanguage): SheetModel {
  const words = summaryTexts(language).paper;
  const { lines, totals, before } = input.summary;
  const three = (past: number | null, now: number | null, bold = false) => [
    boxed(past ?? '–', 'center', { bold }),
    boxed(now ?? '–', 'center', { bold }),
    boxed(past === null || now === null ? '–' : now - past, 'center', { bold }),
  ];
  const rows: (SheetCell[] | null)[] = [
    ...titleRows(words.changes, input, language),
    [
      boxed('№', 'center', { bold: true }),
      boxed(words.unit, 'center', { bold: true }),
      ...MAIN_ROWS.flatMap((key) => [
        boxed(`${key}. ${shortWords(key, language)}`, 'center', { bold: true, sizePt: 9 }),
        boxed(null),
        boxed(null),
      ]),
    ],
    [
      boxed(null),
      boxed(null),
      ...MAIN_ROWS.flatMap(() =>
        [words.past, words.now, words.change].map((value) => boxed(value, 'center', { sizePt: 9 })),
      ),
    ],
    ...lines.map((line, index) => [
      boxed(index + 1),
      boxed(nameIn(line.name, language) || words.noName, 'left'),
      ...MAIN_ROWS.flatMap((key) => three(line.before?.[key] ?? null, line.figures[key])),
    ]),
    [
      boxed(null),
      boxed(words.total, 'left', { bold: true }),
      ...MAIN_ROWS.flatMap((key) => three(before?.totals[key].sum ?? null, totals[key].sum, true)),
    ],
  ];
  const merges = [
    'A1:Q1',
    'A2:Q2',
    ...MAIN_ROWS.map((_, index) => `${letter(3 + index * 3)}3:${letter(5 + index * 3)}3`),
  ];
  return sheetOf(input, language, words.changesSheet, rows, {
    columns: [5, 34, ...MAIN_ROWS.flatMap(() => [9, 9, 11])],
    merges,
    landscape: true,
    head: [3, 4],
  });
}

/** Every report with its file, version, state and remarks; then the units that sent none. */
function sourcesSheet(input: SummaryInput, language: DocumentLanguage): SheetModel {
  const { paper: words, state } = summaryTexts(language);
  const { reports, missing } = input.summary;
  const rows: (SheetCell[] | null)[] = [
    ...titleRows(words.sources, input, language),
    ['№', words.unit, words.file, words.version, words.state, words.remarks].map((value) =>
      boxed(value, 'center', { bold: true }),
    ),
    ...reports.map((one, index) => [
      boxed(index + 1),
      boxed(nameIn(one.name, language) || words.noName, 'left'),
      boxed(one.report.file?.name ?? words.byHand, 'left'),
      boxed(one.report.reading?.version ?? '–'),
      boxed(state[one.state]),
      boxed(remarksOf(one, language), 'left'),
    ]),
    ...missing.map(({ name }, index) => [
      boxed(reports.length + index + 1),
      boxed(nameIn(name, language), 'left'),
      boxed('–', 'left'),
      boxed('–'),
      boxed(words.missing),
      boxed('', 'left'),
    ]),
  ];
  return sheetOf(input, language, words.sourcesSheet, rows, {
    columns: [5, 36, 34, 6, 18, 50],
    merges: ['A1:F1', 'A2:F2'],
    landscape: true,
    head: [3, 3],
  });
}

/** The row's words without what stands in brackets. */
function shortWords(key: Annex3Key, language: DocumentLanguage): string {
  return key === '1.5.not_recommended' ? rowMark(key, language) : ROW_TEXTS[key][language].replace(/\s*\(.*\)$/, '');
}

function headText(input: SummaryInput, language: DocumentLanguage): string {
  const name = input.settings.unit.name[language];
  return [
    name,
    ...headLines(input, language, (range) => fill(documentTexts(language).report.period, { range: tableRange(range) })),
  ]
    .filter(Boolean)
    .join('\n');
}

function titleRows(title: string, input: SummaryInput, language: DocumentLanguage): SheetCell[][] {
  return [
    [{ value: title, bold: true, align: 'center', wrap: true, sizePt: 14 }],
    [{ value: summaryTitle(input.period, language), align: 'center', wrap: true }],
  ];
}

interface Shape {
  columns: number[];
  merges: string[];
  landscape: boolean;
  head: [number, number];
}

function sheetOf(
  input: SummaryInput,
  language: DocumentLanguage,
  name: string,
  rows: (SheetCell[] | null)[],
  { columns, merges, landscape, head }: Shape,
): SheetModel {
  return {
    name,
    language,
    landscape,
    rows,
    merges,
    columns: columns.map((width) => ({ width })),
    repeatRows: head,
    freezeRow: head[1],
    footer: summaryFooter(input, language),
    ...(input.settings.restrictedMark ? { header: documentTexts(language).common.restricted } : {}),
  };
}
