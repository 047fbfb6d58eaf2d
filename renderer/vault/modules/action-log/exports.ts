/**
 * The export log: every file that left the vault, with its checksum, until a person says that it exists no more. Feeds
 * the act.
 */
import type { ActCopy } from '../../../../shared/domain/acts/act';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { compareMoments } from '../../../../shared/domain/records/versions';
import { civilDateIn, wallClockText } from '../../../../shared/time/instant';
import type { ExportRow, ExportedFile } from '../../api';
import { blake2b, randomBytes, toHex } from '../../crypto/sodium';
import { type OpenVault, nowOf, settingsOf, tombstoneOf } from '../../open/open-vault';
import type { Change } from '../../store/store';
import { inTurn, list } from '../../rows/act-book';
import { auditLine } from '../../rows/audit';
import { registrations } from './log';

/** Notes a saved file. */
export function logExport(
  vault: OpenVault,
  { name, folder }: { name: string; folder: string },
  bytes: Uint8Array,
  researchIds: string[],
): Promise<Result<null>> {
  return logLeft(vault, { name, folder, bytes: bytes.length, checksum: toHex(blake2b(bytes, 32)), researchIds });
}

/** Notes a file that left piece by piece; `checksum` is BLAKE2b of 32 bytes in hexadecimal. */
export async function logLeft(vault: OpenVault, left: Omit<ExportedFile, 'at'>): Promise<Result<null>> {
  const file: ExportedFile = { ...left, at: nowOf(vault) };
  return vault.store.write([
    { table: 'exportLog', id: toHex(randomBytes(8)), value: file },
    auditLine(vault, 'export.file', subjectOf(vault, file.name, file.researchIds)),
  ]);
}

/** Notes a document that went to the printer. */
export function logPrint(vault: OpenVault, name: string, researchIds: string[]): Promise<Result<null>> {
  return vault.store.write([auditLine(vault, 'document.printed', subjectOf(vault, name, researchIds))]);
}

/** All exported files, oldest first. */
export function listExports(vault: OpenVault): ExportedFile[] {
  return [...vault.store.all<ExportedFile>('exportLog').values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * The exported files that `wanted` picks, as an act names them: those of one name and day are told apart by their time.
 */
export function exportCopies(vault: OpenVault, wanted: (file: ExportedFile) => boolean = () => true): ActCopy[] {
  const { timeZone } = settingsOf(vault);
  const chosen = [...vault.store.all<ExportedFile>('exportLog')]
    .filter(([, file]) => wanted(file))
    .sort(([, a], [, b]) => compareMoments(a.at, b.at));
  const named = chosen.map(([id, file]) => ({
    id,
    name: file.name,
    date: civilDateIn(file.at, timeZone),
    time: wallClockText(file.at, timeZone).slice(11),
    closedOn: file.closedOn ?? null,
  }));
  return named.map(({ time, ...copy }) =>
    named.filter(({ name, date }) => name === copy.name && date === copy.date).length > 1 ? { ...copy, time } : copy,
  );
}

/** Whether an act's copy is this file of the log. */
function isCopyOf(copy: ActCopy, id: string, file: ExportedFile, day: CivilDate): boolean {
  return copy.id === undefined ? copy.name === file.name && copy.date === day : copy.id === id;
}

/** The page's rows: what still has to be followed up first, then the latest first. */
export function exportRows(vault: OpenVault): ExportRow[] {
  const { timeZone } = settingsOf(vault);
  const named = registrations(vault);
  const acts = list(vault);
  const rows = [...vault.store.all<ExportedFile>('exportLog')].map(([id, file]): ExportRow => {
    const researches = file.researchIds.map((research) => ({
      id: research,
      registration: named.get(research) ?? research,
      destroyed: tombstoneOf(vault, research) !== undefined,
    }));
    const closedOn = file.closedOn ?? null;
    const state =
      researches.length === 0
        ? 'none'
        : closedOn
          ? 'closed'
          : researches.some((one) => one.destroyed)
            ? 'due'
            : 'holds';
    const day = civilDateIn(file.at, timeZone);
    return {
      ...file,
      id,
      closedOn,
      state,
      researches,
      acts: acts
        .filter((act) => act.exportedFiles.some((copy) => isCopyOf(copy, id, file, day)))
        .map(({ id: act, number }) => ({ id: act, number })),
    };
  });
  const rank = (row: ExportRow) => (row.state === 'due' ? 0 : row.state === 'holds' ? 1 : 2);
  return rows.sort((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : -1));
}

/** A person says that the file exists no more, or takes it back. Acts that name it follow. */
export async function closeExport(vault: OpenVault, id: string, on: CivilDate | null): Promise<Result<ExportRow[]>> {
  const file = vault.store.get<ExportedFile>('exportLog', id);
  if (!file) return fail('bad_request');
  const day = civilDateIn(file.at, settingsOf(vault).timeZone);
  const changes: Change[] = [
    { table: 'exportLog', id, value: { ...file, closedOn: on } satisfies ExportedFile },
    auditLine(vault, on ? 'export.closed' : 'export.reopened', file.name),
  ];
  return inTurn(vault, async () => {
    for (const act of list(vault)) {
      if (!act.exportedFiles.some((copy) => isCopyOf(copy, id, file, day))) continue;
      // What a finished act says stays as it was printed; the later day stands beside it.
      const exportedFiles = act.exportedFiles.map((copy) =>
        !isCopyOf(copy, id, file, day)
          ? copy
          : act.state === 'draft'
            ? { ...copy, closedOn: on }
            : copy.closedOn
              ? copy
              : { ...copy, laterOn: on },
      );
      changes.push({ table: 'act', id: act.id, value: { ...act, exportedFiles } });
    }
    const written = await vault.store.write(changes);
    return written.ok ? ok(exportRows(vault)) : written;
  });
}

/** Copies that an act ticks off are ticked off in the log too. */
export function exportsClosedBy(vault: OpenVault, copies: readonly ActCopy[]): Change[] {
  const { timeZone } = settingsOf(vault);
  const changes: Change[] = [];
  for (const [id, file] of vault.store.all<ExportedFile>('exportLog')) {
    const copy = copies.find((one) => isCopyOf(one, id, file, civilDateIn(file.at, timeZone)));
    const closedOn = copy?.closedOn ?? copy?.laterOn ?? null;
    if (!copy || closedOn === (file.closedOn ?? null)) continue;
    changes.push(
      { table: 'exportLog', id, value: { ...file, closedOn } satisfies ExportedFile },
      auditLine(vault, closedOn ? 'export.closed' : 'export.reopened', file.name),
    );
  }
  return changes;
}

function subjectOf(vault: OpenVault, name: string, researchIds: string[]): string {
  const named = registrations(vault);
  return [name, ...researchIds.map((id) => named.get(id) ?? id)].join(' · ');
}
