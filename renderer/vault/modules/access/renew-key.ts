/**
 * The vault's key renewed: every row is sealed anew under a fresh key beside the live vault, the passphrase and the
 * recovery sheet in force open it, and only then it takes the live vault's place. A header, a backup or a disk from
 * before opens with the old key nothing that was written since. Killed at any step, the old vault or the new one opens
 * with the same passphrase (docs/security.md "Rekey levels", L2).
 */
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import type { OnProgress } from '../../api';
import { stageVault } from '../../backup-file/staging';
import { openFrame, sealFrame } from '../../crypto/frame';
import { type HeaderSlot, openHeader, passphraseSlot, renewedRoot, sealHeader } from '../../crypto/header';
import { type KeyRing, addressKey } from '../../crypto/keyring';
import { recoveryDate, recoverySlot } from '../../crypto/recovery';
import { deriveKey, fromBase64, wipe } from '../../crypto/sodium';
import { currentHeader } from '../../open/header-file';
import type { OpenVault } from '../../open/open-vault';
import { type Ground, openWithRoot } from '../../session/session';
import { auditLine } from '../../rows/audit';

const MiB = 1024 * 1024;

/**
 * The vault reopened under its new key; on a refusal the given one goes on as it was. `passphrase` is the one in force;
 * `stopped` ends it before the new vault has taken the place.
 */
export async function renewKey(
  ground: Ground,
  vault: OpenVault,
  passphrase: Uint8Array,
  stopped: () => boolean,
  onProgress?: OnProgress,
): Promise<Result<OpenVault>> {
  const { host, store } = vault;
  const header = await currentHeader(host, vault.root);
  if (!header.ok) return header;
  const known = await openHeader(header.value, passphrase);
  if (!known.ok) return fail(known.error.code, { field: 'passphrase' });
  wipe(known.value.vaultKey);
  if (stopped()) return fail('vault.locked');
  const noted = await store.write([auditLine(vault, 'key.renewed')]);
  if (!noted.ok) return noted;
  onProgress?.({ step: 'deriving', done: 0, total: 0 });
  const root = renewedRoot(vault.root);
  const ring: KeyRing = { epoch: vault.ring.epoch + 1, keys: vault.ring.keys, ids: addressKey(vault.root, vault.ring) };
  const slots: HeaderSlot[] = [await passphraseSlot(root, passphrase)];
  const sheet = store.get<{ publicKey: string }>('state', 'recovery');
  const madeOn = recoveryDate(header.value);
  const publicKey = sheet && fromBase64(sheet.publicKey);
  if (madeOn && publicKey) slots.push(recoverySlot(root, publicKey, madeOn));
  const oldKey = deriveKey(vault.root.vaultKey, 7, 'PV1setng');
  const { bytes } = store.frames();
  const { rows, alone } = await store.leave();
  const staged = await stageVault(
    host,
    {
      root,
      header: sealHeader(root, slots),
      ring,
      logKey: store.logKey(root),
      seqBefore: store.head().seq,
      now: ground.clock.now(),
    },
    3 * bytes + 16 * MiB,
    async (writer, dataKey) => {
      for await (const frame of alone()) {
        if (!frame.ok) return frame;
        if (stopped()) return fail('vault.locked');
        const { head, check, bytes: sealed } = frame.value;
        const ofResearch = head.scope.some((byte) => byte !== 0);
        const opened = ofResearch ? null : openFrame(vault.root.vaultId, frame.value, oldKey);
        const fresh = opened
          ? sealFrame(root.vaultId, { ...head, epoch: root.epoch }, opened.value, dataKey)
          : { head, check, bytes: sealed };
        const written = await writer.frame(fresh.head, fresh.check, fresh.bytes, null, true);
        if (!written.ok) return written;
      }
      return writer.rows(rows);
    },
    onProgress,
  );
  wipe(oldKey);
  const ready = staged.ok && stopped() ? fail<null>('vault.locked') : staged;
  const swapped = ready.ok ? await host.restoreSwap() : ready;
  if (!swapped.ok) {
    if (!ready.ok) await host.restoreAbandon();
    store.stay();
    wipe(root.vaultKey, ring.ids);
    return fail(swapped.error.code, swapped.error.params ? { params: swapped.error.params } : {});
  }
  const before = vault.root;
  vault.root = root;
  await store.close();
  const opened = await openWithRoot(ground, root, { onProgress, anew: true });
  if (!opened.ok) return opened;
  // The folder under the old key goes, its key files first. Left undone, the next unlock does it.
  await host.restoreSettle();
  wipe(before.vaultKey, vault.shredSecret, ring.ids);
  return ok(opened.value);
}
