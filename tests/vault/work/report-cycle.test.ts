/**
 * The report's cycle on a vault with real files: checks, sending, the files again, what differs, correction,
 * carry-over, taking back (order 227, point 25; D-05, D-06, A3-26).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import type { HalfYear } from '../../../shared/time/periods';
import { toHex, blake2b } from '../../../renderer/vault/crypto/sodium';
import type { CheckCode } from '../../../renderer/vault/api/report';
import type { AuditLine } from '../../../renderer/vault/rows/audit';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

const H1: HalfYear = { year: 2026, half: 1 };
const H2: HalfYear = { year: 2026, half: 2 };
const consultation = (date: string, code = '48213', more: object = {}): RecordInput => ({
  kind: 'counselling',
  status: 'active',
  date: civilDate(date),
  client: 'employee',
  form: 'individual',
  codes: [code],
  channel: 'in_person',
  initiative: 'self',
  topic: 'personal',
  specialRoom: true,
  ...more,
});
const request = (period: HalfYear, sentOn: string, reason = '') => ({
  period,
  sentOn: civilDate(sentOn),
  outgoing: '12-34',
  signedBy: 'Психолог',
  reason,
});

describe('the cycle of a report', () => {
  let profile: Profile;
  let vault: ReturnType<Profile['start']>;
  beforeAll(async () => {
    profile = newProfile();
    vault = profile.start('2026-06-24T10:00:00+05:00');
    must(
      await vault.create(PASSPHRASE, { ...defaultSettings(), unit: { ...defaultSettings().unit, code: 'TEST-01' } }),
    );
  }, 60_000);
  afterAll(() => profile.remove());

  const at = async (now: string) => {
    await vault.lock();
    vault = profile.start(now);
    must(await vault.unlock(PASSPHRASE));
  };
  const cycle = async (period: HalfYear) => must(await vault.reportCycle(period));
  const found = async (period: HalfYear, code: CheckCode) =>
    (await cycle(period)).checks.find((check) => check.code === code);

  let first = '';
  it('finds the draft, and is not sent until it is passed with a reason', async () => {
    first = must(await vault.addRecord(consultation('2026-06-23'))).id;
    must(await vault.addRecord(consultation('2026-06-22', '48214')));
    must(await vault.addRecord(consultation('2026-06-22', '48214', { status: 'draft' })));
    expect((await found(H1, 'drafts'))?.lines).toHaveLength(1);
    expect((await cycle(H1)).state).toBe('live');
    expect(refusal(await vault.sendReport(request(H1, '2026-06-24')))).toBe('report.checks_open');
    expect(refusal(await vault.passCheck(H1, 'drafts', ' '))).toBe('report.reason_required');
    must(await vault.passCheck(H1, 'drafts', 'келесі айда аяқталады'));
    expect((await cycle(H1)).state).toBe('checked');
    must(await vault.addRecord(consultation('2026-06-23', '48215', { status: 'draft' })));
    expect((await found(H1, 'drafts'))?.passed).toBeNull();
    must(await vault.passCheck(H1, 'drafts', 'екеуі де кейін аяқталады'));
  });

  it("A3-25: a cipher in the note stops it, a name is asked about, the program's own words never", async () => {
    expect((await found(H1, 'codes'))?.lines).toEqual([]);
    must(await vault.saveNote(H1, 'kk', 'counselling', 'Шифры 48213 қызметкермен. Қ.А. Сәрсенов келді.'));
    expect((await found(H1, 'codes'))?.lines[0]).toMatchObject({
      words: ['48213'],
      part: 'counselling',
      language: 'kk',
    });
    expect((await found(H1, 'names'))?.lines[0]?.words).toEqual(['Қ.А. Сәрсенов']);
    expect(refusal(await vault.passCheck(H1, 'codes', 'бәрібір'))).toBe('not_allowed');
    expect(refusal(await vault.sendReport(request(H1, '2026-06-24')))).toBe('report.checks_open');
    must(await vault.saveNote(H1, 'kk', 'counselling', 'Екі кеңес өткізілді.\n\nЖұмыс жалғасады.'));
    expect((await cycle(H1)).state).toBe('checked');
  });

  it('sends: frozen figures, counted versions, files with checksums, one line in the log', async () => {
    expect(refusal(await vault.sendReport(request(H1, '2026-06-25')))).toBe('report.date');
    expect(refusal(await vault.sendReport(request(H2, '2026-06-24')))).toBe('report.not_begun');
    const sent = must(await vault.sendReport(request(H1, '2026-06-24')));
    expect(sent).toMatchObject({
      version: 1,
      state: 'in_force',
      differs: false,
      records: 2,
      outgoing: '12-34',
      passes: [{ code: 'drafts', reason: 'екеуі де кейін аяқталады' }],
    });
    expect(sent.figures['2.2']).toBe(2);
    expect(sent.files.map(({ name }) => name)).toEqual([
      'Esep_2026-1_TEST-01_v1.xlsx',
      'Esep_2026-1_TEST-01_v1_kk.docx',
      'Esep_2026-1_TEST-01_v1_ru.docx',
    ]);
    expect((await cycle(H1)).state).toBe('sent');
    const lines = [...vault.vault()!.store.all<AuditLine>('audit').values()].map(({ event, subject }) => [
      event,
      subject,
    ]);
    expect(lines).toContainEqual(['report.sent', '2026-1 v1']);
    const paper = JSON.stringify(must(await vault.sentDocument(sent.id, 'kk')));
    expect(paper).toContain('Екі кеңес өткізілді.');
  });

  it("gives the files again byte for byte, after a lock and with the browser's store lost", async () => {
    const [sent] = must(await vault.sentReports());
    const before = await Promise.all(
      sent!.files.map(async ({ name }) => must(await vault.sentFile(sent!.id, name)).bytes),
    );
    await vault.lock();
    profile.loseStore();
    vault = profile.start('2026-06-24T16:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    for (const [index, { name, checksum }] of sent!.files.entries()) {
      const again = must(await vault.sentFile(sent!.id, name)).bytes;
      expect(toHex(again)).toBe(toHex(before[index]!));
      expect(toHex(blake2b(again, 32))).toBe(checksum);
    }
  });

  it('is taken back on the day itself, with a reason, and sent again', async () => {
    const [sent] = must(await vault.sentReports());
    expect(sent?.mayWithdraw).toBe(true);
    expect(refusal(await vault.withdrawReport(sent!.id, ''))).toBe('report.reason_required');
    must(await vault.withdrawReport(sent!.id, 'қате белгіленді'));
    expect((await cycle(H1)).state).toBe('checked');
    expect(must(await vault.sentReports()).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(must(await vault.sendReport(request(H1, '2026-06-24'))).version).toBe(1);
    expect([...vault.vault()!.store.all<AuditLine>('audit').values()].map(({ event }) => event)).toContain(
      'report.withdrawn',
    );
  });

  it('shows what changed afterwards, row by row with the records behind it, and on Today', async () => {
    await at('2026-07-03T10:00:00+05:00');
    const [inForce] = must(await vault.sentReports()).filter(({ state }) => state === 'in_force');
    expect(refusal(await vault.withdrawReport(inForce!.id, 'кеш'))).toBe('report.not_today');
    must(await vault.addRecord(consultation('2026-06-29', '48216')));
    must(await vault.setStatus(first, 1, 'deleted', 'қате енгізілген'));
    must(
      await vault.addRecord({
        kind: 'prevention',
        status: 'active',
        date: civilDate('2026-06-30'),
        type: 'lecture',
        participants: 20,
      }),
    );
    const { state, difference } = await cycle(H1);
    expect(state).toBe('differs');
    expect(difference?.rows).toEqual([
      { key: '3', sent: 0, now: 1 },
      { key: '3.2', sent: 0, now: 1 },
    ]);
    expect(
      difference?.records.map(({ change, rows }) => [change, rows.map(({ key, amount }) => `${key}:${amount}`).join()]),
    ).toEqual([
      ['deleted', '2:-1,2.2:-1'],
      ['late', '2:1,2.2:1'],
      ['late', '3:1,3.2:1'],
    ]);
    expect(must(await vault.today()).deadlines).toContainEqual(
      expect.objectContaining({ kind: 'report_differs', subject: '2026-1' }),
    );
  });

  it('carries it into the next report, said in the note; then the earlier one agrees and is closed for correction', async () => {
    must(await vault.addRecord(consultation('2026-07-02', '48216')));
    const ready = await cycle(H2);
    expect([
      ready.own['2'],
      ready.figures['2'],
      ready.figures['3.2'],
      ready.carried.map(({ period, records }) => [period.half, records.length]),
    ]).toEqual([1, 1, 1, [[1, 3]]]);
    expect(ready.note.kk[0]?.suggested).toContain('келесі кезеңге ауысқан жазбалар');
    for (const check of ready.checks)
      if (check.level === 'ask' && check.lines.length > 0) must(await vault.passCheck(H2, check.code, 'қаралды'));
    const sent = must(await vault.sendReport(request(H2, '2026-07-03')));
    expect(sent.figures['3']).toBe(1);
    expect((await cycle(H1)).state).toBe('sent');
    expect(refusal(await vault.sendReport(request(H1, '2026-07-03', 'түзету')))).toBe('report.carried_on');
    must(await vault.withdrawReport(sent.id, 'әлі ерте'));
    expect((await cycle(H1)).state).toBe('differs');
  });

  it('or replaces the report by a corrected one that says what it replaces', async () => {
    for (const check of (await cycle(H1)).checks)
      if (check.level === 'ask' && check.lines.length > 0) must(await vault.passCheck(H1, check.code, 'қаралды'));
    expect(refusal(await vault.sendReport(request(H1, '2026-07-03')))).toBe('report.reason_required');
    const sent = must(await vault.sendReport(request(H1, '2026-07-03', 'кеш енгізілген дәріс')));
    expect([sent.version, sent.files[0]?.name, sent.figures['3.2'], sent.differs]).toEqual([
      2,
      'Esep_2026-1_TEST-01_v2.xlsx',
      1,
      false,
    ]);
    expect(JSON.stringify(must(await vault.sentDocument(sent.id, 'ru')))).toContain(
      'заменяет отчёт № 1, направленный 24.06.2026 за № 12-34',
    );
    expect(must(await vault.sentReports()).map(({ version, state }) => [version, state])).toContainEqual([
      1,
      'replaced',
    ]);
    expect((await cycle(H2)).carried).toEqual([]);
  });

  it('D-05: after the setting was switched the next report begins the day after the sent one', async () => {
    must(await vault.saveSettings({ ...must(await vault.settings()), periodMode: 'cutoff25' }));
    const ready = await cycle(H2);
    expect([ready.range, ready.shifted]).toEqual([{ from: '2026-07-01', to: '2026-12-24' }, true]);
    expect((await cycle(H1)).range.to).toBe('2026-06-30');
  });
});
