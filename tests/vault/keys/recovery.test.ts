/** The ways into the vault: passphrase changed, recovery sheet made and used, killed at every step. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostPort } from '../../../renderer/vault/host';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { fail } from '../../../shared/errors/app-error';
import { drawn } from '../kit/sheet';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

// These tests open the vault some hundred times; Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const NEXT = 'көгілдір таспа 61 үстел жаңбыр балта қоңырау 44';
const THIRD = 'тегіс бұлақ 15 сабан дауыл үкі қалпақ 73';
const DAY = '2026-03-10T10:00:00+05:00';
const LATER = '2026-04-20T10:00:00+05:00';

const profiles: Profile[] = [];
afterEach(() => {
  for (const profile of profiles.splice(0)) profile.remove();
});

async function madeVault(): Promise<Profile> {
  const profile = newProfile();
  profiles.push(profile);
  const vault = profile.start(DAY);
  must(await vault.create(PASSPHRASE, defaultSettings()));
  await vault.lock();
  profile.quitCleanly();
  return profile;
}

async function withSheet(profile: Profile, now = DAY): Promise<string> {
  const vault = profile.start(now);
  must(await vault.unlock(PASSPHRASE));
  const { code, asked } = await drawn(vault);
  must(await vault.confirmRecoverySheet(asked));
  await vault.lock();
  return code;
}

async function opens(profile: Profile, passphrase: string): Promise<string> {
  const vault = profile.start(LATER);
  const answer = await vault.unlock(passphrase);
  await vault.lock();
  return answer.ok ? 'opens' : answer.error.code;
}

async function opensBySheet(profile: Profile, code: string): Promise<string> {
  const vault = profile.start(LATER);
  const answer = await vault.openRecovery(code);
  await vault.lock();
  return answer.ok ? 'opens' : answer.error.code;
}

/** Host calls that change the disk; from the n-th on none comes through, as after a kill. */
function killedAt(step: number): (host: HostPort) => HostPort {
  let calls = 0;
  const dead = async () => fail('vault.storage_failed') as never;
  const counted =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      calls += 1;
      return calls >= step ? dead() : call(...args);
    };
  return (host) => ({
    ...host,
    replace: counted(host.replace),
    forgetOld: counted(host.forgetOld),
    journalAppend: counted(host.journalAppend),
  });
}

/** The two copies of the header as the worker wrote them. */
function headerCopies(profile: Profile): string[] {
  return readdirSync(profile.vaultPath)
    .filter((name) => name.startsWith('header.'))
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(join(profile.vaultPath, name)).subarray(52))
        .digest('hex'),
    );
}

