import type { Clause } from '../../clause';

/** Order 227, point 16: forms, channels, initiative, topics and place of counselling. */
export const clause: Clause = {
  id: '227-29',
  source: 'order 227, point 16',
  title: 'Counselling: topics, forms, channels, room',
  file: 'point-16-counselling.ts',
  also: ['227-30', '227-31', '227-32', 'D-17'],
};

/**
 * Who is counselled (order 227, points 12 and 16; family members stand only in Annex 3, row 2.4, and are allowed:
 * D-17).
 */
export const CLIENTS = ['head', 'employee', 'trainee', 'family'] as const;
export type Client = (typeof CLIENTS)[number];
/** Individual or group (227-30). */
export const COUNSELLING_FORMS = ['individual', 'group'] as const;
export type CounsellingForm = (typeof COUNSELLING_FORMS)[number];
/** In person, by telephone, by e-mail, or otherwise: «оның ішінде» names the two and closes no list (227-30). */
export const CHANNELS = ['in_person', 'phone', 'email', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];
/** On one's own or at the leadership's suggestion (227-31). */
export const INITIATIVES = ['self', 'management'] as const;
export type Initiative = (typeof INITIATIVES)[number];
/** Kind of the problem (227-29). */
export const TOPICS = ['personal', 'family', 'professional'] as const;

/** An individual consultation is one person's, a group has at least two (order 227, point 16). */
export function fitsForm(form: CounsellingForm, persons: number): boolean {
  return form === 'individual' ? persons === 1 : persons >= 2;
}

/** True when a session in person was not held in the specially equipped room; a field visit explains it (227-32). */
export function lacksSpecialRoom(session: { channel: Channel; specialRoom: boolean }): boolean {
  return session.channel === 'in_person' && !session.specialRoom;
}
