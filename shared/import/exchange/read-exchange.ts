/**
 * Reading an exchange file (docs/exchange-format.md): judged whole first, then record by record; nothing is stored
 * here.
 */
import { doubtsWithFields } from '../../domain/records/doubts';
import { knownCategories } from '../../domain/records/known-categories';
import { type DiagnosticsRecord, type WorkRecord, codesOf } from '../../domain/records/record';
import { compareMoments, inForceById, sameContent } from '../../domain/records/versions';
import { type Result, ok } from '../../errors/app-error';
import type { WorkingCalendar } from '../../regulation/working-days';
import type { CivilDate } from '../../time/civil-date';
import { type Instant, civilDateIn } from '../../time/instant';
import { entryLines } from './entry-lines';
import { type Header, readHeader } from './file-header';
import { refuseGroundless } from './ground';
import { type EntryFault, readEntry } from './read-entry';
import type { ImportPlan, ImportWarning, Refusal } from './types';

export { EXCHANGE_FORMAT, EXCHANGE_VERSION } from './file-header';

/** What a file is judged against. */
export interface ReadContext {
  /** Every version in the vault. */
  existing: readonly WorkRecord[];
  calendar: WorkingCalendar;
  /** Today, for researches that have long been running; without it they are measured by their entry. */
  today?: CivilDate;
  /** What a later version may not do to the record in force here (point 18); without it nothing is asked. */
  guard?: (before: WorkRecord, after: WorkRecord) => EntryFault | null;
}

/**
 * The file read and judged against the vault. A text that is not of this format, of a newer version or broken is
 * refused whole; otherwise every bad record is refused by itself, with all its versions, and the rest may come in.
 */
export function readExchange(text: string, context: ReadContext): Result<ImportPlan> {
  const header = readHeader(text);
  return header.ok ? ok(judge(header.value, context, () => entryLines(text))) : header;
}

/** Everything the file says about one id. */
interface Group {
  versions: Map<number, WorkRecord>;
  entry: number;
  repeats: number;
  unknown: Set<string>;
  drafts: Set<number>;
}

function judge(
  { unit, timeZone, records }: Header,
  { existing, calendar, today, guard }: ReadContext,
  lines: () => number[],
): ImportPlan {
  const refused = new Map<string, Refusal>();
  const groups = new Map<string, Group>();
  const inFileOrder: WorkRecord[] = [];
  const refuse = (id: string, entry: number, fault: EntryFault) => {
    const known = refused.get(id);
    if (!known || entry < known.entry) refused.set(id, { id, ...fault, line: 0, entry });
  };

  records.forEach((raw, index) => {
    const read = readEntry(raw);
    const entry = index + 1;
    if (!read.ok) return refuse(read.id ?? `#${entry}`, entry, read.fault);
    const { record, unknown, madeDraft } = read.entry;
    const group = groups.get(record.id) ?? {
      versions: new Map(),
      entry,
      repeats: 0,
      unknown: new Set(),
      drafts: new Set(),
    };
    groups.set(record.id, group);
    const twin = group.versions.get(record.version);
    if (twin && !sameContent(twin, record))
      refuse(record.id, entry, { reason: 'version_conflict', field: 'version', value: String(record.version) });
    if (twin) group.repeats += 1;
    else {
      group.versions.set(record.version, record);
      inFileOrder.push(record);
    }
    for (const path of unknown) group.unknown.add(path);
    if (madeDraft) group.drafts.add(record.version);
  });

  const vault = versionsById(existing);
  for (const [id, group] of groups) {
    if (refused.has(id)) continue;
    const fault = conflictFault(group, vault.get(id));
    if (fault) refuse(id, group.entry, fault);
  }

  const filed = inForceById(freshVersions(groups, vault));
  const stored = inForceById(existing);
  const current = (id: string): WorkRecord | undefined => {
    const [inVault, inFile] = [stored.get(id), refused.has(id) ? undefined : filed.get(id)];
    return inVault && inFile ? (inVault.version > inFile.version ? inVault : inFile) : (inFile ?? inVault);
  };
  if (guard) {
    for (const [id, group] of groups) {
      const [before, after] = [stored.get(id), current(id)];
      const fault = before && after && before !== after && !refused.has(id) ? guard(before, after) : null;
      if (fault) refuse(id, group.entry, fault);
    }
  }
  const corrections = new Set<string>();
  for (const record of [...stored.values(), ...filed.values()])
    if (record.kind === 'correction' && !record.disposedByAct) corrections.add(record.id);
  refuseGroundless(corrections, {
    current,
    changes: (id) => filed.has(id) && !refused.has(id),
    refuse: (id, field, value) =>
      refuse(id, groups.get(id)?.entry ?? 0, {
        reason: 'correction_without_unfavourable',
        field,
        ...(value === undefined ? {} : { value }),
      }),
  });

  const fresh = inFileOrder.filter(({ id, version }) => !refused.has(id) && !vault.get(id)?.has(version));
  const plan: ImportPlan = {
    unit,
    timeZone,
    fresh,
    alreadyThere: 0,
    refused: withLines(refused, lines),
    drafts: [],
    warnings: [],
  };
  const standing = lazily(() => [...new Set([...stored.keys(), ...filed.keys()])].flatMap((id) => current(id) ?? []));
  const [categories, sessions] = [lazily(() => knownCategories(standing())), lazily(() => sessionsByCode(standing()))];
  const neighbours = {
    categoriesOf: (code: string) => categories().get(code),
    sessionsOf: (code: string) => sessions().get(code) ?? [],
  };
  const dayOf = dayReader(timeZone);
  for (const [id, group] of groups) {
    if (refused.has(id)) continue;
    const inVault = vault.get(id);
    const added = [...group.versions.values()].filter(({ version }) => !inVault?.has(version));
    plan.alreadyThere += group.repeats + group.versions.size - added.length;
    const record = current(id);
    if (added.length === 0 || !record) continue;
    plan.warnings.push(...[...group.unknown].map((field): ImportWarning => ({ id, code: 'unknown_field', field })));
    const all = [...(inVault?.values() ?? []), ...added];
    if (record.version !== all.length) plan.warnings.push({ id, code: 'version_gap', field: 'version' });
    if (!group.versions.has(record.version) || inVault?.has(record.version)) continue;
    if (group.drafts.has(record.version)) plan.drafts.push(id);
    const first = all.reduce((a, b) => (compareMoments(b.enteredAt, a.enteredAt) < 0 ? b : a));
    const doubts = doubtsWithFields(record, {
      calendar,
      enteredOn: dayOf(first.enteredAt),
      ...neighbours,
      ...(today === undefined ? {} : { today }),
    });
    plan.warnings.push(...doubts.map((doubt): ImportWarning => ({ id, ...doubt })));
  }
  return plan;
}

