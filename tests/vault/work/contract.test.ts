/** The vault's contract: every call has one handler, and a call that does not fit is refused and changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DESTROY_WORD, isDestructionConfirmed, isWordTyped } from '../../../shared/text/confirmation';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { ERROR_CODES, type Result } from '../../../shared/errors/app-error';
import { callsOver } from '../../../renderer/vault/contract/calls-over';
import { contracts } from '../../../renderer/vault/contract';
import { call, type Contract } from '../../../renderer/vault/contract/call';
import { text } from '../../../renderer/vault/contract/inputs';
import { vaultCalls } from '../../../renderer/vault/modules';
import { CallTable } from '../../../renderer/vault/modules/table';
import { newTurns } from '../../../renderer/vault/modules/in-turn';
import { locales } from '../../../shared/texts';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

const calls = Object.values(contracts).flatMap((contract: Contract) => Object.entries(contract));
const names = calls.map(([name]) => name);
const refused = (answer: Result<unknown>): string => {
  const code = refusal(answer);
  expect(ERROR_CODES).toContain(code);
  return code;
};

describe('the contract of the vault', () => {
  let profile: Profile;
  let vault: ReturnType<typeof vaultCalls>;
  /** What a handler threw: a wrong call must not get that far. */
  const bugs: string[] = [];

  beforeAll(async () => {
    profile = newProfile();
    const ground = profile.ground('2026-03-10T10:00:00+05:00');
    vault = vaultCalls(
      () => ground,
      (error, name) => bugs.push(`${name}: ${String(error)}`),
    );
    const session = must(await vault.create(PASSPHRASE, defaultSettings()));
    if (session.clock.state === 'ask') must(await vault.confirmDate(session.clock.clockDay, null));
  });
  afterAll(async () => {
    await vault.lock();
    profile.remove();
  });

  const state = () => JSON.stringify([vault.vault()?.store.head(), must(vaultOpen()).store.frames().count]);
  const vaultOpen = () => {
    const open = vault.vault();
    return open ? { ok: true as const, value: open } : { ok: false as const, error: { code: 'vault.locked' as const } };
  };

  it('has each name once, and a handler for each', () => {
    expect(names.length).toBeGreaterThan(150);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(typeof vault[name as keyof typeof vault], name).toBe('function');
  });

  it('refuses a name there is none of, also names every object has', async () => {
    for (const name of [
      '',
      'nothing',
      'then',
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'vault',
      'answer',
    ])
      expect(refused(await vault.answer(name)), name).toBe('bad_request');
  });

  it.each(calls)('%s refuses arguments that do not parse, and changes nothing', async (name, { input }) => {
    const before = state();
    const wrong = fc
      .array(fc.anything({ maxDepth: 2 }), { maxLength: 6 })
      .filter((args) => !input.safeParse(args).success);
    await fc.assert(
      fc.asyncProperty(wrong, async (args) => {
        refused(await vault.answer(name, ...args));
      }),
      { numRuns: 25 },
    );
    for (const args of [
      [Symbol('x')],
      [null, null, null, null, null, null, null],
      Array.from({ length: 9 }, () => 'x'),
    ])
      expect(refused(await vault.answer(name, ...args))).toBe('bad_request');
    expect(bugs).toEqual([]);
    expect(state()).toBe(before);
  });

  const period = { year: 2026, half: 1 };
  it.each<[string, unknown[]]>([
    ['addRecord', [{}]],
    ['addRecord', [{ kind: 'counselling', codes: [7] }]],
    ['addRecords', [[{}, { kind: 5 }]]],
    ['checkRecord', ['none', []]],
    ['amendRecord', ['none', 1, {}, 'x']],
    ['saveSettings', [{}]],
    ['saveSettings', [{ unit: null }]],
    ['saveTemplate', [{ id: '' }]],
    ['saveJournalView', [{ id: 1 }]],
    ['saveJournalLayout', [{}]],
    ['saveSupportPlan', [{ steps: 4 }]],
    ['saveReferral', [{ code: '10001' }]],
    ['addDisclosure', [{ code: 5 }]],
    ['saveAppeal', [null, { code: '' }]],
    ['saveAct', [{ id: 'none' }]],
    ['savePlan', [{ book: 'quarter', year: 2026, quarter: 2, version: 1 }]],
    ['savePlan', [{ book: 'quarter', year: 2026, quarter: 2, version: 1, lines: 'x' }]],
    ['savePlanTemplate', [{ id: '', name: 'x' }]],
    ['addUnitFiles', [period, [{}]]],
    ['addUnitFiles', [period, [{ name: 'x', checksum: '0', bytes: 1, read: null }]]],
    ['addUnitByHand', [period, {}]],
    ['putBackUnitReports', [period, [{}]]],
    ['saveExpectedUnits', [[{}]]],
    ['saveProposals', [period, {}]],
    ['openTable', [{ name: 'x', checksum: 'x' }, {}]],
    ['sampleTable', ['none', {}]],
    ['judgeTable', ['none', { columns: 1 }]],
  ])('%s refuses a form it parses itself: %j', async (name, args) => {
    const before = state();
    const answer = await vault.answer(name, ...args);
    if (name === 'checkRecord' && answer.ok)
      expect((answer.value as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
    else expect(refused(answer)).not.toBe('unexpected');
    expect(bugs).toEqual([]);
    expect(state()).toBe(before);
  });

  it('hands over only members it knows', async () => {
    must(await vault.answer('journal', { late: false, strange: 1 }));
    const draft = { id: 'd1', kind: 'counselling', recordId: null, values: { a: 1 }, strange: 'x' };
    must(await vault.answer('keepDraft', draft));
    expect(must(await vault.drafts()).map((one) => Object.keys(one).sort())).toEqual([
      ['id', 'kind', 'recordId', 'savedAt', 'values'],
    ]);
  });

  it('names a day that does not exist as such', async () => {
    expect(refused(await vault.answer('closeCode', '10001', '2026-02-30', 'x'))).toBe('record.impossible_date');
  });

  it('never says what was given', async () => {
    const answer = await vault.answer('unlock', { secret: 'сырым' });
    expect(JSON.stringify(answer)).not.toContain('сырым');
  });

  it.each([
    ['destroy', [['r']]],
    ['dispose', ['a']],
  ])('%s wants the word that is shown', async (name, first) => {
    const before = state();
    for (const word of ['', '  ', 'иә', 'job', 'жо', 'жоюу', 'destroy it', 'х'])
      expect(refused(await vault.answer(name, ...first, word)), word).toBe('research.confirm_mismatch');
    for (const word of Object.values(DESTROY_WORD))
      expect(refused(await vault.answer(name, ...first, ` ${word.toLowerCase()} `)), word).not.toMatch(
        /confirm_mismatch|bad_request|unexpected/,
      );
    expect(state()).toBe(before);
  });
});

