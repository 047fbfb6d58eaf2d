/**
 * The action log: a chain that shows what was taken out, moved, changed or cut off, and by which line (fault case K32;
 * docs/security.md "Action log").
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ChainLine, linkOf, openLogKey, sealOf } from '../../../renderer/vault/crypto/audit-chain';
import { randomKey, toHex } from '../../../renderer/vault/crypto/sodium';
import { HEAD, type LogHead, auditRows, lineId } from '../../../renderer/vault/open/logged-store';
import type { Change } from '../../../renderer/vault/store/store';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { PaperDocument } from '../../../shared/documents/model';
import { fail } from '../../../shared/errors/app-error';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

// The vault is opened some hundred times here; Argon2id itself is tried in vault.test.ts.
vi.mock('../../../renderer/vault/crypto/kdf', async (original) => {
  const { blake2b, concat } = await import('../../../renderer/vault/crypto/sodium');
  return {
    ...(await original<object>()),
    derivePassphrase: async (passphrase: Uint8Array, { salt }: { salt: Uint8Array }) =>
      blake2b(concat(salt, passphrase), 64),
  };
});

const NEXT = 'көгілдір таспа 61 үстел жаңбыр балта қоңырау 44';
const DAY = '2026-03-10T10:00:00+05:00';
type Vault = ReturnType<Profile['start']>;

const profiles: Profile[] = [];
afterEach(() => {
  for (const profile of profiles.splice(0)) profile.remove();
});

async function madeVault(): Promise<{ profile: Profile; vault: Vault }> {
  const profile = newProfile();
  profiles.push(profile);
  const vault = profile.start(DAY);
  must(await vault.create(PASSPHRASE, defaultSettings()));
  return { profile, vault };
}

async function reopened(profile: Profile, vault: Vault, passphrase = PASSPHRASE): Promise<Vault> {
  await vault.lock();
  profile.quitCleanly();
  const next = profile.start(DAY);
  must(await next.unlock(passphrase));
  return next;
}

/** Some lines of the log, each written with something else. */
async function work(vault: Vault, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) must(await vault.logPrint(`Esep_${time}.pdf`, []));
}

/** The store as whoever has the vault's keys sees it: rows are sealed and written as the program itself would. */
const storeOf = (vault: Vault) => {
  const open = vault.vault();
  if (!open) throw new Error('locked');
  return open.store;
};
const lineOf = (vault: Vault, n: number): ChainLine => {
  const line = storeOf(vault).get<ChainLine>('audit', lineId(n));
  if (!line) throw new Error(`no line ${n}`);
  return line;
};
const headOf = (vault: Vault) => storeOf(vault).get<LogHead>('state', HEAD) as LogHead;
const put = (n: number, value: ChainLine): Change => ({ table: 'audit', id: lineId(n), value });
const events = (vault: Vault) =>
  [...auditRows(storeOf(vault)).lines.values()].sort((a, b) => a.n - b.n).map(({ event }) => event);

/**
 * Everything from line `n` on linked anew, as someone with the vault's key can; seals stay, for those he cannot make.
 */
function relinked(vault: Vault, n: number, changed: ChainLine): Change[] {
  const changes: Change[] = [];
  let link = lineOf(vault, n - 1).link;
  for (let at = n; at <= headOf(vault).n; at += 1) {
    const line = at === n ? changed : lineOf(vault, at);
    link = linkOf(link, line);
    changes.push(put(at, { ...line, link, seal: sealOf(randomKey(), link) }));
  }
  return [...changes, { table: 'state', id: HEAD, value: { ...headOf(vault), link } }];
}

/** The code of a sheet, drawn and put in force. */
async function sheetOf(vault: Vault): Promise<string> {
  const { asked } = must(await vault.drawRecoverySheet());
  const groups = codeOf(must(await vault.recoverySheetDocument('ru')));
  must(await vault.confirmRecoverySheet(asked.map((n) => groups[n - 1] ?? '')));
  return groups.join(' ');
}

function codeOf(paper: PaperDocument): string[] {
  const table = paper.blocks.find((block) => block.kind === 'table');
  return (table?.rows ?? [])
    .flat()
    .filter((cell) => cell.bold)
    .map((cell) => cell.text.replaceAll(' ', ''));
}

