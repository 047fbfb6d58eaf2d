/**
 * The recovery sheet's side of the header: a 32-byte seed on paper → X25519; the vault key sealed to it. A sealed box
 * carries no associated data, so vault id and epoch stand inside and are compared on opening (docs/security.md "Header
 * file"). The
 * slot shows nothing but the day the sheet was made, which a person with an older sheet has to be told (K18); the
 * public key lies inside the vault only, so that a thief of the disk has no recipient key to attack.
 */
import { z } from 'zod';
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { type CivilDate, parseCivilDate } from '../../../shared/time/civil-date';
import { type HeaderSlot, type VaultRoot, isGenuine, readHeader } from './header';
import {
  KEY_BYTES,
  type Key,
  asKey,
  boxOpen,
  boxPair,
  boxSeal,
  concat,
  equalBytes,
  fromBase64,
  randomKey,
  toBase64,
  wipe,
} from './sodium';

const KIND = 'recovery';
const bodySchema = z.object({ madeOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), box: z.string().max(400) });

/** A new sheet's secret and what the vault keeps of it. */
export interface RecoveryPair {
  seed: Key;
  publicKey: Uint8Array;
}

/** Draws a seed. */
export function newRecoveryPair(): RecoveryPair {
  const seed = randomKey();
  const { publicKey, privateKey } = boxPair(seed);
  wipe(privateKey);
  return { seed, publicKey };
}

/** The slot that opens with the sheet of this public key. */
export function recoverySlot(root: VaultRoot, publicKey: Uint8Array, madeOn: CivilDate): HeaderSlot {
  const plain = concat(root.vaultKey, binding(root));
  const box = boxSeal(plain, publicKey);
  wipe(plain);
  return { kind: KIND, body: { madeOn, box: toBase64(box) } };
}

/** The day the sheet in force was made; null when there is none. */
export function recoveryDate(header: Uint8Array): CivilDate | null {
  const read = readHeader(header);
  const slot = read.ok ? slotOf(read.value.parsed.slots) : null;
  return slot ? parseCivilDate(slot.madeOn) : null;
}

/**
 * Opens a header with a sheet's seed. `vault.recovery_none` when no sheet was ever made, `vault.recovery_old` with the
 * date of the sheet in force when this one opens nothing (an older sheet, or another vault's).
 */
export function openWithSeed(header: Uint8Array, seed: Key): Result<VaultRoot> {
  const read = readHeader(header);
  if (!read.ok) return read;
  const { parsed } = read.value;
  const slot = slotOf(parsed.slots);
  if (!slot)
    return fail(parsed.slots.some(({ kind }) => kind === KIND) ? 'vault.header_damaged' : 'vault.recovery_none');
  const pair = boxPair(seed);
  const plain = boxOpen(slot.box, pair);
  wipe(pair.privateKey);
  const refused = () => fail<VaultRoot>('vault.recovery_old', { params: { date: slot.madeOn } });
  if (!plain || plain.length <= KEY_BYTES) return refused();
  const root: VaultRoot = { vaultId: parsed.vaultId, epoch: parsed.epoch, vaultKey: asKey(plain.slice(0, KEY_BYTES)) };
  const bound = equalBytes(plain.subarray(KEY_BYTES), binding(root));
  wipe(plain);
  if (!bound) {
    wipe(root.vaultKey);
    return refused();
  }
  return isGenuine(root, read.value) ? ok(root) : fail('vault.header_damaged');
}

function slotOf(slots: readonly HeaderSlot[]): { madeOn: string; box: Uint8Array } | null {
  const body = bodySchema.safeParse(slots.find(({ kind }) => kind === KIND)?.body);
  const box = body.success ? fromBase64(body.data.box) : null;
  return body.success && box ? { madeOn: body.data.madeOn, box } : null;
}

/** What the sealed vault key belongs to: vault id and epoch. */
function binding({ vaultId, epoch }: VaultRoot): Uint8Array {
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, epoch);
  return concat(vaultId, number);
}
