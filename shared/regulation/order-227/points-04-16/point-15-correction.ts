import type { CivilDate } from '../../../time/civil-date';
import type { Clause } from '../../clause';
import type { Outcome } from './point-14-diagnostics';

/** Order 227, point 15: correction only on an unfavourable diagnostics, and only where contraindications are absent. */
export const clause: Clause = {
  id: '227-26',
  source: 'order 227, point 15',
  title: 'Correction needs an unfavourable diagnostics and no contraindications',
  file: 'point-15-correction.ts',
  also: ['227-27', '227-28', 'D-02'],
};

/** The printed numbers of point 15; item 5 is missing in the order and stays missing (D-02). */
export const CORRECTION_CHANGES = [1, 2, 3, 4, 6] as const;

/** What the statement "no contraindications" rests on (227-27). Never a diagnosis. */
export const CONTRAINDICATION_BASES = ['statement', 'document'] as const;

/** A diagnostics session as far as point 15 asks about it. */
export interface Ground {
  kind: string;
  status: string;
  date?: CivilDate;
  examinees?: readonly { code: string; outcome: Outcome }[];
}

/**
 * True when the session is a ground for correcting this person: an active diagnostics, not later than the correction,
 * in which the same cipher had an unfavourable result (order 227, point 15).
 */
export function isGroundFor(correction: { code: string; date: CivilDate }, session: Ground | undefined): boolean {
  if (
    session?.kind !== 'diagnostics' ||
    session.status !== 'active' ||
    session.date === undefined ||
    session.date > correction.date
  )
    return false;
  return session.examinees?.some((e) => e.code === correction.code && e.outcome === 'unfavourable') ?? false;
}

/** A result of a person on a day. */
export interface Result {
  date: CivilDate;
  outcome: Outcome;
}

/**
 * True when the person's latest result before the correction, later than its ground, is favourable: the unfavourable
 * one
 * may be out of date (order 227, point 15). Results that were not determined take nothing back.
 */
export function isOutdatedGround(ground: CivilDate, correction: CivilDate, results: Iterable<Result>): boolean {
  let [favourable, unfavourable] = ['', ''];
  for (const { date, outcome } of results) {
    if (date <= ground || date > correction) continue;
    if (outcome === 'favourable' && date > favourable) favourable = date;
    if (outcome === 'unfavourable' && date > unfavourable) unfavourable = date;
  }
  return favourable > unfavourable;
}

/** Correction may be held only where the absence of contraindications is stated (order 227, point 15; 227-27). */
export function mayCorrect(correction: { contraindicationsAbsent: boolean }): boolean {
  return correction.contraindicationsAbsent;
}

/** True when the absence of contraindications is stated without saying what the statement rests on (227-27). */
export function lacksContraindicationBasis(correction: {
  contraindicationsAbsent?: unknown;
  contraindicationsBasis?: unknown;
}): boolean {
  return (
    correction.contraindicationsAbsent === true &&
    (correction.contraindicationsBasis === undefined || correction.contraindicationsBasis === null)
  );
}
