/** What a form is told of a record is what the preview of an import tells of the same one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordInput, WorkRecord } from '../../../shared/domain/records/record';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';

const day = civilDate('2026-03-10');
const session = (date: string, outcome: string, category = 'employee') => ({
  kind: 'diagnostics',
  status: 'active',
  date,
  purpose: 'assessment',
  examinees: [
    {
      code: '48213',
      category,
      basis: 'own_request',
      outcome,
      ...(category === 'candidate' ? { recommendation: 'recommended' } : {}),
    },
  ],
});
const INPUTS: readonly object[] = [
  {
    kind: 'counselling',
    status: 'active',
    date: day,
    client: 'employee',
    form: 'group',
    codes: ['48213'],
    channel: 'in_person',
    initiative: 'self',
    topic: 'personal',
    specialRoom: false,
    content: 'Ахметов Б.С.',
  },
  {
    kind: 'counselling',
    status: 'active',
    date: day,
    client: 'trainee',
    form: 'group',
    codes: ['48213', '70001'],
    channel: 'phone',
    initiative: 'self',
    topic: 'personal',
    specialRoom: false,
  },
  {
    kind: 'correction',
    status: 'active',
    date: day,
    code: '48213',
    change: 1,
    diagnosticsId: '',
    contraindicationsAbsent: true,
    contraindicationsBasis: 'statement',
  },
  {
    ...session('2026-03-10', 'favourable'),
    examinees: [{ code: '70001', category: 'employee', basis: 'head', outcome: 'favourable' }],
  },
  { kind: 'special', status: 'active', date: day, type: 'portrait', request: { number: '5', date: '2026-03-11' } },
  { kind: 'prevention', status: 'active', date: day, type: 'training', participants: 2, code: '70001' },
  {
    kind: 'research',
    status: 'active',
    title: 'Ахуал',
    basis: 'gpo',
    monitoring: 'yearly',
    start: '2025-05-01',
    end: '2025-06-02',
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [],
  },
  {
    kind: 'research',
    status: 'active',
    title: 'Ахуал',
    basis: 'gpo',
    start: '2025-05-01',
    end: null,
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [],
  },
];

/** A research that still runs came in long ago: it is measured by today, not by its entry. */
const enteredAt = (input: object) =>
  'end' in input && input.end === null ? '2025-05-02T10:00+05:00' : '2026-03-10T10:00+05:00';

describe('doubts at entry and on import', () => {
  let profile: Profile;
  let vault: ReturnType<Profile['start']>;
  let ground = '';
  beforeAll(async () => {
    profile = newProfile();
    vault = profile.start('2026-03-10T10:00:00+05:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
    must(await vault.addRecord(session('2026-01-20', 'favourable', 'candidate') as unknown as RecordInput));
    ground = must(await vault.addRecord(session('2026-02-20', 'unfavourable') as unknown as RecordInput)).id;
    must(await vault.addRecord(session('2026-03-02', 'favourable') as unknown as RecordInput));
  }, 60_000);
  afterAll(async () => {
    await vault.lock();
    profile.remove();
  });

  it('are the same, each at the same field, with today of this vault', async () => {
    const inputs = INPUTS.map((input) => ('diagnosticsId' in input ? { ...input, diagnosticsId: ground } : input));
    const records = inputs.map(
      (input, index) =>
        ({ ...input, id: `N${index}`, version: 1, enteredAt: enteredAt(input) }) as unknown as WorkRecord,
    );
    const bytes = new TextEncoder().encode(
      JSON.stringify({ format: 'senim-exchange', version: 1, timeZone: 'Asia/Almaty', records }),
    );
    const { plan } = must(await vault.previewImport(bytes));
    expect(plan.refused).toEqual([]);
    const seen = new Set<string>();
    for (const [index, input] of inputs.entries()) {
      const { errors, doubts } = must(await vault.checkRecord(null, input as unknown as RecordInput));
      expect(errors, String(index)).toEqual([]);
      const told = plan.warnings.filter(({ id }) => id === `N${index}`).map(({ code, field }) => `${code} ${field}`);
      expect(told, String(index)).toEqual(doubts.map(({ code, field }) => `${code} ${field}`));
      expect(told.length, String(index)).toBeGreaterThan(0);
      for (const { code } of doubts) seen.add(code);
    }
    for (const code of [
      'group_of_one',
      'mixed_group',
      'correction_outdated',
      'assignment_missing',
      'paper_after_work',
      'code_of_many',
      'out_of_season',
      'research_long_open',
      'text_looks_personal',
    ])
      expect(seen).toContain(code);
  });
});
