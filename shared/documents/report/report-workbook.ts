/**
 * The semiannual report as an Excel file: fixed cells that a machine at the General Prosecutor's Office can read
 * (docs/forms.md, section 5; 227-52).
 */
import {
  ANNEX3_ROWS,
  COLUMN_TEXTS,
  NOTE_HEADINGS,
  NOTE_TITLE,
  ROW_TEXTS,
  SECTION_TEXT,
  cellText,
  printedNumber,
  reportTitle,
} from '../../regulation/order-227/annex-3/annex-3-rows';
import { changedKeys } from '../../domain/report/sent-report';
import { asOfDay, tableDate, tableMoment, tableRange } from '../dates';
import { reportFileName } from '../file-names';
import type { DocumentLanguage, ReportInput } from '../inputs';
import type { SheetCell, SheetModel, WorkbookModel } from '../model';
import { reportNote } from './report-note';
import { addresseeOf } from '../blocks';
import { restrictedHeader, signatureRow } from '../sheet-parts';
import { footerLine } from '../stamp';
import { documentTexts, fill } from '../texts';
import { halfYearName } from '../../time/periods';

/**
 * Five sheets, Kazakh first: «Есеп», «Анықтама», «Отчёт», «Справка», «Тексеру». On «Есеп» and «Отчёт» the title is in
 * A1,
 * period and body in A2, column heads in row 3, the section in row 4, rows 1 to 5.3 in rows 5 to 25, the signature
 * below.
 * The addressee is the printed page's header, so that no cell moves. Hidden: D has the program's name of each row, E
 * and
 * F the two figures of the candidates' cell.
 */
export function reportWorkbook(input: ReportInput): WorkbookModel {
  return {
    title: reportTitle(input.period, 'kk'),
    sheets: [
      tableSheet(input, 'kk'),
      noteSheet(input, 'kk'),
      tableSheet(input, 'ru'),
      noteSheet(input, 'ru'),
      checkSheet(input),
    ],
  };
}

function footer(input: ReportInput, language: DocumentLanguage): string {
  return footerLine(
    reportFileName(input.period, input.settings.unit.code, input.version, 'xlsx').replace(/\.xlsx$/, ''),
    input.stamp,
    language,
  );
}

/** Period and, on a second line of the same cell, the body: the cells below keep their places. */
function periodLine(input: ReportInput, language: DocumentLanguage): string {
  const words = documentTexts(language).report;
  const bodyName = input.settings.unit.name[language];
  const period = `${fill(words.period, { range: tableRange(input.range) })}; ${fill(words.asOf, { date: tableDate(asOfDay(input)) })}`;
  return bodyName ? `${period}\n${fill(words.body, { name: bodyName })}` : period;
}

function tableSheet(input: ReportInput, language: DocumentLanguage): SheetModel {
  const { header } = restrictedHeader(language, input.settings.restrictedMark);
  const rows: (SheetCell[] | null)[] = [
    [{ value: reportTitle(input.period, language), bold: true, align: 'center', wrap: true, sizePt: 14 }],
    [{ value: periodLine(input, language), align: 'center', wrap: true }],
    COLUMN_TEXTS.map((words) => ({
      value: words[language],
      bold: true,
      align: 'center' as const,
      border: true,
      wrap: true,
    })),
    [
      { value: SECTION_TEXT[language], bold: true, align: 'center', border: true, wrap: true },
      { value: null, border: true },
      { value: null, border: true },
    ],
  ];
  for (const row of ANNEX3_ROWS) {
    const total = !row.includes('.');
    const number = printedNumber(row);
    const cells: SheetCell[] = [
      { value: number === '' ? null : Number(number), align: 'center', border: true, bold: total },
      { value: ROW_TEXTS[row][language], border: true, wrap: true, bold: total, indent: total ? 0 : 1 },
      {
        value: row === '1.5' ? cellText(row, input.figures) : input.figures[row],
        align: 'center',
        border: true,
        bold: total,
      },
      { value: row },
    ];
    if (row === '1.5') cells.push({ value: input.figures['1.5'] }, { value: input.figures['1.5.not_recommended'] });
    rows.push(cells);
  }
  const first = rows.length + 2;
  rows.push(null, signatureRow(input.settings.psychologist, language));
  return {
    name: documentTexts(language).report.sheet,
    language,
    landscape: false,
    rows,
    columns: [
      { width: 6 },
      { width: 62 },
      { width: 22 },
      { width: 8, hidden: true },
      { width: 8, hidden: true },
      { width: 8, hidden: true },
    ],
    merges: ['A1:C1', 'A2:C2', 'A4:C4', `B${first}:C${first}`],
    repeatRows: [3, 3],
    freezeRow: 3,
    header: [header, addresseeOf(input, language)].filter(Boolean).join('\n'),
    footer: footer(input, language),
  };
}

