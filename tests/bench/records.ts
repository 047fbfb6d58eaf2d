/** Synthetic records for the benches: no person, no unit. */
import type { WorkRecord } from '../../shared/domain/records/record';
import { civilDate } from '../../shared/time/civil-date';
import type { Instant } from '../../shared/time/instant';

/**
 * Consultations and sessions over a year, about 1 KB of JSON each, most of it Cyrillic; `first` is the number of the
 * first one.
 */
export function records(count: number, first = 0): WorkRecord[] {
  const note = 'Жұмыс барысында байқалған жағдай мен ұсынымдар қысқаша жазылды. '.repeat(6);
  return Array.from({ length: count }, (_, place) => {
    const index = first + place;
    const day = String((index % 28) + 1).padStart(2, '0');
    const month = String((Math.floor(index / 28) % 12) + 1).padStart(2, '0');
    const common = {
      id: `B${index}`,
      version: 1,
      enteredAt: `2026-${month}-${day}T18:00+05:00` as Instant,
      status: 'active' as const,
      date: civilDate(`2026-${month}-${day}`),
      note: `${index} ${note}`,
    };
    return index % 3 === 0
      ? {
          ...common,
          kind: 'diagnostics' as const,
          purpose: 'assessment' as const,
          examinees: [
            {
              code: String(10_000 + index),
              category: 'employee' as const,
              basis: 'head' as const,
              outcome: 'favourable' as const,
            },
          ],
        }
      : {
          ...common,
          kind: 'counselling' as const,
          client: 'employee' as const,
          form: 'individual' as const,
          codes: [String(10_000 + index)],
          channel: 'in_person' as const,
          initiative: 'self' as const,
          topic: 'personal' as const,
          specialRoom: true,
        };
  });
}
