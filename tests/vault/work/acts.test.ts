/**
 * Acts on a real vault: stages, numbers without gaps, copies, scans, and the disposal of records with what stays of
 * them.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { vaultCalls } from '../../../renderer/vault/modules';
import type { Act } from '../../../shared/domain/acts/act';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

type Vault = ReturnType<typeof vaultCalls>;
const TERM = { years: 5, basis: '05-14' };
const MARKER = 'ҚҰПИЯ-МӘТІН';
const entry = (date: string, more: object = {}): RecordInput =>
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
    content: MARKER,
    ...more,
  }) as RecordInput;

const filesAt = (folder: string) => readdirSync(folder).map((name) => readFileSync(join(folder, name)));

describe('acts', () => {
  const profiles: Profile[] = [];
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });

  /** A vault of 2020 with lines whose five years are over in 2026. */
  async function filled(
    records: number,
    more: object = {},
  ): Promise<{ profile: Profile; vault: Vault; ids: string[] }> {
    const profile = newProfile();
    profiles.push(profile);
    const early = profile.start('2020-11-20T10:00:00+06:00');
    must(await early.create(PASSPHRASE, defaultSettings()));
    const ids: string[] = [];
    for (let n = 0; n < records; n += 1)
      ids.push(must(await early.addRecord(entry(`2020-11-${String(2 + (n % 18)).padStart(2, '0')}`, more))).id);
    await early.lock();
    const vault = profile.start('2026-11-20T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    return { profile, vault, ids };
  }
  const filesOf = (profile: Profile) =>
    readdirSync(profile.vaultPath).map((name) => readFileSync(join(profile.vaultPath, name)));

  it('U-07: numbers have no gaps and nothing is used twice, in whatever order acts are begun, dropped, made final at once and put right', async () => {
    const { vault, ids } = await filled(12);
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ what: fc.constantFrom('create', 'final', 'drop', 'correct', 'twice'), which: fc.nat(20) }),
          { minLength: 4, maxLength: 14 },
        ),
        async (steps) => {
          for (const { what, which } of steps) {
            const acts = must(await vault.acts());
            const pick = (fits: (act: Act) => boolean) => {
              const fitting = acts.filter(fits);
              return fitting[which % Math.max(1, fitting.length)];
            };
            const draft = pick((act) => act.state === 'draft');
            if (what === 'create') must(await vault.createDisposal([ids[which % ids.length] ?? ''], TERM));
            if (what === 'final' && draft) await vault.finaliseAct(draft.id);
            // V05: two clicks, and two acts at the same time
            if (what === 'twice')
              await Promise.all(
                acts
                  .filter((act) => act.state === 'draft')
                  .slice(0, 3)
                  .flatMap((act) => [vault.finaliseAct(act.id), vault.finaliseAct(act.id)]),
              );
            if (what === 'drop' && draft) await vault.dropActDraft(draft.id);
            const final = pick((act) => act.state !== 'draft' && !act.cancelledBy);
            if (what === 'correct' && final) must(await vault.correctAct(final.id));
          }
          const numbers = must(await vault.acts())
            .flatMap((act) => (act.number === null ? [] : [Number(act.number)]))
            .sort((a, b) => a - b);
          expect(numbers).toEqual(numbers.map((_, index) => index + 1));
          made = numbers.length;
        },
      ),
      { numRuns: 12 },
    );
    expect(made).toBeGreaterThan(5);
    // A cancelled act keeps its number and names the one in its place, and that one names it.
    const acts = must(await vault.acts());
    for (const act of acts.filter((one) => one.cancelledBy))
      expect(acts.find((one) => one.id === act.cancelledBy?.id)).toMatchObject({
        number: act.cancelledBy?.number,
        cancels: { id: act.id, number: act.number },
      });
    await vault.lock();
  }, 120_000);

  it('goes draft, final, printed, signed and never back; what is printed of it never changes again', async () => {
    const { vault, ids } = await filled(2);
    const { id } = must(await vault.createDisposal(ids, TERM));
    expect(refusal(await vault.markAct(id, 'signed', civilDate('2026-11-20')))).toBe('act.incomplete');
    expect(refusal(await vault.dispose(id, 'жою'))).toBe('disposal.not_final');
    const final = must(await vault.finaliseAct(id));
    expect(final).toMatchObject({
      state: 'final',
      number: '1',
      signers: { actSigning: 'commission' },
      heads: {
        audit: expect.toSatisfy((head: unknown) => head === null || typeof head === 'string'),
        state: expect.stringMatching(/^[0-9a-f]{16,}$/),
      },
    });
    expect(refusal(await vault.finaliseAct(id))).toBe('act.final');
    expect(refusal(await vault.saveAct({ ...final, date: civilDate('2026-11-19') }))).toBe('act.final');
    expect(refusal(await vault.dropActDraft(id))).toBe('act.final');
    const today = must(await vault.today());
    expect(today.deadlines.find((line) => line.id === id)).toMatchObject({ kind: 'act_unprinted', subject: '1' });
    const original = must(await vault.actDocument(id, 'kk'));
    for (const day of ['2026-11-19', '2026-11-21'])
      expect(refusal(await vault.markAct(id, 'signed', civilDate(day)))).toBe('act.date');
    must(await vault.markAct(id, 'printed', civilDate('2026-11-20')));
    expect(must(await vault.today()).deadlines.find((line) => line.id === id)?.kind).toBe('act_unsigned');
    must(await vault.markAct(id, 'signed', civilDate('2026-11-20')));
    expect(must(await vault.markAct(id, 'printed', civilDate('2026-11-20')))).toMatchObject({
      state: 'signed',
      signedOn: '2026-11-20',
    });
    const settings = must(await vault.settings());
    must(
      await vault.saveSettings({
        ...settings,
        actSigning: 'psychologist',
        psychologist: { ...settings.psychologist, name: { kk: 'Жаңа психолог', ru: 'Новый психолог' } },
      }),
    );
    must(await vault.dispose(id, 'жою'));
    expect(must(await vault.actDocument(id, 'kk'))).toEqual(original);
    expect(must(await vault.today()).deadlines.some((line) => line.id === id)).toBe(false);
    await vault.lock();
  });

  it('D12: the first print of a language is its original, later ones are numbered copies; a print that was cancelled counts for nothing', async () => {
    const { vault, ids } = await filled(1);
    const { id } = must(await vault.createDisposal(ids, TERM));
    must(await vault.finaliseAct(id));
    const printed = async (language: 'kk' | 'ru') =>
      JSON.stringify(must(await vault.actDocument(id, language, true)).blocks);
    // A file before the first print is what will be printed.
    must(await vault.notePrint(id, 'kk', 'file'));
    expect(await printed('kk')).not.toContain('көшірме, ');
    expect(must(await vault.notePrint(id, 'kk', 'print'))).toMatchObject({
      state: 'printed',
      prints: [{ language: 'kk', copy: 0, on: '2026-11-20' }],
    });
    expect(await printed('kk')).toContain('№ 1 көшірме, 20.11.2026');
    expect(await printed('ru')).not.toContain('Копия');
    must(await vault.notePrint(id, 'ru', 'print'));
    must(await vault.notePrint(id, 'kk', 'file'));
    expect(await printed('ru')).toContain('Копия № 2, 20.11.2026');
    expect(JSON.stringify(must(await vault.actDocument(id, 'ru')).blocks)).not.toContain('Копия');
    const file = must(await vault.actFile(id, 'html', 'ru'));
    expect(new TextDecoder().decode(file.bytes)).toContain('Копия №\u00A02');
    expect(file.name).toBe('AktBolu_2026-1_UNIT-01_ru.pdf');
    await vault.lock();
  });

  it('keeps a scan of up to 20 MB sealed, told by its bytes, and gives it back as it was', async () => {
    const { profile, vault, ids } = await filled(1);
    const { id } = must(await vault.createDisposal(ids, TERM));
    const pdf = new Uint8Array(2_500_000).map((_, index) =>
      index < 4 ? ([0x25, 0x50, 0x44, 0x46][index] ?? 0) : (index * 31) % 251,
    );
    expect(refusal(await vault.attachScan(id, 'scan.pdf', pdf))).toBe('act.incomplete');
    must(await vault.finaliseAct(id));
    expect(refusal(await vault.attachScan(id, 'scan.pdf', new TextEncoder().encode('no pdf')))).toBe('act.scan_type');
    expect(refusal(await vault.attachScan(id, 'scan.pdf', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x25)))).toBe(
      'act.scan_large',
    );
    expect(must(await vault.attachScan(id, 'скан.pdf', pdf)).scan).toMatchObject({
      name: 'скан.pdf',
      type: 'application/pdf',
      size: pdf.length,
    });
    await vault.lock();
    expect(filesOf(profile).some((file) => file.includes(Buffer.from(pdf.subarray(1000, 1040))))).toBe(false);
    profile.loseStore();
    const again = profile.start('2026-11-21T10:00:00+05:00');
    must(await again.unlock(PASSPHRASE));
    expect(must(await again.readScan(id)).bytes).toEqual(pdf);
    expect(must(await again.dropScan(id))).toMatchObject({ scan: null, number: '1' });
    expect(refusal(await again.readScan(id))).toBe('act.not_found');
    await again.lock();
  });

  it('D15: a copy destroyed later is ticked off without changing what was printed', async () => {
    const { vault, ids } = await filled(1);
    must(await vault.logExport({ name: 'Zhurnal_2020.xlsx', folder: '' }, new Uint8Array([1]), []));
    const act = must(await vault.createDisposal(ids, TERM));
    expect(act.exportedFiles).toMatchObject([{ name: 'Zhurnal_2020.xlsx', date: '2026-11-20', closedOn: null }]);
    expect(refusal(await vault.closeCopy(act.id, 'exportedFiles', 0, civilDate('2026-11-20')))).toBe('act.final');
    must(await vault.finaliseAct(act.id));
    const before = must(await vault.actDocument(act.id, 'ru'));
    expect(
      must(await vault.closeCopy(act.id, 'exportedFiles', 0, civilDate('2026-11-20'))).exportedFiles[0],
    ).toMatchObject({ closedOn: null, laterOn: '2026-11-20' });
    expect(refusal(await vault.closeCopy(act.id, 'exportedFiles', 0, civilDate('2026-11-21')))).toBe('act.date');
    expect(must(await vault.actDocument(act.id, 'ru'))).toEqual(before);
    expect(must(await vault.closeCopy(act.id, 'exportedFiles', 0, null)).exportedFiles[0]?.laterOn).toBeNull();
    await vault.lock();
  });

  it('D15: two files of one name and day are two copies, each ticked off by itself, before and after the act is final', async () => {
    const { profile, vault: morning, ids } = await filled(1);
    must(await morning.logExport({ name: 'Zhurnal.xlsx', folder: 'A' }, new Uint8Array([1]), []));
    await morning.lock();
    const vault = profile.start('2026-11-20T16:41:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    must(await vault.logExport({ name: 'Zhurnal.xlsx', folder: 'B' }, new Uint8Array([2]), []));
    const act = must(await vault.createDisposal(ids, TERM));
    expect(act.exportedFiles).toMatchObject([
      { name: 'Zhurnal.xlsx', time: '10:00', closedOn: null },
      { name: 'Zhurnal.xlsx', time: '16:41', closedOn: null },
    ]);
    const log = async () =>
      must(await vault.exports())
        .map(({ folder, closedOn, acts }) => [folder, closedOn, acts.length])
        .sort();
    const second = must(await vault.exports()).find(({ folder }) => folder === 'B')?.id ?? '';
    const today = civilDate('2026-11-20');
    must(await vault.closeExport(second, today));
    const ticks = async () =>
      must(await vault.acts())[0]?.exportedFiles.map(({ closedOn, laterOn }) => [closedOn, laterOn ?? null]);
    expect(await ticks()).toEqual([
      [null, null],
      [today, null],
    ]);
    must(
      await vault.saveAct({
        ...act,
        exportedFiles: act.exportedFiles.map((copy) => ({ ...copy, closedOn: copy.time === '10:00' ? today : null })),
      }),
    );
    expect(await log()).toEqual([
      ['A', today, 1],
      ['B', null, 1],
    ]);
    must(await vault.finaliseAct(act.id));
    expect(JSON.stringify(must(await vault.actDocument(act.id, 'ru')).blocks)).toContain('20.11.2026 16:41');
    must(await vault.closeCopy(act.id, 'exportedFiles', 1, today));
    expect([await ticks(), await log()]).toEqual([
      [
        [today, null],
        [null, today],
      ],
      [
        ['A', today, 1],
        ['B', today, 1],
      ],
    ]);
    must(await vault.closeExport(second, null));
    expect([await ticks(), await log()]).toEqual([
      [
        [today, null],
        [null, null],
      ],
      [
        ['A', today, 1],
        ['B', null, 1],
      ],
    ]);
    const correction = must(await vault.correctAct(act.id));
    expect(correction.exportedFiles.map(({ time, closedOn }) => [time, closedOn])).toEqual([
      ['10:00', today],
      ['16:41', null],
    ]);
    await vault.lock();
  });
});

