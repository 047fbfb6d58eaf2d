/** Records as the tests need them: valid ones, with what matters changed. */
import type {
  CorrectionRecord,
  CounsellingRecord,
  DiagnosticsRecord,
  Examinee,
  PreventionRecord,
  ResearchRecord,
  SpecialRecord,
} from '../../shared/domain/records/record';
import { civilDate } from '../../shared/time/civil-date';
import type { Instant } from '../../shared/time/instant';

const common = { version: 1, enteredAt: '2026-03-12T18:00+05:00' as Instant, status: 'active' } as const;
const date = civilDate('2026-03-12');

export const examinee = (more: Partial<Examinee> = {}): Examinee => ({
  code: '4014',
  category: 'employee',
  basis: 'head',
  outcome: 'unfavourable',
  ...more,
});
export const diagnostics = (more: Partial<DiagnosticsRecord> = {}): DiagnosticsRecord => ({
  ...common,
  id: 'D05',
  kind: 'diagnostics',
  date,
  purpose: 'assessment',
  examinees: [examinee()],
  assignment: { number: '5', date: civilDate('2026-03-02') },
  ...more,
});
export const counselling = (more: Partial<CounsellingRecord> = {}): CounsellingRecord => ({
  ...common,
  id: 'C01',
  kind: 'counselling',
  date,
  client: 'employee',
  form: 'individual',
  codes: ['10001'],
  channel: 'in_person',
  initiative: 'self',
  topic: 'personal',
  specialRoom: true,
  ...more,
});
export const prevention = (more: Partial<PreventionRecord> = {}): PreventionRecord => ({
  ...common,
  id: 'P01',
  kind: 'prevention',
  date,
  type: 'training',
  participants: 12,
  ...more,
});
export const correction = (more: Partial<CorrectionRecord> = {}): CorrectionRecord => ({
  ...common,
  id: 'X01',
  kind: 'correction',
  date: civilDate('2026-03-31'),
  enteredAt: '2026-03-31T18:00+05:00' as Instant,
  code: '4014',
  change: 1,
  diagnosticsId: 'D05',
  contraindicationsAbsent: true,
  contraindicationsBasis: 'statement',
  ...more,
});
export const special = (more: Partial<SpecialRecord> = {}): SpecialRecord => ({
  ...common,
  id: 'S01',
  kind: 'special',
  date,
  type: 'portrait',
  request: { number: '1', date },
  ...more,
});
export const research = (more: Partial<ResearchRecord> = {}): ResearchRecord => ({
  ...common,
  id: 'R01',
  kind: 'research',
  title: 'climate',
  basis: 'head',
  start: civilDate('2026-02-09'),
  end: date,
  headcount: 40,
  returned: 31,
  invalid: 2,
  valid: 29,
  invalidReasons: 'half empty',
  materials: [
    { kind: 'questionnaire', carrier: 'paper', quantity: 31 },
    { kind: 'answer_set', carrier: 'electronic', quantity: 31 },
  ],
  ...more,
});
