/** What the entry panel needs to know of a form; each kind of work has one beside its fields. */
import type { ComponentType } from 'react';
import { z } from 'zod';
import type { Kind, RecordInput, WorkRecord } from '../../../../shared/domain/records/record';
import { SPECIAL_CONDITIONS } from '../../../../shared/regulation/order-227/points-04-16/point-11-aim';
import { TASKS } from '../../../../shared/regulation/order-227/points-04-16/point-12-tasks';
import { type CivilDate, parseCivilDate } from '../../../../shared/time/civil-date';
import type { EntryPresets } from '../../../window/entry-context';
import type { RecordSketch } from './record-input';

/** A record of one kind. */
export type RecordOf<K extends Kind> = Extract<WorkRecord, { kind: K }>;

export interface FormDefinition<K extends Kind, V extends object> {
  kind: K;
  /** Reads an unfinished form the vault kept. */
  values: z.ZodType<V>;
  empty: (today: CivilDate, presets: EntryPresets, headcount: number | null) => V;
  /** What stays for the next entry after "save and next". */
  next: (last: V, today: CivilDate) => V;
  fromRecord: (record: RecordOf<K>) => V;
  /** `base` is the version being amended: what the form does not show is kept from it. */
  toSketch: (values: V, base: RecordOf<K> | null) => RecordSketch;
  /** The records this form becomes when it is to be several at once; one otherwise. */
  toSketches?: (values: V) => RecordSketch[];
  /** Where a fault of this field is shown, when the form calls it otherwise. */
  alias?: Readonly<Record<string, string>>;
  /** The ciphers the form holds now. */
  codes: (values: V) => string[];
  /** What is required, first. */
  Required: ComponentType<FieldsProps>;
  /** The rest, folded away; `filled` counts what it holds. */
  More: ComponentType<FieldsProps>;
  filled: (values: V) => number;
  width?: number;
}

/** What the fields of a form may ask of the panel. */
export interface FieldsProps {
  today: CivilDate;
  /** Turns the panel to another kind of work: the way out of a refused correction. */
  onSwitch: (kind: Kind, presets: EntryPresets) => void;
  /** The record being amended. */
  amending: boolean;
}

/** A civil date of a form; null while it is empty. */
export const dateValue = z
  .string()
  .nullable()
  .transform((text): CivilDate | null => (text === null ? null : parseCivilDate(text)));
export const textValue = z.string();
export const numberValue = z.number().nullable();
export const paperValue = z.object({ number: z.string(), date: dateValue });
export const emptyPaper = { number: '', date: null };

/** The values every form has. */
export const commonValues = {
  note: textValue,
  task: z.enum(TASKS).nullable(),
  conditions: z.enum(SPECIAL_CONDITIONS).nullable().default(null),
};
/** The values of forms with one day. */
export const datedValues = { ...commonValues, date: dateValue, start: dateValue };

/** The note, the task and the conditions of a record, for a form. */
export function commonOf(record: WorkRecord) {
  return { note: record.note ?? '', task: record.task ?? null, conditions: record.conditions ?? null };
}

/** As {@link commonOf}, with the days. */
export function datedOf(record: Exclude<WorkRecord, { kind: 'research' }>) {
  return { ...commonOf(record), date: record.date, start: record.start ?? null };
}

/** A dated form at its beginning. */
export function emptyDated(today: CivilDate, presets: EntryPresets) {
  return { date: presets.date ?? today, start: null, note: '', task: null, conditions: null };
}

/** Methods one per line. */
export function methodsText(methods: string | string[] | undefined): string {
  return Array.isArray(methods) ? methods.join('\n') : (methods ?? '');
}

/** The methods typed; a list from an imported record stays a list unless it was changed here. */
export function methodsOf(typed: string, before: string | string[] | undefined): string | string[] | undefined {
  return before !== undefined && methodsText(before) === typed ? before : typed;
}

/** How many of these are filled in. */
export function countFilled(...values: unknown[]): number {
  return values.filter((value) => value !== null && value !== undefined && value !== '').length;
}

export type { RecordInput };
