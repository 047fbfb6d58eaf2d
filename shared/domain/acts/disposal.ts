/**
 * Disposal of records whose term of keeping is over (D-20): of every version only what Annex 3 counts stays — kind,
 * day,
 * status, categories, numbers of people — so that no report of the past changes. Ciphers, texts, papers and outcomes
 * go.
 */
import { examineeRow } from '../../regulation/order-227/annex-3/annex-3-counting';
import { reportPeriod } from '../../regulation/order-227/points-17-29/point-25-report-period';
import { halfYearOf, isWithin } from '../../time/periods';
import type { DisposalLine } from './act';
import { type DiagnosticsRecord, type WorkRecord, recordDate } from '../records/record';
import type { Settings } from '../settings/settings';

/** The act under which content went, as the record names it. */
export type DisposedBy = NonNullable<WorkRecord['disposedByAct']>;

/**
 * Gives each cipher of an act a place-holder that says nothing, the same one wherever the cipher stands; `salt` keeps
 * those of two acts apart.
 */
export function placeholders(salt: string): (code: string) => string {
  const given = new Map<string, string>();
  return (code) => {
    const known = given.get(code);
    if (known !== undefined) return known;
    const made = `–${salt}.${given.size + 1}`;
    given.set(code, made);
    return made;
  };
}

/**
 * A version without its content. Closed lists that the form requires and no report counts get their first value: with
 * `disposedByAct` set they are never shown. The same version disposed of twice is the same.
 */
export function disposedVersion(record: WorkRecord, act: DisposedBy, codeOf: (code: string) => string): WorkRecord {
  if (record.disposedByAct) return record;
  const { id, version, enteredAt, status } = record;
  const common = { id, version, enteredAt, status, disposedByAct: act };
  if (record.kind === 'research') {
    const { kind, basis, start, end, headcount, returned, invalid, valid, destroyedByAct } = record;
    return {
      ...common,
      kind,
      title: '–',
      basis,
      start,
      end,
      headcount,
      returned,
      invalid,
      valid,
      materials: [],
      ...(destroyedByAct ? { destroyedByAct } : {}),
    };
  }
  const dated = { ...common, date: record.date };
  switch (record.kind) {
    case 'diagnostics':
      return {
        ...dated,
        kind: record.kind,
        purpose: 'assessment',
        examinees: record.examinees.map((examinee) => disposedExaminee(examinee, codeOf)),
      };
    case 'counselling': {
      const { kind, client, form, codes, channel, initiative } = record;
      return {
        ...dated,
        kind,
        client,
        form,
        channel,
        initiative,
        codes: codes.map(codeOf),
        topic: 'personal',
        specialRoom: true,
      };
    }
    case 'prevention': {
      const { kind, type, participants, quantity } = record;
      return { ...dated, kind, type, participants, ...(quantity === undefined ? {} : { quantity }) };
    }
    case 'correction':
      return {
        ...dated,
        kind: record.kind,
        code: codeOf(record.code),
        change: 1,
        diagnosticsId: '–',
        contraindicationsAbsent: true,
      };
    case 'special':
      return { ...dated, kind: record.kind, type: 'participation', request: { number: '', date: record.date } };
  }
}

function disposedExaminee(
  { code, category, basis, recommendation }: DiagnosticsRecord['examinees'][number],
  codeOf: (code: string) => string,
): DiagnosticsRecord['examinees'][number] {
  return {
    code: codeOf(code),
    category,
    basis,
    outcome: 'favourable',
    ...(recommendation === undefined ? {} : { recommendation }),
  };
}

/** Why a record cannot go alone: the id it is tied to stays. */
export interface Tie {
  id: string;
  to: string;
  why: 'candidate' | 'correction';
}

/**
 * Records of the selection that are tied to one that stays: a candidate examined again in the same half-year (the
 * second
 * figure of row 1.5 counts the person once, D-18) and a diagnostics on which an active correction rests (point 15).
 */
export function tiesOf(
  selected: ReadonlySet<string>,
  versions: readonly WorkRecord[],
  current: ReadonlyMap<string, WorkRecord>,
  mode: Settings['periodMode'],
): Tie[] {
  const ties: Tie[] = [];
  for (const record of current.values()) {
    if (
      record.kind === 'correction' &&
      record.status === 'active' &&
      !record.disposedByAct &&
      !selected.has(record.id) &&
      selected.has(record.diagnosticsId)
    )
      ties.push({ id: record.diagnosticsId, to: record.id, why: 'correction' });
  }
  const going = new Map<string, string>();
  const periods = (record: WorkRecord) => {
    const half = halfYearOf(recordDate(record));
    // The day may belong to the half-year before or after by the other reading of the period (D-05).
    return [half, { year: half.year + (half.half === 2 ? 1 : 0), half: half.half === 2 ? (1 as const) : (2 as const) }]
      .filter((one) => isWithin(recordDate(record), reportPeriod(one, mode)))
      .map((one) => `${one.year}-${one.half}`);
  };
  const keys = (record: WorkRecord) =>
    record.kind === 'diagnostics' && !record.disposedByAct
      ? record.examinees
          .filter((examinee) => examineeRow(examinee) === '1.5')
          .flatMap(({ code }) => periods(record).map((period) => `${period} ${code}`))
      : [];
  for (const record of versions) if (selected.has(record.id)) for (const key of keys(record)) going.set(key, record.id);
  for (const record of versions) {
    if (selected.has(record.id)) continue;
    for (const key of keys(record)) {
      const id = going.get(key);
      if (id !== undefined && !ties.some((tie) => tie.id === id && tie.to === record.id))
        ties.push({ id, to: record.id, why: 'candidate' });
    }
  }
  return ties;
}

/** Lines in the order of the journal. */
export function inNumberOrder(lines: readonly DisposalLine[]): DisposalLine[] {
  return [...lines].sort((a, b) => a.year - b.year || a.number - b.number);
}

/** First and last line of each run of numbers without a gap, as `12/2020`. */
export function recordRanges(lines: readonly DisposalLine[]): { from: string; to: string }[] {
  const ranges: { first: DisposalLine; last: DisposalLine }[] = [];
  for (const line of inNumberOrder(lines)) {
    const open = ranges.at(-1);
    if (open && open.last.year === line.year && open.last.number + 1 === line.number) open.last = line;
    else ranges.push({ first: line, last: line });
  }
  return ranges.map(({ first, last }) => ({
    from: `${first.number}/${first.year}`,
    to: `${last.number}/${last.year}`,
  }));
}
