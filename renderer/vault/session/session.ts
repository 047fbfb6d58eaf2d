/** From a passphrase to an open vault and back: making, unlocking, locking. */
import { passphraseStrength } from '../../../shared/domain/access/passphrase';
import { type Settings, settingsSchema } from '../../../shared/domain/settings/settings';
import { type ErrorCode, type Result, fail, failShape, ok } from '../../../shared/errors/app-error';
import type { Clock, Instant } from '../../../shared/time/instant';
import type { OnProgress, Session } from '../api';
import { type VaultRoot, createHeader, openHeaderWay } from '../crypto/header';
import { passphraseBytes } from '../crypto/kdf';
import { type KeyRing, addressKey, newKeyRing, openKeyRing, sealKeyRing } from '../crypto/keyring';
import { cryptoSelfTest } from '../crypto/self-test';
import { equalBytes, sodiumReady, wipe } from '../crypto/sodium';
import type { HostPort } from '../host';
import { RESTORED, alarmed, auditLine, faultLines, noteRenewal, noteRestore } from '../rows/audit';
import { runAtUnlock } from '../modules/research/destruction';
import { parseRows, parsedMark } from '../rows/parsing';
import { guardRing } from '../rows/ring-guard';
import { migrate } from '../migrations';
import { coolDown, warmUp } from '../store/open-helper';
import { noteTrouble } from '../store/room';
import { type Ahead, type DatabaseOpener, type OpenOptions, type Store, openStore, readAhead } from '../store/store';
import { ofOneVault, settleRing, settleSlot } from '../open/header-file';
import { loggedStore } from '../open/logged-store';
import { clockView } from '../open/clock';
import { type OpenVault, settingsOf, todayOf, viewsOf } from '../open/open-vault';

/** What a session stands on; replaced piece by piece in tests. */
export interface Ground {
  host: HostPort;
  clock: Clock;
  openDatabase: DatabaseOpener;
  program: string;
  asOf: Instant | null;
}

/**
 * Makes a vault: key files first, the header last, so that a crash in between leaves no half vault that looks whole.
 */
export async function createVault(
  ground: Ground,
  passphrase: string,
  settings: Settings,
  onProgress?: OnProgress,
): Promise<Result<OpenVault>> {
  const ready = await prepare();
  if (!ready.ok) return ready;
  const bytes = passphraseBytes(passphrase);
  const strength = passphraseStrength(passphrase);
  if (!bytes || !strength.ok)
    return fail('vault.passphrase_weak', { field: 'passphrase', params: { bits: Math.floor(strength.bits) } });
  const parsed = settingsSchema.safeParse(settings);
  if (!parsed.success) return failShape(parsed.error.issues);
  const existing = await ground.host.read('header');
  if (!existing.ok || existing.value.length) return existing.ok ? fail('vault.exists') : fail(existing.error.code);
  onProgress?.({ step: 'deriving', done: 0, total: 0 });
  const { root, header, way } = await createHeader(bytes);
  wipe(bytes);
  const ring = newKeyRing();
  const files = sealKeyRing(root, ring, null);
  for (const [slot, content] of [
    ['shred', files.shred],
    ['keyring', files.ring],
    ['header', header],
  ] as const) {
    // Left-overs of an attempt that was cut short before its header belong to no vault.
    const written = await ground.host.replace(slot, content, slot === 'header');
    if (!written.ok) return fail(written.error.code);
  }
  const secondRing = await settleRing(ground.host);
  const secondHeader = await settleSlot(ground.host, 'header', [header]);
  const vault = await openRows(ground, root, ring, files.secret, {
    ahead: readAhead(ground.openDatabase),
    acceptLoss: false,
    onProgress,
  });
  if (!vault.ok) return vault;
  vault.value.way = way;
  noteTrouble(vault.value.store, 'keyring', secondRing);
  noteTrouble(vault.value.store, 'header', secondHeader);
  const written = await vault.value.store.write([{ table: 'settings', id: 'settings', value: parsed.data }]);
  if (!written.ok) return written;
  const noted = await vault.value.store.write([auditLine(vault.value, 'vault.created')]);
  return noted.ok ? vault : noted;
}

