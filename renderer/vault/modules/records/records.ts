/**
 * Entering, amending and withdrawing records: always a further version, never an overwriting (order 227, points 13 to
 * 23).
 */
import {
  type AppError,
  type ErrorCode,
  ERROR_CODES,
  type Result,
  fail,
  ok,
  tooLong,
} from '../../../../shared/errors/app-error';
import { subjectOf } from '../../../../shared/domain/action-log/audit';
import { categoriesIn } from '../../../../shared/domain/records/known-categories';
import {
  type DiagnosticsRecord,
  type RecordInput,
  type Status,
  type WorkRecord,
  recordDate,
  recordSchema,
} from '../../../../shared/domain/records/record';
import { type RecordToCheck, type RuleContext, checkRecord } from '../../../../shared/domain/records/record-rules';
import { type Doubt, type DoubtContext, doubtsWithFields } from '../../../../shared/domain/records/doubts';
import { GUARDED_CHANGES, type GuardedChange } from '../../../../shared/domain/research/research';
import { isHoldChanged } from '../../../../shared/regulation/order-227/points-17-29/point-18-hold';
import { nextFreeNumber } from '../../../../shared/regulation/order-227/points-17-29/point-23-journal';
import type { WarningCode } from '../../../../shared/import/exchange/types';
import { civilDateIn } from '../../../../shared/time/instant';
import { partsOf } from '../../../../shared/time/civil-date';
import type { EntryExtra, SavedRecord } from '../../api';
import { randomBytes, toHex } from '../../crypto/sodium';
import { isClockUnsure } from '../../open/clock';
import {
  type JournalEntry,
  type OpenVault,
  type StoredRecord,
  calendarOf,
  nowOf,
  settingsOf,
  todayOf,
  tombstoneOf,
  viewsOf,
} from '../../open/open-vault';
import type { Change } from '../../store/store';
import { auditLine } from '../../rows/audit';
import { codeStates, extraChanges } from '../../rows/code-cards';
import { isKeyLost, sameLines, sealedLines, withMaterialKey } from './material-key';
import { guardedResearch } from './research-guard';

/** A version as it is stored; marked while the computer's clock is not to be trusted. */
function storedNow(vault: OpenVault, record: WorkRecord, entry: JournalEntry | null): StoredRecord {
  return { record, entry, ...(isClockUnsure(vault) ? { clockUnsure: true } : {}) };
}

/** What is said when a further version may not do something by the way. */
const GUARD_ERRORS: Record<GuardedChange, ErrorCode> = {
  hold: 'not_allowed',
  end_locked: 'research.end_locked',
  destroyed: 'record.destroyed',
  material_kept: 'research.material_kept',
};

/** Row id of a version. */
export function versionKey(record: WorkRecord): string {
  return `${record.id}#${record.version}`;
}

/** All versions of a record, oldest first. */
export function history(vault: OpenVault, id: string): Result<WorkRecord[]> {
  const found = viewsOf(vault)
    .versions.filter((record) => record.id === id)
    .sort((a, b) => a.version - b.version);
  return found.length ? ok(found) : fail('record.not_found');
}

/** Faults and doubts of what a form holds, without saving. */
export function check(
  vault: OpenVault,
  id: string | null,
  input: RecordInput,
): { errors: AppError[]; doubts: Doubt[]; record: WorkRecord | null } {
  const known = id === null ? undefined : viewsOf(vault).current.get(id);
  const candidate = {
    ...(known?.broughtIn === undefined ? {} : { broughtIn: known.broughtIn }),
    ...input,
    id: id ?? 'new',
    version: (known?.version ?? 0) + 1,
    enteredAt: nowOf(vault),
  };
  const parsed = recordSchema.safeParse(candidate);
  if (!parsed.success) return { errors: parsed.error.issues.map(shapeError), doubts: [], record: null };
  const record = parsed.data;
  const errors = checkRecord(record as RecordToCheck, ruleContext(vault, known === undefined));
  return {
    errors,
    doubts: errors.length ? [] : doubtsWithFields(record as RecordToCheck, doubtContext(vault, record)),
    record,
  };
}

function codesOfDoubts(doubts: readonly Doubt[]): WarningCode[] {
  return [...new Set(doubts.map(({ code }) => code))];
}

