/**
 * The vault's key renewed: every row is sealed anew under a fresh key beside the live vault, the passphrase and the
 * recovery sheet in force open it, and only then it takes the live vault's place. A header, a backup or a disk from
 * before opens with the old key nothing that was written since. Killed at any step, the old vault or the new one opens
 * with the same passphrase (docs/security.md "Rekey levels", L2).
 */
import { type AppError, fail, ok } from '../../../../shared/errors/app-error';
import type { OnProgress } from '../../api';
import { stageVault } from '../../backup-file/staging';
import { type BatchRow, openFrame, sealFrame } from '../../crypto/frame';
import { type HeaderSlot, openHeader, renewedRoot, sealHeader } from '../../crypto/header';
import { type KeyRing, addressKey } from '../../crypto/keyring';
import { type DerivedWay, deriveWay, slotUnder } from '../../crypto/passphrase-slot';
import { recoveryDate, recoverySlot } from '../../crypto/recovery';
import { deriveKey, fromBase64, wipe } from '../../crypto/sodium';
import { carryClock } from '../../open/clock';
import { currentHeader, settleSlot } from '../../open/header-file';
import type { OpenVault } from '../../open/open-vault';
import { RENEWED, noteRenewal } from '../../rows/audit';
import { RENEWAL_DUE } from '../../rows/ring-guard';
import { type Ground, openWithRoot } from '../../session/session';
import { noteTrouble } from '../../store/room';

const MiB = 1024 * 1024;

/**
 * `closed`: the vault under its new key took the old one's place but did not open; the old one is not open any more.
 */
export type Renewal = { ok: true; value: OpenVault } | { ok: false; error: AppError; closed?: true };

/** As {@link renewKey}, by a person who types the passphrase in force once more. */
export async function renewKeyWith(
  ground: Ground,
  vault: OpenVault,
  passphrase: Uint8Array,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Renewal> {
  const header = await currentHeader(vault.host, vault.root);
  if (!header.ok) return header;
  const known = await openHeader(header.value, passphrase);
  if (!known.ok) return fail(known.error.code, { field: 'passphrase' });
  wipe(known.value.vaultKey);
  if (stopped()) return fail('vault.locked');
  onProgress?.({ step: 'deriving', done: 0, total: 0 });
  const way = await deriveWay(passphrase);
  const renewed = await renewKey(ground, vault, way, stopped, onProgress);
  if (!renewed.ok) wipe(way.derived);
  return renewed;
}

/** True while the vault key is to be renewed after a destruction. */
export function renewalDue(vault: OpenVault): boolean {
  return vault.way !== null && vault.store.get('state', RENEWAL_DUE) !== undefined;
}

/**
 * The vault reopened under its new key, with the passphrase that `way` was derived from and the recovery sheet in
 * force; on a refusal that is not `closed` the given one goes on as it was. `stopped` ends it before the new vault has
 * taken the place.
 */
export async function renewKey(
  ground: Ground,
  vault: OpenVault,
  way: DerivedWay,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Renewal> {
  const { host, store } = vault;
  const header = await currentHeader(host, vault.root);
  if (!header.ok) return header;
  const ready = await store.logReady();
  if (!ready.ok) return ready;
  const root = renewedRoot(vault.root);
  const slots: HeaderSlot[] = [slotUnder(root, way)];
  const sheet = store.get<{ publicKey: string }>('state', 'recovery');
  const madeOn = recoveryDate(header.value);
  const publicKey = sheet && fromBase64(sheet.publicKey);
  // Never without the sheet that is in force: whoever holds it must get in.
  if (madeOn && !publicKey) return fail('vault.recovery_none');
  if (madeOn && publicKey) slots.push(recoverySlot(root, publicKey, madeOn));
  const ring: KeyRing = { epoch: vault.ring.epoch + 1, keys: vault.ring.keys, ids: addressKey(vault.root, vault.ring) };
  const fresh = sealHeader(root, slots);
  const { bytes } = store.frames();
  const left = await store.leave();
  const oldKey = deriveKey(vault.root.vaultKey, 7, 'PV1setng');
  const staged = await stageVault(
    host,
    {
      root,
      header: fresh,
      ring,
      logKey: store.logKey(root),
      seqBefore: store.head().seq,
      now: ground.clock.now(),
    },
    3 * bytes + 16 * MiB,
    async (writer, dataKey) => {
      for await (const frame of left.alone()) {
        if (!frame.ok) return frame;
        if (stopped()) return fail('vault.locked');
        const { head, check, bytes: sealed } = frame.value;
        const ofResearch = head.scope.some((byte) => byte !== 0);
        const opened = ofResearch ? null : openFrame(vault.root.vaultId, frame.value, oldKey);
        const again = opened
          ? sealFrame(root.vaultId, { ...head, epoch: root.epoch }, opened.value, dataKey)
          : { head, check, bytes: sealed };
        const written = await writer.frame(again.head, again.check, again.bytes, null, true);
        if (!written.ok) return written;
      }
      return writer.rows(renewedRows(left.rows));
    },
    onProgress,
  );
  wipe(oldKey);
  const unstopped = staged.ok && stopped() ? fail<null>('vault.locked') : staged;
  const swapped = unstopped.ok ? await host.restoreSwap() : unstopped;
  if (!swapped.ok) {
    if (!unstopped.ok) await host.restoreAbandon();
    store.stay();
    wipe(root.vaultKey, ring.ids);
    return fail(swapped.error.code, swapped.error.params ? { params: swapped.error.params } : {});
  }
  const before = { ...vault };
  vault.root = root;
  await store.close();
  const opened = await openWithRoot(ground, root, { onProgress, anew: true });
  if (!opened.ok) return { ...opened, closed: true };
  const { value } = opened;
  value.way = way;
  carryClock(vault, value);
  noteTrouble(value.store, 'header', await settleSlot(host, 'header', [fresh]));
  // The folder under the old key goes, its key files first. Left undone, it is reported and the next unlock does it.
  noteTrouble(value.store, 'renewal', await host.restoreSettle());
  // A line that cannot be written now is written at the next unlock.
  const noted = await noteRenewal(value);
  if (!noted.ok) noteTrouble(value.store, 'renewal', noted);
  wipe(before.root.vaultKey, before.shredSecret, ring.ids);
  if (before.way !== null && before.way !== way) wipe(before.way.derived);
  return ok(value);
}

/** The rows of the vault to be: the renewal is no longer due, and the log is still to say that it was done. */
function renewedRows(rows: readonly BatchRow[]): BatchRow[] {
  const kept = rows.filter(([table, id]) => table !== 'state' || (id !== RENEWAL_DUE && id !== RENEWED));
  return [...kept, ['state', RENEWED, true]];
}