function versionsById(records: readonly WorkRecord[]): Map<string, Map<number, WorkRecord>> {
  const byId = new Map<string, Map<number, WorkRecord>>();
  for (const record of records) {
    const versions = byId.get(record.id);
    if (versions) versions.set(record.version, record);
    else byId.set(record.id, new Map([[record.version, record]]));
  }
  return byId;
}

/** What the versions of one id say against each other, in the file and against the vault. */
function conflictFault(group: Group, inVault: Map<number, WorkRecord> | undefined): EntryFault | null {
  const all = [...(inVault?.values() ?? []), ...group.versions.values()];
  const [first] = all;
  if (all.some(({ kind }) => kind !== first?.kind)) return { reason: 'kind_changed', field: 'kind' };
  for (const record of group.versions.values()) {
    const stored = inVault?.get(record.version);
    // What was disposed of does not come back, and nothing is added to it (D-20).
    const gone = [...(inVault?.values() ?? [])].find(({ disposedByAct }) => disposedByAct !== undefined)?.disposedByAct;
    if (gone && !(stored && sameContent(stored, record)))
      return { reason: 'disposed', field: 'disposedByAct', value: gone.number };
    if (stored && !sameContent(stored, record))
      return { reason: 'version_conflict', field: 'version', value: String(record.version) };
  }
  return null;
}

function* freshVersions(
  groups: Map<string, Group>,
  vault: Map<string, Map<number, WorkRecord>>,
): Generator<WorkRecord> {
  for (const [id, group] of groups)
    for (const record of group.versions.values()) if (!vault.get(id)?.has(record.version)) yield record;
}

/** The active diagnostics of every cipher. */
function sessionsByCode(records: readonly WorkRecord[]): Map<string, DiagnosticsRecord[]> {
  const found = new Map<string, DiagnosticsRecord[]>();
  for (const record of records) {
    if (record.kind !== 'diagnostics' || record.status !== 'active') continue;
    for (const code of new Set(codesOf(record))) {
      const sessions = found.get(code);
      if (sessions) sessions.push(record);
      else found.set(code, [record]);
    }
  }
  return found;
}

/**
 * {@link civilDateIn} with a memory: offsets are multiples of a quarter of an hour, so all moments written in one
 * quarter with one offset fall on one day.
 */
function dayReader(timeZone: string): (instant: Instant) => CivilDate {
  const known = new Map<string, CivilDate>();
  return (instant) => {
    const offset = instant.endsWith('Z') ? 'Z' : instant.slice(-6);
    const quarter = `${instant.slice(0, 13)} ${Math.floor(Number(instant.slice(14, 16)) / 15)}${offset}`;
    let day = known.get(quarter);
    if (day === undefined) known.set(quarter, (day = civilDateIn(instant, timeZone)));
    return day;
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function withLines(refused: Map<string, Refusal>, lines: () => number[]): Refusal[] {
  if (refused.size === 0) return [];
  const at = lines();
  return [...refused.values()]
    .map((refusal) => ({ ...refusal, line: at[refusal.entry - 1] ?? 1 }))
    .sort((a, b) => a.entry - b.entry);
}
