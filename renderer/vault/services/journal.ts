/** The journal (order 227, point 23) as the window lists it, and what the vault knows of codes. */
import { doubtsOf } from '../../../shared/domain/doubts';
import { journalRow } from '../../../shared/domain/journal';
import { type WorkRecord, codesOf, recordDate } from '../../../shared/domain/record';
import { freshCode } from '../../../shared/domain/fresh-code';
import { inJournalOrder } from '../../../shared/domain/versions';
import { normaliseCipher } from '../../../shared/regulation/point-17-cipher';
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { type CivilDate, partsOf } from '../../../shared/time/civil-date';
import { civilDateIn } from '../../../shared/time/instant';
import type { Annex3Key } from '../../../shared/domain/annex3';
import type { JournalFilter, JournalRow } from '../api';
import { randomBytes } from '../crypto/sodium';
import { type OpenVault, calendarOf, settingsOf, todayOf, viewsOf } from '../session/open-vault';
import { takenCodes } from './code-cards';
import { categoriesByCode } from './records';

/** The lines a filter leaves, in the order of the journal. */
export function journal(vault: OpenVault, filter: JournalFilter): JournalRow[] {
  const { current } = viewsOf(vault);
  const text = filter.text?.trim().toLocaleLowerCase('ru');
  const code = filter.code ? normaliseCipher(filter.code) : '';
  const kept = [...current.values()].filter((record) => {
    const date = recordDate(record);
    return (!filter.from || date >= filter.from) && (!filter.to || date <= filter.to)
      && (!filter.kinds?.length || filter.kinds.includes(record.kind)) && (!filter.statuses?.length || filter.statuses.includes(record.status))
      && (!code || codesOf(record).some((known) => known.startsWith(code)));
  });
  const rows = rowsOf(vault, inJournalOrder(kept));
  return text ? rows.filter((row) => searchText(row).includes(text)) : rows;
}

/** Records as lines of the journal. */
export function rowsOf(vault: OpenVault, records: WorkRecord[]): JournalRow[] {
  const { entries, versions } = viewsOf(vault);
  const { timeZone } = settingsOf(vault);
  const calendar = calendarOf(vault);
  const today = todayOf(vault);
  const firstEntered = new Map<string, WorkRecord>();
  for (const version of versions) if ((firstEntered.get(version.id)?.version ?? Infinity) > version.version) firstEntered.set(version.id, version);
  const categories = categoriesByCode(vault);
  return records.map((record) => {
    const entry = entries.get(record.id) ?? null;
    const enteredOn = civilDateIn((firstEntered.get(record.id) ?? record).enteredAt, timeZone);
    const line = journalRow(record, entry?.number ?? 0, { enteredOn, calendar });
    const notRecommended = record.kind === 'diagnostics' && record.status === 'active' && record.examinees.some((e) => e.recommendation === 'not_recommended');
    const rows: Annex3Key[] = notRecommended ? [...line.rows, '1.5.not_recommended'] : line.rows;
    return {
      id: record.id, number: entry?.number ?? null, year: entry?.year ?? partsOf(recordDate(record)).year, date: recordDate(record), kind: record.kind, status: record.status, version: record.version,
      codes: codesOf(record), persons: line.persons ?? 0, rows, late: line.remarks.includes('late_entry'),
      doubts: record.disposedByAct ? [] : doubtsOf(record, { calendar, enteredOn, today, categoriesOf: (c) => categories.get(c) }), record,
    };
  });
}

/** Everything a person may look for in a line, in small letters. */
function searchText(row: JournalRow): string {
  return `${row.number ?? ''}/${row.year} ${JSON.stringify(row.record)}`.toLocaleLowerCase('ru');
}

/** Known codes that begin with the text, the latest used first. */
export function suggestCodes(vault: OpenVault, prefix: string): { code: string; lastDate: CivilDate; category: string | null }[] {
  const wanted = normaliseCipher(prefix);
  const latest = new Map<string, { code: string; lastDate: CivilDate; category: string | null }>();
  for (const record of viewsOf(vault).current.values()) {
    if (record.status === 'deleted') continue;
    const date = recordDate(record);
    for (const code of codesOf(record)) {
      if (!code.startsWith(wanted)) continue;
      const known = latest.get(code);
      const category = record.kind === 'diagnostics' ? (record.examinees.find((e) => e.code === code)?.category ?? null) : record.kind === 'counselling' ? record.client : null;
      if (!known || known.lastDate <= date) latest.set(code, { code, lastDate: date, category: category ?? known?.category ?? null });
    }
  }
  return [...latest.values()].sort((a, b) => (a.lastDate < b.lastDate ? 1 : -1)).slice(0, 20);
}

/** A random code nobody has (order 227, point 17): five digits or letters, one more sign when those run out. */
export function newCode(vault: OpenVault): Result<string> {
  const { codeAlphabet, codeCheckSign } = settingsOf(vault);
  const code = freshCode(codeAlphabet, codeCheckSign, takenCodes(vault), () => randomBytes(64));
  return code === null ? fail('unexpected') : ok(code);
}

/** Unfavourable diagnostics a correction of this code may rest on (order 227, point 15), the latest first. */
export function unfavourableOf(vault: OpenVault, code: string): { id: string; date: CivilDate; number: number | null }[] {
  const { current, entries } = viewsOf(vault);
  const wanted = normaliseCipher(code);
  return [...current.values()]
    .filter((record) => record.kind === 'diagnostics' && record.status === 'active' && record.examinees.some((e) => e.code === wanted && e.outcome === 'unfavourable'))
    .map((record) => ({ id: record.id, date: recordDate(record), number: entries.get(record.id)?.number ?? null }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
