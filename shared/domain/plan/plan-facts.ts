/** Column 7 of the quarterly plan: what the records say has been done (order 227, point 24). */
import type { Annex3Row } from '../../regulation/order-227/annex-3/annex-3-rows';
import { percentDone } from '../../regulation/order-227/points-17-29/point-24-quarterly-plan';
import type { Instant } from '../../time/instant';
import { quarterRange } from '../../time/periods';
import type { CandidateUnit } from '../report/counted-units';
import type { Plan, PlanLine } from './plan';
import { type LineStanding, standingOf } from './plan-line';
import type { WorkRecord } from '../records/record';
import { annex3Report } from '../report/report';

/** The fact of one line: null fact for a line no record counts, null percent where nothing was planned. */
export interface PlanFact {
  lineId: string;
  fact: number | null;
  percent: number | null;
  standing: LineStanding;
}

/**
 * The facts of every line, by the same counting as Annex 3 over the quarter's days (order 227, points 24 and 25); a
 * plan of a year is marked by hand.
 */
export function planFacts(
  plan: Pick<Plan, 'year' | 'quarter' | 'lines'>,
  versions: Iterable<WorkRecord>,
  asOf?: Instant,
  unit: CandidateUnit = 'examinations',
): PlanFact[] {
  const { quarter, year } = plan;
  const report = quarter === null ? null : annex3Report(versions, quarterRange({ year, quarter }), asOf, unit);
  const factOf = ({ measure }: PlanLine): number | null => {
    if (measure === 'manual' || report === null) return null;
    return measure === 'correction' ? report.internal.correctionSessions : report.figures[measure satisfies Annex3Row];
  };
  return plan.lines.map((line) => {
    const fact = factOf(line);
    return {
      lineId: line.id,
      fact,
      percent: fact === null ? null : percentDone(fact, line.planned),
      standing: standingOf(line, fact),
    };
  });
}
