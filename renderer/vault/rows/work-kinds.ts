/**
 * Kinds of row a person's work makes: records, acts, codes, appeals, plans, reports, settings and what goes with them.
 */
import { z } from 'zod';
import { actSchema } from '../../../shared/domain/acts/act';
import { appealSchema } from '../../../shared/domain/codes/appeal';
import {
  codeCardSchema,
  disclosureSchema,
  referralSchema,
  supportPlanSchema,
} from '../../../shared/domain/codes/code-card';
import { journalLayoutSchema, journalViewSchema } from '../../../shared/domain/journal/journal-query';
import { planDutySchema, planSchema, planTemplateSchema } from '../../../shared/domain/plan/plan';
import { civilDateSchema, instantSchema, recordSchema } from '../../../shared/domain/records/record';
import { templateSchema } from '../../../shared/domain/records/template';
import { defaultSettings, settingsSchema } from '../../../shared/domain/settings/settings';
import { expectedUnitsSchema, unitReportSchema } from '../../../shared/import/unit-summary/unit-report';
import { KINDS } from '../../../shared/regulation/order-227/points-04-16/point-13-directions';
import type { RowKind } from './kind';

const whole = z.number().int();
const halfYear = z.looseObject({ year: whole, half: z.union([z.literal(1), z.literal(2)]) });

/** A version of a record with its place in the journal. */
export const storedRecordSchema = z.looseObject({
  record: recordSchema,
  entry: z.object({ year: whole, number: whole.min(1) }).nullable(),
  importId: z.string().optional(),
  clockUnsure: z.boolean().optional(),
});

/** Settings of an earlier version lack what came later: the defaults stand for it. */
export const storedSettingsSchema = z.preprocess((value) => {
  if (typeof value !== 'object' || value === null || !('unit' in value)) return value;
  const start = defaultSettings();
  const { fileIndexes } = value as { fileIndexes?: unknown };
  return typeof fileIndexes === 'object' && fileIndexes !== null
    ? { ...start, ...value, fileIndexes: { ...start.fileIndexes, ...fileIndexes } }
    : { ...start, ...value };
}, settingsSchema);

const draftSchema = z.looseObject({
  id: z.string(),
  kind: z.enum(KINDS),
  recordId: z.string().nullable(),
  values: z.unknown(),
  savedAt: instantSchema,
});

const exportedSchema = z.looseObject({
  name: z.string(),
  at: instantSchema,
  bytes: z.number(),
  checksum: z.string(),
  researchIds: z.array(z.string()),
  closedOn: civilDateSchema.nullish(),
});

/** The parts of a sent report that lists and checks read; its papers are made of `input` as it was. */
const sentSchema = z.looseObject({
  id: z.string(),
  period: halfYear,
  version: whole.min(1),
  sentAt: instantSchema,
  sentOn: civilDateSchema,
  figures: z.record(z.string(), z.unknown()),
  input: z.looseObject({}),
  files: z.array(z.looseObject({ name: z.string(), checksum: z.string() })),
  checksum: z.string(),
  withdrawal: z.looseObject({ at: instantSchema, reason: z.string() }).nullable(),
});

const proposalsSchema = z.object({ kk: z.string(), ru: z.string() });

export const WORK_KINDS: readonly RowKind[] = [
  { table: 'record', id: '', schema: storedRecordSchema, restore: 'backup' },
  { table: 'act', id: '', schema: actSchema, restore: 'live' },
  { table: 'settings', id: 'settings', schema: storedSettingsSchema, restore: 'backup' },
  { table: 'plan', id: 'template:', schema: planTemplateSchema, restore: 'backup' },
  { table: 'plan', id: 'duty:', schema: planDutySchema, restore: 'backup' },
  { table: 'plan', id: /^\d{4}-[^#]+(#\d+)?$/, schema: planSchema, restore: 'backup' },
  { table: 'draft', id: '', schema: draftSchema, restore: 'backup' },
  { table: 'exportLog', id: '', schema: exportedSchema, restore: 'live' },
  { table: 'code', id: 'card:', schema: codeCardSchema, restore: 'backup' },
  { table: 'code', id: 'plan:', schema: supportPlanSchema, restore: 'backup' },
  { table: 'code', id: 'referral:', schema: referralSchema, restore: 'backup' },
  { table: 'code', id: 'disclosure:', schema: disclosureSchema, restore: 'backup' },
  { table: 'code', id: 'note:', schema: z.string(), restore: 'backup' },
  { table: 'appeal', id: '', schema: appealSchema, restore: 'backup' },
  { table: 'report', id: 'sent:', schema: sentSchema, restore: 'backup' },
  { table: 'report', id: 'file:', schema: z.string(), restore: 'backup' },
  { table: 'report', id: 'note:', schema: z.looseObject({ text: z.string(), offered: z.string() }), restore: 'backup' },
  {
    table: 'report',
    id: 'pass:',
    schema: z.looseObject({ reason: z.string(), at: instantSchema, mark: z.string() }),
    restore: 'backup',
  },
  { table: 'report', id: 'unit:', schema: unitReportSchema, restore: 'backup' },
  { table: 'report', id: /^units:list$/, schema: expectedUnitsSchema, restore: 'backup' },
  { table: 'report', id: /^units:.*:proposals$/, schema: proposalsSchema, restore: 'backup' },
  { table: 'view', id: /^journal\.layout$/, schema: journalLayoutSchema, restore: 'backup' },
  { table: 'view', id: 'journal:', schema: journalViewSchema, restore: 'backup' },
  { table: 'template', id: '', schema: templateSchema, restore: 'backup' },
];