/** First version of a new record. */
export async function add(vault: OpenVault, input: RecordInput, extra: EntryExtra = {}): Promise<Result<SavedRecord>> {
  const checked = check(vault, null, input);
  if (checked.errors.length || !checked.record) return fail('record.invalid', { issues: checked.errors });
  const record = { ...checked.record, id: newId(vault) };
  return store(vault, record, codesOfDoubts(checked.doubts), extraChanges(vault, [record.id], extra));
}

/**
 * First versions of several records in one step, with numbers in a row; all or none. A fault names the place of its
 * record (`1.date`).
 */
export async function addMany(
  vault: OpenVault,
  inputs: RecordInput[],
  extra: EntryExtra = {},
): Promise<Result<SavedRecord[]>> {
  const checked = inputs.map((input) => check(vault, null, input));
  const issues = checked.flatMap(({ errors }, index) =>
    errors.map((error): AppError => ({ ...error, field: `${index}.${error.field ?? ''}` })),
  );
  if (issues.length > 0) return fail('record.invalid', { issues });
  const given = [...viewsOf(vault).entries.values()];
  const saved: SavedRecord[] = [];
  const changes: Change[] = [];
  for (const { record: first, doubts } of checked) {
    // research brings a key of its own and is entered by itself
    if (!first || first.kind === 'research') return fail('bad_request');
    const record = { ...first, id: newId(vault) };
    const entry = entryFor(vault, record, given);
    if (entry) given.push(entry);
    changes.push({ table: 'record', id: versionKey(record), value: storedNow(vault, record, entry) });
    saved.push({
      id: record.id,
      version: record.version,
      number: entry?.number ?? null,
      status: record.status,
      warnings: codesOfDoubts(doubts),
    });
  }
  const written = await vault.store.write([
    ...changes,
    ...extraChanges(
      vault,
      saved.map(({ id }) => id),
      extra,
    ),
  ]);
  return written.ok ? ok(saved) : written;
}

/**
 * A further version; `base` is the version the person saw. `proved`: the passphrase was given for a late change of a
 * research's end; `more` goes in the same step.
 */
export async function amend(
  vault: OpenVault,
  id: string,
  base: number,
  input: RecordInput,
  reason: string,
  proved = false,
  more: Change[] = [],
): Promise<Result<SavedRecord>> {
  const known = viewsOf(vault).current.get(id);
  if (!known) return fail('record.not_found');
  if (known.version !== base) return fail('record.version_conflict');
  if (known.disposedByAct) return fail('record.disposed', { params: { number: known.disposedByAct.number } });
  // A draft is still being written: finishing it is no amendment and needs no reason.
  if (!reason.trim() && known.status !== 'draft') return fail('record.reason_required', { field: 'reason' });
  const checked = check(vault, id, reason.trim() ? { ...input, reason: reason.trim() } : input);
  if (checked.errors.length || !checked.record) return fail('record.invalid', { issues: checked.errors });
  if (known.kind === 'research' && checked.record.kind === 'research') {
    const guarded = guardedResearch(vault, known, checked.record);
    // the passphrase opens the two that have a place of their own
    if (guarded && !(proved && (guarded === 'hold' || guarded === 'end_locked')))
      return fail(GUARD_ERRORS[guarded], { field: GUARDED_CHANGES[guarded], clause: '227-36' });
  }
  return store(vault, checked.record, codesOfDoubts(checked.doubts), more);
}

/** Withdraws a record or brings it back; the number stays. */
export async function setStatus(
  vault: OpenVault,
  id: string,
  base: number,
  status: Exclude<Status, 'draft'>,
  reason: string,
): Promise<Result<SavedRecord>> {
  const known = viewsOf(vault).current.get(id);
  if (!known) return fail('record.not_found');
  const { id: _id, version: _version, enteredAt: _at, ...rest } = known;
  return amend(vault, id, base, { ...rest, status } as RecordInput, reason);
}

