/** The exchange file both ways (docs/exchange-format.md): judged first, stored after consent, all in one write. */
import { assignNumbers } from '../../../../shared/domain/journal/journal';
import { GUARDED_CHANGES } from '../../../../shared/domain/research/research';
import { inForceById } from '../../../../shared/domain/records/versions';
import type { WorkRecord } from '../../../../shared/domain/records/record';
import { readExchange } from '../../../../shared/import/exchange/read-exchange';
import { writeExchange } from '../../../../shared/import/exchange/write-exchange';
import type { ImportPlan } from '../../../../shared/import/exchange/types';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { ChosenFile, OnProgress, OutputFile } from '../../api';
import { utf8 } from '../../crypto/sodium';
import {
  type OpenVault,
  type StoredRecord,
  calendarOf,
  settingsOf,
  todayOf,
  tombstoneOf,
  viewsOf,
} from '../../open/open-vault';
import type { DestructionAct } from '../../../../shared/domain/acts/act';
import type { Change } from '../../store/store';
import { auditLine } from '../../rows/audit';
import { importLine } from './imports';
import { sealedLines, withMaterialKey } from '../records/material-key';
import { guardedResearch } from '../records/research-guard';
import { versionKey } from '../records/records';

/** Reads and judges a file; nothing is stored. */
export function readFile(vault: OpenVault, bytes: Uint8Array): Result<ImportPlan> {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    // bytes that are no text: the one thing a strict decoder throws for
    return fail('file.not_exchange');
  }
  return readExchange(text, {
    existing: viewsOf(vault).versions,
    calendar: calendarOf(vault),
    today: todayOf(vault),
    guard: (before, after) => {
      const guarded = guardedResearch(vault, before, after);
      return guarded && { reason: `research_${guarded}`, field: GUARDED_CHANGES[guarded] };
    },
  });
}

/** UTF-8, or UTF-16 where the mark at the beginning says so (Windows' Notepad). */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Stores what the reading called good, with journal numbers in the order of the work. `record.version_conflict` when
 * something was entered since it was read.
 */
export async function storeFile(
  vault: OpenVault,
  plan: ImportPlan,
  file: ChosenFile,
  onProgress?: OnProgress,
): Promise<Result<{ stored: number }>> {
  if (plan.fresh.length === 0) return ok({ stored: 0 });
  const { entries, current } = viewsOf(vault);
  const later = [...inForceById(plan.fresh).values()].flatMap((after) => {
    const before = current.get(after.id);
    return !before || before.version < after.version ? [{ before, after }] : [];
  });
  const outdated =
    plan.fresh.some((record) => vault.store.get('record', versionKey(record)) !== undefined) ||
    later.some(({ before, after }) => before && guardedResearch(vault, before, after));
  if (outdated) return fail('record.version_conflict');
  const active = plan.fresh.filter(
    (record) => record.status !== 'draft' || (current.get(record.id)?.status ?? 'draft') !== 'draft',
  );
  const numbers = new Map(
    assignNumbers(
      active,
      [...entries].map(([id, entry]) => ({ id, ...entry })),
    ).map(({ id, year, number }) => [id, { year, number }]),
  );
  const researches = new Set(
    plan.fresh
      .filter((record) => record.kind === 'research' && !record.destroyedByAct && !tombstoneOf(vault, record.id))
      .map((record) => record.id),
  );
  const ready = await withMaterialKey(vault, [...researches]);
  if (!ready.ok) return ready;
  const line = importLine(vault, 'exchange', file, plan.fresh.length, plan.refused.length);
  const changes: Change[] = plan.fresh.map((record) => ({
    table: 'record',
    id: versionKey(record),
    value: {
      record,
      entry: entries.get(record.id) ?? numbers.get(record.id) ?? null,
      importId: line.id,
    } satisfies StoredRecord,
  }));
  for (const { before, after } of later) {
    if (researches.has(after.id)) changes.push(...sealedLines(after, before));
    if (before?.kind === 'research' && after.kind === 'research' && before.end !== after.end)
      changes.push(auditLine(vault, 'research.end_changed', after.id));
  }
  changes.push(line.change, auditLine(vault, 'import.applied', String(plan.fresh.length)));
  const written = await vault.store.write(changes, onProgress);
  return written.ok ? ok({ stored: plan.fresh.length }) : written;
}

/** Everything as an exchange file: readable by anyone, so that nobody is locked into this program. */
export function exportFile(vault: OpenVault): OutputFile {
  const settings = settingsOf(vault);
  const versions = viewsOf(vault).versions.map((record): WorkRecord => {
    const tombstone = record.kind === 'research' ? tombstoneOf(vault, record.id) : undefined;
    const act = tombstone && vault.store.get<DestructionAct>('act', tombstone.actId);
    return record.kind === 'research' && tombstone
      ? { ...record, destroyedByAct: { number: act?.number ?? '', date: tombstone.destroyedOn } }
      : record;
  });
  const text = writeExchange({ unit: settings.unit, timeZone: settings.timeZone, records: versions });
  return { name: `Senim_${settings.unit.code}.json`, bytes: utf8(text) };
}