/** Opens with the sheet and ends on a new passphrase and a new sheet. */
async function recovered(profile: Profile, code: string): Promise<{ vault: Vault; code: string }> {
  profile.quitCleanly();
  const vault = profile.start(DAY);
  must(await vault.openRecovery(code));
  const { asked } = must(await vault.drawRecoverySheet());
  const groups = codeOf(must(await vault.recoverySheetDocument('ru')));
  must(
    await vault.finishRecovery(
      NEXT,
      asked.map((n) => groups[n - 1] ?? ''),
    ),
  );
  return { vault, code: groups.join(' ') };
}

describe('the chain', () => {
  it('numbers what is done from the vault on without gaps, also what is asked for at once, and is unbroken', async () => {
    const { profile, vault } = await madeVault();
    await Promise.all([work(vault, 3), work(vault, 2), vault.saveSettings(defaultSettings())]);
    const next = await reopened(profile, vault);
    expect(events(next)).toEqual([
      'vault.created',
      'vault.unlocked',
      'document.printed',
      'document.printed',
      'settings.changed',
      'document.printed',
      'document.printed',
      'document.printed',
      'vault.locked',
      'vault.unlocked',
    ]);
    const check = must(await next.checkLog());
    expect(check).toMatchObject({ lines: 10, before: 0, fault: null, mark: { n: 10 } });
    expect(check.mark?.head).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
  });

  it('tells how often a wrong passphrase was typed before the unlock (K01)', async () => {
    const { profile, vault } = await madeVault();
    await vault.lock();
    profile.quitCleanly();
    const next = profile.start(DAY);
    for (const wrong of ['бір', 'екі', 'үш']) expect(refusal(await next.unlock(wrong))).toBe('vault.passphrase_wrong');
    must(await next.unlock(PASSPHRASE));
    expect(lineOf(next, 4)).toMatchObject({ event: 'vault.refused', subject: '3' });
    const again = await reopened(profile, next);
    expect(events(again).filter((event) => event === 'vault.refused')).toHaveLength(1);
  });

  it('a line taken out, edited, moved, cut off or added is found, and the first bad line named', async () => {
    const { vault } = await madeVault();
    await work(vault, 10);
    const store = storeOf(vault);
    const head = headOf(vault);
    const kept = Array.from({ length: head.n }, (_, index) => put(index + 1, lineOf(vault, index + 1)));
    const tries: [string, Change[], { n: number; why: string }][] = [
      ['taken out', [{ table: 'audit', id: lineId(5), remove: true }], { n: 5, why: 'missing' }],
      ['edited', [put(5, { ...lineOf(vault, 5), subject: 'Esep_9.pdf' })], { n: 5, why: 'changed' }],
      [
        'edited and linked again',
        [
          put(5, {
            ...lineOf(vault, 5),
            subject: 'x',
            link: linkOf(lineOf(vault, 4).link, { ...lineOf(vault, 5), subject: 'x' }),
          }),
        ],
        { n: 6, why: 'changed' },
      ],
      ['moved', [put(5, lineOf(vault, 7)), put(7, lineOf(vault, 5))], { n: 5, why: 'changed' }],
      [
        'moved and numbered again',
        [put(5, { ...lineOf(vault, 7), n: 5 }), put(7, { ...lineOf(vault, 5), n: 7 })],
        { n: 5, why: 'changed' },
      ],
      [
        'cut off',
        [
          { table: 'audit', id: lineId(head.n), remove: true },
          { table: 'audit', id: lineId(head.n - 1), remove: true },
        ],
        { n: head.n - 1, why: 'missing' },
      ],
      ['added', [put(head.n + 1, { ...lineOf(vault, 5), n: head.n + 1 })], { n: head.n + 1, why: 'surplus' }],
      [
        'head changed',
        [{ table: 'state', id: HEAD, value: { ...head, link: '00'.repeat(32) } }],
        { n: head.n, why: 'head' },
      ],
      ['head taken out', [{ table: 'state', id: HEAD, remove: true }], { n: 1, why: 'head' }],
    ];
    for (const [name, changes, fault] of tries) {
      must(await store.write(changes));
      expect(must(await vault.checkLog()).fault, name).toEqual(fault);
      must(
        await store.write([
          ...kept,
          { table: 'audit', id: lineId(head.n + 1), remove: true },
          { table: 'state', id: HEAD, value: head },
        ]),
      );
      expect(must(await vault.checkLog()).fault, `after ${name}`).toBeNull();
    }
  });

  it('a check value from paper is found by its line; a rewritten log no longer has it (K30)', async () => {
    const { vault } = await madeVault();
    await work(vault, 3);
    const { mark } = must(await vault.checkLog());
    const [head, n] = [mark?.head ?? '', mark?.n ?? 0];
    await work(vault, 4);
    expect(must(await vault.findLogLine(head))).toMatchObject({ n, event: 'document.printed' });
    expect(must(await vault.findLogLine(` ${head.toLowerCase().slice(0, 9)}`))).toMatchObject({ n });
    for (const nothing of ['', '12', 'not hexadecimal', '0000 0000 0000 0001'])
      expect(must(await vault.findLogLine(nothing)), nothing).toBeNull();
    // Rewritten from line 3 by someone with the vault's key: every link holds, the paper knows better.
    must(await storeOf(vault).write(relinked(vault, 3, { ...lineOf(vault, 3), subject: 'Basqa.pdf' })));
    expect(must(await vault.checkLog()).fault).toBeNull();
    expect(must(await vault.findLogLine(head))).toBeNull();
  });

  it('lines of before the chain are kept, counted and bound by the first line that begins it', async () => {
    const { profile, vault } = await madeVault();
    const store = storeOf(vault);
    // The log of a vault of before the chain: rows without numbers, no head, no key.
    for (let n = 1; n <= headOf(vault).n; n += 1)
      must(await store.write([{ table: 'audit', id: lineId(n), remove: true }]));
    const old = ['vault.created', 'vault.unlocked'].map((event, index): Change => ({
      table: 'audit',
      id: `1700000000000.${index}.1`,
      value: { at: `2025-01-1${index}T10:00:00.000+05:00`, event, subject: '' },
    }));
    must(await store.write([...old, { table: 'state', id: HEAD, remove: true }]));
    await store.close();
    profile.quitCleanly();
    for (const name of readdirSync(profile.vaultPath).filter((file) => file.startsWith('audit.')))
      rmSync(join(profile.vaultPath, name));
    const next = profile.start(DAY);
    must(await next.unlock(PASSPHRASE));
    expect(must(await next.checkLog())).toMatchObject({ lines: 1, before: 2, fault: null });
    expect(must(await next.log({ most: 10 })).lines.map(({ n, event }) => [n, event])).toEqual([
      [1, 'vault.unlocked'],
      [null, 'vault.unlocked'],
      [null, 'vault.created'],
    ]);
    must(await storeOf(next).write([{ table: 'audit', id: '1700000000000.0.1', remove: true }]));
    expect(must(await next.checkLog()).fault).toEqual({ n: 1, why: 'before' });
  });

  it('what the opening finds is written once, not at every opening', async () => {
    const { profile, vault } = await madeVault();
    await work(vault, 3);
    must(await storeOf(vault).write([put(2, { ...lineOf(vault, 2), subject: '7' })]));
    await vault.lock();
    profile.quitCleanly();
    const first = profile.start(DAY);
    expect(must(await first.unlock(PASSPHRASE)).logFault).toBe(true);
    const next = await reopened(profile, first);
    const found = [...auditRows(storeOf(next)).lines.values()].filter(({ event }) => event === 'log.broken');
    expect(found.map(({ subject }) => subject)).toEqual(['2']);
  });
});

