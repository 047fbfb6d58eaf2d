/** Table of contents: every rule of the orders that the program knows, one file each. */
import type { Clause } from './clause';
import { clause as annex3Candidates } from './order-227/annex-3/annex-3-candidates';
import { clause as annex3Counting } from './order-227/annex-3/annex-3-counting';
import { clause as annex3OtherUnits } from './order-227/annex-3/annex-3-other-units';
import { clause as annex3Rows } from './order-227/annex-3/annex-3-rows';
import { clause as order74Campaign } from './order-74/order-74-campaign';
import { clause as order74Sample } from './order-74/order-74-sample';
import { clause as order74Stages } from './order-74/order-74-stages';
import { clause as aims } from './order-227/points-04-16/point-02-aims';
import { clause as educationForms } from './order-227/points-04-16/point-04-forms';
import { clause as headsWork } from './order-227/points-04-16/point-05-heads-work';
import { clause as educationMeans } from './order-227/points-04-16/point-06-means';
import { clause as educationMethods } from './order-227/points-04-16/point-07-methods';
import { clause as annualPlan } from './order-227/points-04-16/point-09-annual-plan';
import { clause as aim } from './order-227/points-04-16/point-11-aim';
import { clause as tasks } from './order-227/points-04-16/point-12-tasks';
import { clause as directions } from './order-227/points-04-16/point-13-directions';
import { clause as confidentiality } from './order-227/points-04-16/point-14-confidentiality';
import { clause as diagnostics } from './order-227/points-04-16/point-14-diagnostics';
import { clause as correction } from './order-227/points-04-16/point-15-correction';
import { clause as counselling } from './order-227/points-04-16/point-16-counselling';
import { clause as cipher } from './order-227/points-17-29/point-17-cipher';
import { clause as act } from './order-227/points-17-29/point-18-act';
import { clause as destruction } from './order-227/points-17-29/point-18-destruction';
import { clause as hold } from './order-227/points-17-29/point-18-hold';
import { clause as material } from './order-227/points-17-29/point-18-material';
import { clause as retention } from './order-227/points-17-29/point-18-retention';
import { clause as prevention } from './order-227/points-17-29/point-20-prevention';
import { clause as special } from './order-227/points-17-29/point-22-special';
import { clause as journal } from './order-227/points-17-29/point-23-journal';
import { clause as quarterlyPlan } from './order-227/points-17-29/point-24-quarterly-plan';
import { clause as deadline } from './order-227/points-17-29/point-25-deadline';
import { clause as reportPeriod } from './order-227/points-17-29/point-25-report-period';
import { clause as ideologyTasks } from './order-227/points-17-29/point-28-ideology-tasks';
import { clause as ideologyDirections } from './order-227/points-17-29/point-29-ideology-directions';
import { clause as recordsTerm } from './records-term';
import { clause as workingDays } from './working-days';

export type { Clause } from './clause';

/** Every clause, in the order of the orders. */
export const CLAUSES: readonly Clause[] = [
  aims,
  educationForms,
  headsWork,
  educationMeans,
  educationMethods,
  annualPlan,
  aim,
  tasks,
  directions,
  diagnostics,
  confidentiality,
  correction,
  counselling,
  cipher,
  material,
  retention,
  hold,
  destruction,
  act,
  prevention,
  special,
  journal,
  recordsTerm,
  quarterlyPlan,
  reportPeriod,
  deadline,
  annex3Rows,
  annex3Counting,
  annex3Candidates,
  annex3OtherUnits,
  ideologyTasks,
  ideologyDirections,
  order74Sample,
  order74Stages,
  order74Campaign,
  workingDays,
];

/**
 * The clause with this id (`227-36`), or the one whose file also carries it (`227-28` stands with `227-26`); undefined
 * for neither.
 */
export function clauseById(id: string): Clause | undefined {
  return CLAUSES.find((clause) => clause.id === id) ?? CLAUSES.find((clause) => clause.also?.includes(id));
}
