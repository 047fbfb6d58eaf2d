/**
 * The register of acts of a year as a workbook and on paper: every act that has ever been made, the cancelled ones too.
 */
import { recordRanges } from '../../domain/acts/disposal';
import {
  type Act,
  type ActSettings,
  actKind,
  actStanding,
  actTotals,
  heldItems,
  openCopies,
} from '../../domain/acts/act';
import { actTexts } from './act-parts';
import { accessMark, centred, psychologistSignature } from '../blocks';
import { tableDate } from '../dates';
import { actRegisterFileName } from '../file-names';
import type { DocumentLanguage, DocumentStamp } from '../inputs';
import type { PaperCell, PaperDocument, SheetCell, WorkbookModel } from '../model';
import { restrictedHeader, signatureRow } from '../sheet-parts';
import { footerLine } from '../stamp';
import { fill } from '../texts';

/** The acts of one year, in any order. */
export interface RegisterInput {
  acts: readonly Act[];
  year: number;
  settings: Pick<ActSettings, 'unit' | 'psychologist' | 'restrictedMark'>;
  stamp: DocumentStamp;
}

const COLUMNS = 9;
const CENTRED = new Set([0, 2, 3, 7]);

/** One landscape sheet with a filter over its heads. */
export function actRegisterWorkbook(input: RegisterInput, language: DocumentLanguage): WorkbookModel {
  const words = actTexts(language).register;
  const lines = registerLines(input.acts, language);
  const rows: (SheetCell[] | null)[] = headLines(input, language).map((value, index) => [
    { value, bold: index === 0, align: 'center', wrap: true, sizePt: index === 0 ? 14 : 12 },
  ]);
  const merges = rows.map((_, index) => `A${index + 1}:I${index + 1}`);
  rows.push(
    null,
    Object.values(words.columns).map((value) => ({
      value,
      bold: true,
      align: 'center' as const,
      wrap: true,
      border: true,
    })),
  );
  const head = rows.length;
  for (const line of lines)
    rows.push(
      line.map((value, column) => ({
        value: column === 0 ? Number(value) : value,
        border: true,
        wrap: true,
        align: CENTRED.has(column) ? ('center' as const) : ('left' as const),
      })),
    );
  if (lines.length === 0) {
    rows.push([
      { value: words.empty, align: 'center', border: true },
      ...Array.from({ length: COLUMNS - 1 }, () => ({ value: null, border: true })),
    ]);
    merges.push(`A${rows.length}:I${rows.length}`);
  }
  const last = rows.length;
  rows.push(null, signatureRow(input.settings.psychologist, language));
  merges.push(`B${last + 2}:I${last + 2}`);
  return {
    title: words.title,
    sheets: [
      {
        name: words.sheet,
        language,
        landscape: true,
        rows,
        merges,
        repeatRows: [head, head],
        freezeRow: head,
        footer: footerLine(fileName(input, language), input.stamp, language),
        columns: [5, 20, 9, 12, 42, 20, 16, 13, 30].map((width) => ({ width })),
        ...(lines.length > 0 ? { autoFilter: `A${head}:I${last}` } : {}),
        ...restrictedHeader(language, input.settings.restrictedMark),
      },
    ],
  };
}

/** The same on A4 landscape. */
export function actRegisterPaper(input: RegisterInput, language: DocumentLanguage): PaperDocument {
  const words = actTexts(language).register;
  const lines = registerLines(input.acts, language);
  const head = Object.values(words.columns).map((column): PaperCell => ({ text: column, bold: true, align: 'center' }));
  const rows = lines.map((line) =>
    line.map((value, column): PaperCell => ({ text: value, align: CENTRED.has(column) ? 'center' : 'left' })),
  );
  if (rows.length === 0) rows.push([{ text: words.empty, colSpan: COLUMNS, align: 'center' }]);
  return {
    language,
    title: words.title,
    landscape: true,
    baseSizePt: 14,
    footer: footerLine(fileName(input, language), input.stamp, language),
    blocks: [
      ...accessMark(language, input.settings.restrictedMark),
      ...headLines(input, language).map((line, index) => centred(line, { bold: index === 0, keepWithNext: true })),
      { kind: 'space', pt: 8 },
      { kind: 'table', widths: [8, 32, 17, 24, 66, 34, 28, 28, 41], head: [head], rows, sizePt: 11 },
      { kind: 'space', pt: 12 },
      psychologistSignature(input.settings.psychologist, language),
    ],
  };
}

function fileName({ year, settings }: RegisterInput, language: DocumentLanguage): string {
  return actRegisterFileName(year, settings.unit.code, 'pdf', language).replace(/\.pdf$/, '');
}

function headLines({ year, settings }: RegisterInput, language: DocumentLanguage): string[] {
  const words = actTexts(language).register;
  return [words.title, settings.unit.name[language], fill(words.year, { year })].filter(Boolean);
}

/** By series, then by number; drafts last. */
function registerLines(acts: readonly Act[], language: DocumentLanguage): string[][] {
  const words = actTexts(language).register;
  const order = (act: Act) => (act.number === null ? Infinity : Number(act.number));
  const sorted = [...acts].sort((a, b) =>
    actKind(a) === actKind(b)
      ? order(a) - order(b) || (a.createdAt < b.createdAt ? -1 : 1)
      : actKind(a) === 'destruction'
        ? -1
        : 1,
  );
  return sorted.map((act, index) => [
    String(index + 1),
    words.kind[actKind(act)],
    act.number ?? '–',
    tableDate(act.date),
    subjectOf(act, language),
    amountOf(act, language),
    words.state[actStanding(act)],
    act.signedOn === null ? '' : tableDate(act.signedOn),
    noteOf(act, language),
  ]);
}

function subjectOf(act: Act, language: DocumentLanguage): string {
  const words = actTexts(language).register;
  if (act.kind !== 'disposal')
    return [...new Set(act.lines.map(({ registration, title }) => fill(words.research, { registration, title })))].join(
      '; ',
    );
  return recordRanges(act.lines)
    .map(({ from, to }) => (from === to ? fill(words.record, { from }) : fill(words.records, { from, to })))
    .join('; ');
}

function amountOf(act: Act, language: DocumentLanguage): string {
  const words = actTexts(language).register;
  if (act.kind === 'disposal') return fill(words.countRecords, { n: act.lines.length });
  const { paper, electronic } = actTotals(act.lines);
  const held = heldItems(act.lines);
  return fill(words.count, { paper, electronic }) + (held > 0 ? `, ${fill(words.countHeld, { held })}` : '');
}

function noteOf(act: Act, language: DocumentLanguage): string {
  const words = actTexts(language).register;
  const open = openCopies(act).length;
  return [
    act.cancels ? fill(words.cancels, { number: act.cancels.number }) : '',
    act.cancelledBy ? fill(words.cancelledBy, { number: act.cancelledBy.number }) : '',
    act.kind === 'disposal' && act.disposedOn !== null ? fill(words.disposed, { date: tableDate(act.disposedOn) }) : '',
    open > 0 ? fill(words.openCopies, { n: open }) : '',
    act.scan ? words.scan : '',
  ]
    .filter(Boolean)
    .join('; ');
}
