/** The command line over the exchange file (docs/command-line.md), run on the built program. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SAMPLE, cleanUp, fileOf, folder, report, root } from './run';

const expected = JSON.parse(readFileSync(join(root, 'tests/samples/half-year-2026-1.expected.json'), 'utf8')) as {
  expected: { annex3: { row: string; value: number; not_recommended?: number }[] };
};

const base = (id: string, more: object) => ({
  id,
  version: 1,
  enteredAt: '2026-03-11T18:00+05:00',
  status: 'active',
  date: '2026-03-11',
  ...more,
});
const session = (id: string, code: string, more: object = {}) =>
  base(id, {
    kind: 'diagnostics',
    purpose: 'assessment',
    examinees: [{ code, category: 'employee', basis: 'head', outcome: 'favourable' }],
    ...more,
  });
const research = (id: string, more: object) => ({
  id,
  version: 1,
  enteredAt: '2025-09-01T09:00+05:00',
  kind: 'research',
  status: 'active',
  title: 'climate',
  basis: 'gpo',
  start: '2025-08-01',
  end: '2025-08-31',
  headcount: 10,
  returned: 9,
  invalid: 0,
  valid: 9,
  materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 9 }],
  ...more,
});

describe('npm run report', () => {
  afterAll(cleanUp);

  it('gives the figures of the sample that were summed by hand, and writes its files', async () => {
    const run = await report(['--data', SAMPLE, '--period', '2026-1', '--as-of', '2026-11-02T10:00+05:00']);
    expect(run.code, run.messages).toBe(0);
    for (const row of expected.expected.annex3) {
      expect(run.answer?.annex3[row.row], row.row).toBe(row.value);
      if (row.not_recommended !== undefined)
        expect(run.answer?.annex3[`${row.row}.not_recommended`]).toBe(row.not_recommended);
    }
    expect(run.answer).toMatchObject({
      period: '2026-1',
      from: '2026-01-01',
      to: '2026-06-30',
      refused: [],
      drafts: [],
    });
    expect(
      run.answer?.destroyed.map(({ id, keepThrough, destroyedOn, act }) => [id, keepThrough, destroyedOn, act]).sort(),
    ).toEqual([
      ['R01', '2026-08-27', '2026-11-02', '1'],
      ['R02', '2026-10-24', '2026-11-02', '1'],
    ]);
    expect(run.files).toEqual([...(run.answer?.files ?? [])].sort());
    expect(
      run.files
        .filter((name) => name.startsWith('Esep_'))
        .map((name) => name.split('.').at(-1))
        .sort(),
    ).toEqual(['docx', 'pdf', 'xlsx']);
    expect(
      run.files
        .filter((name) => name.startsWith('Akt_'))
        .map((name) => name.split('.').at(-1))
        .sort(),
    ).toEqual(['docx', 'pdf']);
  });

  it('reads the period from the 25th to the 24th, and leaves out what was entered after the moment asked for', async () => {
    const data = fileOf([
      session('A', '4001', { date: '2025-12-25', enteredAt: '2025-12-25T18:00+05:00' }),
      session('B', '4002', { date: '2026-06-24', enteredAt: '2026-06-24T17:59+05:00' }),
      session('C', '4003', { date: '2026-06-25', enteredAt: '2026-06-25T09:00+05:00' }),
      session('D', '4004', { date: '2026-06-24', enteredAt: '2026-06-24T13:00:01Z' }),
    ]);
    const run = await report([
      '--data',
      data,
      '--period',
      '2026-1',
      '--mode',
      'cutoff25',
      '--as-of',
      '2026-06-24T18:00+05:00',
    ]);
    expect(run.answer).toMatchObject({ from: '2025-12-25', to: '2026-06-24' });
    expect(run.answer?.annex3['1']).toBe(2);
  });

  it('refuses with id and reason, turns requests without paper into drafts, stores what is only doubtful', async () => {
    const data = fileOf([
      session('N01', '4001'),
      session('N02', '40A1'),
      session('N03', '4003', { date: '2026-02-30' }),
      session('N04', '4004', { date: '2026-03-09', purpose: 'magic' }),
      base('N31', { kind: 'correction', code: '4001', change: 1, diagnosticsId: 'N01', contraindicationsAbsent: true }),
      base('N41', { kind: 'special', type: 'portrait', request: null }),
      base('N05', {
        kind: 'counselling',
        client: 'employee',
        form: 'individual',
        codes: ['4005'],
        channel: 'phone',
        initiative: 'self',
        topic: 'family',
        specialRoom: false,
        date: '2026-05-07',
        enteredAt: '2026-05-07T18:00+05:00',
      }),
    ]);
    const run = await report(['--data', data, '--period', '2026-1', '--as-of', '2026-07-01T00:00+05:00']);
    expect(run.code, run.messages).toBe(0);
    expect(run.answer?.refused.map((line) => line.id).sort()).toEqual(['N02', 'N03', 'N04', 'N31']);
    expect(run.answer?.drafts).toEqual(['N41']);
    expect(run.answer?.warnings).toContainEqual({ id: 'N05', code: 'public_holiday' });
    expect(run.answer?.annex3).toMatchObject({ '1': 1, '2': 1, '4': 0 });
  });

  it('keeps material through 28 February and destroys it from 1 March, by the clock of the unit (227-36)', async () => {
    const data = fileOf([
      research('N50', {}),
      research('N51', { hold: { from: '2026-02-01', reason: 'inspection' } }),
      research('N52', { materials: [{ kind: 'questionnaire', carrier: 'paper', quantity: 9 }] }),
    ]);
    const before = await report(['--data', data, '--period', '2025-2', '--as-of', '2026-02-28T23:59+05:00']);
    expect(before.answer?.destroyed).toEqual([]);
    expect(before.files.some((name) => name.startsWith('Akt_'))).toBe(false);
    const after = await report(['--data', data, '--period', '2025-2', '--as-of', '2026-02-28T19:30Z'], {
      TZ: 'America/New_York',
    });
    expect(after.answer?.destroyed).toEqual([
      { id: 'N50', end: '2025-08-31', keepThrough: '2026-02-28', destroyedOn: '2026-03-01', act: '1' },
    ]);
    expect(after.answer?.annex3).toEqual(before.answer?.annex3);
    expect(after.answer?.annex3['5.2']).toBe(3);
  });

  it('destroys by the day of the unit behind Almaty too, and leaves drafts and cancelled researches alone', async () => {
    const data = fileOf(
      [research('N50', {}), research('N53', { status: 'cancelled' }), research('N54', { status: 'draft' })],
      { timeZone: 'America/New_York', unit: { code: 'Т-1', name: { kk: 'Б', ru: 'О' }, headcount: 5_000_000 } },
    );
    const before = await report(['--data', data, '--period', '2025-2', '--as-of', '2026-02-28T23:00-05:00']);
    expect(before.code, before.messages).toBe(0);
    expect(before.answer?.destroyed).toEqual([]);
    const after = await report(['--data', data, '--period', '2025-2', '--as-of', '2026-03-01T00:00-05:00']);
    expect(after.answer?.destroyed).toMatchObject([{ id: 'N50', destroyedOn: '2026-03-01' }]);
  });

  it('refuses a foreign, a broken and a newer file whole and writes nothing', async () => {
    const broken = join(folder(), 'broken.json');
    writeFileSync(broken, '{"format":"senim-exchange","version":1,"records":[');
    for (const data of [broken, fileOf([], { format: 'other' }), fileOf([], { version: 2 })]) {
      const run = await report(['--data', data, '--period', '2026-1']);
      expect(run.code, run.messages).toBe(3);
      expect(run.answer).toBeNull();
      expect(run.files).toEqual([]);
      expect(run.messages).toMatch(/file\.(not_exchange|newer_version|damaged)/);
    }
  });

  it('names a wrong argument at once', async () => {
    for (const words of [
      ['--data', SAMPLE],
      ['--data', SAMPLE, '--period', '2026-3'],
      ['--data', 'no-such-file', '--period', '2026-1'],
      ['--data', SAMPLE, '--period', '2026-1', '--mode', 'weekly'],
      ['--data', SAMPLE, '--period', '2026-1', '--as-of', '2026-02-30T10:00+05:00'],
      ['--data', SAMPLE, '--period', '2026-1', '--as-of', '2026-02-20T10:00'],
      ['--data', SAMPLE, '--period', '2026-1', '--lang', 'en'],
      ['--dta', SAMPLE],
    ]) {
      const run = await report(words);
      expect(run.code, words.join(' ')).toBe(2);
      expect(run.messages).toContain('Usage:');
    }
  });

  it('leaves nothing behind when the folder cannot be written', async () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, 'mine');
    const run = await report(['--data', SAMPLE, '--period', '2026-1', '--out', join(file, 'out')]);
    expect(run.code).toBe(2);
    expect(run.messages).toMatch(/file\.not_writable/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});