describe('the evolving key', () => {
  const keyFiles = (profile: Profile) =>
    readdirSync(profile.vaultPath)
      .filter((name) => name.startsWith('audit.'))
      .map((name) => readFileSync(join(profile.vaultPath, name)).subarray(52));

  it('lies in no row; its file has the next line’s key only, and earlier seals cannot be made with it', async () => {
    const { vault, profile } = await madeVault();
    await work(vault, 5);
    const open = vault.vault();
    if (!open) throw new Error('locked');
    const { root } = open;
    const keys = keyFiles(profile)
      .map((file) => openLogKey(root, file))
      .filter((key) => key !== null);
    expect(Math.max(...keys.map(({ n }) => n))).toBe(headOf(vault).n);
    for (const { key, n } of keys) {
      for (let at = 1; at <= n; at += 1) expect(sealOf(key, lineOf(vault, at).link)).not.toBe(lineOf(vault, at).seal);
    }
    const rows = JSON.stringify([...open.store.all('state'), ...open.store.all('audit')]);
    for (const { key } of keys) expect(rows).not.toContain(toHex(key));
    await vault.lock();
    const left = keyFiles(profile).map((file) => openLogKey(root, file));
    // The vault's key is wiped by the lock: nothing opens any more.
    expect(left.every((key) => key === null)).toBe(true);
  });

  it('catches up when the program died between a line and its key', async () => {
    const { profile, vault } = await madeVault();
    await vault.lock();
    let dead = false;
    const next = profile.start(DAY, (host) => ({
      ...host,
      replace: async (slot, ...rest) =>
        dead && slot === 'audit' ? (fail('vault.storage_failed') as never) : host.replace(slot, ...rest),
    }));
    must(await next.unlock(PASSPHRASE));
    dead = true;
    await work(next, 3);
    await next.lock();
    const again = profile.start(DAY);
    expect(must(await again.unlock(PASSPHRASE)).logFault).toBe(false);
    expect(must(await again.checkLog()).fault).toBeNull();
    expect(new Set([...auditRows(storeOf(again)).lines.values()].map(({ era }) => era))).toEqual(new Set([1]));
    expect(events(again)).not.toContain('log.key_lost');
  });

  it('that cannot be read at this moment is not lost: nothing is written without it, and its era goes on', async () => {
    const { profile, vault } = await madeVault();
    await work(vault, 3);
    await vault.lock();
    let held = true;
    const next = profile.start(DAY, (host) => ({
      ...host,
      read: async (slot) => (held && slot === 'audit' ? (fail('file.not_readable') as never) : host.read(slot)),
    }));
    const session = must(await next.unlock(PASSPHRASE));
    expect(session).toMatchObject({ readOnly: 'file.not_readable', logFault: false });
    const { n } = headOf(next);
    expect(refusal(await next.saveSettings(defaultSettings()))).toBe('file.not_readable');
    expect(refusal(await next.renewKey(PASSPHRASE))).toBe('file.not_readable');
    expect(headOf(next).n).toBe(n);
    // Read again at the next change, not only at the next unlock.
    held = false;
    must(await next.saveSettings(defaultSettings()));
    await next.lock();
    const again = profile.start(DAY);
    expect(must(await again.unlock(PASSPHRASE)).logFault).toBe(false);
    expect(must(await again.checkLog()).fault).toBeNull();
    expect(new Set([...auditRows(storeOf(again)).lines.values()].map(({ era }) => era))).toEqual(new Set([1]));
    expect(events(again)).not.toContain('log.key_lost');
    await again.lock();
  });

  it('lost, or ahead of the log because lines were cut off together with the head, begins a new era that says so', async () => {
    const { profile, vault } = await madeVault();
    await work(vault, 3);
    await vault.lock();
    profile.quitCleanly();
    for (const name of readdirSync(profile.vaultPath).filter((file) => file.startsWith('audit.')))
      writeFileSync(join(profile.vaultPath, name), '');
    let next = profile.start(DAY);
    expect(must(await next.unlock(PASSPHRASE)).logFault).toBe(true);
    const { n } = headOf(next);
    expect(lineOf(next, n - 2)).toMatchObject({ event: 'log.key_lost', era: 2 });
    expect(lineOf(next, n)).toMatchObject({ event: 'slots.mended', subject: 'audit' });
    await work(next, 2);
    // Two lines cut off and the head put back: nothing in the rows shows it, the key does.
    const [cut, head] = [lineOf(next, n), headOf(next)];
    must(
      await storeOf(next).write([
        { table: 'audit', id: lineId(n + 1), remove: true },
        { table: 'audit', id: lineId(n + 2), remove: true },
        { table: 'state', id: HEAD, value: { n, link: cut.link, era: cut.era } },
      ]),
    );
    expect(must(await next.checkLog()).fault).toBeNull();
    // Killed, not locked: a lock would write its line on top of what is in memory.
    next = profile.start(DAY);
    expect(must(await next.unlock(PASSPHRASE)).logFault).toBe(true);
    expect(lineOf(next, n + 1)).toMatchObject({ event: 'log.cut', subject: `${n} / ${head.n}`, era: 3 });
    expect(must(await next.checkLog()).fault).toBeNull();
  });
});

