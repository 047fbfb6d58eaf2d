/**
 * Disposal of records whose term a person entered (D-20): a draft of chosen lines, final with a number of its own
 * series, and only then — after the typed confirmation — the content is removed from every version. What Annex 3 counts
 * stays ({@link disposedVersion}). A mark of each record is kept for good, so that an older backup cannot bring it
 * back.
 */
import type { Act, DisposalAct, DisposalLine } from '../../../../shared/domain/acts/act';
import {
  type DisposedBy,
  disposedVersion,
  inNumberOrder,
  placeholders,
  tiesOf,
} from '../../../../shared/domain/acts/disposal';
import { type Kind, recordDate } from '../../../../shared/domain/records/record';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { TERM_YEARS, isRecordTermOver, recordKeepThrough } from '../../../../shared/regulation/records-term';
import { partsOf } from '../../../../shared/time/civil-date';
import { civilDateIn } from '../../../../shared/time/instant';
import type { DraftForm, OnProgress } from '../../api';
import { randomBytes, toHex } from '../../crypto/sodium';
import { type OpenVault, type StoredRecord, nowOf, settingsOf, todayOf, viewsOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { changeAct } from '../../rows/act-book';
import { withoutFilesOf } from '../attachments/attached-files';
import { auditLine } from '../../rows/audit';
import { withoutNote } from '../../rows/code-cards';
import { listBackups } from '../backup/backup';
import { exportCopies } from '../action-log/exports';
import { versionKey } from '../records/records';
import { holdsMaterial as holdsMaterialOf } from '../records/research-guard';

/** What stays of a record disposed of, besides its journal line: under which act, and when. */
export interface DisposalMark {
  recordId: string;
  actId: string;
  act: DisposedBy;
}

/**
 * The old versions still have to leave journal and browser store: written with the disposal, removed when that is done.
 */
const PENDING = 'disposal.pending';

/** Lines of the journal whose term is over, in its order; `year` narrows to one year's journal. */
export function candidates(
  vault: OpenVault,
  years: number,
  filter: { year?: number | undefined; kinds?: Kind[] | undefined },
): DisposalLine[] {
  const { current, entries } = viewsOf(vault);
  const today = todayOf(vault);
  const lines: DisposalLine[] = [];
  for (const record of current.values()) {
    const [entry, date] = [entries.get(record.id), recordDate(record)];
    if (
      !entry ||
      record.status === 'draft' ||
      record.disposedByAct ||
      !isRecordTermOver(date, years, today) ||
      holdsMaterial(vault, record.id)
    )
      continue;
    if (
      (filter.year !== undefined && entry.year !== filter.year) ||
      (filter.kinds?.length && !filter.kinds.includes(record.kind))
    )
      continue;
    lines.push({ recordId: record.id, year: entry.year, number: entry.number, date, kind: record.kind });
  }
  return inNumberOrder(lines);
}

/** Begins an act of disposal over these records. */
export async function create(vault: OpenVault, recordIds: string[], term: DisposalAct['term']): Promise<Result<Act>> {
  const { current, entries } = viewsOf(vault);
  const lines: DisposalLine[] = [];
  for (const id of new Set(recordIds)) {
    const [record, entry] = [current.get(id), entries.get(id)];
    if (!record || !entry) return fail('record.not_found');
    lines.push({ recordId: id, year: entry.year, number: entry.number, date: recordDate(record), kind: record.kind });
  }
  const basis = term.basis.trim();
  if (!basis) return fail('record.invalid', { issues: [{ code: 'record.invalid', field: 'term.basis' }] });
  const fault = checkLines(vault, lines, term.years);
  if (fault) return fault;
  const today = todayOf(vault);
  const { timeZone } = settingsOf(vault);
  const act: DisposalAct = {
    id: toHex(randomBytes(8)),
    kind: 'disposal',
    number: null,
    year: partsOf(today).year,
    state: 'draft',
    date: today,
    createdAt: nowOf(vault),
    lines: inNumberOrder(lines),
    term: { years: term.years, basis },
    disposedOn: null,
    signedOn: null,
    // Every backup holds the journal; of the exports those that were made at all.
    backups: listBackups(vault)
      .toReversed()
      .map((made) => ({ name: made.name, date: civilDateIn(made.at, timeZone), closedOn: null })),
    exportedFiles: exportCopies(vault),
  };
  const written = await vault.store.write([{ table: 'act', id: act.id, value: act }]);
  return written.ok ? ok(act) : written;
}

/** Why these records may not go under one act; null when they may. */
export function checkLines(vault: OpenVault, lines: readonly DisposalLine[], years: number): Result<never> | null {
  if (lines.length === 0) return fail('disposal.empty');
  if (!Number.isInteger(years) || years < TERM_YEARS.min || years > TERM_YEARS.max)
    return fail('record.invalid', { issues: [{ code: 'record.invalid', field: 'term.years' }] });
  const { current, versions } = viewsOf(vault);
  for (const { recordId } of lines) {
    const record = current.get(recordId);
    if (!record) return fail('record.not_found');
    if (record.disposedByAct) return fail('record.disposed', { params: { number: record.disposedByAct.number } });
    const date = recordDate(record);
    if (!isRecordTermOver(date, years, todayOf(vault)))
      return fail('disposal.not_due', {
        params: { record: nameOf(vault, recordId), date: recordKeepThrough(date, years) },
      });
    if (holdsMaterial(vault, recordId))
      return fail('disposal.research_material', { clause: '227-37', params: { record: nameOf(vault, recordId) } });
  }
  const [tie] = tiesOf(new Set(lines.map(({ recordId }) => recordId)), versions, current, settingsOf(vault).periodMode);
  return tie
    ? fail('disposal.tied', { params: { record: nameOf(vault, tie.id), other: nameOf(vault, tie.to) } })
    : null;
}

/**
 * Removes the content under a final act; repeated calls change nothing. The old versions leave the disk before this
 * answers.
 */
export async function dispose(vault: OpenVault, id: string, onProgress?: OnProgress): Promise<Result<Act>> {
  const done = await changeAct(vault, id, (act) => {
    if (act.kind !== 'disposal') return fail('act.not_found');
    if (act.state === 'draft') return fail('disposal.not_final');
    if (act.cancelledBy) return fail('act.cancelled', { params: { number: act.cancelledBy.number } });
    if (act.disposedOn !== null) return fail('disposal.done');
    const fault = checkLines(vault, act.lines, act.term.years);
    if (fault) return fault;
    const disposedBy: DisposedBy = { number: act.number ?? '', date: act.date };
    const marks = act.lines.map(({ recordId }): DisposalMark => ({ recordId, actId: id, act: disposedBy }));
    return ok({
      act: { ...act, disposedOn: todayOf(vault) },
      more: [
        ...stripped(vault, marks),
        ...marks.map((mark): Change => ({ table: 'state', id: `disposed:${mark.recordId}`, value: mark })),
        { table: 'state', id: PENDING, value: id },
        auditLine(vault, 'records.disposed', act.number ?? ''),
      ],
    });
  });
  if (!done.ok) return done;
  const forgotten = await forgetPending(vault, onProgress);
  return forgotten.ok ? done : forgotten;
}

/**
 * At an unlock: content that came back with an older backup is removed again, and a disposal that was cut short is
 * finished.
 */
export async function disposeAgain(vault: OpenVault, onProgress?: OnProgress): Promise<Result<null>> {
  const { current, versions } = viewsOf(vault);
  const marks: DisposalMark[] = [];
  for (const [id, mark] of vault.store.all<DisposalMark>('state')) {
    if (id.startsWith('disposed:') && current.has(mark.recordId)) marks.push(mark);
  }
  const whole = new Set(versions.filter((record) => !record.disposedByAct).map(({ id }) => id));
  const back = marks.filter(({ recordId }) => whole.has(recordId));
  if (back.length > 0) {
    const written = await vault.store.write([
      ...stripped(vault, back),
      { table: 'state', id: PENDING, value: back[0]?.actId ?? '' },
      auditLine(vault, 'records.disposed', String(back[0]?.act.number ?? '')),
    ]);
    if (!written.ok) return written;
  }
  return vault.store.get('state', PENDING) === undefined ? ok(null) : forgetPending(vault, onProgress);
}

/** Writes journal and browser store anew from the rows in force: what was overwritten is on the disk no longer. */
export function forgetOldVersions(vault: OpenVault, onProgress?: OnProgress): Promise<Result<null>> {
  return vault.store.rewriteWithout([], onProgress);
}

async function forgetPending(vault: OpenVault, onProgress?: OnProgress): Promise<Result<null>> {
  const forgotten = await forgetOldVersions(vault, onProgress);
  return forgotten.ok ? vault.store.write([{ table: 'state', id: PENDING, remove: true }]) : forgotten;
}

/** Every version of these records without content; attached files, private notes and unsaved forms over them gone. */
function stripped(vault: OpenVault, marks: readonly DisposalMark[]): Change[] {
  const byId = new Map(marks.map((mark) => [mark.recordId, mark.act]));
  const codeOf = placeholders(toHex(randomBytes(4)));
  const changes: Change[] = withoutFilesOf(vault, byId.keys());
  for (const { record, entry } of vault.store.all<StoredRecord>('record').values()) {
    const act = byId.get(record.id);
    if (act)
      changes.push({
        table: 'record',
        id: versionKey(record),
        value: { record: disposedVersion(record, act, codeOf), entry } satisfies StoredRecord,
      });
  }
  changes.push(...[...byId.keys()].flatMap((id) => withoutNote(vault, id)));
  for (const draft of vault.store.all<DraftForm>('draft').values())
    if (draft.recordId !== null && byId.has(draft.recordId))
      changes.push({ table: 'draft', id: draft.id, remove: true });
  return changes;
}

/** A research goes by point 18 first: its material is destroyed under an act of its own. */
function holdsMaterial(vault: OpenVault, id: string): boolean {
  const record = viewsOf(vault).current.get(id);
  return record?.kind === 'research' && holdsMaterialOf(vault, record);
}

function nameOf(vault: OpenVault, id: string): string {
  const entry = viewsOf(vault).entries.get(id);
  return entry ? `${entry.number}/${entry.year}` : id;
}
