/**
 * The vault header: how to get from a passphrase (or a recovery sheet) to the vault key. A small self-describing file
 * (JSON), copies A and B kept by the main process. A random vault key is wrapped under the passphrase, so that changing
 * the passphrase
 * rewrites this file and nothing else. The commitment is checked before anything is decrypted, because
 * XChaCha20-Poly1305 alone lets one ciphertext open under two crafted keys (K12).
 */
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import { z } from 'zod';
import { type DerivedWay, base64, deriveWay, openSlot, slotUnder } from './passphrase-slot';
import {
  type Key,
  blake2b,
  deriveKey,
  equalBytes,
  fromUtf8,
  randomBytes,
  randomKey,
  toBase64,
  utf8,
  wipe,
} from './sodium';

export { passphraseSlot } from './passphrase-slot';

/** Format this program writes; a higher one is refused untouched. */
export const HEADER_FORMAT = 3;

/** Passphrase slots a header may have. */
const MOST_PASSPHRASES = 1;

const headerSchema = z.object({
  magic: z.literal('SENIM-VAULT'),
  format: z.number().int().min(1),
  vaultId: base64.refine((b) => b.length === 16),
  epoch: z.number().int().min(1),
  /**
   * Ways in: the passphrase, the recovery sheet (`recovery.ts`). Kinds this version does not know are kept and ignored.
   */
  slots: z
    .array(z.object({ kind: z.string(), body: z.unknown() }))
    .min(1)
    .max(16),
  mac: base64,
});

/** One way in; what its body holds is told by the kind. */
export interface HeaderSlot {
  kind: string;
  body: unknown;
}
/** A header as read: its parts, and the content as it stands in the file, over which the MAC was taken. */
export interface ReadHeader {
  parsed: z.infer<typeof headerSchema>;
  content: Record<string, unknown>;
}

/** The open vault's root: identity, key epoch, vault key. */
export interface VaultRoot {
  vaultId: Uint8Array;
  epoch: number;
  vaultKey: Key;
}

/** A new vault: a random key and the header that opens it with this passphrase. */
export async function createHeader(
  passphrase: Uint8Array,
): Promise<{ root: VaultRoot; header: Uint8Array; way: DerivedWay }> {
  const root: VaultRoot = { vaultId: randomBytes(16), epoch: 1, vaultKey: randomKey() };
  const way = await deriveWay(passphrase);
  return { root, header: sealHeader(root, [slotUnder(root, way)]), way };
}

/** The same vault under a new key: what the old one sealed opens no more with it. */
export function renewedRoot({ vaultId, epoch }: VaultRoot): VaultRoot {
  return { vaultId, epoch: epoch + 1, vaultKey: randomKey() };
}

/**
 * The header with these slots in the place of those of the same kinds; every other slot, also of a kind this version
 * does not know, stays. Refused when the header is not the one that was written under this vault key.
 */
export function replaceSlots(root: VaultRoot, header: Uint8Array, fresh: HeaderSlot[]): Result<Uint8Array> {
  const read = readHeader(header);
  if (!read.ok) return read;
  if (!isGenuine(root, read.value)) return fail('vault.header_damaged');
  const kinds = new Set(fresh.map((slot) => slot.kind));
  return ok(sealHeader(root, [...fresh, ...read.value.parsed.slots.filter((slot) => !kinds.has(slot.kind))]));
}

/** A header of these ways in. */
export function sealHeader(root: VaultRoot, slots: HeaderSlot[]): Uint8Array {
  const content = {
    magic: 'SENIM-VAULT',
    format: HEADER_FORMAT,
    vaultId: toBase64(root.vaultId),
    epoch: root.epoch,
    slots: slots.map(({ kind, body }) => ({ kind, body })),
  };
  return utf8(JSON.stringify({ ...content, mac: toBase64(macOf(root.vaultKey, content)) }));
}

/** False when something changed after the header was made: it opens, but it is not the header that was written. */
export function isGenuine(root: VaultRoot, { parsed, content }: ReadHeader): boolean {
  return equalBytes(macOf(root.vaultKey, content), parsed.mac);
}

/**
 * Opens a header. `vault.passphrase_wrong` for a wrong passphrase and nothing more precise; `vault.header_parameters`
 * for a weakened or absurd key derivation, before any memory is taken; `vault.newer` for a later format.
 */
export async function openHeader(header: Uint8Array, passphrase: Uint8Array): Promise<Result<VaultRoot>> {
  const opened = await openHeaderWay(header, passphrase);
  if (!opened.ok) return opened;
  wipe(opened.value.way.derived);
  return ok(opened.value.root);
}

/** As {@link openHeader}, with what was derived from the passphrase: for a session, which keeps it until its end. */
export async function openHeaderWay(
  header: Uint8Array,
  passphrase: Uint8Array,
): Promise<Result<{ root: VaultRoot; way: DerivedWay }>> {
  const read = readHeader(header);
  if (!read.ok) return read;
  const { vaultId, epoch, slots } = read.value.parsed;
  const passphrases = slots.filter((slot) => slot.kind === 'passphrase');
  // This program writes one; each more would cost a derivation before anything is known to be genuine.
  if (passphrases.length > MOST_PASSPHRASES) return fail('vault.header_parameters');
  for (const { body } of passphrases) {
    const opened = await openSlot(body, { vaultId, epoch }, passphrase);
    if (!opened.ok) return opened;
    if (!opened.value) continue;
    const { vaultKey, way } = opened.value;
    const root: VaultRoot = { vaultId, epoch, vaultKey };
    if (isGenuine(root, read.value)) return ok({ root, way });
    wipe(vaultKey, way.derived);
    return fail('vault.header_damaged');
  }
  return fail('vault.passphrase_wrong');
}

/**
 * Reads a header without opening it. `vault.newer` for a later format, `vault.header_damaged` for anything that is no
 * header.
 */
export function readHeader(header: Uint8Array): Result<ReadHeader> {
  try {
    const raw = JSON.parse(fromUtf8(header)) as Record<string, unknown>;
    if (raw['magic'] === 'SENIM-VAULT' && typeof raw['format'] === 'number' && raw['format'] > HEADER_FORMAT)
      return fail('vault.newer');
    const parsed = headerSchema.safeParse(raw);
    if (!parsed.success) return fail('vault.header_damaged');
    const { mac: _mac, ...content } = raw;
    return ok({ parsed: parsed.data, content });
  } catch {
    // Not of this form: reported as damaged.
    return fail('vault.header_damaged');
  }
}

function macOf(vaultKey: Key, content: Record<string, unknown>): Uint8Array {
  const key = deriveKey(vaultKey, 1, 'PV1hdrmc');
  const mac = blake2b(utf8(JSON.stringify(content)), 32, key);
  wipe(key);
  return mac;
}
