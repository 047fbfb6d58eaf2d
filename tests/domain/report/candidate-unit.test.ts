/** Row 1.5 by the unit the body chose; the people behind the figures (D-03, A3-06). */
import { describe, expect, it } from 'vitest';
import { peopleFigures } from '../../../shared/domain/report/people-figures';
import { annex3Figures, annex3Report, contributionsTo } from '../../../shared/domain/report/report';
import { figuresOf, unitOf } from '../../../shared/domain/report/sent-report';
import { settingsSchema, defaultSettings } from '../../../shared/domain/settings/settings';
import type { DiagnosticsRecord, WorkRecord } from '../../../shared/domain/records/record';
import { reportPeriod } from '../../../shared/regulation/order-227/points-17-29/point-25-report-period';
import { counselling, diagnostics, examinee } from '../builders';

const range = reportPeriod({ year: 2026, half: 1 }, 'calendar');
const candidate = (code: string, recommendation: 'recommended' | 'not_recommended') =>
  examinee({ code, category: 'candidate', recommendation });

describe('candidates by examinations or as persons', () => {
  const records: WorkRecord[] = [
    diagnostics({ id: 'a', examinees: [candidate('5001', 'recommended'), examinee({ code: '4001' })] }),
    diagnostics({ id: 'b', examinees: [candidate('5001', 'not_recommended')] }),
    diagnostics({ id: 'c', examinees: [candidate('5002', 'recommended')] }),
    counselling({ id: 'd', codes: ['7001'] }),
    counselling({ id: 'e', codes: ['7001'] }),
    counselling({ id: 'f', form: 'group', codes: ['7001', '7002', '7003'] }),
  ];
  it('a candidate examined twice is two examinations and one person; totals follow', () => {
    const [byWork, byPeople] = (['examinations', 'persons'] as const).map((unit) =>
      annex3Report(records, range, undefined, unit),
    );
    expect([byWork?.figures['1.5'], byWork?.figures['1'], byPeople?.figures['1.5'], byPeople?.figures['1']]).toEqual([
      3, 4, 2, 3,
    ]);
    expect(annex3Figures(records, range, undefined, 'persons').figures).toEqual(byPeople?.figures);
    expect(figuresOf(records, 'persons')).toEqual(byPeople?.figures);
    for (const key of ['1', '1.5'] as const)
      expect(contributionsTo(byPeople!, key).reduce((sum, { amount }) => sum + amount, 0)).toBe(byPeople?.figures[key]);
    expect(byPeople?.figures['1.5.not_recommended']).toBe(1);
  });
  it('different people are counted by their codes', () => {
    expect(peopleFigures(records)).toMatchObject({
      examinations: 4,
      examined: 3,
      candidateExaminations: 3,
      candidates: 2,
      attendances: 5,
      counselled: 3,
      groupAttendances: 3,
    });
  });
  it('is off unless the body asks for it, and a sent report keeps its unit', () => {
    const { candidateUnit: _unit, ...before } = defaultSettings();
    expect(settingsSchema.parse(before).candidateUnit).toBe('examinations');
    expect(records.filter((record): record is DiagnosticsRecord => record.kind === 'diagnostics')).toHaveLength(3);
    expect([
      unitOf(null, 'persons'),
      unitOf({} as never, 'persons'),
      unitOf({ candidateUnit: 'persons' } as never, 'examinations'),
    ]).toEqual(['persons', 'examinations', 'persons']);
  });
});
