/** The journal's list out of the worker: slices, filters, search, order, kept views; histories that leave no gap. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/contract';
import { START_LAYOUT } from '../../../shared/domain/journal/journal-query';
import type { RecordInput, WorkRecord } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { writeExchange } from '../../../shared/import/exchange/write-exchange';
import { civilDate as on } from '../../../shared/time/civil-date';
import { counselling, diagnostics, examinee, prevention, research, special } from '../../domain/builders';
import { PASSPHRASE, must, newProfile, refusal } from '../kit/harness';

const NOW = '2026-03-20T10:00:00+05:00';

function inputOf(record: WorkRecord): RecordInput {
  const { id: _id, version: _version, enteredAt: _at, ...rest } = record;
  return rest as RecordInput;
}

describe('the journal in slices', () => {
  const profile = newProfile();
  let vault: VaultApi;
  beforeAll(async () => {
    vault = profile.start(NOW);
    must(await vault.create(PASSPHRASE, defaultSettings()));
    const records: WorkRecord[] = [
      diagnostics({
        id: 'D1',
        date: on('2026-03-02'),
        note: 'Жеке ескертпе: ӨТЕ Ұзақ күтті',
        examinees: [examinee({ code: '4014', category: 'trainee' })],
      }),
      counselling({
        id: 'C1',
        date: on('2026-03-03'),
        codes: ['10001'],
        client: 'family',
        content: 'Отбасындағы шиеленіс, учёт',
        channel: 'phone',
      }),
      prevention({
        id: 'P1',
        date: on('2026-03-04'),
        topic: 'Стресс',
        audience: 'жас қызметкерлер',
        methods: 'Кубиктер\nҮлгі',
        conditions: 'counter_terror',
      }),
      research({ id: 'R1', title: 'Ахуал', end: null }),
    ];
    const file = writeExchange({
      unit: { code: 'T', name: { kk: '', ru: '' }, headcount: null },
      timeZone: 'Asia/Almaty',
      records,
    });
    const { ticket } = must(await vault.previewImport(new TextEncoder().encode(file)));
    must(await vault.applyImport(ticket));
    must(await vault.addRecord(inputOf(counselling({ date: on('2026-03-20'), codes: ['20002'], note: 'бүгінгі' }))));
    must(await vault.addRecord(inputOf(prevention({ date: on('2026-03-20'), participants: 3, status: 'active' }))));
    must(await vault.addRecord(inputOf(counselling({ date: on('2026-03-10'), codes: ['30003'] }))));
    must(await vault.addRecord(inputOf(special({ date: on('2026-03-20'), request: null, status: 'draft' }))));
  }, 120_000);
  afterAll(async () => {
    await vault.lock();
    profile.remove();
  });

  const ids = async (query: Parameters<VaultApi['journalSlice']>[0]) =>
    must(await vault.journalSlice(query, 0, 100)).rows.map((row) => row.codes[0] ?? row.record.kind);

  it('gives the lines asked for and counts all of them', async () => {
    const slice = must(await vault.journalSlice({}, 2, 3));
    expect(slice).toMatchObject({ from: 2, total: 8, numbered: 7, all: 8 });
    expect(slice.rows).toHaveLength(3);
    expect(must(await vault.journalSlice({}, 100, 50)).rows).toEqual([]);
    expect(must(await vault.journalSlice({ kinds: ['correction'] }, 0, 50))).toMatchObject({
      total: 0,
      all: 8,
      rows: [],
    });
  });
  it('puts the newest first, numbers deciding within a day, drafts before them', async () => {
    const rows = must(await vault.journalSlice({}, 0, 100)).rows;
    expect(rows.map((row) => row.date)).toEqual(
      rows
        .map((row) => row.date)
        .toSorted()
        .reverse(),
    );
    expect(rows.slice(0, 3).map((row) => row.number)).toEqual([null, 6, 5]);
  });
  it('filters by category, lateness, doubts, origin, status, code', async () => {
    expect(await ids({ categories: ['trainee', 'family'] })).toEqual(['10001', '4014']);
    expect(await ids({ late: true, imported: false, from: on('2026-03-05') })).toEqual(['30003']);
    expect((await ids({ imported: true })).toSorted()).toEqual(['10001', '4014', 'prevention', 'research']);
    expect(await ids({ statuses: ['draft'] })).toEqual(['special']);
    expect(await ids({ code: '200' })).toEqual(['20002']);
    const doubtful = must(await vault.journalSlice({ doubts: true }, 0, 100)).rows;
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.every((row) => row.doubts.length > 0)).toBe(true);
  });
  it('the late ones are those the lines call late', async () => {
    const all = must(await vault.journal({}));
    expect((await ids({ late: true })).length).toBe(all.filter((row) => row.late).length);
  });
  it('finds words of notes, ciphers, days and closed lists in any of the languages', async () => {
    expect(await ids({ text: 'ұзақ өте' })).toEqual(['4014']);
    expect(await ids({ text: 'УЧЕТ' })).toEqual(['10001']);
    expect(await ids({ text: 'телефон шиел' })).toEqual(['10001']);
    expect(await ids({ text: 'слушатель' })).toEqual(['4014']);
    expect(await ids({ text: '30003' })).toEqual(['30003']);
    expect(await ids({ text: '04.03.2026' })).toEqual(['prevention']);
    expect(await ids({ text: 'жоқсөз' })).toEqual([]);
    expect(must(await vault.journalSlice({ text: 'ұзақ' }, 0, 5)).rows[0]?.excerpt).toContain('Ұзақ');
  });
  it('227-13, 227-41: finds, filters and prints special conditions and methods of prevention', async () => {
    expect(await ids({ conditions: true })).toEqual(['prevention']);
    expect(await ids({ text: 'антитеррор кубик' })).toEqual(['prevention']);
    const page = new TextDecoder()
      .decode(must(await vault.journalPage({ conditions: true }, 'ru', false)).bytes)
      .replaceAll('\u00AD', '');
    expect(page).toContain('антитеррористическая операция');
    expect(page).toContain('Үлгі');
  });
  it('does not take the names of fields for words', async () => expect(await ids({ text: 'examinees' })).toEqual([]));
  it('sorts by every column both ways', async () => {
    for (const column of [
      'number',
      'kind',
      'form',
      'basis',
      'category',
      'codes',
      'persons',
      'topic',
      'rows',
      'marks',
    ] as const) {
      const up = must(await vault.journalSlice({ sort: { column, descending: false } }, 0, 100)).rows.map(
        (row) => row.id,
      );
      const down = must(await vault.journalSlice({ sort: { column, descending: true } }, 0, 100)).rows.map(
        (row) => row.id,
      );
      expect(up.toReversed()).toEqual(down);
      expect(up).toHaveLength(8);
    }
    const persons = must(await vault.journalSlice({ sort: { column: 'persons', descending: true } }, 0, 100)).rows.map(
      (row) => row.persons,
    );
    expect(persons).toEqual(persons.toSorted((a, b) => b - a));
  });
  it('sees an amendment at once', async () => {
    const [row] = must(await vault.journalSlice({ code: '30003' }, 0, 1)).rows;
    must(
      await vault.amendRecord(
        row?.id ?? '',
        1,
        { ...inputOf(counselling({ date: on('2026-03-10'), codes: ['30003'] })), note: 'жаңасөз' } as RecordInput,
        'себебі',
      ),
    );
    expect(await ids({ text: 'жаңасөз' })).toEqual(['30003']);
    expect(must(await vault.journalLine(row?.id ?? '')).version).toBe(2);
    expect(refusal(await vault.journalLine('none'))).toBe('record.not_found');
  });
  it('the file holds what the filter leaves, and says so when stopped', async () => {
    const file = must(await vault.journalFile({ late: true }, 'kk', false));
    expect(file.name).toMatch(/^Zhurnal_.*_kk\.xlsx$/);
    expect(must(await vault.journalPreview({ late: true }, 'ru', false)).lines).toBe(
      must(await vault.journalSlice({ late: true }, 0, 100)).numbered,
    );
    expect(new TextDecoder().decode(must(await vault.journalPage({ code: '10001' }, 'ru', true)).bytes)).toContain(
      '10001',
    );
  });
  it('keeps views by name, refuses a name twice, and gives one back after it was deleted', async () => {
    const choice = {
      kinds: ['research' as const],
      categories: [],
      statuses: [],
      period: 'month' as const,
      own: { from: null, to: null },
      code: '',
      late: true,
      doubts: false,
      imported: false,
      conditions: false,
      text: '',
    };
    const view = { id: 'v1', name: 'Кеш енгізілген', choice, layout: START_LAYOUT };
    must(await vault.saveJournalView(view));
    expect(refusal(await vault.saveJournalView({ ...view, id: 'v2', name: 'КЕШ енгізілген ' }))).toBe(
      'journal.view_name',
    );
    must(await vault.saveJournalView({ ...view, name: 'Басқа' }));
    must(await vault.dropJournalView('v1'));
    expect(must(await vault.journalViews())).toEqual([]);
    must(await vault.saveJournalView(view));
    expect(must(await vault.journalViews())).toEqual([view]);
    const { conditions: _later, ...earlier } = choice;
    expect(must(await vault.saveJournalView({ ...view, choice: earlier as typeof choice })).choice).toEqual(choice);
  });
  it('keeps columns, widths and order over a lock', async () => {
    const layout = {
      hidden: ['basis' as const],
      widths: { kind: 12.5 },
      sort: { column: 'codes' as const, descending: false },
    };
    must(await vault.saveJournalLayout(layout));
    await vault.lock();
    vault = profile.start(NOW);
    must(await vault.unlock(PASSPHRASE));
    expect(must(await vault.journalLayout())).toEqual(layout);
    expect(must(await vault.journalViews())).toHaveLength(1);
    expect(refusal(await vault.saveJournalLayout({ ...layout, widths: { kind: -1 } }))).toBe('record.invalid');
  }, 60_000);
});

describe('227-46: numbers over any history', () => {
  const profile = newProfile();
  let vault: VaultApi;
  beforeAll(async () => {
    vault = profile.start('2027-01-20T10:00:00+05:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
  }, 120_000);
  afterAll(async () => {
    await vault.lock();
    profile.remove();
  });

  const step = fc.record({
    act: fc.constantFrom('add', 'draft', 'amend', 'finish', 'cancel', 'delete', 'restore', 'move'),
    which: fc.nat(),
    day: fc.constantFrom('2025-12-30', '2026-01-03', '2026-05-05', '2026-12-31', '2027-01-04').map(on),
  });

  it('have no gap in any year, are never used twice, and stay with their record whatever becomes of it', async () => {
    const given = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        for (const { act, which, day } of steps) {
          const rows = must(await vault.journal({}));
          const row = rows[which % Math.max(1, rows.length)];
          if (act === 'add' || act === 'draft' || !row)
            await vault.addRecord(
              inputOf(
                act === 'draft' ? special({ date: day, request: null, status: 'draft' }) : prevention({ date: day }),
              ),
            );
          else if (act === 'amend' || act === 'move')
            await vault.amendRecord(
              row.id,
              row.version,
              { ...inputOf(row.record), ...(act === 'move' ? { date: day } : { note: day }) } as RecordInput,
              'себебі',
            );
          else if (act === 'finish')
            await vault.amendRecord(
              row.id,
              row.version,
              {
                ...inputOf(row.record),
                status: 'active',
                ...(row.kind === 'special' ? { request: { number: '1', date: day } } : {}),
              } as RecordInput,
              'себебі',
            );
          else
            await vault.setStatus(
              row.id,
              row.version,
              act === 'cancel' ? 'cancelled' : act === 'delete' ? 'deleted' : 'active',
              'себебі',
            );
        }
        const rows = must(await vault.journal({}));
        for (const year of [2025, 2026, 2027]) {
          const numbers = rows
            .filter((row) => row.year === year && row.number !== null)
            .map((row) => row.number ?? 0)
            .toSorted((a, b) => a - b);
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        }
        for (const row of rows) {
          if (row.number === null) continue;
          const place = `${row.year}/${row.number}`;
          expect(given.get(row.id) ?? place).toBe(place);
          given.set(row.id, place);
        }
        for (const id of given.keys()) expect(rows.find((row) => row.id === id)?.number).not.toBeNull();
      }),
      { numRuns: 20 },
    );
    expect(given.size).toBeGreaterThan(20);
  }, 180_000);
});
