/**
 * The vault folder: header, key ring and shred secret, each as two copies (A and B) written in turn, so that one whole
 * copy is on the disk at any moment. The content is sealed by the worker and never understood here; a sequence number
 * and a checksum tell which copy is newer and whether it is sound.
 *
 * ```
 * "SENIMSLT" 8 | sequence 8 | length 4 | SHA-256 of the bytes 32 | bytes
 * ```
 */
import { bug } from '../../shared/errors/bug-trace';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import type { VaultSlot } from '../../shared/ipc/contract';
import { diskError, foldersAside, overwriteAndRemove, writeWhole } from '../base/atomic-file';

const MAGIC = Buffer.from('SENIMSLT', 'latin1');
const HEAD = 52;
const SLOT = /^[a-z]+\.[AB]\.pv1$/;
const UNFINISHED = /^[a-z]+\.[AB]\.pv1\.[0-9a-f]{8}\.part$/;

interface Copy {
  path: string;
  sequence: bigint;
  bytes: Uint8Array;
}

export interface VaultFolder {
  readonly path: string;
  exists(): boolean;
  read(slot: VaultSlot): Result<Uint8Array[]>;
  replace(slot: VaultSlot, bytes: Uint8Array, first: boolean): Result<null>;
  forgetOld(slot: VaultSlot): Result<null>;
  /** Slots of which {@link VaultFolder.read} met a damaged copy since this was asked last. */
  hurt(): VaultSlot[];
}

/** The folder below the program's data; made at the first write. */
export function vaultFolder(path: string): VaultFolder {
  const fileOf = (slot: VaultSlot, copy: 'A' | 'B') => join(path, `${slot}.${copy}.pv1`);
  const copies = (slot: VaultSlot): Copy[] =>
    (['A', 'B'] as const)
      .map((copy) => readCopy(fileOf(slot, copy)))
      .filter((copy) => copy !== null)
      .sort((a, b) => (a.sequence < b.sequence ? 1 : -1));
  /** A file that cannot be read at this moment: another program may hold it. */
  const held = (slot: VaultSlot) =>
    (['A', 'B'] as const).some((copy) => existsSync(fileOf(slot, copy)) && readable(fileOf(slot, copy)) === null);
  const met = new Set<VaultSlot>();
  sweep(path);
  foldersAside(path, SLOT);
  const anyFile = (slot: VaultSlot) => (['A', 'B'] as const).some((copy) => existsSync(fileOf(slot, copy)));

  return {
    path,
    // A damaged header is still a vault: it must never look like none (promise 3).
    exists: () =>
      anyFile('header') ||
      (existsSync(path) && readdirSync(path).some((name) => /^(journal|snapshot)\b.*\.pv1$/.test(name))),
    read(slot) {
      try {
        const sound = copies(slot);
        if (['A', 'B'].filter((copy) => existsSync(fileOf(slot, copy as 'A' | 'B'))).length > sound.length)
          met.add(slot);
        if (sound.length === 0 && held(slot)) return fail('file.not_readable');
        if (sound.length === 0 && anyFile(slot))
          return fail(slot === 'header' ? 'vault.header_damaged' : 'vault.keyring_damaged');
        return ok(sound.map((copy) => copy.bytes));
      } catch (error) {
        bug(error, 'vault.slot');
        return fail('file.not_readable');
      }
    },
    replace(slot, bytes, first) {
      try {
        if (first && anyFile(slot)) return fail('vault.exists');
        mkdirSync(path, { recursive: true, mode: 0o700 });
        const [newest] = copies(slot);
        const target = newest?.path === fileOf(slot, 'A') ? fileOf(slot, 'B') : fileOf(slot, 'A');
        const sequence = (newest?.sequence ?? 0n) + 1n;
        writeWhole(target, encode(sequence, bytes));
        const written = readCopy(target);
        return written && written.sequence === sequence && Buffer.compare(written.bytes, bytes) === 0
          ? ok(null)
          : fail('file.not_writable');
      } catch (error) {
        return fail(diskError(error));
      }
    },
    hurt() {
      const slots = [...met];
      met.clear();
      return slots;
    },
    forgetOld(slot) {
      try {
        const [newest] = copies(slot);
        if (!newest) return fail('vault.keyring_damaged');
        for (const copy of ['A', 'B'] as const)
          if (fileOf(slot, copy) !== newest.path) overwriteAndRemove(fileOf(slot, copy));
        return ok(null);
      } catch (error) {
        return fail(diskError(error));
      }
    },
  };
}

/** What a kill left of a write: it may hold a key ring or a secret of before a destruction. */
function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) overwriteAndRemove(join(folder, name));
  } catch {
    // No folder yet, or a file that is held at this moment: the next start tries again.
  }
}

function encode(sequence: bigint, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD);
  MAGIC.copy(head);
  head.writeBigUInt64BE(sequence, 8);
  head.writeUInt32BE(bytes.length, 16);
  createHash('sha256').update(head.subarray(0, 20)).update(bytes).digest().copy(head, 20);
  return Buffer.concat([head, bytes]);
}

function readable(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // No such copy, or one that cannot be read: the other one serves.
    return null;
  }
}

/** Null where there is no whole copy, or none that can be read: the other one decides. */
function readCopy(path: string): Copy | null {
  const file = existsSync(path) ? readable(path) : null;
  if (!file || file.length < HEAD || !file.subarray(0, 8).equals(MAGIC) || file.readUInt32BE(16) !== file.length - HEAD)
    return null;
  const bytes = file.subarray(HEAD);
  const check = createHash('sha256').update(file.subarray(0, 20)).update(bytes).digest();
  return check.equals(file.subarray(20, HEAD))
    ? { path, sequence: file.readBigUInt64BE(8), bytes: new Uint8Array(bytes) }
    : null;
}
