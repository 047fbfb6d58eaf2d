/** What the prevention form holds, and how it becomes a record (order 227, points 19 to 21). */
import { z } from 'zod';
import {
  AIMS,
  PREVENTION_MATERIALS,
  PREVENTION_TYPES,
} from '../../../../shared/regulation/order-227/points-17-29/point-20-prevention';
import type { CivilDate } from '../../../../shared/time/civil-date';
import {
  datedOf,
  datedValues,
  emptyDated,
  methodsOf,
  methodsText,
  numberValue,
  type RecordOf,
  textValue,
} from '../entry/form-definition';
import type { EntryPresets } from '../../../window/entry-context';
import { present, type RecordSketch } from '../entry/record-input';

export const preventionValues = z.object({
  ...datedValues,
  type: z.enum(PREVENTION_TYPES).nullable(),
  participants: numberValue,
  code: z.string().default(''),
  material: z.enum(PREVENTION_MATERIALS).nullable(),
  quantity: numberValue,
  copies: numberValue,
  aim: z.enum(AIMS).nullable(),
  topic: textValue,
  audience: textValue,
  methods: textValue.default(''),
});
export type PreventionValues = z.infer<typeof preventionValues>;

/** An empty form. */
export function emptyPrevention(today: CivilDate, presets: EntryPresets): PreventionValues {
  return {
    ...emptyDated(today, presets),
    type: null,
    participants: presets.code ? 1 : null,
    code: presets.code ?? '',
    material: null,
    quantity: 1,
    copies: null,
    aim: null,
    topic: '',
    audience: '',
    methods: '',
  };
}

/** The next event: same day and type. */
export function nextPrevention(last: PreventionValues, today: CivilDate): PreventionValues {
  return {
    ...emptyPrevention(today, {}),
    date: last.date,
    type: last.type,
    material: last.material,
    aim: last.aim,
    audience: last.audience,
    methods: last.methods,
    task: last.task,
    conditions: last.conditions,
  };
}

/** A stored version in the form. */
export function preventionOf(record: RecordOf<'prevention'>): PreventionValues {
  return {
    ...datedOf(record),
    type: record.type,
    participants: record.participants,
    code: record.code ?? '',
    material: record.material ?? null,
    quantity: record.quantity ?? null,
    copies: record.copies ?? null,
    aim: record.aim ?? null,
    topic: record.topic ?? '',
    audience: record.audience ?? '',
    methods: methodsText(record.methods),
  };
}

/** True when the form asks for the person's code: work with one of them (order 227, point 19). */
export function takesCode({ type, participants }: Pick<PreventionValues, 'type' | 'participants'>): boolean {
  return type !== null && type !== 'methodical' && participants === 1;
}

/** The form as a record; nobody takes part in a memo, so its participants are none. */
export function sketchPrevention(values: PreventionValues, base: RecordOf<'prevention'> | null): RecordSketch {
  const methodical = values.type === 'methodical';
  return {
    kind: 'prevention',
    status: 'active',
    date: values.date,
    type: values.type,
    participants: methodical ? (values.participants ?? 0) : values.participants,
    ...present({
      start: values.start,
      note: values.note,
      task: values.task,
      conditions: values.conditions,
      aim: values.aim,
      topic: values.topic,
      audience: values.audience,
      code: takesCode(values) ? values.code : undefined,
      ...(methodical
        ? { material: values.material, quantity: values.quantity, copies: values.copies }
        : { methods: methodsOf(values.methods, base?.methods) }),
    }),
  };
}
