import type { Clause } from '../../clause';

/** Order 227, point 22: the special direction is worked in on the prosecutor's special request. */
export const clause: Clause = {
  id: '227-43',
  source: 'order 227, point 22',
  title: "Special work needs the prosecutor's request",
  file: 'point-22-special.ts',
  also: ['227-44', '227-45'],
};

/** Taking part, psychological portrait; advice on negotiations and on other matters (order 227, point 22). */
export const SPECIAL_TYPES = ['participation', 'portrait', 'negotiation_advice', 'other_advice'] as const;

/** True when the request lacks its number: it comes in from a file with a doubt, and is asked for at the form. */
export function lacksRequestNumber(request: { number: string } | null): boolean {
  return request !== null && request.number.trim() === '';
}

/** True when the record must stay a draft: it would be active, but there is no request (227-43). */
export function mustStayDraft(special: { status: string; request: object | null }): boolean {
  return special.status === 'active' && special.request === null;
}
