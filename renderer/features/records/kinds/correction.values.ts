/** What the correction form holds, and how it becomes a record (order 227, point 15). */
import { z } from 'zod';
import {
  CONTRAINDICATION_BASES,
  CORRECTION_CHANGES,
} from '../../../../shared/regulation/order-227/points-04-16/point-15-correction';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { datedOf, datedValues, emptyDated, type RecordOf, textValue } from '../entry/form-definition';
import type { EntryPresets } from '../../../window/entry-context';
import { present, type RecordSketch } from '../entry/record-input';

/** The printed numbers as a list of choices holds them. */
export const CHANGE_CHOICES = [
  '1',
  '2',
  '3',
  '4',
  '6',
] as const satisfies readonly `${(typeof CORRECTION_CHANGES)[number]}`[];

export const correctionValues = z.object({
  ...datedValues,
  code: z.string(),
  change: z.enum(CHANGE_CHOICES).nullable(),
  diagnosticsId: z.string().nullable(),
  contraindicationsAbsent: z.boolean().nullable(),
  contraindicationsBasis: z.enum(CONTRAINDICATION_BASES).nullable(),
  content: textValue,
  result: textValue,
});
export type CorrectionValues = z.infer<typeof correctionValues>;

/** An empty form. */
export function emptyCorrection(today: CivilDate, presets: EntryPresets): CorrectionValues {
  return {
    ...emptyDated(today, presets),
    code: presets.code ?? '',
    change: null,
    diagnosticsId: null,
    contraindicationsAbsent: null,
    contraindicationsBasis: null,
    content: '',
    result: '',
  };
}

/** The next session: same day; person, ground and statement are asked anew. */
export function nextCorrection(last: CorrectionValues, today: CivilDate): CorrectionValues {
  return { ...emptyCorrection(today, {}), date: last.date, task: last.task, conditions: last.conditions };
}

/** A stored version in the form. */
export function correctionOf(record: RecordOf<'correction'>): CorrectionValues {
  return {
    ...datedOf(record),
    code: record.code,
    change: CHANGE_CHOICES.find((choice) => Number(choice) === record.change) ?? null,
    diagnosticsId: record.diagnosticsId,
    contraindicationsAbsent: record.contraindicationsAbsent,
    contraindicationsBasis: record.contraindicationsBasis ?? null,
    content: record.content ?? '',
    result: record.result ?? '',
  };
}

/** The form as a record. */
export function sketchCorrection(values: CorrectionValues): RecordSketch {
  return {
    kind: 'correction',
    status: 'active',
    date: values.date,
    code: values.code,
    change: values.change === null ? null : Number(values.change),
    diagnosticsId: values.diagnosticsId,
    contraindicationsAbsent: values.contraindicationsAbsent,
    ...present({
      start: values.start,
      note: values.note,
      task: values.task,
      conditions: values.conditions,
      content: values.content,
      result: values.result,
      contraindicationsBasis: values.contraindicationsBasis,
    }),
  };
}