/** Opens the vault. Each copy of the header is tried: a torn one must not keep the person out (K13). */
export async function unlockVault(
  ground: Ground,
  passphrase: string,
  onProgress?: OnProgress,
  acceptLoss = false,
): Promise<Result<OpenVault>> {
  const ready = await prepare();
  if (!ready.ok) return ready;
  const bytes = passphraseBytes(passphrase);
  if (!bytes) return fail('vault.passphrase_wrong', { field: 'passphrase' });
  const headers = await ground.host.read('header');
  if (!headers.ok) return fail(headers.error.code);
  onProgress?.({ step: 'deriving', done: 0, total: 0 });
  // Sealed bytes are fetched while the key is being derived.
  const ahead = headers.value.length ? readAhead(ground.openDatabase) : nothingAhead();
  warmUp();
  let refusal: Result<never> = fail('vault.header_damaged');
  for (const [copy, header] of headers.value.entries()) {
    const known = await openHeaderWay(header, bytes);
    if (!known.ok) {
      refusal = known;
      if (known.error.code === 'vault.passphrase_wrong' && ofOneVault(headers.value)) break;
      continue;
    }
    // While the key was being derived a renewal that a lock cut short came to its end: the vault that lies here now is
    // the one to open.
    const now = await ground.host.read('header');
    if (now.ok && now.value.length > 0 && !now.value.some((one) => equalBytes(one, header))) {
      wipe(bytes, known.value.root.vaultKey, known.value.way.derived);
      (await ahead).database?.close();
      return unlockVault(ground, passphrase, onProgress, acceptLoss);
    }
    wipe(bytes);
    // A change that was cut short after its first copy is finished now. When it cannot be, the vault opens all the
    // same.
    const settled = copy === 0 ? await settleSlot(ground.host, 'header', headers.value) : ok(null);
    const { root, way } = known.value;
    const vault = await openWithRoot(ground, root, { ahead, acceptLoss, onProgress });
    if (vault.ok) {
      vault.value.way = way;
      noteTrouble(vault.value.store, 'header', settled);
    } else wipe(way.derived);
    return vault;
  }
  wipe(bytes);
  coolDown();
  (await ahead).database?.close();
  return refusal;
}

/** Key ring and rows of a vault whose root is known. */
export async function openWithRoot(
  ground: Ground,
  root: VaultRoot,
  options: Partial<OpenOptions> = {},
): Promise<Result<OpenVault>> {
  const [rings, shreds] = [await ground.host.read('keyring'), await ground.host.read('shred')];
  if (!rings.ok) return fail(rings.error.code);
  if (!shreds.ok) return fail(shreds.error.code);
  const opened = openKeyRing(root, rings.value, shreds.value);
  if (!opened.ok) return opened;
  const { ring, settled, newestSecret } = opened.value;
  // A ring whose copies cannot be made equal now still opens: it is told and tried at the next unlock.
  const second = settled
    ? await settleRing(ground.host)
    : await ground.host.replace('keyring', sealKeyRing(root, ring, newestSecret).ring, false);
  const migrated = await migrate({ host: ground.host, root, ring, onProgress: options.onProgress });
  if (!migrated.ok) return migrated;
  const vault = await openRows(ground, root, ring, newestSecret, {
    ahead: readAhead(ground.openDatabase),
    acceptLoss: false,
    ...options,
  });
  coolDown();
  if (vault.ok) noteTrouble(vault.value.store, 'keyring', second);
  return vault;
}

async function nothingAhead(): Promise<Ahead> {
  return {
    database: null,
    stored: null,
    onClosed: {
      call: () => {
        /* nothing was opened */
      },
    },
  };
}

async function openRows(
  ground: Ground,
  root: VaultRoot,
  ring: KeyRing,
  shredSecret: Uint8Array,
  options: OpenOptions,
): Promise<Result<OpenVault>> {
  // The ring is read through the vault, because a destruction replaces it.
  const holder: { vault: OpenVault | null } = { vault: null };
  const keyOfScope = (researchId: string) => (holder.vault?.ring ?? ring).keys.get(researchId) ?? null;
  const store: Result<Store> = await openStore(
    { root, idKey: addressKey(root, ring), keyOfScope, scopes: () => (holder.vault?.ring ?? ring).keys.keys() },
    ground.host,
    ground.openDatabase,
    options,
  );
  if (!store.ok) return store;
  const unreadable = parseRows(store.value, ground.program);
  const logged = await loggedStore(store.value, () => holder.vault?.root ?? root, ground.host);
  // Every slot has been read by now; each damaged copy is told once.
  const hurt = await ground.host.hurtSlots();
  holder.vault = {
    root,
    way: null,
    ring,
    shredSecret,
    store: logged,
    hurt: hurt.ok ? hurt.value : [],
    host: ground.host,
    clock: ground.clock,
    asOf: ground.asOf,
    program: ground.program,
    unreadable,
  };
  return ok(holder.vault);
}