/** Writes versions that have passed the rules, with their journal numbers. */
export async function store(
  vault: OpenVault,
  record: WorkRecord,
  warnings: WarningCode[],
  more: Change[] = [],
): Promise<Result<SavedRecord>> {
  const entry = entryFor(vault, record, [...viewsOf(vault).entries.values()]);
  const changes: Change[] = [
    { table: 'record', id: versionKey(record), value: storedNow(vault, record, entry) },
    ...more,
  ];
  const before = viewsOf(vault).current.get(record.id);
  if (before?.kind === 'research' && record.kind === 'research') {
    if (before.end !== record.end) changes.push(auditLine(vault, 'research.end_changed', record.id));
    // with the reason and the paper it rests on (D07)
    if (isHoldChanged(before.hold, record.hold))
      changes.push(
        auditLine(vault, record.hold ? 'research.hold' : 'research.released', subjectOf(record.id, record.reason)),
      );
  }
  // The card of a research whose key was lost can still be amended; what would have to be sealed is refused.
  const unsealed = isKeyLost(vault, record.id) && sameLines(record, before);
  if (record.kind === 'research' && !unsealed && !tombstoneOf(vault, record.id)) {
    const ready = await withMaterialKey(vault, [record.id]);
    if (!ready.ok) return ready;
    changes.push(...sealedLines(record, before));
  }
  const written = await vault.store.write(changes);
  if (!written.ok) return written;
  return ok({ id: record.id, version: record.version, number: entry?.number ?? null, status: record.status, warnings });
}

/** The journal number of a version: kept from earlier ones, given when the record first stops being a draft. */
export function entryFor(vault: OpenVault, record: WorkRecord, given: JournalEntry[]): JournalEntry | null {
  const known = viewsOf(vault).entries.get(record.id);
  if (known) return known;
  // A draft that is given up was never in the journal and takes no number with it.
  const givenUp = record.version > 1 && record.status !== 'active';
  if (record.status === 'draft' || givenUp) return null;
  const { year } = partsOf(recordDate(record));
  return { year, number: nextFreeNumber(given, year) };
}

/** What the rules may ask of the vault. */
export function ruleContext(vault: OpenVault, fresh: boolean): RuleContext {
  const { current, correctionsByGround } = viewsOf(vault);
  return {
    lookup: (id) => current.get(id),
    correctionsOf: (id) => correctionsByGround.get(id) ?? [],
    // Records of before a change of the setting keep their ciphers.
    ...(fresh ? { alphabet: settingsOf(vault).codeAlphabet } : {}),
    codeState: codeStates(vault),
    checkSign: settingsOf(vault).codeCheckSign,
    entry: true,
  };
}

/** What doubts are measured against. */
export function doubtContext(vault: OpenVault, record: WorkRecord): DoubtContext {
  const { timeZone } = settingsOf(vault);
  const first = viewsOf(vault).first.get(record.id);
  const { enteredAt } = first?.version === 1 ? first : record;
  return {
    calendar: calendarOf(vault),
    enteredOn: civilDateIn(enteredAt, timeZone),
    today: todayOf(vault),
    ...neighboursOf(vault),
    clockUnsure: isClockUnsure(vault),
  };
}

/** What other records say of a cipher, for the doubts. */
export function neighboursOf(vault: OpenVault): Required<Pick<DoubtContext, 'categoriesOf' | 'sessionsOf'>> {
  return { categoriesOf: (code) => categoriesOf(vault, code), sessionsOf: (code) => sessionsOf(vault, code) };
}

/** Records in force that name a code. */
function* recordsOf(vault: OpenVault, code: string): Generator<WorkRecord> {
  const { byCode, current } = viewsOf(vault);
  for (const id of byCode.get(code) ?? []) {
    const record = current.get(id);
    if (record) yield record;
  }
}

/** Under which categories the vault knows a code; undefined when under none. */
export function categoriesOf(vault: OpenVault, code: string): Set<string> | undefined {
  const known = new Set<string>();
  for (const record of recordsOf(vault, code))
    for (const one of categoriesIn(record)) if (one.code === code) known.add(one.category);
  return known.size > 0 ? known : undefined;
}

function* sessionsOf(vault: OpenVault, code: string): Generator<DiagnosticsRecord> {
  for (const record of recordsOf(vault, code))
    if (record.kind === 'diagnostics' && record.status === 'active') yield record;
}

function newId(vault: OpenVault): string {
  const { current } = viewsOf(vault);
  let id = toHex(randomBytes(8));
  while (current.has(id)) id = toHex(randomBytes(8));
  return id;
}

const codes = new Set<string>(ERROR_CODES);

/** A schema's finding as one of the program's errors, at its field. */
function shapeError(issue: {
  path: PropertyKey[];
  message: string;
  code?: string;
  origin?: unknown;
  maximum?: unknown;
}): AppError {
  const long = tooLong(issue);
  if (long) return long;
  const code = codes.has(issue.message) ? (issue.message as ErrorCode) : 'record.invalid';
  return {
    code,
    field: issue.path.map(String).join('.'),
    ...(code === 'record.invalid' ? { params: { rule: 'missing_value' } } : {}),
  };
}
