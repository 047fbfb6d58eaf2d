/** What Today says must be done, on real vaults: each line comes with its day and goes when it is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import type { DeadlineKind } from '../../../renderer/vault/api';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';

const consultation = (date: string, more: object = {}): RecordInput =>
  ({
    kind: 'counselling',
    status: 'active',
    date: civilDate(date),
    client: 'employee',
    form: 'individual',
    codes: ['48213'],
    channel: 'phone',
    initiative: 'self',
    topic: 'family',
    specialRoom: false,
    ...more,
  }) as RecordInput;
const research = (start: string, end: string | null, more: object = {}): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title: 'Ахуал',
    basis: 'gpo',
    start: civilDate(start),
    end: end === null ? null : civilDate(end),
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [],
    ...more,
  }) as RecordInput;

describe('Today', () => {
  let profile: Profile;
  let vault: ReturnType<Profile['start']>;
  const at = async (day: string) => {
    await vault.lock();
    vault = profile.start(`${day}T10:00:00+05:00`);
    must(await vault.unlock(PASSPHRASE));
  };
  const lines = async (kind: DeadlineKind) => must(await vault.today()).deadlines.filter((line) => line.kind === kind);
  beforeAll(async () => {
    profile = newProfile();
    vault = profile.start('2026-02-03T10:00:00+05:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
  }, 60_000);
  afterAll(async () => {
    await vault.lock();
    profile.remove();
  });

  it('a new vault owes neither a backup nor a report of before it existed', async () => {
    const { deadlines, work } = must(await vault.today());
    expect(deadlines.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['plan 2026-Q1']);
    expect(work.months.map(({ year, month }) => `${year}-${month}`)).toEqual([
      '2025-3',
      '2025-4',
      '2025-5',
      '2025-6',
      '2025-7',
      '2025-8',
      '2025-9',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-1',
      '2026-2',
    ]);
    expect(
      Object.values(work.counts)
        .flat()
        .every((count) => count === 0),
    ).toBe(true);
  });

  it('B15: with something to lose the first backup is asked for at once; drafts and doubts are counted, one draft is called by its name', async () => {
    must(await vault.addRecord(consultation('2026-02-02')));
    const draft = must(await vault.addRecord(consultation('2026-02-02', { status: 'draft' }))).id;
    expect(await lines('backup')).toEqual([
      { kind: 'backup', date: null, subject: '', id: null, overdue: false, soon: false },
    ]);
    expect((await lines('draft'))[0]).toMatchObject({ subject: 'counselling', id: draft });
    expect(await lines('warnings')).toEqual([]);
    must(await vault.addRecord(consultation('2026-02-02', { status: 'draft' })));
    expect(await lines('draft')).toEqual([]);
    expect((await lines('drafts'))[0]).toMatchObject({ subject: '2', id: null });
    // a Saturday
    must(await vault.addRecord(consultation('2026-01-31')));
    expect((await lines('warnings'))[0]?.subject).toBe('1');
    expect(must(await vault.today()).work.counts.counselling.slice(-2)).toEqual([1, 1]);
  });

  it('227-50: a report that was not sent stays owed after its half-year is over, until it is sent', async () => {
    await at('2026-06-01');
    expect((await lines('report')).map(({ subject, overdue }) => [subject, overdue])).toEqual([['2026-1', false]]);
    await at('2026-07-15');
    expect((await lines('report')).map(({ subject, overdue }) => [subject, overdue])).toEqual([['2026-1', true]]);
    const h1 = { year: 2026, half: 1 } as const;
    for (const { code, level, lines: found } of must(await vault.reportCycle(h1)).checks)
      if (level === 'ask' && found.length > 0) must(await vault.passCheck(h1, code, 'тексерілді'));
    must(
      await vault.sendReport({
        period: h1,
        sentOn: civilDate('2026-07-15'),
        outgoing: '1',
        signedBy: 'Психолог',
        reason: '',
      }),
    );
    expect(await lines('report')).toEqual([]);
  });

  it('74-04: from 1 October the monitoring of the fourth quarter is asked for, whatever was surveyed before, until one is done', async () => {
    await at('2026-08-10');
    must(await vault.addRecord(research('2026-08-01', '2026-08-10')));
    await at('2026-09-30');
    expect(await lines('monitoring')).toEqual([]);
    await at('2026-10-01');
    expect(await lines('monitoring')).toEqual([
      { kind: 'monitoring', date: '2026-12-31', subject: '2026', id: null, overdue: false, soon: false },
    ]);
    // another research of the same days is no monitoring, whoever asked for it
    must(await vault.addRecord(research('2026-10-01', '2026-10-01')));
    expect((await lines('monitoring'))[0]?.id).toBeNull();
    const input = research('2026-10-01', null, { basis: 'head', monitoring: 'yearly' });
    const { id } = must(await vault.addRecord(input));
    expect((await lines('monitoring'))[0]?.id).toBe(id);
    await at('2026-12-20');
    expect((await lines('monitoring'))[0]).toMatchObject({ soon: true, overdue: false });
    must(await vault.amendRecord(id, 1, { ...input, end: civilDate('2026-12-18') } as RecordInput, 'аяқталды'));
    expect(await lines('monitoring')).toEqual([]);
  });
});
