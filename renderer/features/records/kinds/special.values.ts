/** What the form of the special direction holds, and how it becomes a record (order 227, point 22). */
import { z } from 'zod';
import {
  lacksRequestNumber,
  mustStayDraft,
  SPECIAL_TYPES,
} from '../../../../shared/regulation/order-227/points-17-29/point-22-special';
import type { CivilDate } from '../../../../shared/time/civil-date';
import {
  datedOf,
  datedValues,
  emptyDated,
  emptyPaper,
  paperValue,
  type RecordOf,
  textValue,
} from '../entry/form-definition';
import type { EntryPresets } from '../../../window/entry-context';
import { paperOf, present, type RecordSketch } from '../entry/record-input';

export const specialValues = z.object({
  ...datedValues,
  type: z.enum(SPECIAL_TYPES).nullable(),
  request: paperValue,
  requestedBy: textValue.default(''),
  content: textValue,
  result: textValue,
});
export type SpecialValues = z.infer<typeof specialValues>;

/** An empty form. */
export function emptySpecial(today: CivilDate, presets: EntryPresets): SpecialValues {
  return { ...emptyDated(today, presets), type: null, request: emptyPaper, requestedBy: '', content: '', result: '' };
}

/** The next work: same day and type, its own request. */
export function nextSpecial(last: SpecialValues, today: CivilDate): SpecialValues {
  return { ...emptySpecial(today, {}), date: last.date, type: last.type, task: last.task, conditions: last.conditions };
}

/** A stored version in the form. */
export function specialOf(record: RecordOf<'special'>): SpecialValues {
  return {
    ...datedOf(record),
    type: record.type,
    request: record.request ?? emptyPaper,
    requestedBy: record.requestedBy ?? '',
    content: record.content ?? '',
    result: record.result ?? '',
  };
}

/** True while the work can only be a draft: number or date of the request is missing. */
export function staysDraft(request: SpecialValues['request']): boolean {
  const paper = paperOf(request) ?? null;
  return mustStayDraft({ status: 'active', request: paper }) || lacksRequestNumber(paper) || paper?.date === null;
}

/** The form as a record: a draft while there is no request. */
export function sketchSpecial(values: SpecialValues): RecordSketch {
  return {
    kind: 'special',
    status: staysDraft(values.request) ? 'draft' : 'active',
    date: values.date,
    type: values.type,
    request: paperOf(values.request) ?? null,
    ...present({
      start: values.start,
      note: values.note,
      task: values.task,
      conditions: values.conditions,
      requestedBy: values.requestedBy,
      content: values.content,
      result: values.result,
    }),
  };
}