describe('the typed word', () => {
  it('is the one the dialogs show, in each language', () => {
    for (const language of ['kk', 'ru', 'en'] as const) {
      for (const shown of [locales[language].research.destroy.word, locales[language].actBook.disposal.word])
        expect(isDestructionConfirmed(shown), `${language} ${shown}`).toBe(true);
    }
  });

  it('does not depend on case, on spaces around it or on how a letter is composed', () => {
    expect(isWordTyped('  йод ', 'ЙОД'.normalize('NFD'))).toBe(true);
    expect(isWordTyped('жо ю', 'ЖОЮ')).toBe(false);
    expect(isWordTyped('', 'ЖОЮ')).toBe(false);
  });
});

describe('the table of calls', () => {
  const open = { store: 'open' } as never;
  const contract = { one: call(text).answers<string>() };

  it('does not start with a call that has no handler, or two', () => {
    const table = new CallTable(
      () => open,
      newTurns(),
      () => false,
      () => undefined,
    );
    expect(() => table.add(contract, {})).toThrow('one');
    table.add(contract, { one: () => ({ ok: true, value: 'x' }) });
    expect(() => table.add(contract, { one: () => ({ ok: true, value: 'y' }) })).toThrow('one');
  });

  it('makes a refusal of what a handler throws, and hands the error on with the name of the call', async () => {
    const seen: unknown[] = [];
    const table = new CallTable(
      () => open,
      newTurns(),
      () => false,
      (error, name) => seen.push([String(error), name]),
    );
    table.add(contract, {
      one: () => {
        throw new Error('bug');
      },
    });
    expect(refused(await table.answer('one', 'x'))).toBe('unexpected');
    expect(seen).toEqual([['Error: bug', 'one']]);
  });

  it('asks no handler while the vault is locked', async () => {
    const table = new CallTable(
      () => null,
      newTurns(),
      () => false,
      () => undefined,
    );
    table.add(contract, {
      one: () => {
        throw new Error('asked');
      },
    });
    expect(refused(await table.answer('one', 'x'))).toBe('vault.locked');
  });
});

describe('the window’s side', () => {
  it('sends every call by its name, and is no promise itself', async () => {
    const sent: unknown[][] = [];
    const client = callsOver(async (...all) => {
      sent.push(all);
      return { ok: true, value: null };
    });
    await client.dropDraft('a');
    expect(await Promise.resolve(client)).toBe(client);
    expect(client.history).toBe(client.history);
    expect(sent).toEqual([['dropDraft', 'a']]);
  });

  it('refuses what cannot be sent; another failure stays one', async () => {
    const unsendable = callsOver(() => Promise.reject(new DOMException('x', 'DataCloneError')));
    expect(refused(await unsendable.drafts())).toBe('bad_request');
    await expect(callsOver(() => Promise.reject(new Error('gone'))).drafts()).rejects.toThrow('gone');
  });
});
