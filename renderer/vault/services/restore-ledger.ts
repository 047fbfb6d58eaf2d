/**
 * What the live vault knows that a backup of it may not: destroyed researches with their acts, the register of backups,
 * the latest day seen. Read with the key the backup opened — the same vault has the same key —, so that it works from the
 * lock screen; nothing of the live vault is changed.
 */
import type { DestructionAct } from '../../../shared/domain/act';
import { type Result, ok } from '../../../shared/errors/app-error';
import { type CivilDate, civilDate } from '../../../shared/time/civil-date';
import type { BackupMade, RestorePreview } from '../api';
import { type Frame, openFrame } from '../crypto/frame';
import { type VaultRoot, readHeader } from '../crypto/header';
import { openKeyRing } from '../crypto/keyring';
import { deriveKey, equalBytes, toHex, wipe } from '../crypto/sodium';
import type { HostPort } from '../host';
import type { Tombstone } from '../session/open-vault';
import { readJournal } from '../store/journal';

export interface Ledger {
  /** Whether there is a live vault, and whether the backup is one of it. */
  live: RestorePreview['live'];
  destroyed: Set<string>;
  /** Sealed rows to carry over as they are: tombstones, their acts, the register of backups. */
  frames: Frame[];
  backupChecks: Set<string>;
  ringEpoch: number;
  latestDay: CivilDate | null;
}

/** The ledger; empty where there is no live vault, another one, or one whose files cannot be read any more. */
export async function liveLedger(host: HostPort, root: VaultRoot): Promise<Result<Ledger>> {
  const ledger: Ledger = { live: 'none', destroyed: new Set(), frames: [], backupChecks: new Set(), ringEpoch: 0, latestDay: null };
  const headers = await host.read('header');
  const info = await host.journalInfo();
  const ids = headers.ok ? headers.value.map((header) => readHeader(header)).filter((read) => read.ok).map((read) => read.value.parsed.vaultId) : [];
  if (headers.ok && headers.value.length === 0 && info.ok && info.value.length === 0) return ok(ledger);
  // A header too damaged to say whose it is: the rows themselves tell by opening or not.
  ledger.live = ids.length === 0 ? 'unreadable' : ids.some((id) => equalBytes(id, root.vaultId)) ? 'same' : 'other';
  if (ledger.live === 'other') return ok(ledger);
  const [rings, shreds] = [await host.read('keyring'), await host.read('shred')];
  if (rings.ok && shreds.ok) {
    const ring = openKeyRing(root, rings.value, shreds.value);
    if (ring.ok) {
      ledger.ringEpoch = ring.value.ring.epoch;
      wipe(...ring.value.ring.keys.values());
    }
  }
  const journal = await readJournal(host);
  if (!journal.ok) return ok(ledger);
  const newest = new Map<string, Frame>();
  for (const frame of journal.value.frames) {
    if (frame.head.table !== 'state' && frame.head.table !== 'act') continue;
    const key = `${frame.head.table}.${toHex(frame.head.rowId)}`;
    if ((newest.get(key)?.head.seq ?? -1) < frame.head.seq) newest.set(key, frame);
  }
  const dataKey = deriveKey(root.vaultKey, 7, 'PV1setng');
  const acts = new Map<string, Frame>();
  const wantedActs = new Set<string>();
  for (const frame of newest.values()) {
    const row = openFrame(root.vaultId, frame, dataKey)?.value as { id: string; value: unknown } | null | undefined;
    if (!row) continue;
    if (ledger.live === 'unreadable') ledger.live = 'same';
    if (frame.head.table === 'act') acts.set((row.value as DestructionAct).id, frame);
    else if (row.id.startsWith('destroyed:')) {
      const tombstone = row.value as Tombstone;
      ledger.destroyed.add(tombstone.researchId);
      wantedActs.add(tombstone.actId);
      ledger.frames.push(frame);
    } else if (row.id.startsWith('backup:')) {
      ledger.backupChecks.add((row.value as BackupMade).check);
      ledger.frames.push(frame);
    } else if (row.id === 'destruction') {
      // Begun and not finished: it finishes in the restored vault.
      for (const id of (row.value as { researchIds: string[] }).researchIds) ledger.destroyed.add(id);
      ledger.frames.push(frame);
    } else if (row.id === 'latestDay') ledger.latestDay = civilDate(row.value as string);
  }
  wipe(dataKey);
  for (const id of wantedActs) {
    const act = acts.get(id);
    if (act) ledger.frames.push(act);
  }
  return ok(ledger);
}
