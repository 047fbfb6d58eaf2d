/**
 * The passphrase's slot of the header. What was derived from a passphrase stays in the open session, so that a new
 * vault
 * key can be put under the same passphrase without asking for it again: at a destruction the vault key is renewed.
 */
import { z } from 'zod';
import { type Result, fail, ok } from '../../../shared/errors/app-error';
import {
  KDF_DEFAULT,
  type KdfParameters,
  type Key,
  NONCE_BYTES,
  aeadOpen,
  aeadSeal,
  asKey,
  blake2b,
  concat,
  equalBytes,
  fromBase64,
  kdfWithinBounds,
  randomBytes,
  toBase64,
  utf8,
  wipe,
} from './sodium';
import { NoMemory, derivePassphrase } from './kdf';

/** Bytes written as Base64. */
export const base64 = z
  .string()
  .max(4096)
  .transform((text, context) => {
    const bytes = fromBase64(text);
    if (bytes) return bytes;
    context.addIssue({ code: 'custom', message: 'base64' });
    return z.NEVER;
  });

const slotSchema = z.object({
  memoryKiB: z.number(),
  passes: z.number(),
  salt: base64,
  nonce: base64.refine((b) => b.length === NONCE_BYTES),
  box: base64,
  commitment: base64.refine((b) => b.length === 32),
});

/** Whose key a slot wraps. */
interface Wrapped {
  vaultId: Uint8Array;
  epoch: number;
  vaultKey: Key;
}

/** What a passphrase became: 64 derived bytes with the parameters they were derived with. */
export interface DerivedWay {
  parameters: KdfParameters;
  derived: Uint8Array;
}

/** Derives from a passphrase with a fresh salt: about a second of work. */
export async function deriveWay(passphrase: Uint8Array): Promise<DerivedWay> {
  const parameters: KdfParameters = { ...KDF_DEFAULT, salt: randomBytes(16) };
  const derived = await derivePassphrase(passphrase, parameters);
  if (!derived) throw new NoMemory('key derivation');
  return { parameters, derived };
}

/** The vault key under what was derived from the passphrase. */
export function slotUnder({ vaultId, epoch, vaultKey }: Wrapped, { parameters, derived }: DerivedWay) {
  const [wrapKey, commitKey] = halves(derived);
  const nonce = randomBytes(NONCE_BYTES);
  const associated = slotData(vaultId, epoch, parameters);
  const box = aeadSeal(vaultKey, associated, nonce, wrapKey);
  const body = {
    memoryKiB: parameters.memoryKiB,
    passes: parameters.passes,
    salt: toBase64(parameters.salt),
    nonce: toBase64(nonce),
    box: toBase64(box),
    commitment: toBase64(commitmentOf(commitKey, associated, nonce, box)),
  };
  wipe(wrapKey, commitKey);
  return { kind: 'passphrase', body };
}

/** The vault key under a passphrase, with a fresh salt. */
export async function passphraseSlot(root: Wrapped, passphrase: Uint8Array): Promise<ReturnType<typeof slotUnder>> {
  const way = await deriveWay(passphrase);
  const slot = slotUnder(root, way);
  wipe(way.derived);
  return slot;
}

/**
 * Opens a slot's body; null when the passphrase is another one. `vault.header_parameters` for a weakened or absurd key
 * derivation, before any memory is taken.
 */
export async function openSlot(
  body: unknown,
  { vaultId, epoch }: Omit<Wrapped, 'vaultKey'>,
  passphrase: Uint8Array,
): Promise<Result<{ vaultKey: Key; way: DerivedWay } | null>> {
  const slot = slotSchema.safeParse(body);
  if (!slot.success) return fail('vault.header_damaged');
  const { memoryKiB, passes, salt, nonce, box, commitment } = slot.data;
  const parameters: KdfParameters = { memoryKiB, passes, salt };
  if (!kdfWithinBounds(parameters)) return fail('vault.header_parameters');
  const derived = await derivePassphrase(passphrase, parameters);
  if (!derived) return fail('vault.no_memory');
  const [wrapKey, commitKey] = halves(derived);
  const associated = slotData(vaultId, epoch, parameters);
  const committed = equalBytes(commitmentOf(commitKey, associated, nonce, box), commitment);
  const vaultKey = committed ? aeadOpen(box, associated, nonce, wrapKey) : null;
  wipe(wrapKey, commitKey);
  if (vaultKey) return ok({ vaultKey: asKey(vaultKey), way: { parameters, derived } });
  wipe(derived);
  return ok(null);
}

function halves(derived: Uint8Array): [Key, Key] {
  return [asKey(derived.slice(0, 32)), asKey(derived.slice(32, 64))];
}

/** What the wrapped key is bound to: this vault, this epoch, these parameters. */
function slotData(vaultId: Uint8Array, epoch: number, parameters: KdfParameters): Uint8Array {
  return utf8(
    JSON.stringify([
      'PV1/slot',
      toBase64(vaultId),
      epoch,
      parameters.memoryKiB,
      parameters.passes,
      toBase64(parameters.salt),
    ]),
  );
}

function commitmentOf(commitKey: Key, associated: Uint8Array, nonce: Uint8Array, box: Uint8Array): Uint8Array {
  return blake2b(concat(utf8('PV1/commit'), associated, nonce, box), 32, commitKey);
}
