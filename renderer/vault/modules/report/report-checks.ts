/** What is looked at before a report goes out (A3-25, D-06, D-18; 227-33, 227-46). */
import { recordDate, type WorkRecord } from '../../../../shared/domain/records/record';
import { countable } from '../../../../shared/domain/report/sent-report';
import { inForce } from '../../../../shared/domain/records/versions';
import { isSmallGroup } from '../../../../shared/regulation/order-74/order-74-sample';
import { missingNumbers } from '../../../../shared/regulation/order-227/points-17-29/point-23-journal';
import { reportTimeliness } from '../../../../shared/regulation/order-227/points-17-29/point-25-deadline';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { partsOf } from '../../../../shared/time/civil-date';
import { type CivilRange, type HalfYear, isWithin } from '../../../../shared/time/periods';
import { CHECK_CODES, type CheckCode, type CheckLine, type NoteDraft, type ReportCheck } from '../../api/report';
import { type OpenVault, nowOf, todayOf, viewsOf } from '../../open/open-vault';
import type { DocumentLanguage } from '../../../../shared/documents/inputs';
import type { NoteWord } from '../../../../shared/domain/records/note-words';
import { rowsOf } from '../journal/journal-list';
import { keptPass, passId } from '../../rows/report-rows';

type Found = Record<CheckCode, CheckLine[]>;
const NOTHING: CheckLine = { id: null, number: null, date: null, kind: null, words: [], part: null, language: null };

/** Every check with what it found; `passed` only while exactly that was passed. */
export function reportChecks(
  vault: OpenVault,
  period: HalfYear,
  range: CivilRange,
  note: Record<DocumentLanguage, NoteDraft[]>,
  corrected: boolean,
): ReportCheck[] {
  const found = {
    ...recordChecks(vault, range),
    codes: noteLines(note, (word) => word.kind !== 'name'),
    names: noteLines(note, (word) => word.kind === 'name'),
    deadline: corrected ? [] : deadlineLines(vault, period),
  };
  return CHECK_CODES.map((code): ReportCheck => {
    const kept = keptPass(vault, period, code);
    return {
      code,
      level: code === 'codes' ? 'stop' : code === 'deadline' ? 'tell' : 'ask',
      lines: found[code],
      passed: kept && kept.mark === markOf(found[code]) ? { reason: kept.reason, at: kept.at } : null,
    };
  });
}

/** True when nothing keeps the report from going out. */
export function checksPassed(checks: readonly ReportCheck[]): boolean {
  return checks.every(
    ({ lines, level, passed }) => lines.length === 0 || level === 'tell' || (level === 'ask' && passed !== null),
  );
}

/** Goes on in spite of what is found now. */
export async function passCheck(
  vault: OpenVault,
  period: HalfYear,
  check: ReportCheck,
  reason: string | null,
): Promise<Result<null>> {
  const id = passId(period, check.code);
  if (reason === null)
    return vault.store.get('report', id) ? vault.store.write([{ table: 'report', id, remove: true }]) : ok(null);
  if (check.level !== 'ask') return fail('not_allowed');
  if (!reason.trim()) return fail('report.reason_required', { field: 'reason' });
  return vault.store.write([
    { table: 'report', id, value: { reason: reason.trim(), at: nowOf(vault), mark: markOf(check.lines) } },
  ]);
}

function markOf(lines: readonly CheckLine[]): string {
  return JSON.stringify(lines.map(({ id, words, part, language }) => [id, words, part, language]));
}

function recordChecks(vault: OpenVault, range: CivilRange): Omit<Found, 'codes' | 'names' | 'deadline'> {
  const { versions, entries } = viewsOf(vault);
  const inPeriod = inForce(versions).filter((record) => isWithin(recordDate(record), range));
  const active = rowsOf(
    vault,
    inPeriod.filter(({ status }) => status === 'active'),
  );
  const line = (record: WorkRecord, words: string[] = []): CheckLine => ({
    ...NOTHING,
    id: record.id,
    number: entries.get(record.id)?.number ?? null,
    date: recordDate(record),
    kind: record.kind,
    words,
  });
  const withDoubts = active.map(({ record, doubts }) =>
    line(
      record,
      doubts.filter((doubt) => doubt !== 'late_entry' && doubt !== 'pending_conclusion'),
    ),
  );
  const years = new Set([range.from, range.to].map((day) => partsOf(day).year));
  const gaps = [...years].map((year) => ({
    ...NOTHING,
    words: missingNumbers(entries.values(), year).map((number) => `${number}/${year}`),
  }));
  return {
    drafts: inPeriod.filter(({ status }) => status === 'draft').map((record) => line(record)),
    pending: active.filter(({ doubts }) => doubts.includes('pending_conclusion')).map(({ record }) => line(record)),
    late: active.filter(({ late }) => late).map(({ record }) => line(record)),
    doubts: withDoubts.filter(({ words }) => words.length > 0),
    gaps: gaps.filter(({ words }) => words.length > 0),
    small: countable(versions, range)
      .filter((record) => record.kind === 'research' && isSmallGroup(record.valid))
      .map((record) => line(record)),
  };
}

function noteLines(note: Record<DocumentLanguage, NoteDraft[]>, wanted: (word: NoteWord) => boolean): CheckLine[] {
  return (['kk', 'ru'] as const)
    .flatMap((language) =>
      note[language].map(({ part, words }): CheckLine => ({
        ...NOTHING,
        words: words.filter(wanted).map(({ word }) => word),
        part,
        language,
      })),
    )
    .filter(({ words }) => words.length > 0);
}

function deadlineLines(vault: OpenVault, period: HalfYear): CheckLine[] {
  const timeliness = reportTimeliness(period, todayOf(vault));
  return timeliness === 'in_time' ? [] : [{ ...NOTHING, words: [timeliness] }];
}
