/** An old journal into the vault: dry run, consent, one write, undo (I10, I11, I12; 227-26, 227-33, 227-46). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import type { VaultApi } from '../../renderer/vault/contract';
import { defaultSettings } from '../../shared/domain/settings/settings';
import type { RecordInput } from '../../shared/domain/records/record';
import type { Mapping } from '../../shared/import/old-journal/mapping';
import { civilDate } from '../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../vault/kit/harness';

const NOW = '2026-03-20T10:00:00+05:00';
const HEAD = 'Күні;Бағыты;Түрі, нысаны;Негіздеме;Кіммен (санаты);Шифр;Адам саны;Мақсаты, тақырыбы;Нәтижесі;Ескертпе';
const consultation = (day: string, code: string) =>
  `${day};Психокеңес;жеке, бетпе-бет;өз бетінше;қызметкер;${code};1;жеке;;`;
const FALLBACK: Mapping['fallback'] = {
  room: 'yes',
  outcome: 'unfavourable',
  contraindications: 'yes',
  contraindicationsBasis: 'statement',
  change: '1',
};

describe('an old journal', () => {
  let profile: Profile;
  let vault: VaultApi;
  beforeEach(async () => {
    profile = newProfile();
    vault = profile.start(NOW);
    must(await vault.create(PASSPHRASE, defaultSettings()));
  });
  afterEach(async () => {
    await vault.lock();
    profile.remove();
  });

  const open = async (lines: string[], name = 'журнал.csv') => {
    const table = must(readTable(new Uint8Array(Buffer.from([HEAD, ...lines].join('\n'))), name));
    const view = must(await vault.openTable({ name, checksum: String(lines.join().length).padStart(64, '0') }, table));
    return { ...view, mapping: { ...view.mapping, fallback: { ...FALLBACK, ...view.mapping.fallback } } };
  };
  const judged = async (lines: string[], change: Partial<Mapping> = {}) => {
    const view = await open(lines);
    return { view, run: must(await vault.judgeTable(view.ticket, { ...view.mapping, ...change })) };
  };
  const bring = async (lines: string[]) => {
    const { view } = await judged(lines);
    return must(await vault.applyTable(view.ticket));
  };
  const numbers = async () =>
    must(await vault.journal({})).map(({ number, date, status, codes }) => [number, date, status, ...codes]);

  it('comes in by the day of the work, without gaps, brought in and not late', async () => {
    const result = await bring([
      consultation('10.02.2026', '2002'),
      consultation('05.01.2026', '2001'),
      consultation('05.11.2025', '2003'),
    ]);
    expect(result).toMatchObject({ stored: 3, refused: 0 });
    const rows = must(await vault.journal({}));
    expect(rows.map(({ number, year, date, late }) => [number, year, date, late])).toEqual([
      [1, 2025, '2025-11-05', false],
      [1, 2026, '2026-01-05', false],
      [2, 2026, '2026-02-10', false],
    ]);
    expect(
      rows.every(({ record, doubts }) => record.broughtIn === '2026-03-20' && !doubts.includes('late_entry')),
    ).toBe(true);
  });

  it('an amendment keeps the mark', async () => {
    await bring([consultation('05.01.2026', '2001')]);
    const [row] = must(await vault.journal({}));
    const { id: _id, version: _v, enteredAt: _e, broughtIn: _b, ...input } = row!.record;
    must(await vault.amendRecord(row!.id, 1, input as RecordInput, 'түзету'));
    expect(must(await vault.journal({}))[0]).toMatchObject({
      late: false,
      version: 2,
      record: { broughtIn: '2026-03-20' },
    });
  });

  it('the rules are those of entry, each row named; a code the order allows is taken', async () => {
    const { run } = await judged([
      consultation('05.01.2026', '12'),
      consultation('05.01.2026', '850412300123'),
      consultation('05.01.2026', 'АБВГД'),
      '06.01.2026;Психокеңес;топтық, бетпе-бет;өз бетінше;қызметкер;3001;1;жеке;;',
      '07.01.2026;Психотүзету;;;;3002;1;мінез-құлық;;',
      '08.01.2026;жоспар;;;;;;;;',
      consultation('09.01.2026', '3003'),
      consultation('09.01.2026', '3003'),
    ]);
    expect(
      run.refused.map(({ at, faults }) => [
        at,
        ...faults.map(({ code, error }) => error?.params?.['rule'] ?? error?.code ?? code),
      ]),
    ).toEqual([
      [3, 'personal'],
      [6, 'no_ground'],
      [7, 'no_kind'],
      [9, 'repeat_in_file'],
    ]);
    // lawful by point 17, if not by the rules of this program: taken with a doubt
    expect(run.warnings.filter(({ code }) => code === 'code_short' || code === 'group_of_one')).toEqual([
      { at: 2, code: 'code_short' },
      { at: 5, code: 'group_of_one' },
    ]);
    expect(run).toMatchObject({ good: 4, newCodes: ['12', '3001', '3003', 'АБВГД'], rows: 8 });
  });

  it('a correction finds the unfavourable diagnostics of its code, wherever it stands (227-26)', async () => {
    const lines = [
      '09.02.2026;Психотүзету;;;;4001;1;мінез-құлық;;',
      '01.02.2026;Психодиагностика;;басшының тапсырмасы;қызметкер;4001;1;қасиеттерді бағалау;;',
    ];
    expect(await bring(lines)).toMatchObject({ stored: 2 });
    const [session, correction] = must(await vault.journal({}));
    expect(correction!.record).toMatchObject({ kind: 'correction', diagnosticsId: session!.id });
    const { run } = await judged([lines[0]!, lines[1]!.replace('4001', '4009')], {
      fallback: { ...FALLBACK, outcome: 'favourable' },
      takeRepeats: true,
    });
    expect(run.good).toBe(2);
    expect((await judged([lines[0]!.replace('4001', '4009')])).run.refused[0]?.faults[0]?.code).toBe('no_ground');
  });

  it('a column with names blocks everything until it is left out (I10)', async () => {
    const lines = ['5001', '5002', '5003'].map((code, index) =>
      consultation(`0${index + 1}.02.2026`, code).replace(/;$/, ';Иванов И.И.'),
    );
    const { view, run } = await judged(lines);
    expect(run.blocked).toMatchObject([{ why: 'name', rows: [2, 3, 4] }]);
    expect(refusal(await vault.applyTable(view.ticket))).toBe('import.blocked');
    const columns = view.mapping.columns.map((meaning, index) => (index === run.blocked[0]!.column ? null : meaning));
    expect(must(await vault.judgeTable(view.ticket, { ...view.mapping, columns }))).toMatchObject({
      good: 3,
      blocked: [],
      refused: [],
    });
    must(await vault.applyTable(view.ticket));
    expect(JSON.stringify(must(await vault.journal({})))).not.toContain('Иванов');
  });

  it('the same file again is all repeats; taken only when asked for', async () => {
    const lines = [consultation('05.01.2026', '2001'), consultation('06.01.2026', '2001')];
    await bring(lines);
    const view = await open(lines);
    expect(view).toMatchObject({ remembered: true, broughtInOn: expect.stringContaining('2026-03-20') });
    expect(view.mapping.fallback).toEqual(FALLBACK);
    const run = must(await vault.judgeTable(view.ticket, view.mapping));
    expect(run.refused.map(({ faults }) => faults[0]?.code)).toEqual(['repeat_in_vault', 'repeat_in_vault']);
    expect(must(await vault.judgeTable(view.ticket, { ...view.mapping, takeRepeats: true }))).toMatchObject({
      good: 2,
      newCodes: [],
    });
  });

  it('stopping at 99 % stores nothing (I12)', async () => {
    const lines = Array.from({ length: 1_500 }, (_, n) => consultation('05.01.2026', String(10_000 + n)));
    const view = await open(lines);
    let last = 0;
    const stopped = await vault.judgeTable(view.ticket, view.mapping, ({ done, total }) => {
      last = done / total;
      if (last > 0.9) void vault.stopTable();
    });
    expect(refusal(stopped)).toBe('cancelled');
    expect(last).toBeGreaterThan(0.9);
    expect(refusal(await vault.applyTable(view.ticket))).toBe('bad_request');
    must(await vault.judgeTable(view.ticket, view.mapping));
    expect(
      refusal(
        await vault.applyTable(view.ticket, ({ step, done }) => {
          if (step === 'sealing' && done > 1_400) void vault.stopTable();
        }),
      ),
    ).toBe('cancelled');
    expect(must(await vault.journal({}))).toEqual([]);
    expect(must(await vault.imports())).toEqual([]);
    expect(must(await vault.applyTable(view.ticket))).toMatchObject({ stored: 1_500 });
  });

  it('a record entered between check and consent asks for a new check', async () => {
    const { view } = await judged([consultation('05.01.2026', '2001')]);
    must(
      await vault.addRecord({
        kind: 'prevention',
        status: 'active',
        date: civilDate('2026-03-19'),
        type: 'lecture',
        participants: 5,
      } as RecordInput),
    );
    expect(refusal(await vault.applyTable(view.ticket))).toBe('record.version_conflict');
  });

  it('undone before anything else is entered, the numbers are given back', async () => {
    must(
      await vault.addRecord({
        kind: 'prevention',
        status: 'active',
        date: civilDate('2026-03-19'),
        type: 'lecture',
        participants: 5,
      } as RecordInput),
    );
    const { importId } = await bring([consultation('05.01.2026', '2001'), consultation('06.01.2026', '2002')]);
    expect((await numbers()).map(([number]) => number)).toEqual([2, 3, 1]);
    expect(must(await vault.undoImport(importId, 'қате'))).toEqual({ records: 2, how: 'given_back' });
    expect(await numbers()).toEqual([[1, '2026-03-19', 'active']]);
    expect(refusal(await vault.undoImport(importId, 'қате'))).toBe('import.undo_undone');
    await bring([consultation('07.01.2026', '2003'), consultation('08.01.2026', '2004')]);
    expect((await numbers()).map(([number]) => number)).toEqual([2, 3, 1]);
    // and it stays so on the disk
    await vault.lock();
    profile.loseStore();
    vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    expect((await numbers()).map(([number, , , code]) => [number, code])).toEqual([
      [2, '2003'],
      [3, '2004'],
      [1, undefined],
    ]);
    expect(must(await vault.imports()).map(({ undone, fixed }) => [undone?.how ?? null, fixed])).toContainEqual([
      'given_back',
      'undone',
    ]);
  });

  it('undone after something was entered, the numbers stay struck out', async () => {
    const { importId } = await bring([consultation('05.01.2026', '2001')]);
    must(
      await vault.addRecord({
        kind: 'prevention',
        status: 'active',
        date: civilDate('2026-03-19'),
        type: 'lecture',
        participants: 5,
      } as RecordInput),
    );
    expect(must(await vault.undoImport(importId, 'қате'))).toEqual({ records: 1, how: 'struck_out' });
    expect((await numbers()).map(([number, , status]) => [number, status])).toEqual([
      [1, 'deleted'],
      [2, 'active'],
    ]);
  });

  it('a changed record, the next day and a correction resting on it fix an import', async () => {
    const { importId } = await bring([consultation('05.01.2026', '2001')]);
    const [row] = must(await vault.journal({}));
    must(await vault.setStatus(row!.id, 1, 'cancelled', 'болмады'));
    expect(refusal(await vault.undoImport(importId, 'қате'))).toBe('import.undo_changed');
    const second = await bring([consultation('06.01.2026', '2005')]);
    await vault.lock();
    vault = profile.start('2026-03-21T00:10:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    expect(refusal(await vault.undoImport(second.importId, 'қате'))).toBe('import.undo_late');
  });

  it('a file, a note or material given to an imported record fixes the import until it is taken out again', async () => {
    const { importId } = await bring([consultation('05.01.2026', '2001'), consultation('06.01.2026', '2002')]);
    const [row] = must(await vault.journal({}));
    const to = { kind: 'record', id: row?.id ?? '' } as const;
    const file = Object.assign(new Blob([new Uint8Array([0x25, 0x50, 0x44, 0x46])]), { name: 'a.pdf' });
    const attached = must(await vault.attach(to, file));
    expect(must(await vault.imports())[0]?.fixed).toBe('attached');
    expect(refusal(await vault.undoImport(importId, 'қате'))).toBe('import.undo_attached');
    must(await vault.removeAttachment(to, attached.id, 'қате'));
    must(await vault.savePrivateNote(to.id, 'жеке'));
    expect(refusal(await vault.undoImport(importId, 'қате'))).toBe('import.undo_changed');
    must(await vault.savePrivateNote(to.id, ''));
    expect(must(await vault.undoImport(importId, 'қате'))).toEqual({ records: 2, how: 'given_back' });
    // nothing of the file is left behind, neither its line nor its bytes
    expect(must(await vault.attachments(to))).toEqual([]);
    await vault.lock();
    vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    expect(must(await vault.attachments(to))).toEqual([]);
    expect((vault as ReturnType<Profile['start']>).vault()?.store.countOfScope('')).toBe(0);
  });

  it('undone after something was entered, a file taken out before stays with its struck-out record', async () => {
    const { importId } = await bring([consultation('05.01.2026', '2001')]);
    const to = { kind: 'record', id: must(await vault.journal({}))[0]?.id ?? '' } as const;
    const attached = must(
      await vault.attach(to, Object.assign(new Blob([new Uint8Array(9).fill(37)]), { name: 'a.pdf' })),
    );
    must(await vault.removeAttachment(to, attached.id, 'қате'));
    must(
      await vault.addRecord({
        kind: 'prevention',
        status: 'active',
        date: civilDate('2026-03-19'),
        type: 'lecture',
        participants: 5,
      } as RecordInput),
    );
    expect(must(await vault.undoImport(importId, 'қате')).how).toBe('struck_out');
    expect(must(await vault.attachments(to)).map(({ name, removed }) => [name, removed?.reason])).toEqual([
      ['a.pdf', 'қате'],
    ]);
  });

  it('refused rows go out as inert text and come in again once mended', async () => {
    const view = await open([
      consultation('05.01.2026', '2001'),
      consultation('32.01.2026', '2002').replace(/;;$/, ';=1+1;@x'),
    ]);
    const run = must(await vault.judgeTable(view.ticket, view.mapping));
    expect(run.refused).toMatchObject([{ at: 3, faults: [{ code: 'impossible_date', column: 0 }] }]);
    const file = must(await vault.refusedRowsFile(view.ticket, 'kk'));
    const table = must(readTable(file.bytes, file.name));
    expect(table.sheets[0]!.formulas).toBe(0);
    expect(table.sheets[0]!.rows[1]!.cells.map((cell) => cell?.text ?? null)).toEqual([
      '3',
      '32.01.2026',
      'Психокеңес',
      'жеке, бетпе-бет',
      'өз бетінше',
      'қызметкер',
      '2002',
      '1',
      'жеке',
      '=1+1',
      '@x',
      'Мұндай күн жоқ: 32.01.2026.',
    ]);
    table.sheets[0]!.rows[1]!.cells[1] = { kind: 'text', text: '30.01.2026' };
    const again = must(await vault.openTable({ name: file.name, checksum: '1'.repeat(64) }, table));
    expect(must(await vault.judgeTable(again.ticket, { ...again.mapping, fallback: FALLBACK }))).toMatchObject({
      good: 1,
      refused: [],
    });
  });

  it('what is not a table of ours is not taken', async () => {
    expect(refusal(await vault.openTable({ name: 'x', checksum: '' }, { sheets: [{ rows: 'x' }] } as never))).toBe(
      'bad_request',
    );
    expect(refusal(await vault.judgeTable('no ticket', { sheet: 0 } as never))).toBe('bad_request');
  });

  it('a file named after a person leaves only its ending in the register', async () => {
    const view = await open([consultation('05.01.2026', '2001')], 'Журнал_Иванов_И.И._2025.csv');
    must(await vault.judgeTable(view.ticket, view.mapping));
    must(await vault.applyTable(view.ticket));
    expect(must(await vault.imports())[0]?.name).toBe('….csv');
  });
});
