/**
 * The difference of a sent half-year is kept between changes; whatever is written, it is the one worked out afresh
 * (A3-26).
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewsOf } from '../../../renderer/vault/open/views';
import { sentRows } from '../../../renderer/vault/rows/report-rows';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { differenceOf } from '../../../shared/domain/report/sent-report';
import { civilDate } from '../../../shared/time/civil-date';
import { counselling } from '../../domain/builders';
import { inputOf } from '../../../renderer/features/records/entry/record-input';
import { PASSPHRASE, must, newProfile } from '../kit/harness';

const profile = newProfile();
const vault = profile.start('2027-02-10T10:00:00+05:00');
const HALVES = [
  { year: 2026, half: 1 },
  { year: 2026, half: 2 },
] as const;
const DAYS = ['2026-02-03', '2026-06-30', '2026-07-01', '2026-11-05', '2027-01-12'].map(civilDate);

beforeAll(async () => {
  must(await vault.create(PASSPHRASE, defaultSettings()));
  for (const date of DAYS) must(await vault.addRecord(inputOf(counselling({ date }))));
  for (const period of HALVES) {
    for (const { code, level, lines } of must(await vault.reportCycle(period)).checks)
      if (level === 'ask' && lines.length > 0) must(await vault.passCheck(period, code, 'қаралды'));
    must(await vault.sendReport({ period, sentOn: civilDate('2027-02-10'), outgoing: '', signedBy: '', reason: '' }));
  }
}, 60_000);
afterAll(async () => {
  await vault.lock();
  profile.remove();
});

it('over records added, moved between half-years, deleted and brought back', async () => {
  const open = vault.vault()!;
  const step = fc.record({
    act: fc.constantFrom('add', 'move', 'delete', 'restore'),
    which: fc.nat(),
    day: fc.constantFrom(...DAYS),
  });
  let differing = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      for (const { act, which, day } of steps) {
        const records = [...viewsOf(open).current.values()];
        const record = records[which % records.length]!;
        if (act === 'add') must(await vault.addRecord(inputOf(counselling({ date: day }))));
        else if (act === 'move')
          await vault.amendRecord(
            record.id,
            record.version,
            { ...inputOf(record), date: day } as ReturnType<typeof inputOf>,
            'күні қате',
          );
        else await vault.setStatus(record.id, record.version, act === 'delete' ? 'deleted' : 'active', 'себебі');
        for (const period of HALVES) {
          const fresh = differenceOf(sentRows(open), period, viewsOf(open).versions);
          const shown = must(await vault.reportCycle(period)).difference;
          expect((shown?.records ?? []).map(({ id }) => id).toSorted()).toEqual(
            [...new Set(fresh.bookings.map(({ id }) => id))].toSorted(),
          );
          if (fresh.bookings.length > 0) differing += 1;
        }
      }
    }),
    { numRuns: 15 },
  );
  expect(differing).toBeGreaterThan(0);
}, 120_000);
