/**
 * The list of codes in slices: filtered, searched and put in order in the worker; after a change the lines are those
 * worked out afresh (order 227, point 17).
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeQuery } from '../../../renderer/vault/api';
import { inputOf } from '../../../renderer/features/records/entry/record-input';
import { lines } from '../../../renderer/vault/modules/codes/codes';
import { viewsOf } from '../../../renderer/vault/open/views';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import { counselling, diagnostics, examinee } from '../../domain/builders';
import { PASSPHRASE, must, newProfile } from '../kit/harness';

const profile = newProfile();
const vault = profile.start('2026-04-10T10:00:00+05:00');
const ALL: CodeQuery = { text: '', filter: 'all', sort: null, language: 'ru' };
const slice = async (more: Partial<CodeQuery> = {}, from = 0, count = 100) =>
  must(await vault.codeSlice({ ...ALL, ...more }, from, count));
const codes = async (more: Partial<CodeQuery> = {}) => (await slice(more)).rows.map(({ code }) => code);

beforeAll(async () => {
  must(await vault.create(PASSPHRASE, defaultSettings()));
  must(
    await vault.addRecord(
      inputOf(
        diagnostics({ date: civilDate('2026-03-02'), examinees: [examinee({ code: '48121', category: 'trainee' })] }),
      ),
    ),
  );
  must(
    await vault.addRecord(inputOf(counselling({ date: civilDate('2026-03-20'), codes: ['59032'], client: 'head' }))),
  );
  must(
    await vault.addRecord(
      inputOf(
        counselling({ date: civilDate('2026-03-10'), codes: ['70943', '59032'], form: 'group', client: 'employee' }),
      ),
    ),
  );
  must(await vault.makeGroup('33100', ['59032', '70943']));
  must(await vault.closeCode('70943', civilDate('2026-04-01'), 'ауысты'));
}, 60_000);
afterAll(async () => {
  await vault.lock();
  profile.remove();
});

describe('the list of codes', () => {
  it('gives the lines asked for and counts all of them, the code used last first', async () => {
    expect(await codes()).toEqual(['59032', '33100', '70943', '48121']);
    expect(await slice({}, 1, 2)).toMatchObject({
      from: 1,
      total: 4,
      all: 4,
      rows: [{ code: '33100' }, { code: '70943' }],
    });
    expect(await slice({ text: '999' })).toMatchObject({ total: 0, all: 4, rows: [] });
  });
  it('searches inside a code and filters by state, group and what waits', async () => {
    expect(await codes({ text: '03' })).toEqual(['59032']);
    expect(await codes({ filter: 'groups' })).toEqual(['33100']);
    expect(await codes({ filter: 'closed' })).toEqual(['70943']);
    expect(await codes({ filter: 'open' })).toEqual(['59032', '33100', '48121']);
    expect(await codes({ filter: 'waiting' })).toEqual(['48121']);
  });
  it('sorts by every column both ways', async () => {
    expect(await codes({ sort: { column: 'works', descending: true } })).toEqual(['59032', '48121', '70943', '33100']);
    expect(await codes({ sort: { column: 'category', descending: false } })).toEqual([
      '59032',
      '48121',
      '70943',
      '33100',
    ]);
    for (const column of ['code', 'category', 'last', 'works', 'open', 'state', 'kinds'] as const) {
      const up = await codes({ sort: { column, descending: false } });
      expect((await codes({ sort: { column, descending: true } })).toReversed()).toEqual(up);
    }
    expect(await codes({ sort: { column: 'code', descending: false } })).toEqual(['33100', '48121', '59032', '70943']);
  });
  it('after records were added, amended to other codes, deleted and brought back it is the list worked out afresh', async () => {
    const open = vault.vault()!;
    const code = fc.constantFrom('48121', '59032', '11207', '22308', '44509');
    const step = fc.record({
      act: fc.constantFrom('add', 'amend', 'delete', 'restore', 'referral'),
      which: fc.nat(),
      code,
      other: code,
    });
    const day = civilDate('2026-04-09');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const { act, which, code: one, other } of steps) {
          const known = [...viewsOf(open).current.values()];
          const record = known[which % known.length]!;
          const input = inputOf(
            one === other
              ? diagnostics({ date: day, examinees: [examinee({ code: one })] })
              : counselling({ date: day, codes: [one, other], form: 'group' }),
          );
          if (act === 'add') must(await vault.addRecord(input));
          else if (act === 'amend')
            await vault.amendRecord(
              record.id,
              record.version,
              { ...input, ...(record.kind === input.kind ? {} : inputOf(record)) } as RecordInput,
              'себебі',
            );
          else if (act === 'referral')
            await vault.saveReferral({
              id: '',
              code: one,
              on: day,
              to: 'doctor',
              reason: '',
              answeredOn: null,
              answer: '',
            });
          else await vault.setStatus(record.id, record.version, act === 'delete' ? 'deleted' : 'active', 'себебі');
          expect((await slice()).rows.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
            lines(open).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
          );
        }
      }),
      { numRuns: 20 },
    );
    expect(await codes()).toEqual(
      [...lines(open)]
        .sort((a, b) =>
          (a.last ?? '') < (b.last ?? '') ? 1 : (a.last ?? '') > (b.last ?? '') ? -1 : a.code < b.code ? -1 : 1,
        )
        .map((line) => line.code),
    );
  }, 60_000);
});
