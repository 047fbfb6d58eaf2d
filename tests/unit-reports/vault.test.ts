/**
 * The collection of units' reports in a vault on real files: kept, judged, corrected, taken out and put back, brought
 * to paper (order 227, point 26; 227-52).
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import type { UnitFile } from '../../renderer/vault/api';
import type { VaultApi } from '../../renderer/vault/contract';
import { defaultSettings } from '../../shared/domain/settings/settings';
import { figuresOf } from '../../shared/import/unit-summary/unit-report';
import { summarise } from '../../shared/import/unit-summary/unit-summary';
import { fail } from '../../shared/errors/app-error';
import type { HalfYear } from '../../shared/time/periods';
import { FIGURE_KEYS, type UnitReading } from '../../shared/import/unit-summary/reading';
import { readUnitReport } from '../../shared/import/unit-summary/read-report';
import { itWith, python, temporaryFolder } from '../documents/tools';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../vault/kit/harness';
import { type OwnReport, figuresFrom, ownReport } from './make';

const H1: HalfYear = { year: 2026, half: 1 };
const H2: HalfYear = { year: 2026, half: 2 };
const NOW = '2026-07-01T10:00:00+05:00';

async function own(name: string, report: OwnReport = {}): Promise<UnitFile> {
  const bytes = await ownReport(report);
  return {
    name,
    checksum: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    read: readUnitReport(must(readTable(bytes, name)), name),
  };
}
const bad = (name: string): UnitFile => ({
  name,
  checksum: createHash('sha256').update(name).digest('hex'),
  bytes: 7,
  read: fail('table.old_excel'),
});
const body = (n: number) => ({ kk: `№ ${n} облыстың прокуратурасы`, ru: `Прокуратура области № ${n}` });

describe('the collection', () => {
  let profile: Profile;
  let vault: ReturnType<Profile['start']>;
  beforeAll(async () => {
    profile = newProfile();
    vault = profile.start(NOW);
    must(
      await vault.create(PASSPHRASE, {
        ...defaultSettings(),
        unit: { ...defaultSettings().unit, code: 'GP' },
        unitSummary: true,
      }),
    );
  }, 60_000);
  afterAll(() => profile.remove());
  const view = async (period = H1) => must(await vault.unitSummary(period));
  const add = async (files: UnitFile[], period = H1) => must(await vault.addUnitFiles(period, files));
  const report = async (name: string, period = H1) =>
    (await view(period)).reports.find((one) => one.report.file?.name === name)!;
  const codes = async (name: string, period = H1) => (await report(name, period)).findings.map(({ code }) => code);
  const events = async () =>
    must(await vault.log({ most: 6 })).lines.map(({ event, subject }) => `${event} ${subject}`);

  it('counts each unit once, and adds up', async () => {
    const first = await own('Esep_2026-1_A_v1.xlsx', { name: body(1), figures: figuresFrom(() => 2) });
    expect(
      await add([
        first,
        await own('Esep_2026-1_B_v1.xlsx', { name: body(2), figures: figuresFrom(() => 5) }),
        bad('old.xls'),
      ]),
    ).toMatchObject({ known: [] });
    expect(await add([{ ...first, name: 'copy.xlsx' }])).toEqual({ ids: [], known: ['copy.xlsx'] });
    const { totals, lines, reports } = await view();
    expect(lines).toHaveLength(2);
    // by hand: 2 + 5 in a plain row; five and four rows of them in the totals of rows 1 and 2
    expect([totals['3.1'], totals['1'], totals['2'], totals['1.5.not_recommended']]).toEqual([
      { sum: 7, without: 0 },
      { sum: 35, without: 0 },
      { sum: 28, without: 0 },
      { sum: 7, without: 0 },
    ]);
    expect(reports.map(({ state }) => state).sort()).toEqual(['counted', 'counted', 'unread']);
    expect(await codes('old.xls')).toEqual(['unread']);
    expect((await report('Esep_2026-1_A_v1.xlsx')).report.genuine).toBe(true);
    expect(await events()).toContain('summary.read 2026-1 · 3');
  });

  it('a corrected version replaces the one before, in whatever order they come', async () => {
    await add([
      await own('Esep_2026-1_B_v3.xlsx', { name: body(2), version: 3, figures: figuresFrom(() => 1) }),
      await own('Esep_2026-1_B_v2.xlsx', { name: body(2), version: 2, figures: figuresFrom(() => 9) }),
    ]);
    expect((await view()).totals['3.1'].sum).toBe(2 + 1);
    expect(await codes('Esep_2026-1_B_v1.xlsx')).toEqual(['replaced']);
    expect(await codes('Esep_2026-1_B_v2.xlsx')).toEqual(['replaced']);
    expect(await codes('Esep_2026-1_B_v3.xlsx')).toEqual([]);
  });

  it('the same unit twice: one counts, it is said, a person chooses', async () => {
    await add([await own('again.xlsx', { name: body(1), figures: figuresFrom(() => 4) })]);
    expect(await codes('again.xlsx')).toContain('twice');
    const other = await report('Esep_2026-1_A_v1.xlsx');
    must(await vault.chooseUnitReport(H1, (other.state === 'counted' ? await report('again.xlsx') : other).report.id));
    const chosen = await report('Esep_2026-1_A_v1.xlsx');
    expect(((await report('again.xlsx')).state === 'counted') === (chosen.state === 'counted')).toBe(false);
    must(await vault.chooseUnitReport(H1, chosen.report.id));
    expect((await view()).totals['3.1'].sum).toBe(2 + 1);
    must(await vault.removeUnitReports(H1, [(await report('again.xlsx')).report.id]));
  });

  it('a file changed after it was made, and one of another half-year', async () => {
    await add([
      await own('changed.xlsx', { name: body(3), figures: figuresFrom(() => 1), checkValue: '0123456789abcdef' }),
      await own('late.xlsx', { name: body(4), period: H2, figures: figuresFrom(() => 8) }),
    ]);
    expect(await codes('changed.xlsx')).toEqual(['changed']);
    expect((await report('late.xlsx')).state).toBe('other_period');
    expect((await view()).totals['3.1'].sum).toBe(2 + 1 + 1);
    const { id } = (await report('late.xlsx')).report;
    must(await vault.changeUnitReport(H1, id, { unitId: null, typed: {}, takenAnyway: true }));
    expect((await view()).totals['3.1'].sum).toBe(2 + 1 + 1 + 8);
    must(await vault.changeUnitReport(H1, id, { unitId: null, typed: {}, takenAnyway: false }));
  });

  it('a file nobody could read is filled in by hand; totals left empty add up', async () => {
    const { id } = (await report('old.xls')).report;
    const typed = Object.fromEntries(
      FIGURE_KEYS.filter((key) => key.includes('.') || key === '4').map((key) => [key, 1]),
    );
    must(await vault.changeUnitReport(H1, id, { unitId: null, typed, takenAnyway: false }));
    const { figures, state } = await report('old.xls');
    expect([state, figures['1'], figures['2'], figures['4']]).toEqual(['counted', 5, 4, 1]);
    expect(refusal(await vault.changeUnitReport(H1, 'nobody', { unitId: null, typed: {}, takenAnyway: false }))).toBe(
      'summary.not_found',
    );
    expect(
      refusal(await vault.changeUnitReport(H1, id, { unitId: null, typed: { '1.1': -1 }, takenAnyway: false })),
    ).toBe('record.invalid');
  });

  it('expected units: found by code and name, missing named, a name given by hand is known from then on', async () => {
    const unit = (n: number, code = '') => ({ id: `u${n}`, code, name: body(n), also: [] });
    must(
      await vault.saveExpectedUnits([
        unit(1),
        { ...unit(2), name: { kk: 'Басқа атау', ru: '' }, code: 'b' },
        unit(3),
        unit(7),
      ]),
    );
    expect((await view()).missing.map(({ id }) => id)).toEqual(['u7']);
    const hand = await own('x.xlsx', { name: { kk: 'Жетінші прокуратура', ru: '' }, figures: figuresFrom(() => 0) });
    await add([hand]);
    expect(await codes('x.xlsx')).toContain('unknown_unit');
    must(
      await vault.changeUnitReport(H1, (await report('x.xlsx')).report.id, {
        unitId: 'u7',
        typed: {},
        takenAnyway: false,
      }),
    );
    expect((await view()).missing).toEqual([]);
    await add(
      [
        await own('y.xlsx', {
          name: { kk: 'Жетінші  ПРОКУРАТУРА', ru: '' },
          period: H2,
          figures: figuresFrom(() => 6),
        }),
      ],
      H2,
    );
    expect((await report('y.xlsx', H2)).unit?.id).toBe('u7');
    expect(refusal(await vault.saveExpectedUnits([{ ...unit(1), name: { kk: ' ', ru: '' } }]))).toBe('record.invalid');
  });

  it('changes to the half-year before, by unit and in all', async () => {
    await add([await own('Esep_2026-2_A_v1.xlsx', { name: body(1), period: H2, figures: figuresFrom(() => 7) })], H2);
    const { lines, before, totals } = await view(H2);
    const line = lines.find(({ key }) => key === 'unit:u1')!;
    expect([line.figures['3.1'], line.before?.['3.1']]).toEqual([7, 2]);
    expect([totals['3.1'].sum, before?.totals['3.1'].sum, before?.units]).toEqual([13, 2 + 1 + 1 + 1 + 0, 5]);
  });

  it('stays over a lock; a collection deleted comes back whole', async () => {
    const before = await view();
    await vault.lock();
    vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    expect(await view()).toEqual(before);
    const gone = must(
      await vault.removeUnitReports(
        H1,
        before.reports.map(({ report: { id } }) => id),
      ),
    );
    expect((await view()).reports).toEqual([]);
    expect((await view(H2)).reports).not.toEqual([]);
    must(await vault.putBackUnitReports(H1, gone));
    expect(await view()).toEqual(before);
    expect((await events()).slice(0, 2)).toEqual([
      `summary.restored 2026-1 · ${gone.length}`,
      `summary.removed 2026-1 · ${gone.length}`,
    ]);
  });

  it('what the reading room says is looked at again', async () => {
    const good = await own('z.xlsx', { name: body(9) });
    const forged = {
      ...good,
      checksum: 'f'.repeat(64),
      read: { ok: true as const, value: { ...(good.read as { value: UnitReading }).value, period: 'hello' } },
    };
    await add([forged], H2);
    expect(await report('z.xlsx', H2)).toMatchObject({
      state: 'unread',
      report: { refused: { code: 'table.damaged' } },
    });
    expect(refusal(await vault.addUnitFiles(H2, [{ ...good, checksum: 'short' }]))).toBe('record.invalid');
  });

  itWith(
    ['openpyxl', 'python-docx'],
    'goes to Excel and Word: totals, units, changes, sources; nothing computes',
    async () => {
      const folder = await temporaryFolder();
      must(await vault.saveProposals(H2, { kk: '=HYPERLINK("http://x")', ru: 'Предложение одно.\nПредложение два.' }));
      const write = async (
        ...[format, language]: Parameters<VaultApi['summaryFile']> extends [unknown, ...infer Rest] ? Rest : never
      ) => {
        const file = must(await vault.summaryFile(H2, format, language));
        writeFileSync(join(folder.path, file.name), file.bytes);
        return join(folder.path, file.name);
      };
      for (const language of ['kk', 'ru'] as const) {
        const sheets = (await python(
          'import sys, json, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\nprint(json.dumps({s.title: [[c.value for c in row] for row in s.iter_rows()] for s in book}))',
          await write('xlsx', language),
        )) as Record<string, (string | number | null)[][]>;
        const [totals, matrix, changes, sources] = Object.values(sheets);
        expect(totals?.[16]?.slice(0, 5)).toEqual([null, expect.any(String), 13, 5, '+8']);
        expect(totals?.[9]?.[2]).toBe('13 / 13');
        expect(matrix?.at(-1)?.[2]).toBe(13 * 5);
        expect(changes?.some((row) => row.includes(7 * 5))).toBe(true);
        expect(sources?.flat()).toContain('z.xlsx');
        expect(JSON.stringify(sheets)).not.toContain('"=');
      }
      const words = (await python(
        "import sys, json, docx\nd = docx.Document(sys.argv[1])\nprint(json.dumps({'text': '\\n'.join(p.text for p in d.paragraphs), 'rows': [[c.text for c in r.cells] for r in d.tables[0].rows]}))",
        await write('docx', 'ru'),
      )) as { text: string; rows: string[][] };
      expect(words.text).toContain('Предложение два.');
      expect(words.text).toContain('Не представили отчёт');
      expect(words.rows.some((row) => row.includes('тренинги') && row.includes('13') && row.includes('+8'))).toBe(true);
      await folder.remove();
    },
  );
});

describe('sums', () => {
  it('the totals are the sums of the units, whatever is missing, for any units', () => {
    const figure = fc.option(fc.nat(500), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(12), fc.array(figure, { minLength: 22, maxLength: 22 })), { maxLength: 30 }),
        (units) => {
          const reports = units.map(([unit, values], index) => {
            const typed = Object.fromEntries(
              FIGURE_KEYS.flatMap((key, at) => (values[at] === null ? [] : [[key, values[at]]])),
            ) as Record<string, number>;
            return {
              id: `r${index}`,
              addedAt: '2026-07-01T10:00:00+05:00',
              file: null,
              refused: null,
              reading: null,
              genuine: null,
              unitId: `u${unit}`,
              typed,
              takenAnyway: false,
              chosenAt: null,
            };
          });
          const expected = Array.from({ length: 13 }, (_, n) => ({
            id: `u${n}`,
            code: '',
            name: { kk: `b${n}`, ru: '' },
            also: [],
          }));
          const summary = summarise('2026-1', reports, { period: '2025-2', reports: [] }, expected);
          expect(new Set(summary.lines.map(({ key }) => key)).size).toBe(summary.lines.length);
          for (const key of FIGURE_KEYS) {
            const counted = summary.lines.map(
              ({ reportId }) => figuresOf(reports.find(({ id }) => id === reportId)!)[key],
            );
            expect(summary.totals[key]).toEqual({
              sum: counted.reduce<number>((sum, value) => sum + (value ?? 0), 0),
              without: counted.filter((value) => value === null).length,
            });
          }
          expect(summary.missing.length + summary.lines.length).toBe(13);
        },
      ),
    );
  });
});
