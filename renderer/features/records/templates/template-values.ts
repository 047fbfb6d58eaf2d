/** What of a form may stand in a template: what comes again, never a person, a result or a day. */
import type { Template } from '../../../../shared/domain/records/template';

/** Fields that belong to one person or one day. */
const OWN = new Set([
  'date',
  'start',
  'end',
  'code',
  'codes',
  'outcome',
  'recommendation',
  'diagnosticsId',
  'contraindicationsAbsent',
  'contraindicationsBasis',
  'conclusion',
  'recommendations',
  'content',
  'result',
  'note',
  'forecast',
  'returned',
  'invalid',
  'valid',
  'participants',
  'materials',
  'separate',
  'assignment',
  'request',
]);

/**
 * The form's values without what is a person's or a day's own; of several people only the first line's choices stay.
 */
export function templateValues(values: object): Template['values'] {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([key]) => !OWN.has(key))
      .map(([key, value]: [string, unknown]) => [
        key,
        key === 'examinees' && Array.isArray(value)
          ? value.slice(0, 1).map((one: object) => templateValues(one))
          : value,
      ]),
  );
}

/** A form with a template's values laid over it; what the template leaves open stays as it is, codes and days too. */
export function withTemplate<V extends object>(form: V, template: unknown): V {
  if (typeof template !== 'object' || template === null) return form;
  const laid = Object.entries(form).map(([key, value]: [string, unknown]) => {
    const given: unknown = (template as Record<string, unknown>)[key];
    if (OWN.has(key) || given === null || given === undefined || given === '') return [key, value];
    if (key === 'examinees' && Array.isArray(value) && Array.isArray(given))
      return [key, value.map((row: object) => withTemplate(row, given[0]))];
    return [key, given];
  });
  return Object.fromEntries(laid) as V;
}
