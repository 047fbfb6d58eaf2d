/** Codes, appeals, templates, private notes and conclusions in the vault on real files. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

/** Everything a file says: of an office file, all its parts. */
function inflated(bytes: Uint8Array): string {
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

const day = civilDate('2026-03-10');
const MARKER = 'ЖЕКЕ-маркер-5527';
const session = (codes: string[], more: object = {}): RecordInput =>
  ({
    kind: 'diagnostics',
    status: 'active',
    date: day,
    purpose: 'assessment',
    examinees: codes.map((code) => ({ code, category: 'employee', basis: 'own_request', outcome: 'unfavourable' })),
    ...more,
  }) as RecordInput;
const consultation = (codes: string[], more: object = {}): RecordInput =>
  ({
    kind: 'counselling',
    status: 'active',
    date: day,
    client: 'employee',
    form: codes.length > 1 ? 'group' : 'individual',
    codes,
    channel: 'in_person',
    initiative: 'self',
    topic: 'personal',
    specialRoom: true,
    ...more,
  }) as RecordInput;

describe('codes in the vault', () => {
  let profile: Profile;
  let vault: ReturnType<Profile['start']>;
  beforeAll(async () => {
    profile = newProfile();
    vault = profile.start('2026-03-10T10:00:00+05:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
  });
  afterAll(async () => {
    await vault.lock();
    profile.remove();
  });

  it('a session of several becomes a record for each, all or none, with numbers in a row', async () => {
    expect(refusal(await vault.addRecords([session(['48121']), session(['1'])]))).toBe('record.invalid');
    expect(must(await vault.journal({}))).toEqual([]);
    const saved = must(
      await vault.addRecords([session(['48121']), session(['59032']), session(['70943'])], { privateNote: MARKER }),
    );
    expect(saved.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(must(await vault.privateNote(saved[1]?.id ?? ''))).toBe(MARKER);
  });

  it('an unfavourable result waits until work, or a referral, follows', async () => {
    const open = async (code: string) => must(await vault.code(code)).open.unfollowed.length;
    expect([await open('48121'), await open('59032')]).toEqual([1, 1]);
    must(await vault.addRecord(consultation(['48121'])));
    must(
      await vault.saveReferral({
        id: '',
        code: '59032',
        on: day,
        to: 'doctor',
        reason: '',
        answeredOn: null,
        answer: '',
      }),
    );
    expect([await open('48121'), await open('59032'), await open('70943')]).toEqual([0, 0, 1]);
    expect(
      must(await vault.codeSlice({ text: '', filter: 'all', sort: null, language: 'kk' }, 0, 500)).rows.map(
        ({ code, works, open: waiting }) => [code, works, waiting],
      ),
    ).toEqual([
      ['48121', 2, 0],
      ['59032', 1, 0],
      ['70943', 1, 1],
    ]);
  });

  it('looks typed codes up: known, similar, closed, of a group', async () => {
    expect(
      must(await vault.lookUpCodes(['48121', '48211'])).map(({ code, known, similar }) => [code, known, similar]),
    ).toEqual([
      ['48121', true, []],
      ['48211', false, ['48121']],
    ]);
    expect(refusal(await vault.makeGroup(null, ['48121']))).toBe('code.member');
    expect(refusal(await vault.makeGroup('48121', ['59032', '70943']))).toBe('code.taken');
    const group = must(await vault.makeGroup('33100', ['59032', '70943']));
    expect(must(await vault.lookUpCodes([group.code]))[0]?.members).toEqual(['59032', '70943']);
    expect(refusal(await vault.addRecord(consultation(['33100'])))).toBe('record.invalid');
    must(await vault.addRecord(consultation(group.members)));
    expect(must(await vault.code('33100')).rows.map(({ codes }) => codes)).toEqual([['59032', '70943']]);
  });

  it('SC-03: consent is a mark with its day: refused or not marked, it stands in no way of the work', async () => {
    must(await vault.addRecord(consultation(['73902'])));
    expect(must(await vault.code('73902')).card.consent).toBeNull();
    must(await vault.saveConsent('73902', { given: false, on: day }));
    expect(must(await vault.code('73902')).card.consent).toEqual({ given: false, on: day });
    expect(must(await vault.addRecord(consultation(['73902']))).warnings).toEqual([]);
    must(await vault.saveConsent('73902', null));
    expect(must(await vault.code('73902')).card.consent).toBeNull();
  });

  it('a closed code takes no new work until it is opened again; its history stays', async () => {
    expect(refusal(await vault.closeCode('48121', day, ' '))).toBe('code.reason');
    must(await vault.closeCode('48121', day, 'ауысты'));
    const refused = await vault.addRecord(consultation(['48121']));
    expect(refused.ok ? [] : refused.error.issues?.map(({ code }) => code)).toEqual(['record.code_closed']);
    expect(must(await vault.code('48121')).rows).toHaveLength(2);
    must(await vault.reopenCode('48121', 'оралды'));
    must(await vault.addRecord(consultation(['48121'])));
    expect(must(await vault.code('48121')).card.history.map(({ event, reason }) => [event, reason])).toEqual([
      ['closed', 'ауысты'],
      ['reopened', 'оралды'],
    ]);
  });

  it('an appeal is numbered, worked on by a record started from it, and closed with a result only', async () => {
    const input = {
      on: day,
      from: 'employee',
      way: 'oral',
      paper: '',
      code: '48121',
      asked: 'кеңес',
      due: civilDate('2026-03-12'),
    } as const;
    const first = must(await vault.saveAppeal(null, input));
    expect([first.number, first.state, must(await vault.saveAppeal(null, input)).number]).toEqual([1, 'open', 2]);
    expect(
      must(await vault.today())
        .deadlines.filter(({ kind }) => kind === 'appeal')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['1/2026', '2/2026']);
    const work = must(await vault.addRecord(consultation(['48121']), { appealId: first.id }));
    expect(must(await vault.appeals()).find(({ id }) => id === first.id)).toMatchObject({
      state: 'in_work',
      recordIds: [work.id],
    });
    expect(refusal(await vault.closeAppeal(first.id, day, ''))).toBe('appeal.result');
    must(await vault.closeAppeal(first.id, day, 'кеңес берілді'));
    expect(refusal(await vault.saveAppeal(first.id, input))).toBe('appeal.closed');
    expect(must(await vault.code('48121')).open.appeals.map(({ number }) => number)).toEqual([2]);
  });

  it('227-25: an exception to confidentiality is written once, and nothing the vault offers takes it away', async () => {
    expect(
      refusal(await vault.addDisclosure({ code: '48121', on: day, ground: 'own_danger', to: '', what: 'x', why: 'y' })),
    ).toBe('record.invalid');
    const made = must(
      await vault.addDisclosure({
        code: '48121',
        on: day,
        ground: 'own_danger',
        to: 'Басшы',
        what: 'ең аз',
        why: 'қауіп',
      }),
    );
    await vault.removeReferral(made.id);
    await vault.removeSupportPlan(made.id);
    await vault.savePrivateNote(made.id, '');
    await vault.lock();
    vault = profile.start('2026-03-10T12:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    expect(must(await vault.code('48121')).disclosures).toEqual([made]);
  });

  it('a private note leaves the vault in no export: exchange, journal, plan, report, conclusion, support plan', async () => {
    must(await vault.savePrivateNote('48121', `${MARKER} шифр-жазбасы`));
    const record = must(await vault.journal({})).find(
      ({ kind, codes }) => kind === 'diagnostics' && codes.includes('48121'),
    );
    const id = record?.id ?? '';
    must(await vault.savePrivateNote(id, MARKER));
    const plan = must(
      await vault.saveSupportPlan({
        id: '',
        code: '48121',
        aim: 'ЖОСПАР-мақсат',
        start: day,
        steps: [{ what: 'қадам', due: null, doneOn: null, result: '' }],
        closedOn: null,
        summary: '',
      }),
    );
    const period = { year: 2026, half: 1 } as const;
    const files = [
      must(await vault.exportExchange()),
      must(await vault.journalFile({}, 'kk', true)),
      must(await vault.planFile({ period: { book: 'quarter', year: 2026, quarter: 1 }, kind: 'plan' }, 'docx', 'ru')),
      ...(await Promise.all(
        (['xlsx', 'docx', 'html'] as const).map(async (format) => must(await vault.reportFile(period, format, 'kk'))),
      )),
      ...(await Promise.all(
        (['docx', 'html'] as const).map(async (format) => must(await vault.conclusionFile(id, '48121', format, 'kk'))),
      )),
      ...(await Promise.all(
        (['docx', 'html'] as const).map(async (format) => must(await vault.supportPlanFile(plan.id, format, 'ru'))),
      )),
    ];
    for (const { name, bytes } of files) expect(inflated(bytes).includes(MARKER), name).toBe(false);
    // the same search finds what is meant to be there
    expect(inflated(files[0]?.bytes ?? new Uint8Array())).toContain('48121');
    expect(inflated(files.at(-2)?.bytes ?? new Uint8Array())).toContain('ЖОСПАР-мақсат');
    expect(inflated(files[1]?.bytes ?? new Uint8Array())).toContain('48121');
    // Found by its words inside the vault all the same.
    expect(must(await vault.journal({ text: MARKER })).map(({ codes }) => codes)).toContainEqual(['48121']);
    const ofCode = must(await vault.journal({ text: 'шифр-жазбасы' }));
    expect(ofCode.length).toBeGreaterThan(1);
    expect(ofCode.every(({ codes }) => codes.includes('48121'))).toBe(true);
  });

  it('227-23: the conclusion says that it is advisory and confidential, marks a later version, and never names another person', async () => {
    const { id } = must(
      await vault.addRecord(
        session(['61154', '72265'], { conclusion: 'Тұрақты. 72265 туралы бөлек.', methods: ['Бірінші', 'Екінші'] }),
      ),
    );
    expect(refusal(await vault.conclusionDocument(id, '61154', 'kk'))).toBe('conclusion.other_codes');
    expect(refusal(await vault.conclusionDocument(id, '99999', 'kk'))).toBe('conclusion.none');
    must(
      await vault.amendRecord(
        id,
        1,
        session(['61154', '72265'], { conclusion: 'Тұрақты.', methods: ['Бірінші', 'Екінші'] }),
        'артық шифр',
      ),
    );
    const [kk, ru] = [
      JSON.stringify(must(await vault.conclusionDocument(id, '61154', 'kk'))),
      JSON.stringify(must(await vault.conclusionDocument(id, '61154', 'ru'))),
    ];
    for (const words of [
      'ҰСЫНЫМДЫҚ ЖӘНЕ ҚҰПИЯ СИПАТҚА ИЕ',
      'ұсынымдық және құпия сипатта',
      '61154',
      'Бірінші; Екінші',
      'Тұрақты.',
      '2-нұсқа',
    ])
      expect(kk).toContain(words);
    for (const words of [
      'РЕКОМЕНДАТЕЛЬНЫЙ И КОНФИДЕНЦИАЛЬНЫЙ',
      'рекомендательный и конфиденциальный',
      'Версия 2',
      'неблагоприятный',
    ])
      expect(ru).toContain(words);
    expect(kk + ru).not.toContain('72265');
    must(await vault.setStatus(id, 2, 'deleted', 'қате'));
    expect(refusal(await vault.conclusionDocument(id, '61154', 'kk'))).toBe('conclusion.none');
  });

  it('templates are kept by kind, renamed, deleted and brought back', async () => {
    const made = must(
      await vault.saveTemplate({ id: '', kind: 'prevention', name: 'Апталық тренинг', values: { type: 'training' } }),
    );
    must(await vault.saveTemplate({ ...made, name: 'Тренинг' }));
    expect([
      must(await vault.templates('prevention')).map(({ name }) => name),
      must(await vault.templates('special')),
    ]).toEqual([['Тренинг'], []]);
    must(await vault.removeTemplate(made.id));
    expect(must(await vault.templates())).toEqual([]);
    must(await vault.saveTemplate(made));
    expect(must(await vault.templates())).toEqual([made]);
    expect(must(await vault.lastRecord('counselling'))?.kind).toBe('counselling');
  });

  it('the form a record was typed into goes in the same step as the record comes, never before and never after', async () => {
    const kept = { id: 'form-1', kind: 'counselling' as const, recordId: null, values: {} };
    must(await vault.keepDraft(kept));
    expect((await vault.addRecord(consultation(['1']), { draftId: kept.id })).ok).toBe(false);
    expect(must(await vault.drafts())).toHaveLength(1);
    const before = vault.vault()?.store.head().seq ?? 0;
    const saved = must(await vault.addRecord(consultation(['66001']), { draftId: kept.id }));
    expect(vault.vault()?.store.head().seq).toBe(before + 1);
    expect(must(await vault.drafts())).toEqual([]);
    must(await vault.keepDraft({ ...kept, recordId: saved.id }));
    must(await vault.amendRecord(saved.id, 1, consultation(['66001'], { topic: 'family' }), 'қате', kept.id));
    expect(must(await vault.drafts())).toEqual([]);
  });

  it('I11: a new code draws a check sign when the body wants one, and a mistyped one is refused', async () => {
    must(await vault.saveSettings({ ...must(await vault.settings()), codeCheckSign: true }));
    const code = must(await vault.newCode());
    const wrong = code.slice(0, -1) + String((Number(code.slice(-1)) + 1) % 10);
    const refused = await vault.addRecord(consultation([wrong]));
    expect(refused.ok ? [] : refused.error.issues?.map((one) => one.code)).toEqual(['record.code_check']);
    must(await vault.addRecord(consultation([code])));
    // codes from before the choice stay as they are
    must(await vault.addRecord(consultation(['48121'])));
  });
});