describe('changing the passphrase', () => {
  it('asks for the old one, refuses weak and same ones at the field, and leaves two new copies', async () => {
    const profile = await madeVault();
    const vault = profile.start(DAY);
    must(await vault.unlock(PASSPHRASE));
    const before = headerCopies(profile);
    for (const [old, next, code, field] of [
      ['басқа тіркес', NEXT, 'vault.passphrase_wrong', 'old'],
      ['', NEXT, 'vault.passphrase_wrong', 'old'],
      [PASSPHRASE, 'qwerty', 'vault.passphrase_weak', 'next'],
      [PASSPHRASE, PASSPHRASE.normalize('NFD'), 'vault.passphrase_same', 'next'],
    ] as const) {
      const answer = await vault.changePassphrase(old, next);
      expect(answer.ok ? null : [answer.error.code, answer.error.field]).toEqual([code, field]);
    }
    expect(headerCopies(profile)).toEqual(before);
    expect(must(await vault.security()).passphraseChangedOn).toBeNull();
    expect(must(await vault.changePassphrase(PASSPHRASE, NEXT)).passphraseChangedOn).toBe('2026-03-10');
    await vault.lock();
    const after = headerCopies(profile);
    expect(after).toHaveLength(2);
    expect(after[0]).toBe(after[1]);
    expect(before).not.toContain(after[0]);
    expect(await opens(profile, PASSPHRASE)).toBe('vault.passphrase_wrong');
    expect(await opens(profile, NEXT)).toBe('opens');
  });

  it('killed at any step, exactly one of the two opens, and the next unlock finishes what was begun', async () => {
    for (const step of [1, 2, 3, 4, 5]) {
      const profile = await madeVault();
      // The first opening writes the second copy of a new vault; the kill is counted from the change on.
      expect(await opens(profile, PASSPHRASE)).toBe('opens');
      let armed: ((host: HostPort) => HostPort) | null = null;
      const vault = profile.start(DAY, (host) => {
        const kill = killedAt(step)(host);
        const choose = () => (armed ? kill : host);
        return {
          ...host,
          replace: (...args) => choose().replace(...args),
          forgetOld: (...args) => choose().forgetOld(...args),
          journalAppend: (...args) => choose().journalAppend(...args),
        };
      });
      must(await vault.unlock(PASSPHRASE));
      armed = (host) => host;
      const answer = await vault.changePassphrase(PASSPHRASE, NEXT);
      // While the old header lies in the second copy the change is not called done, though the new one is in force.
      expect(answer.ok ? 'done' : answer.error.code, `step ${step}`).toBe(
        step === 1 ? 'vault.storage_failed' : step === 2 ? 'vault.old_copy_left' : 'done',
      );
      const [old, next] = [await opens(profile.copy(), PASSPHRASE), await opens(profile.copy(), NEXT)];
      expect([old, next], `step ${step}`).toEqual(
        step === 1 ? ['opens', 'vault.passphrase_wrong'] : ['vault.passphrase_wrong', 'opens'],
      );
      expect(await opens(profile, step === 1 ? PASSPHRASE : NEXT)).toBe('opens');
      const copies = headerCopies(profile);
      expect(copies, `step ${step}`).toHaveLength(2);
      expect(copies[0]).toBe(copies[1]);
    }
  });

  it('a full disk leaves the old passphrase and says so (K20)', async () => {
    const profile = await madeVault();
    let full = false;
    const vault = profile.start(DAY, (host) => ({
      ...host,
      replace: async (...args) => (full ? (fail('vault.disk_full') as never) : host.replace(...args)),
    }));
    must(await vault.unlock(PASSPHRASE));
    full = true;
    expect(refusal(await vault.changePassphrase(PASSPHRASE, NEXT))).toBe('vault.disk_full');
    await vault.lock();
    expect(await opens(profile, PASSPHRASE)).toBe('opens');
  });

  it('keeps the recovery sheet', async () => {
    const profile = await madeVault();
    const code = await withSheet(profile);
    const vault = profile.start(DAY);
    must(await vault.unlock(PASSPHRASE));
    expect(must(await vault.changePassphrase(PASSPHRASE, NEXT)).sheetMadeOn).toBe('2026-03-10');
    await vault.lock();
    expect(await opensBySheet(profile, code)).toBe('opens');
  });

  it('leaves slots of a kind it does not know where they are', async () => {
    const { createHeader, openHeader, passphraseSlot, readHeader, replaceSlots } =
      await import('../../../renderer/vault/crypto/header');
    const { sodiumReady, utf8 } = await import('../../../renderer/vault/crypto/sodium');
    await sodiumReady;
    const { root, header } = await createHeader(utf8(PASSPHRASE));
    const later = must(replaceSlots(root, header, [{ kind: 'token', body: { serial: 7 } }]));
    const changed = must(replaceSlots(root, later, [await passphraseSlot(root, utf8(NEXT))]));
    expect(must(readHeader(changed)).parsed.slots.map((slot) => slot.kind)).toEqual(['passphrase', 'token']);
    expect((await openHeader(changed, utf8(NEXT))).ok).toBe(true);
    expect(refusal(await openHeader(changed, utf8(PASSPHRASE)))).toBe('vault.passphrase_wrong');
    const other = await createHeader(utf8(PASSPHRASE));
    expect(refusal(replaceSlots(other.root, changed, []))).toBe('vault.header_damaged');
  });
});