describe('disposal of records (D-20)', () => {
  const profiles: Profile[] = [];
  afterAll(() => {
    for (const profile of profiles) profile.remove();
  });

  it('removes the content from every version and from the disk, keeps line and figures, and an older backup does not bring it back', async () => {
    const profile = newProfile();
    profiles.push(profile);
    const early = profile.start('2020-11-20T10:00:00+06:00');
    must(await early.create(PASSPHRASE, defaultSettings()));
    const scan = new Uint8Array(2_300_000).map((_, index) => [0x89, 0x50, 0x4e, 0x47][index] ?? (index * 31) % 251);
    const old = must(await early.addRecord(entry('2020-11-19'), { privateNote: MARKER }));
    must(await early.amendRecord(old.id, 1, entry('2020-11-18', { content: `${MARKER} 2` }), 'күні'));
    const young = must(await early.addRecord(entry('2020-11-17', { codes: ['77001'] }), { privateNote: MARKER }));
    await early.lock();
    const vault = profile.start('2026-11-20T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    const half = { year: 2020, half: 2 } as const;
    const state = async (open: Vault) => ({
      now: must(await open.report(half)),
      past: must(await open.report(half, '2020-11-20T10:00+06:00' as never)),
      lines: must(await open.journal({})).map(({ number, date, kind, rows, late }) => ({
        number,
        date,
        kind,
        rows,
        late,
      })),
    });
    const { now, past, lines } = await state(vault);
    expect(now.figures['2.2']).toBe(2);
    expect(must(await vault.disposalCandidates(5, {})).map(({ recordId }) => recordId)).toEqual([old.id, young.id]);
    expect(must(await vault.disposalCandidates(6, {}))).toEqual([]);
    expect(must(await vault.disposalCandidates(5, { kinds: ['special'] }))).toEqual([]);
    expect(refusal(await vault.createDisposal([old.id], { years: 6, basis: '05-14' }))).toBe('disposal.not_due');
    expect(refusal(await vault.createDisposal([], TERM))).toBe('disposal.empty');
    expect(refusal(await vault.createDisposal([old.id], { years: 5, basis: ' ' }))).toBe('record.invalid');

    const file = join(mkdtempSync(join(tmpdir(), 'senim-medium-')), 'Senim.senim');
    const { ticket } = must(profile.backups.target(file, must(await vault.backups()).expected));
    must(await vault.makeBackup(ticket));
    const { id, backups } = must(await vault.createDisposal([old.id], TERM));
    expect(backups.map(({ name }) => name)).toEqual(['Senim.senim']);
    must(await vault.finaliseAct(id));
    expect(refusal(await vault.dispose(id, '  '))).toBe('research.confirm_mismatch');
    const middles = new Map(
      readdirSync(profile.vaultPath)
        .filter((name) => /^(journal|snapshot)/.test(name))
        .map((name) => {
          const bytes = readFileSync(join(profile.vaultPath, name));
          return [name, bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 32)];
        }),
    );
    must(await vault.dispose(id, 'жою'));
    expect(refusal(await vault.dispose(id, 'жою'))).toBe('disposal.done');
    const after = await state(vault);
    expect({ ...after.now, asOf: now.asOf }).toEqual(now);
    expect(after.past.figures).toEqual(past.figures);
    expect(after.lines).toEqual(lines);
    const row = must(await vault.journal({})).find((line) => line.id === old.id);
    expect(row).toMatchObject({
      codes: [],
      doubts: [],
      record: { disposedByAct: { number: '1', date: '2026-11-20' } },
    });
    expect(JSON.stringify(must(await vault.history(old.id)))).not.toMatch(new RegExp(`${MARKER}|48213|family`));
    expect(must(await vault.history(young.id))[0]).toMatchObject({ codes: ['77001'] });
    expect(must(await vault.suggestCodes('48213'))).toEqual([]);
    expect([must(await vault.privateNote(old.id)), must(await vault.privateNote(young.id))]).toEqual(['', MARKER]);
    expect(refusal(await vault.amendRecord(old.id, 2, entry('2020-11-18'), 'x'))).toBe('record.disposed');
    expect(must(await vault.disposalCandidates(5, {})).map(({ recordId }) => recordId)).toEqual([young.id]);
    // The sealed bytes of the old versions are on the disk no longer.
    expect(middles.size).toBeGreaterThan(0);
    for (const [name, middle] of middles)
      expect(
        filesAt(profile.vaultPath).some((file) => middle.length === 32 && file.includes(middle)),
        name,
      ).toBe(false);
    must(await vault.attachScan(id, 'a.png', scan));
    must(await vault.logExport({ name: 'Zhurnal.xlsx', folder: '' }, new Uint8Array([1]), []));
    await vault.lock();

    const locked = profile.start('2026-11-21T10:00:00+05:00');
    must(await locked.previewRestore(must(profile.backups.source(file)), { passphrase: PASSPHRASE }));
    must(await locked.applyRestore());
    profile.loseStore();
    const restored = profile.start('2026-11-21T10:05:00+05:00');
    must(await restored.unlock(PASSPHRASE));
    expect(JSON.stringify(must(await restored.history(old.id)))).not.toMatch(new RegExp(`${MARKER}|48213`));
    expect(must(await restored.report(half)).figures).toEqual(now.figures);
    expect(must(await restored.acts())[0]).toMatchObject({ id, number: '1', disposedOn: '2026-11-20' });
    // Scans and the export log of the live vault came over with the act.
    expect(must(await restored.readScan(id)).bytes).toEqual(scan);
    expect(must(await restored.exports()).map(({ name }) => name)).toEqual(['Zhurnal.xlsx']);
    expect(must(await restored.attachScan(id, 'b.png', scan.slice(0, 9))).scan?.size).toBe(9);
    // (e) What belonged to the record went with it and did not come back.
    expect([must(await restored.privateNote(old.id)), must(await restored.privateNote(young.id))]).toEqual([
      '',
      MARKER,
    ]);
    await restored.lock();
    profile.loseStore();
    const reopened = profile.start('2026-11-21T10:10:00+05:00');
    must(await reopened.unlock(PASSPHRASE));
    expect(must(await reopened.checkVault()).damaged).toEqual([]);
    expect(must(await reopened.readScan(id)).bytes).toEqual(scan.slice(0, 9));
    await reopened.lock();
    rmSync(dirname(file), { recursive: true });
  });

  it('what points to a disposed record keeps working and names its number only', async () => {
    const profile = newProfile();
    profiles.push(profile);
    const early = profile.start('2020-11-20T10:00:00+06:00');
    must(await early.create(PASSPHRASE, defaultSettings()));
    const appeal = must(
      await early.saveAppeal(null, {
        on: civilDate('2020-11-18'),
        from: 'employee',
        way: 'oral',
        paper: '',
        code: '48213',
        asked: 'көмек',
        due: null,
      }),
    );
    const old = must(await early.addRecord(entry('2020-11-19'), { appealId: appeal.id }));
    must(
      await early.saveTemplate({
        id: '',
        kind: 'counselling',
        name: 'үлгі',
        values: { ...entry('2020-11-19'), codes: [] },
      }),
    );
    must(await early.closeCode('48213', civilDate('2020-11-19'), 'аяқталды'));
    must(await early.addRecord(entry('2020-11-17', { codes: ['77001'] })));
    await early.lock();
    const vault = profile.start('2026-11-20T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    const act = must(await vault.createDisposal([old.id], TERM));
    must(await vault.finaliseAct(act.id));
    must(await vault.dispose(act.id, 'жою'));
    const rows = must(await vault.appealRecords(appeal.id));
    expect(rows).toMatchObject([{ id: old.id, number: 1, codes: [], record: { disposedByAct: { number: '1' } } }]);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${MARKER}|48213`));
    expect(must(await vault.appeals())[0]).toMatchObject({ recordIds: [old.id], state: 'in_work' });
    must(await vault.closeAppeal(appeal.id, civilDate('2026-11-20'), 'жабылды'));
    expect(must(await vault.code('48213'))).toMatchObject({
      rows: [],
      line: { works: 0, category: null },
      appeals: [{ id: appeal.id }],
      card: { closed: { reason: 'аяқталды' } },
    });
    expect(
      must(await vault.codeSlice({ text: '', filter: 'all', sort: null, language: 'kk' }, 0, 500)).rows.map(
        ({ code, works }) => [code, works],
      ),
    ).toEqual([
      ['77001', 1],
      ['48213', 0],
    ]);
    // The cipher of a person whose records are gone is not given to another one.
    expect(must(await vault.lookUpCodes(['48213']))[0]).toMatchObject({ known: true });
    expect(must(await vault.templates('counselling'))[0]?.name).toBe('үлгі');
    expect(must(await vault.lastRecord('counselling'))?.id).not.toBe(old.id);
    expect(refusal(await vault.conclusionDocument(old.id, '48213', 'ru'))).toBe('conclusion.none');
    expect(refusal(await vault.amendRecord(old.id, 1, entry('2020-11-19'), 'x'))).toBe('record.disposed');
    expect(refusal(await vault.setStatus(old.id, 1, 'deleted', 'x'))).toBe('record.disposed');
    const paper = must(await vault.journalPreview({}, 'kk', false));
    expect(JSON.stringify(paper.document)).not.toMatch(new RegExp(`${MARKER}|48213`));
    expect(refusal(await vault.keepDraft({ id: 'd', kind: 'counselling', recordId: old.id, values: {} }))).toBe(
      'record.disposed',
    );
    must(await vault.today());
    await vault.lock();
  });

  it('a disposal cut short before the old versions left the disk is finished at the next unlock', async () => {
    const profile = newProfile();
    profiles.push(profile);
    const early = profile.start('2020-11-20T10:00:00+06:00');
    must(await early.create(PASSPHRASE, defaultSettings()));
    const { id: record } = must(await early.addRecord(entry('2020-11-19')));
    await early.lock();
    let armed = false;
    let rewrites = 0;
    const vault = profile.start('2026-11-20T10:00:00+05:00', (host) => ({
      ...host,
      snapshotBegin: async () => {
        if (armed) throw new Error('killed');
        return host.snapshotBegin();
      },
    }));
    must(await vault.unlock(PASSPHRASE));
    const { id } = must(await vault.createDisposal([record], TERM));
    must(await vault.finaliseAct(id));
    armed = true;
    expect((await vault.dispose(id, 'жою')).ok).toBe(false);
    profile.loseStore();
    const again = profile.start('2026-11-20T10:05:00+05:00', (host) => ({
      ...host,
      snapshotBegin: async () => {
        rewrites += 1;
        return host.snapshotBegin();
      },
    }));
    must(await again.unlock(PASSPHRASE));
    expect(rewrites).toBeGreaterThan(0);
    expect(must(await again.acts())[0]).toMatchObject({ disposedOn: '2026-11-20' });
    expect(JSON.stringify(must(await again.history(record)))).not.toContain(MARKER);
    await again.lock();
  });
});
