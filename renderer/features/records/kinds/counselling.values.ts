/** What the counselling form holds, and how it becomes a record (order 227, point 16). */
import { z } from 'zod';
import {
  CHANNELS,
  CLIENTS,
  COUNSELLING_FORMS,
  INITIATIVES,
  TOPICS,
} from '../../../../shared/regulation/order-227/points-04-16/point-16-counselling';
import type { CivilDate } from '../../../../shared/time/civil-date';
import { datedOf, datedValues, emptyDated, type RecordOf, textValue } from '../entry/form-definition';
import type { EntryPresets } from '../../../window/entry-context';
import { present, type RecordSketch } from '../entry/record-input';

export const counsellingValues = z.object({
  ...datedValues,
  client: z.enum(CLIENTS).nullable(),
  form: z.enum(COUNSELLING_FORMS).nullable(),
  codes: z.array(z.string()),
  channel: z.enum(CHANNELS).nullable(),
  initiative: z.enum(INITIATIVES).nullable(),
  topic: z.enum(TOPICS).nullable(),
  specialRoom: z.boolean(),
  content: textValue,
  result: textValue,
});
export type CounsellingValues = z.infer<typeof counsellingValues>;

/** An empty form: one person in the special room, as it usually is. */
export function emptyCounselling(today: CivilDate, presets: EntryPresets): CounsellingValues {
  return {
    ...emptyDated(today, presets),
    client: null,
    form: presets.codes ? 'group' : 'individual',
    codes: presets.codes ? [...presets.codes] : [presets.code ?? ''],
    channel: 'in_person',
    initiative: null,
    topic: null,
    specialRoom: true,
    content: '',
    result: '',
  };
}

/** The next consultation: same day and way, another person. */
export function nextCounselling(last: CounsellingValues, today: CivilDate): CounsellingValues {
  return {
    ...emptyCounselling(today, {}),
    date: last.date,
    client: last.client,
    form: last.form,
    channel: last.channel,
    specialRoom: last.specialRoom,
    task: last.task,
    conditions: last.conditions,
  };
}

/** A stored version in the form. */
export function counsellingOf(record: RecordOf<'counselling'>): CounsellingValues {
  const { client, form, codes, channel, initiative, topic, specialRoom } = record;
  return {
    ...datedOf(record),
    client,
    form,
    codes: [...codes],
    channel,
    initiative,
    topic,
    specialRoom,
    content: record.content ?? '',
    result: record.result ?? '',
  };
}

/** The form as a record. */
export function sketchCounselling(values: CounsellingValues): RecordSketch {
  const { date, client, form, channel, initiative, topic, specialRoom } = values;
  const codes = values.codes.filter((code, index) => code !== '' || (index === 0 && form === 'individual'));
  return {
    kind: 'counselling',
    status: 'active',
    date,
    client,
    form,
    codes,
    channel,
    initiative,
    topic,
    specialRoom,
    ...present({
      start: values.start,
      note: values.note,
      task: values.task,
      conditions: values.conditions,
      content: values.content,
      result: values.result,
    }),
  };
}
