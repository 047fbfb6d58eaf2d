/** What of a form may stand in a template: what comes again, never a person, a result or a day. */
import type { Kind } from '../../../../shared/domain/records/record';
import type { Template } from '../../../../shared/domain/records/template';
import type { CorrectionValues } from '../kinds/correction.values';
import type { CounsellingValues } from '../kinds/counselling.values';
import type { DiagnosticsValues, ExamineeValues } from '../kinds/diagnostics.values';
import type { PreventionValues } from '../kinds/prevention.values';
import type { ResearchValues } from '../kinds/research.values';
import type { SpecialValues } from '../kinds/special.values';

interface Values {
  diagnostics: DiagnosticsValues;
  counselling: CounsellingValues;
  prevention: PreventionValues;
  correction: CorrectionValues;
  special: SpecialValues;
  research: ResearchValues;
}

/** The fields that come again, of each kind of work. A field that is not named stays out of templates. */
const AGAIN: { readonly [K in Kind]: readonly (keyof Values[K])[] } = {
  diagnostics: ['purpose', 'basis', 'examinees', 'methods', 'task', 'conditions'],
  counselling: ['client', 'form', 'channel', 'initiative', 'topic', 'specialRoom', 'task', 'conditions'],
  prevention: ['type', 'material', 'aim', 'topic', 'audience', 'methods', 'task', 'conditions'],
  correction: ['change', 'task', 'conditions'],
  special: ['type', 'task', 'conditions'],
  research: ['title', 'basis', 'monitoring', 'headcount', 'participants', 'task', 'conditions'],
};

/** Of a person examined only the choices come again. */
const OF_EXAMINEE: readonly (keyof ExamineeValues)[] = ['category', 'basis'];

/** The form's values that come again; of several people only the first line's choices. */
export function templateValues(kind: Kind, values: object): Template['values'] {
  const kept = only(values, AGAIN[kind]);
  const { examinees } = kept;
  return Array.isArray(examinees)
    ? { ...kept, examinees: examinees.slice(0, 1).map((one: object) => only(one, OF_EXAMINEE)) }
    : kept;
}

function only(values: object, names: readonly PropertyKey[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** A form with a template's values laid over it; what the template leaves open stays as it is, codes and days too. */
export function withTemplate<V extends object>(kind: Kind, form: V, template: unknown): V {
  return laidOver(form, template, AGAIN[kind]);
}

function laidOver<V extends object>(form: V, template: unknown, names: readonly PropertyKey[]): V {
  if (typeof template !== 'object' || template === null) return form;
  const laid = Object.entries(form).map(([name, value]: [string, unknown]) => {
    const given: unknown = (template as Record<string, unknown>)[name];
    if (!names.includes(name) || given === null || given === undefined || given === '') return [name, value];
    if (name === 'examinees' && Array.isArray(value) && Array.isArray(given))
      return [name, value.map((row: object) => laidOver(row, given[0], OF_EXAMINEE))];
    return [name, given];
  });
  return Object.fromEntries(laid) as V;
}