describe('the recovery sheet', () => {
  it('is in force only when two groups were typed back, and its public key is nowhere in clear', async () => {
    const profile = await madeVault();
    const vault = profile.start(DAY);
    must(await vault.unlock(PASSPHRASE));
    expect(must(await vault.security()).sheetMadeOn).toBeNull();
    expect(refusal(await vault.recoverySheetDocument('kk'))).toBe('bad_request');
    const { code, asked } = await drawn(vault);
    expect(await opensBySheet(profile.copy(), code)).toBe('vault.recovery_none');
    const wrong = await vault.confirmRecoverySheet([asked[0] ?? '', 'AAAA']);
    expect(wrong.ok ? null : [wrong.error.code, wrong.error.field]).toEqual(['vault.recovery_check', 'group.1']);
    expect(must(await vault.confirmRecoverySheet(asked.map((group) => ` ${group.toLowerCase()} `))).sheetMadeOn).toBe(
      '2026-03-10',
    );
    // Shown once: the paper cannot be had again.
    expect(refusal(await vault.recoverySheetDocument('kk'))).toBe('bad_request');
    await vault.lock();
    const { boxPair, asKey } = await import('../../../renderer/vault/crypto/sodium');
    const { readRecoveryCode } = await import('../../../shared/domain/access/recovery-code');
    const reading = readRecoveryCode(code);
    if (reading.state !== 'complete') throw new Error('code');
    const { publicKey } = boxPair(asKey(reading.seed));
    for (const name of readdirSync(profile.vaultPath)) {
      const bytes = readFileSync(join(profile.vaultPath, name));
      for (const secret of [
        Buffer.from(publicKey),
        Buffer.from(Buffer.from(publicKey).toString('base64')),
        Buffer.from(reading.seed),
        Buffer.from(code.slice(0, 14)),
      ])
        expect(bytes.includes(secret), name).toBe(false);
    }
    expect(await opens(profile, PASSPHRASE)).toBe('opens');
  });

  it('opens the vault only with a new passphrase and a new sheet; passphrase and sheet before open nothing (K16, K18)', async () => {
    const profile = await madeVault();
    const code = await withSheet(profile);
    const vault = profile.start(LATER);
    expect(must(await vault.openRecovery(code.toLowerCase())).madeOn).toBe('2026-03-10');
    // Before anything else: nothing of the vault is open.
    expect(must(await vault.isOpen())).toBe(false);
    expect(refusal(await vault.journal({}))).toBe('vault.locked');
    expect(refusal(await vault.finishRecovery(NEXT, []))).toBe('vault.locked');
    const sheet = await drawn(vault);
    expect(refusal(await vault.finishRecovery(NEXT, ['AAAA', 'AAAA']))).toBe('vault.recovery_check');
    expect(refusal(await vault.finishRecovery('qwerty', sheet.asked))).toBe('vault.passphrase_weak');
    expect(await opens(profile.copy(), PASSPHRASE)).toBe('opens');
    must(await vault.finishRecovery(NEXT, sheet.asked));
    expect(must(await vault.journal({}))).toEqual([]);
    expect(must(await vault.security())).toMatchObject({
      sheetMadeOn: '2026-04-20',
      passphraseChangedOn: '2026-04-20',
    });
    await vault.lock();
    expect(await opens(profile, PASSPHRASE)).toBe('vault.passphrase_wrong');
    expect(await opens(profile, NEXT)).toBe('opens');
    const old = await profile.start(LATER).openRecovery(code);
    expect(old.ok ? null : [old.error.code, old.error.params]).toEqual(['vault.recovery_old', { date: '2026-04-20' }]);
    expect(await opensBySheet(profile, sheet.code)).toBe('opens');
  });

  it('killed at any step of its use, the old ways or the new ones open, never none', async () => {
    for (const step of [1, 2, 3, 4, 5]) {
      const profile = await madeVault();
      const code = await withSheet(profile);
      const vault = profile.start(LATER, killedAt(step));
      must(await vault.openRecovery(code));
      const sheet = await drawn(vault);
      await vault.finishRecovery(THIRD, sheet.asked);
      const [old, next] = [await opens(profile.copy(), PASSPHRASE), await opens(profile.copy(), THIRD)];
      const ways = [
        old,
        next,
        await opensBySheet(profile.copy(), code),
        await opensBySheet(profile.copy(), sheet.code),
      ].map((way) => way === 'opens');
      // The row with the public key comes first, then the header.
      expect(ways, `step ${step}`).toEqual(step <= 2 ? [true, false, true, false] : [false, true, false, true]);
    }
  });

  it('a new sheet replaces the old one; a wrong symbol is told by its group, another vault’s sheet by the date', async () => {
    const profile = await madeVault();
    const first = await withSheet(profile);
    const second = await withSheet(profile, LATER);
    expect(await opensBySheet(profile, first)).toBe('vault.recovery_old');
    expect(await opensBySheet(profile, second)).toBe('opens');
    const groups = second.split(' ');
    groups[4] = `${groups[4]?.startsWith('A') ? 'B' : 'A'}${groups[4]?.slice(1)}`;
    const slip = await profile.start(LATER).openRecovery(groups.join(' '));
    expect(slip.ok ? null : [slip.error.code, slip.error.params]).toEqual(['vault.recovery_groups', { groups: '5' }]);
    expect(await opensBySheet(profile, second.slice(0, 40))).toBe('vault.recovery_incomplete');
    const stranger = await withSheet(await madeVault());
    expect(await opensBySheet(profile, stranger)).toBe('vault.recovery_old');
  });

  it('does not open a header that was changed after it was written', async () => {
    const profile = await madeVault();
    const code = await withSheet(profile);
    const { openWithSeed } = await import('../../../renderer/vault/crypto/recovery');
    const { asKey } = await import('../../../renderer/vault/crypto/sodium');
    const { readRecoveryCode } = await import('../../../shared/domain/access/recovery-code');
    const reading = readRecoveryCode(code);
    if (reading.state !== 'complete') throw new Error('code');
    const header = readFileSync(join(profile.vaultPath, 'header.A.pv1')).subarray(52).toString('utf8');
    const seed = asKey(reading.seed);
    const asBytes = (text: string) => new Uint8Array(Buffer.from(text));
    expect(openWithSeed(asBytes(header), seed).ok).toBe(true);
    expect(refusal(openWithSeed(asBytes(header.replace('2026-03-10', '2026-03-11')), seed))).toBe(
      'vault.header_damaged',
    );
    expect(refusal(openWithSeed(asBytes(header.replace('"epoch":1', '"epoch":2')), seed))).toBe('vault.recovery_old');
    writeFileSync(join(profile.vaultPath, 'header.A.pv1'), 'nothing');
    expect(await opensBySheet(profile, code)).toBe('opens');
  });
});
