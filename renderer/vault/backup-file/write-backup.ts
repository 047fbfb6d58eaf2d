/**
 * Makes the bytes of a backup, piece by piece: nothing readable leaves the worker, and no more than a few blocks lie in
 * memory.
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import type { Frame } from '../crypto/frame';
import type { VaultRoot } from '../crypto/header';
import type { KeyRing } from '../crypto/keyring';
import { blake2bOf, concat, randomKey, sealStream, toBase64, toHex, utf8, wipe } from '../crypto/sodium';
import { BLOCK, type BackupManifest, SECTIONS, makePrefix, sectionHead } from './format';

/** What goes into the file. */
export interface BackupContent {
  root: VaultRoot;
  header: Uint8Array;
  ring: KeyRing;
  manifest: BackupManifest;
  frames: AsyncIterable<Result<Frame>>;
}

/** Where the pieces go; a refusal ends the writing. */
export type PieceSink = (piece: Uint8Array) => Promise<Result<null>>;

/** Blocks that go to the main process in one call. */
const BLOCKS_PER_PIECE = 32;

/** Writes the whole file; `stopped` is asked between blocks. Answers with its size and the hash over its frames. */
export async function writeBackup(
  content: BackupContent,
  sink: PieceSink,
  onBlock: (framesDone: number) => void,
  stopped: () => boolean,
): Promise<Result<{ size: number; hash: string }>> {
  const key = randomKey();
  const stream = sealStream(key);
  const prefix = makePrefix(content.root, content.header, key, stream.header);
  wipe(key);
  let size = 0;
  let pending: Uint8Array[] = [prefix.bytes];
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let framesDone = 0;

  const flush = async (): Promise<Result<null>> => {
    const piece = concat(...pending);
    pending = [];
    size += piece.length;
    return piece.length ? sink(piece) : ok(null);
  };
  /** Full blocks leave at once; with `last` the rest goes as the final block, even when it is empty. */
  const seal = async (last: boolean): Promise<Result<null>> => {
    if (waitingBytes < BLOCK && !last) return ok(null);
    const all = concat(...waiting);
    let at = 0;
    // The final block must carry the final tag: as long as it is not the last call, one block's worth may stay behind.
    for (; all.length - at >= BLOCK && !(last && all.length - at === BLOCK); at += BLOCK) {
      if (stopped()) return fail('cancelled');
      pending.push(stream.push(all.subarray(at, at + BLOCK), prefix.check, false));
      if (pending.length >= BLOCKS_PER_PIECE) {
        const sent = await flush();
        if (!sent.ok) return sent;
        onBlock(framesDone);
      }
    }
    const rest = all.slice(at);
    wipe(all, ...waiting);
    waiting = rest.length ? [rest] : [];
    waitingBytes = rest.length;
    if (!last) return ok(null);
    pending.push(stream.push(rest, prefix.check, true));
    wipe(rest);
    return flush();
  };
  const section = async (kind: number, bytes: Uint8Array): Promise<Result<null>> => {
    waiting.push(sectionHead(kind, bytes.length), bytes.slice());
    waitingBytes += 5 + bytes.length;
    return seal(false);
  };

  const ringBytes = utf8(
    JSON.stringify({
      epoch: content.ring.epoch,
      keys: Object.fromEntries([...content.ring.keys].map(([id, k]) => [id, toBase64(k)])),
      ...(content.ring.ids ? { ids: toBase64(content.ring.ids) } : {}),
    }),
  );
  for (const [kind, bytes] of [
    [SECTIONS.manifest, utf8(JSON.stringify(content.manifest))],
    [SECTIONS.ring, ringBytes],
  ] as const) {
    const written = await section(kind, bytes);
    wipe(bytes);
    if (!written.ok) return written;
  }
  const hash = blake2bOf(32);
  for await (const frame of content.frames) {
    if (!frame.ok) return frame;
    hash.update(frame.value.bytes);
    framesDone += 1;
    const written = await section(SECTIONS.frame, frame.value.bytes);
    if (!written.ok) return written;
  }
  const check = toHex(hash.final());
  const ended = await section(SECTIONS.end, utf8(JSON.stringify({ frames: framesDone, hash: check })));
  if (!ended.ok) return ended;
  const sealed = await seal(true);
  return sealed.ok ? ok({ size, hash: check }) : sealed;
}
