/**
 * What is set of the body is seen on what leaves the vault: index of the file, access mark, rank; a vault of before
 * opens without them (forms, common layout; D-21).
 */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordInput } from '../../../shared/domain/records/record';
import {
  FILE_KINDS,
  type FileKind,
  type Settings,
  defaultSettings,
  emptyResponsible,
} from '../../../shared/domain/settings/settings';
import type { Result } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import type { OutputFile } from '../../../renderer/vault/api';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

const [year, period, quarter] = [2026, { year: 2026, half: 1 } as const, { year: 2026, quarter: 1 } as const];
const MARK = 'Қызметтік пайдалану үшін';
const COPY = '№ ____ дана';
const RANK = 'әділет кеңесшісі';
const day = civilDate('2020-02-03');

/** All text of a file, whatever packs it. */
function textOf({ name, bytes }: OutputFile): string {
  return /\.(docx|xlsx)$/.test(name)
    ? Object.values(unzipSync(bytes))
        .map((part) => new TextDecoder().decode(part))
        .join('\n')
    : new TextDecoder().decode(bytes);
}

const diagnostics: RecordInput = {
  kind: 'diagnostics',
  status: 'active',
  date: civilDate('2026-02-03'),
  purpose: 'assessment',
  methods: ['Бірінші'],
  conclusion: 'Тұрақты.',
  examinees: [{ code: '48121', category: 'employee', basis: 'own_request', outcome: 'unfavourable' }],
} as RecordInput;
const old: RecordInput = {
  kind: 'counselling',
  status: 'active',
  date: day,
  client: 'employee',
  form: 'individual',
  codes: ['48213'],
  channel: 'phone',
  initiative: 'self',
  topic: 'family',
  specialRoom: false,
} as RecordInput;

describe('settings of the body', () => {
  let profile: Profile;
  let vault: ReturnType<Profile['start']>;
  let settings: Settings;
  const index = (kind: FileKind) => `05-${10 + FILE_KINDS.indexOf(kind)}`;
  beforeAll(async () => {
    profile = newProfile();
    vault = profile.start('2020-02-04T10:00:00+06:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
    must(await vault.addRecord(old));
    await vault.lock();
    vault = profile.start('2026-02-04T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    settings = must(await vault.settings());
  }, 60_000);
  afterAll(() => profile.remove());

  it("every document carries the index of its file, the mark and a place for the copy's number; without them nothing is printed", async () => {
    const record = must(await vault.addRecord(diagnostics)).id;
    const plan = must(
      await vault.saveSupportPlan({
        id: '',
        code: '48121',
        aim: 'мақсат',
        start: civilDate('2026-02-03'),
        steps: [{ what: 'қадам', due: null, doneOn: null, result: '' }],
        closedOn: null,
        summary: '',
      }),
    ).id;
    const ids = must(await vault.journal({ to: day })).map(({ id }) => id);
    const act = must(await vault.createDisposal(ids, { years: 5, basis: '05-14' })).id;
    const documents: Record<string, [FileKind, () => Promise<Result<OutputFile>>]> = {};
    for (const format of ['xlsx', 'docx', 'html'] as const) {
      documents[`report ${format}`] = ['report', () => vault.reportFile(period, format, 'kk')];
      documents[`plan ${format}`] = [
        'plan',
        () => vault.planFile({ period: { book: 'quarter', ...quarter }, kind: 'plan' }, format, 'kk'),
      ];
      documents[`register ${format}`] = ['act_register', () => vault.actRegisterFile(year, format, 'kk')];
      if (format === 'xlsx') continue;
      documents[`act ${format}`] = ['disposal_act', () => vault.actFile(act, format, 'kk')];
      documents[`conclusion ${format}`] = ['conclusion', () => vault.conclusionFile(record, '48121', format, 'kk')];
      documents[`support plan ${format}`] = ['support_plan', () => vault.supportPlanFile(plan, format, 'kk')];
      documents[`control sheet ${format}`] = ['control_sheet', () => vault.controlSheetFile('2026-02', format, 'kk')];
    }
    documents['journal xlsx'] = ['journal', () => vault.journalFile({}, 'kk', true)];
    documents['journal page'] = ['journal', () => vault.journalPage({}, 'kk', true)];

    for (const [name, [, make]] of Object.entries(documents)) {
      const text = textOf(must(await make())).replaceAll('\u00A0', ' ');
      for (const words of [MARK, COPY, 'Іс индексі', RANK]) expect(text, `${name}: ${words}`).not.toContain(words);
    }
    settings = must(
      await vault.saveSettings({
        ...settings,
        restrictedMark: true,
        fileIndexes: Object.fromEntries(FILE_KINDS.map((kind) => [kind, index(kind)])) as Settings['fileIndexes'],
        psychologist: { ...settings.psychologist, rank: { kk: RANK, ru: 'советник юстиции' } },
      }),
    );
    for (const [name, [kind, make]] of Object.entries(documents)) {
      const text = textOf(must(await make())).replaceAll('\u00A0', ' ');
      for (const words of [MARK, COPY, `Іс индексі: ${index(kind)} `, RANK])
        expect(text, `${name}: ${words}`).toContain(words);
    }
  }, 60_000);

  it('a final act keeps the index it had, whatever is set later', async () => {
    const [draft] = must(await vault.acts());
    const { id } = must(await vault.finaliseAct(draft?.id ?? ''));
    const before = must(await vault.actDocument(id, 'kk'));
    must(await vault.saveSettings({ ...settings, fileIndexes: { ...settings.fileIndexes, disposal_act: '99-99' } }));
    expect(must(await vault.actDocument(id, 'kk'))).toEqual(before);
    expect(before.footer).toContain(index('disposal_act'));
  });

  it('the recovery sheet says nothing of the body: no mark, no index', async () => {
    const papers = await import('../../../shared/documents/access/recovery-paper');
    expect(
      JSON.stringify(papers.recoveryPaper({ groups: ['AAAA'], vaultId: '1', madeOn: day }, 'kk', '1')),
    ).not.toMatch(/Қызметтік пайдалану|Іс индексі/);
  });

  it('227-08: responsible persons are kept with their decision; an index too long is refused', async () => {
    const responsible = [
      {
        ...emptyResponsible(),
        area: 'educational' as const,
        position: { kk: 'Бөлім бастығы', ru: 'Начальник отдела' },
        decision: { number: '7-қ', date: civilDate('2026-01-12') },
      },
    ];
    must(await vault.saveSettings({ ...settings, responsible }));
    expect(must(await vault.settings()).responsible).toEqual(responsible);
    expect(
      refusal(
        await vault.saveSettings({ ...settings, fileIndexes: { ...settings.fileIndexes, report: 'x'.repeat(51) } }),
      ),
    ).toBe('record.invalid');
  });
});