function noteSheet(input: ReportInput, language: DocumentLanguage): SheetModel {
  const rows: (SheetCell[] | null)[] = [
    [{ value: NOTE_TITLE[language], bold: true, align: 'center', wrap: true, sizePt: 14 }],
    [{ value: periodLine(input, language), align: 'center', wrap: true }],
    null,
  ];
  for (const { part, paragraphs } of reportNote(input, language)) {
    rows.push([{ value: NOTE_HEADINGS[part][language], bold: true, sizePt: 11 }]);
    for (const paragraph of paragraphs) rows.push([{ value: paragraph, wrap: true, sizePt: 11 }]);
  }
  const first = rows.length + 2;
  rows.push(null, signatureRow(input.settings.psychologist, language));
  const merges = ['A1:C1', 'A2:C2'];
  for (let row = 4; row < first - 1; row += 1) merges.push(`A${row}:C${row}`);
  return {
    name: documentTexts(language).report.noteSheet,
    language,
    landscape: false,
    rows,
    columns: [{ width: 6 }, { width: 62 }, { width: 22 }],
    merges: [...merges, `B${first}:C${first}`],
    footer: footer(input, language),
    ...restrictedHeader(language, input.settings.restrictedMark),
  };
}

/**
 * «Тексеру»: what the file was made of and its check value; no names and no codes (docs/forms.md, section 5). Labels in
 * both
 * languages, each in its own cell.
 */
function checkSheet(input: ReportInput): SheetModel {
  const kk = documentTexts('kk').report.check;
  const ru = documentTexts('ru').report.check;
  const line = (key: Exclude<keyof typeof kk, 'modes'>, value: string | number): SheetCell[] => [
    { value: kk[key], wrap: true, border: true },
    { value: ru[key], wrap: true, border: true },
    { value, border: true, wrap: true, align: 'left' },
  ];
  return {
    name: documentTexts('kk').report.checkSheet,
    language: 'kk',
    landscape: false,
    columns: [{ width: 34 }, { width: 34 }, { width: 34 }],
    rows: [
      [
        { value: kk.title, bold: true, wrap: true },
        { value: ru.title, bold: true, wrap: true },
      ],
      line('halfYear', halfYearName(input.period)),
      line('addressee', addresseeOf(input, 'kk')),
      line('mode', kk.modes[input.mode]),
      line('range', tableRange(input.range)),
      line('asOf', tableMoment(input.asOf)),
      line('madeAt', tableMoment(input.madeAt)),
      line('version', input.version),
      line('program', `Senim ${input.stamp.programVersion}`),
      line('value', input.stamp.checkValue ?? '–'),
      ...(input.carried ?? []).map(({ from, figures }) =>
        line(
          'carried',
          `${halfYearName(from)}: ${
            changedKeys(figures)
              .map((key) => `${key}=${figures[key] > 0 ? '+' : ''}${figures[key]}`)
              .join(', ') || '0'
          }`,
        ),
      ),
      ...(input.replaces ? [line('replaces', `v${input.replaces.version}, ${tableDate(input.replaces.sentOn)}`)] : []),
    ],
    merges: [],
    footer: footer(input, 'kk'),
    ...restrictedHeader('kk', input.settings.restrictedMark),
  };
}