describe('the seals', () => {
  it('hold for the sheet the era began with, and the result is a line', async () => {
    const { profile, vault } = await madeVault();
    const code = await sheetOf(vault);
    await work(vault, 4);
    let next = await reopened(profile, vault);
    await next.lock();
    const first = await recovered(profile, code);
    next = first.vault;
    expect(events(next)).toContain('seals.held');
    // The key of the vault was renewed on the way; the log's own went along.
    expect(events(next)).not.toContain('log.key_lost');
    expect(events(next).slice(-5)).toEqual([
      'seals.held',
      'recovery.used',
      'recovery.made',
      'key.renewed',
      'vault.unlocked',
    ]);
    expect(must(await next.checkLog()).fault).toBeNull();
    // The era of the new sheet in turn.
    await work(next, 2);
    await next.lock();
    const second = await recovered(profile, first.code);
    expect(events(second.vault).filter((event) => event === 'seals.held')).toHaveLength(2);
  });

  it('do not hold for a history that a later thief of the vault’s key has linked anew', async () => {
    const { profile, vault } = await madeVault();
    const code = await sheetOf(vault);
    await work(vault, 6);
    const n = headOf(vault).n - 3;
    must(await storeOf(vault).write(relinked(vault, n, { ...lineOf(vault, n), subject: 'Basqa.pdf' })));
    expect(must(await vault.checkLog()).fault).toBeNull();
    const next = await recovered(profile, code);
    const line = [...auditRows(storeOf(next.vault)).lines.values()].find(({ event }) => event === 'seals.broken');
    expect(line?.subject).toBe(String(n));
  });

  it('say that they are not known where no era began with the sheet', async () => {
    const { profile, vault } = await madeVault();
    const code = await sheetOf(vault);
    const opening = [...auditRows(storeOf(vault)).lines.values()].find((line) => line.opening?.sheet);
    if (!opening?.opening) throw new Error('no era');
    must(
      await storeOf(vault).write(
        relinked(vault, opening.n, { ...opening, opening: { ...opening.opening, sheet: 'ff' } }),
      ),
    );
    const next = await recovered(profile, code);
    expect(events(next.vault)).toContain('seals.unknown');
  });
});

