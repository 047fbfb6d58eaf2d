/**
 * How many different people stand behind the figures: by their codes, beside examinations and attendances (D-03,
 * D-03a).
 */
import type { WorkRecord } from '../records/record';

/** Figures in people and what they were reached by, of one period. */
export interface PeopleFigures {
  /** Examinations, one for each person in each procedure. */
  examinations: number;
  /** Different people examined. */
  examined: number;
  candidateExaminations: number;
  /** Different candidates examined. */
  candidates: number;
  /** Attendances of consultations: a person at three of them is three. */
  attendances: number;
  /** Different people counselled. */
  counselled: number;
  /** Attendances of consultations held in a group. */
  groupAttendances: number;
}

/** The people behind records already chosen for a period. */
export function peopleFigures(records: Iterable<WorkRecord>): PeopleFigures {
  const [examined, candidates, counselled] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const figures = { examinations: 0, candidateExaminations: 0, attendances: 0, groupAttendances: 0 };
  for (const record of records) {
    if (record.kind === 'diagnostics') {
      for (const { code, category } of record.examinees) {
        examined.add(code);
        figures.examinations += 1;
        if (category !== 'candidate') continue;
        candidates.add(code);
        figures.candidateExaminations += 1;
      }
    } else if (record.kind === 'counselling') {
      const codes = new Set(record.codes);
      for (const code of codes) counselled.add(code);
      figures.attendances += codes.size;
      if (record.form === 'group') figures.groupAttendances += codes.size;
    }
  }
  return { ...figures, examined: examined.size, candidates: candidates.size, counselled: counselled.size };
}
