import type { Clause } from '../../clause';
import type { EducationForm } from './point-04-forms';

/** Order 227, point 5: individual educational work is done by the heads of every level. */
export const clause: Clause = {
  id: '227-05',
  source: 'order 227, point 5',
  title: 'Individual educational work is done by heads',
  file: 'point-05-heads-work.ts',
};

/** True when a measure of this form is carried out by heads, not by the psychologist (order 227, point 5). */
export function isHeadsWork(form: EducationForm | null): boolean {
  return form === 'individual';
}
