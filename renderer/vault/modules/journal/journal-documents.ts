/**
 * The journal taken out: what the list shows, as a sheet or as a paper, in the thirteen columns of the form (order 227,
 * point 23).
 */
import { journalFileName } from '../../../../shared/documents/file-names';
import type { DocumentLanguage, JournalOptions } from '../../../../shared/documents/inputs';
import { journalPaper } from '../../../../shared/documents/journal/journal-paper';
import { journalWorkbook } from '../../../../shared/documents/journal/journal-workbook';
import type { PaperDocument } from '../../../../shared/documents/model';
import type { JournalFilter } from '../../../../shared/domain/journal/journal-query';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import {
  PERIOD_MODES,
  reportPeriod,
} from '../../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { type CivilRange, halfYearName, halfYearOf } from '../../../../shared/time/periods';
import { printHtml, writeWorkbook } from '../../../documents';
import { JOURNAL_FILE_LINES, JOURNAL_PAPER_LINES, type JournalRow, type OnProgress, type OutputFile } from '../../api';
import { utf8 } from '../../crypto/sodium';
import { type OpenVault, settingsOf } from '../../open/open-vault';
import { journal } from './journal-list';
import { stampOf } from '../../rows/stamps';

/** Lines shown before printing; the paper itself has all of them. */
const PREVIEW_LINES = 60;

/** The lines that have a number, in the order of numbers: a draft is no entry of the journal yet. */
function entriesOf(vault: OpenVault, filter: JournalFilter): JournalRow[] {
  return journal(vault, filter)
    .filter((row) => row.number !== null)
    .sort((a, b) => a.year - b.year || (a.number ?? 0) - (b.number ?? 0));
}

function optionsOf(
  vault: OpenVault,
  filter: JournalFilter,
  rows: readonly JournalRow[],
  language: DocumentLanguage,
  withResults: boolean,
): JournalOptions {
  const settings = settingsOf(vault);
  return {
    language,
    withResults,
    unitName: settings.unit.name,
    range: rangeOf(filter),
    psychologist: settings.psychologist,
    restrictedMark: settings.restrictedMark,
    ...(settings.forms.journal ? { form: settings.forms.journal } : {}),
    stamp: stampOf(vault, 'journal', JSON.stringify(rows)),
  };
}

/** The journal as an xlsx file. `stopped` is asked between its parts. */
export async function journalFile(
  vault: OpenVault,
  filter: JournalFilter,
  language: DocumentLanguage,
  withResults: boolean,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Result<OutputFile>> {
  const rows = entriesOf(vault, filter);
  if (rows.length > JOURNAL_FILE_LINES)
    return fail('journal.too_many', { params: { count: rows.length, most: JOURNAL_FILE_LINES } });
  const tell = (done: number) => onProgress?.({ step: 'building', done, total: rows.length });
  tell(0);
  const bytes = await writeWorkbook(journalWorkbook(rows, optionsOf(vault, filter, rows, language, withResults)), {
    onRows: (done) => tell(Math.min(done, rows.length)),
    stopped,
  });
  if (!bytes || stopped()) return fail('cancelled');
  tell(rows.length);
  return ok({ name: journalFileName(partName(filter, rows), settingsOf(vault).unit.code, 'xlsx', language), bytes });
}

/** The journal as a print page, for the printer and for PDF. */
export function journalPage(
  vault: OpenVault,
  filter: JournalFilter,
  language: DocumentLanguage,
  withResults: boolean,
): Result<OutputFile> {
  const rows = entriesOf(vault, filter);
  if (rows.length > JOURNAL_PAPER_LINES)
    return fail('journal.too_many_paper', { params: { count: rows.length, most: JOURNAL_PAPER_LINES } });
  const html = printHtml(journalPaper(rows, optionsOf(vault, filter, rows, language, withResults)));
  return ok({
    name: journalFileName(partName(filter, rows), settingsOf(vault).unit.code, 'pdf', language),
    bytes: utf8(html),
  });
}

/** The beginning of the paper, for the preview; `lines` says how many the whole has. */
export function journalPreview(
  vault: OpenVault,
  filter: JournalFilter,
  language: DocumentLanguage,
  withResults: boolean,
): Result<{ document: PaperDocument; lines: number; shown: number }> {
  const rows = entriesOf(vault, filter);
  if (rows.length > JOURNAL_PAPER_LINES)
    return fail('journal.too_many_paper', { params: { count: rows.length, most: JOURNAL_PAPER_LINES } });
  const document = journalPaper(rows, optionsOf(vault, filter, rows, language, withResults), PREVIEW_LINES);
  return ok({ document, lines: rows.length, shown: Math.min(PREVIEW_LINES, rows.length) });
}

function rangeOf({ from, to }: JournalFilter): CivilRange | null {
  return from && to ? { from, to } : null;
}

function partName(filter: JournalFilter, rows: readonly JournalRow[]): string {
  const range = rangeOf(filter);
  return range ? rangeName(range) : yearsName(rows.map((row) => row.year));
}

/** A half-year by its name, any other range by its ends. */
function rangeName(range: CivilRange): string {
  const half = halfYearOf(range.to);
  const isHalf = PERIOD_MODES.some((mode) => {
    const period = reportPeriod(half, mode);
    return period.from === range.from && period.to === range.to;
  });
  return isHalf ? halfYearName(half) : `${range.from}-${range.to}`;
}

function yearsName(years: readonly number[]): string {
  if (years.length === 0) return 'bos';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}-${last}`;
}
