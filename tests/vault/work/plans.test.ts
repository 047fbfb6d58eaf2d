/**
 * Plans on a vault with real files: saved, sent, approved, locked, taken back, replaced by a version; lines from
 * elsewhere; Today (order 227, points 9, 24 and 31).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Plan, type PlanPeriod, planLineSchema, planName } from '../../../shared/domain/plan/plan';
import type { RecordInput } from '../../../shared/domain/records/record';
import { defaultSettings, emptyResponsible, emptySignatory } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import type { AuditLine } from '../../../renderer/vault/rows/audit';
import { PASSPHRASE, type Profile, must, newProfile, refusal } from '../kit/harness';

const Q2: PlanPeriod = { book: 'quarter', year: 2026, quarter: 2 };
const Q3: PlanPeriod = { book: 'quarter', year: 2026, quarter: 3 };
const YEAR: PlanPeriod = { book: 'educational', year: 2027, quarter: null };
const people = {
  ...emptySignatory(),
  position: { kk: 'Прокурор', ru: 'Прокурор' },
  name: { kk: 'А. Бекітуші', ru: 'А. Утверждающий' },
};
const lecture = (date: string): RecordInput => ({
  kind: 'prevention',
  status: 'active',
  date: civilDate(date),
  type: 'lecture',
  participants: 20,
});

describe('a plan from draft to its second version', () => {
  let profile: Profile;
  let vault: ReturnType<Profile['start']>;
  const day = (text: string) => civilDate(text);
  const at = async (now: string) => {
    await vault.lock();
    vault = profile.start(now);
    must(await vault.unlock(PASSPHRASE));
  };
  const view = async (period: PlanPeriod, version?: number) => must(await vault.plan(period, version));
  const events = () =>
    [...vault.vault()!.store.all<AuditLine>('audit').values()]
      .filter(({ event }) => event.startsWith('plan.'))
      .map(({ event, subject }) => `${event} ${subject}`);
  const due = async () =>
    must(await vault.today())
      .deadlines.filter(({ kind }) => kind === 'plan' || kind === 'annual_plan')
      .map(({ kind, subject, overdue }) => `${kind} ${subject}${overdue ? ' overdue' : ''}`);

  beforeAll(async () => {
    profile = newProfile();
    vault = profile.start('2026-03-20T10:00:00+05:00');
    must(
      await vault.create(PASSPHRASE, {
        ...defaultSettings(),
        unit: { ...defaultSettings().unit, code: 'TEST-01' },
        authorisedHead: people,
      }),
    );
  }, 60_000);
  afterAll(() => profile.remove());

  it('is suggested, saved as a draft, and keeps its lines', async () => {
    const suggested = await view(Q2);
    expect([suggested.saved, suggested.versions, suggested.target]).toEqual([false, [], '2026-03-31']);
    const planned: Plan = {
      ...suggested.plan,
      lines: suggested.plan.lines.map((line) => (line.measure === '3.2' ? { ...line, planned: 2 } : line)),
      state: 'approved',
      version: 7,
    };
    const saved = must(await vault.savePlan(planned));
    expect([saved.state, saved.version]).toEqual(['draft', 1]);
    expect((await view(Q2)).plan.lines.find(({ measure }) => measure === '3.2')?.planned).toBe(2);
    expect(await due()).toContain('plan 2026-Q2');
  });

  it('is sent, locked, taken back with a reason, and sent again', async () => {
    expect(refusal(await vault.approvePlan(Q2, day('2026-03-20'), ''))).toBe('plan.state');
    expect(refusal(await vault.sendPlan(Q2, day('2026-03-21')))).toBe('plan.date');
    must(await vault.sendPlan(Q2, day('2026-03-19')));
    const { plan } = await view(Q2);
    expect(refusal(await vault.savePlan({ ...plan, lines: plan.lines.slice(1) }))).toBe('plan.approved');
    expect(refusal(await vault.takeBackPlan(Q2, ' '))).toBe('plan.reason_required');
    expect(must(await vault.takeBackPlan(Q2, 'басшы қайтарды'))).toMatchObject({
      state: 'draft',
      sentOn: null,
      takenBack: [{ from: 'sent', reason: 'басшы қайтарды' }],
    });
    must(await vault.sendPlan(Q2, day('2026-03-20')));
    expect(refusal(await vault.newPlanVersion(Q2, 'ерте'))).toBe('plan.state');
  });

  it('227-48: is approved by whom and when; then only marks of what was done change', async () => {
    expect(refusal(await vault.approvePlan(Q2, day('2026-03-19'), 'Прокурор'))).toBe('plan.date');
    must(await vault.approvePlan(Q2, day('2026-03-20'), 'Прокурор А. Бекітуші'));
    const { plan, versions, mayTakeBack } = await view(Q2);
    expect([plan.approvedOn, plan.approvedBy, plan.signing?.head.name.kk, versions[0]?.state, mayTakeBack]).toEqual([
      '2026-03-20',
      'Прокурор А. Бекітуші',
      'А. Бекітуші',
      'in_force',
      true,
    ]);
    expect(refusal(await vault.savePlan({ ...plan, lines: plan.lines.map((line) => ({ ...line, planned: 9 })) }))).toBe(
      'plan.approved',
    );
    expect(refusal(await vault.savePlan({ ...plan, lines: plan.lines.map((line) => ({ ...line, task: null })) }))).toBe(
      'plan.approved',
    );
    must(
      await vault.savePlan({
        ...plan,
        lines: plan.lines.map((line) =>
          line.origin?.startsWith('report') ? { ...line, doneManually: true, outcome: 'жіберілді' } : line,
        ),
        conclusion: { kk: 'Жоспар орындалуда.', ru: null },
      }),
    );
    expect((await view(Q2)).plan).toMatchObject({
      state: 'approved',
      conclusion: { kk: 'Жоспар орындалуда.', ru: null },
    });
    expect(await due()).not.toContain('plan 2026-Q2');
  });

  it('an approval is taken back on the day it was marked, never later', async () => {
    expect(must(await vault.takeBackPlan(Q2, 'қате белгіленді'))).toMatchObject({
      state: 'sent',
      approvedOn: null,
      signing: null,
    });
    must(await vault.approvePlan(Q2, day('2026-03-20'), 'Прокурор'));
    await at('2026-03-23T10:00:00+05:00');
    expect((await view(Q2)).mayTakeBack).toBe(false);
    expect(refusal(await vault.takeBackPlan(Q2, 'кеш'))).toBe('plan.not_today');
  });

  it('prints what it was approved with, whatever the settings say by then', async () => {
    const settings = must(await vault.settings());
    must(
      await vault.saveSettings({ ...settings, authorisedHead: { ...people, name: { kk: 'Ж. Жаңа', ru: 'Ж. Новый' } } }),
    );
    const paper = JSON.stringify(must(await vault.planDocument({ period: Q2, kind: 'plan' }, 'kk')));
    expect([paper.includes('А. Бекітуші'), paper.includes('Ж. Жаңа')]).toEqual([true, false]);
  });

  it('facts are counted from the journal, and the report on the execution says them', async () => {
    await at('2026-06-20T10:00:00+05:00');
    must(await vault.addRecord(lecture('2026-05-12')));
    const { plan, facts } = await view(Q2);
    const lectures = plan.lines.find(({ measure }) => measure === '3.2');
    expect(facts[lectures?.id ?? '']).toEqual({ fact: 1, percent: 50 });
    const report = JSON.stringify(must(await vault.planDocument({ period: Q2, kind: 'execution' }, 'ru')));
    expect(report).toContain('план – 2 мероприятия, исполнено – 1 мероприятие (50\u00A0%)');
    expect(JSON.stringify(must(await vault.planDocument({ period: Q2, kind: 'execution' }, 'kk')))).toContain(
      'Жоспар орындалуда.',
    );
    for (const format of ['xlsx', 'docx', 'html'] as const)
      expect(must(await vault.planFile({ period: Q2, kind: 'execution' }, format, 'kk')).name).toMatch(
        /^Oryndalu_2026-Q2_TEST-01_kk\./,
      );
  });

  it('a new version begins as a draft, the approved one stays; thrown away, it leaves the marks', async () => {
    expect(refusal(await vault.newPlanVersion(Q2, ''))).toBe('plan.reason_required');
    const draft = must(await vault.newPlanVersion(Q2, 'басшының тапсырмасы'));
    expect(draft).toMatchObject({ version: 2, state: 'draft', approvedOn: null, reason: 'басшының тапсырмасы' });
    expect((await view(Q2)).versions.map(({ version, state }) => `${version} ${state}`)).toEqual([
      '2 draft',
      '1 in_force',
    ]);
    expect(await due()).not.toContain('plan 2026-Q2');
    const next = draft.lines.find(({ origin }) => origin?.startsWith('plan:'))?.id;
    must(
      await vault.savePlan({
        ...draft,
        lines: draft.lines.map((line) => ({
          ...line,
          doneManually: line.id === next || line.doneManually,
          planned: line.measure === '3.2' ? 9 : line.planned,
        })),
      }),
    );
    const back = must(await vault.dropPlanVersion(Q2));
    expect(back).toMatchObject({ version: 1, state: 'approved' });
    expect([
      back.lines.find(({ id }) => id === next)?.doneManually,
      back.lines.find(({ measure }) => measure === '3.2')?.planned,
    ]).toEqual([true, 2]);
    expect((await view(Q2)).versions).toHaveLength(1);
    expect(refusal(await vault.dropPlanVersion(Q2))).toBe('plan.state');
  });

  it('once approved it replaces the first, which can still be opened and printed', async () => {
    const draft = must(await vault.newPlanVersion(Q2, 'тапсырма'));
    must(
      await vault.savePlan({
        ...draft,
        lines: draft.lines.map((line) => (line.measure === '3.2' ? { ...line, planned: 4 } : line)),
      }),
    );
    must(await vault.sendPlan(Q2, day('2026-06-20')));
    must(await vault.approvePlan(Q2, day('2026-06-20'), 'Прокурор'));
    expect((await view(Q2)).versions.map(({ version, state }) => `${version} ${state}`)).toEqual([
      '2 in_force',
      '1 replaced',
    ]);
    const first = await view(Q2, 1);
    expect([first.old, first.plan.state, first.plan.lines.find(({ measure }) => measure === '3.2')?.planned]).toEqual([
      true,
      'approved',
      2,
    ]);
    expect(refusal(await vault.savePlan(first.plan))).toBe('plan.state');
    expect(refusal(await vault.plan(Q2, 9))).toBe('plan.not_found');
    expect(must(await vault.planFile({ period: Q2, kind: 'plan' }, 'docx', 'kk')).name).toBe(
      'Zhospar_2026-Q2_TEST-01_v2_kk.docx',
    );
    expect(must(await vault.planFile({ period: Q2, kind: 'plan', version: 1 }, 'xlsx', 'ru')).name).toBe(
      'Zhospar_2026-Q2_TEST-01_ru.xlsx',
    );
  });

  it('the action log tells every step', () =>
    expect(events()).toEqual([
      'plan.sent 2026-Q2 v1',
      'plan.returned 2026-Q2 v1',
      'plan.sent 2026-Q2 v1',
      'plan.approved 2026-Q2 v1',
      'plan.unapproved 2026-Q2 v1',
      'plan.approved 2026-Q2 v1',
      'plan.version 2026-Q2 v2',
      'plan.dropped 2026-Q2 v2',
      'plan.version 2026-Q2 v2',
      'plan.sent 2026-Q2 v2',
      'plan.approved 2026-Q2 v2',
    ]));

  it('offers lines of earlier plans, of what is left, of templates, of dates', async () => {
    const { lines } = (await view(Q2)).plan;
    const template = must(
      await vault.savePlanTemplate({ id: '', book: 'quarter', name: 'Негізгі', lines: lines.slice(0, 3) }),
    );
    expect(refusal(await vault.savePlanTemplate({ ...template, name: ' ' }))).toBe('plan.template_name');
    const sources = must(await vault.planSources(Q3));
    expect(sources.earlier.map(({ period }) => planName(period))).toEqual(['2026-Q2']);
    expect(sources.earlier[0]?.lines.every(({ origin, doneManually }) => origin === null && !doneManually)).toBe(true);
    expect(sources.earlier[0]?.unfinished.map(({ measure, planned }) => [measure, planned])).toEqual([['3.2', 3]]);
    expect(sources.templates.map(({ name, lines: kept }) => [name, kept.length])).toEqual([['Негізгі', 3]]);
    expect(sources.calendar.map(({ origin }) => origin)).toEqual(['plan:2026-3']);
    expect(must(await vault.planSources(YEAR)).templates).toEqual([]);
    must(await vault.dropPlanTemplate(template.id));
    expect(must(await vault.planSources(Q3)).templates).toEqual([]);
    must(await vault.savePlanTemplate(template));
    expect(must(await vault.planSources(Q3)).templates).toEqual([template]);
  });

  it('227-09, 227-56: the plans of the next year are asked for before 25 December, until approved or left to another unit', async () => {
    expect(await due()).not.toContain('annual_plan 2027-educational');
    await at('2026-12-01T10:00:00+05:00');
    expect(await due()).toEqual(
      expect.arrayContaining(['annual_plan 2027-educational', 'annual_plan 2027-ideological']),
    );
    await at('2026-12-28T10:00:00+05:00');
    expect(await due()).toContain('annual_plan 2027-educational overdue');
    const settings = must(await vault.settings());
    must(
      await vault.saveSettings({
        ...settings,
        responsible: [
          {
            ...emptyResponsible(),
            area: 'ideological',
            position: { kk: 'Тәрбие бөлімі', ru: 'Отдел воспитательной работы' },
            name: { kk: 'Б. Жауапты', ru: 'Б. Ответственный' },
          },
        ],
      }),
    );
    const { duty, target } = await view({ ...YEAR, book: 'ideological' });
    expect([duty?.unit.kk, duty?.person.name.kk]).toEqual(['Тәрбие бөлімі', 'Б. Жауапты']);
    expect([target, duty?.remind]).toEqual(['2026-12-24', true]);
    must(await vault.remindOfAnnualPlan('ideological', false));
    // kept with the plan by an earlier program: it counts, stands in the settings, and moves there when they are saved
    const kept = {
      unit: { kk: 'Кадр қызметі', ru: 'Кадровая служба' },
      person: people,
      namedBy: 'Прокурор',
      decision: { number: '5', date: day('2026-01-12') },
      remind: true,
    };
    must(await vault.vault()!.store.write([{ table: 'plan', id: 'duty:educational', value: kept }]));
    expect((await view(YEAR)).duty).toEqual(kept);
    const shown = must(await vault.settings());
    expect(
      shown.responsible.map(({ area, unit, name, decision }) => [area, unit.kk, name.kk, decision?.number]),
    ).toEqual([
      ['educational', 'Кадр қызметі', people.name.kk, '5'],
      ['ideological', '', 'Б. Жауапты', undefined],
    ]);
    must(await vault.saveSettings(shown));
    expect(must(await vault.settings())).toEqual(shown);
    expect((await view(YEAR)).duty).toEqual(kept);
    must(await vault.saveSettings({ ...shown, responsible: [] }));
    expect((await view(YEAR)).duty?.unit.kk).toBe('');
    must(await vault.saveSettings(shown));
    const suggested = await view(YEAR);
    expect(suggested.plan.lines[0]?.executor).toBe('Кадр қызметі');
    must(
      await vault.savePlan({
        ...suggested.plan,
        lines: [
          ...suggested.plan.lines,
          planLineSchema.parse({
            id: 'own',
            text: 'Мұражайға бару',
            form: 'meetings',
            method: 'promotion',
            means: 'museums',
          }),
        ],
      }),
    );
    must(await vault.sendPlan(YEAR, day('2026-12-24')));
    must(await vault.approvePlan(YEAR, day('2026-12-28'), 'Прокурор'));
    expect((await due()).filter((line) => line.startsWith('annual'))).toEqual([]);
    const paper = JSON.stringify(must(await vault.planDocument({ period: YEAR, kind: 'plan' }, 'kk')));
    for (const words of [
      '2027 жылға арналған тәрбие жұмысы жөніндегі',
      'мұражайларға экскурсиялар',
      'Прокурор, Кадр қызметі',
    ])
      expect(paper).toContain(words);
  });

  it("everything is there after the browser's store was lost", async () => {
    await vault.lock();
    profile.loseStore();
    vault = profile.start('2026-12-29T10:00:00+05:00');
    must(await vault.unlock(PASSPHRASE));
    expect((await view(Q2)).versions).toHaveLength(2);
    expect((await view(YEAR)).plan.state).toBe('approved');
  });

  it('a row of an earlier program opens unchanged, and is carried on', async () => {
    const row = {
      year: 2025,
      quarter: 4,
      state: 'approved',
      approvedOn: '2025-09-30',
      lines: [
        {
          id: 'line-1',
          section: 'organisation',
          text: 'Есеп',
          audience: '',
          planned: 1,
          measure: 'manual',
          term: '24.12.2025',
          executor: 'психолог',
          doneManually: false,
        },
      ],
    };
    must(await vault.vault()!.store.write([{ table: 'plan', id: '2025-Q4', value: row }]));
    const period: PlanPeriod = { book: 'quarter', year: 2025, quarter: 4 };
    const { plan, saved, versions, mayTakeBack } = await view(period);
    expect([saved, plan.state, plan.approvedOn, plan.version, versions[0]?.state, mayTakeBack]).toEqual([
      true,
      'approved',
      '2025-09-30',
      1,
      'in_force',
      false,
    ]);
    must(await vault.savePlan({ ...plan, lines: plan.lines.map((line) => ({ ...line, doneManually: true })) }));
    expect(must(await vault.newPlanVersion(period, 'түзету'))).toMatchObject({ version: 2, state: 'draft' });
  });
});