describe('any history', () => {
  it('is unbroken, and any single change to it is found not after the line behind it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(fc.constant('work' as const), fc.constant('reopen' as const), fc.constant('sheet' as const)),
          { minLength: 1, maxLength: 8 },
        ),
        fc.nat(),
        fc.constantFrom('remove', 'event', 'at', 'link', 'number'),
        async (steps, pick, how) => {
          const made = await madeVault();
          let { vault } = made;
          for (const step of steps) {
            if (step === 'work') await work(vault, 2);
            else if (step === 'sheet') await sheetOf(vault);
            else vault = await reopened(made.profile, vault);
          }
          expect(must(await vault.checkLog()).fault).toBeNull();
          const n = 1 + (pick % headOf(vault).n);
          const line = lineOf(vault, n);
          const changed: Record<typeof how, ChainLine> = {
            remove: line,
            event: { ...line, event: 'act.signed' },
            at: { ...line, at: '2026-01-01T00:00:00.000+05:00' },
            link: { ...line, link: line.link.replace(/^../, line.link.startsWith('00') ? 'ff' : '00') },
            number: { ...line, n: n + 1 },
          };
          must(
            await storeOf(vault).write([
              how === 'remove' ? { table: 'audit', id: lineId(n), remove: true } : put(n, changed[how]),
            ]),
          );
          expect(must(await vault.checkLog()).fault?.n).toBe(n);
          await vault.lock();
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