/** Refusals of a disk that takes nothing now: what is there can be read all the same. */
function unwritable(code: ErrorCode): boolean {
  return (
    code === 'vault.disk_full' ||
    code === 'file.not_writable' ||
    // The key of the log cannot be read now: nothing is written without it.
    code === 'file.not_readable' ||
    code === 'vault.storage_failed' ||
    code === 'vault.no_answer'
  );
}

/** What the window is told after an unlock; runs what point 18 asks for first. `wrongTries` came before it. */
export async function beginSession(
  vault: OpenVault,
  onProgress?: OnProgress,
  wrongTries = 0,
): Promise<Result<Session>> {
  // Before anything is destroyed: a vault kept from before a restore may hold its key.
  const settled = await vault.host.restoreSettle();
  if (!settled.ok && !unwritable(settled.error.code)) return fail(settled.error.code);
  // A vault that has just come from a backup has its browser's store made anew: no mishap to tell of.
  if (vault.store.get('state', RESTORED) !== undefined)
    Object.assign(vault.store.repaired, { rebuilt: false, behind: null });
  const clock = clockView(vault);
  const guarded = await guardRing(vault, onProgress);
  const { rebuilt, missing, files, behind: older } = vault.store.repaired;
  const readOnly = settled.ok ? null : settled.error.code;
  const told = {
    readOnly,
    settings: settingsOf(vault),
    damaged: vault.store.damaged,
    repaired: { rebuilt, missing, files: [...vault.hurt, ...files] },
    behind: older,
    clock,
  };
  // Until the date is confirmed nothing counts: no notice, no destruction, no mark of the day.
  if (clock.state === 'ask')
    return ok({
      ...told,
      today: clock.today,
      records: 0,
      logFault: false,
      retention: { noticed: [], destroyedIds: [], act: null, unfinished: null },
    });
  const restored = await noteRestore(vault);
  if (!restored.ok && !unwritable(restored.error.code)) return restored;
  const renewal = await noteRenewal(vault);
  if (!renewal.ok && !unwritable(renewal.error.code)) return renewal;
  // A vault from before a restore that could not be removed may hold keys: nothing is destroyed beside it.
  if (readOnly !== null)
    return ok({
      ...told,
      today: todayOf(vault),
      records: viewsOf(vault).current.size,
      logFault: faultLines(vault).fault,
      retention: { noticed: [], destroyedIds: [], act: null, unfinished: null },
    });
  const retention = await runAtUnlock(vault, onProgress);
  if (!retention.ok) return retention;
  if (!guarded.ok) retention.value.unfinished ??= guarded.error.code;
  const { changes, fault } = faultLines(vault);
  const refused = wrongTries > 0 ? [auditLine(vault, 'vault.refused', String(wrongTries))] : [];
  const behind = clock.state === 'behind' ? [auditLine(vault, 'clock.behind', clock.clockDay)] : [];
  const noted = await vault.store.write([
    ...refused,
    auditLine(vault, 'vault.unlocked'),
    ...behind,
    ...changes,
    ...vault.unreadable,
    parsedMark(vault),
  ]);
  if (!noted.ok && !unwritable(noted.error.code)) return noted;
  return ok({
    ...told,
    readOnly: noted.ok ? null : noted.error.code,
    today: todayOf(vault),
    records: viewsOf(vault).current.size,
    logFault: fault || alarmed(vault),
    retention: retention.value,
  });
}

/** Ends pending writes and wipes every key. `noted`: the log says that it was locked. */
export async function closeVault(vault: OpenVault, noted = false): Promise<Result<null>> {
  // A disk that refuses must not keep it open: the next opening brings the log's key up, and the line is missing.
  const written = noted ? await vault.store.write([auditLine(vault, 'vault.locked')], undefined, true) : ok(null);
  await vault.store.close();
  wipe(vault.root.vaultKey, vault.way?.derived, vault.shredSecret, ...vault.ring.keys.values());
  vault.ring.keys.clear();
  return written;
}

/** Waits for the cryptography and tries it out with known answers. */
export async function prepare(): Promise<Result<null>> {
  await sodiumReady;
  return cryptoSelfTest() ? ok(null) : fail('vault.self_test_failed');
}
