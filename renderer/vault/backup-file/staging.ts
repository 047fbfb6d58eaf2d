/**
 * A vault put together beside the live one: key files, one snapshot, its anchor; opened there before it may take the
 * live one's place.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { OnProgress } from '../api';
import { type Frame, openFrame, standsAlone } from '../crypto/frame';
import type { VaultRoot } from '../crypto/header';
import { type KeyRing, openKeyRing, sealKeyRing } from '../crypto/keyring';
import { type Key, deriveKey, equalBytes, wipe } from '../crypto/sodium';
import type { HostPort } from '../host';
import { readFrames } from '../store/files';
import { type Found, type State, choose } from '../store/recover';
import { SCHEMA, anchorBytes } from '../store/room';
import { type SnapshotWriter, snapshotWriter } from '../store/snapshot';

/** A refusal of the main process with what it says. */
function passed<T>(
  answer:
    | { ok: true; value: T }
    | { ok: false; error: { code: Parameters<typeof fail>[0]; params?: Record<string, string | number> | undefined } },
): Result<T> {
  return answer.ok
    ? ok(answer.value)
    : fail(answer.error.code, answer.error.params ? { params: answer.error.params } : {});
}

/** The vault to be: its root, the header that opens it, its ring, the action log's key where its era goes on. */
export interface StagedVault {
  root: VaultRoot;
  header: Uint8Array;
  ring: KeyRing;
  logKey: Uint8Array | null;
  seqBefore: number;
  now: number;
}

/**
 * Stages a vault; `fill` writes its rows. Afterwards everything is read back from the stage and opened. The caller
 * swaps
 * or abandons.
 */
export async function stageVault(
  host: HostPort,
  vault: StagedVault,
  needed: number,
  fill: (writer: SnapshotWriter, dataKey: Key) => Promise<Result<null>>,
  onProgress?: OnProgress,
): Promise<Result<null>> {
  const { root, ring } = vault;
  const begun = passed(await host.restoreBegin(needed));
  if (!begun.ok) return begun;
  const files = sealKeyRing(root, ring, null);
  for (const [slot, bytes] of [
    ['shred', files.shred],
    ['keyring', files.ring],
    ['header', vault.header],
    ['audit', vault.logKey],
  ] as const) {
    if (!bytes) continue;
    const put = passed(await host.restorePut(slot, bytes));
    if (!put.ok) return put;
  }
  const dataKey = deriveKey(root.vaultKey, 7, 'PV1setng');
  const writer = snapshotWriter(
    {
      write: async (bytes) => passed(await host.restoreWrite(bytes)),
    },
    { vaultId: root.vaultId, epoch: root.epoch, schema: SCHEMA, dataKey, now: vault.now },
    1,
    vault.seqBefore,
  );
  const done = await finish();
  wipe(dataKey);
  return done;

  async function finish(): Promise<Result<null>> {
    const filled = await fill(writer, dataKey);
    if (!filled.ok) return filled;
    const finished = await writer.finish('0'.repeat(32));
    if (!finished.ok) return finished;
    const { state, entries } = finished.value;
    const anchored = passed(
      await host.restorePut('anchor', anchorBytes(root, dataKey, { seq: state.head.seq, check: state.check })),
    );
    if (!anchored.ok) return anchored;
    const committed = passed(await host.restoreCommit());
    if (!committed.ok) return committed;
    return verify(host, vault, committed.value.length, { dataKey, entries: entries.length }, onProgress);
  }
}

/** The staged vault is opened as an unlock would open it, with the key in hand. */
async function verify(
  host: HostPort,
  { root, header, ring }: StagedVault,
  size: number,
  expected: { dataKey: Key; entries: number },
  onProgress?: OnProgress,
): Promise<Result<null>> {
  const [headers, rings, shreds] = [
    await host.restoreReadSlot('header'),
    await host.restoreReadSlot('keyring'),
    await host.restoreReadSlot('shred'),
  ];
  if (!headers.ok || !rings.ok || !shreds.ok || !headers.value[0] || !equalBytes(headers.value[0], header))
    return fail('backup.not_verified');
  const opened = openKeyRing(root, rings.value, shreds.value);
  if (!opened.ok || opened.value.ring.keys.size !== ring.keys.size) return fail('backup.not_verified');
  const found = new Map<number, Found[]>();
  let closed = 0;
  const opens = (frame: Frame) => openFrame(root.vaultId, frame, expected.dataKey);
  const read = await readFrames(
    { size, read: async (offset) => passed(await host.restoreRead(offset)) },
    (frame, offset) => {
      const alone = standsAlone(frame.head);
      if (!alone && !opens(frame)) closed += 1;
      found.set(frame.head.seq, [
        {
          head: frame.head,
          check: frame.check,
          at: { generation: 1, file: 'snapshot', offset, length: frame.bytes.length },
          bytes: alone ? null : frame.bytes,
        },
      ]);
    },
    onProgress,
  );
  if (!read.ok) return read;
  const chosen = choose(found, (frame) => (opens(frame)?.value as State | undefined) ?? null);
  const whole =
    closed === 0 &&
    read.value.damaged.length === 0 &&
    read.value.end === size &&
    chosen.missing.frames === 0 &&
    chosen.frames.length === expected.entries;
  return whole ? ok(null) : fail('backup.not_verified');
}
