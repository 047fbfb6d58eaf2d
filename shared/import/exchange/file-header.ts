/** What an exchange file says of itself, before any record is looked at. */
import { z } from 'zod';
import { bilingualSchema, settingsSchema } from '../../domain/settings/settings';
import { type Result, fail, ok } from '../../errors/app-error';
import { isTimeZone } from '../../time/instant';
import type { ImportPlan } from './types';

/** The `format` of every exchange file. */
export const EXCHANGE_FORMAT = 'senim-exchange';
/** The version this program reads and writes. */
export const EXCHANGE_VERSION = 1;

/** The frame of a sound file; its records are still anything. */
export interface Header {
  unit: ImportPlan['unit'];
  timeZone: string;
  records: readonly unknown[];
}

const unitSchema = z.object({
  code: z.string().max(100),
  name: bilingualSchema,
  headcount: settingsSchema.shape.unit.shape.headcount.catch(null),
});

/** The frame of the file, or why it is refused whole: not this format, a newer version, broken. */
export function readHeader(text: string): Result<Header> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!/^\s*\{/.test(body)) return fail('file.not_exchange');
  let file: Record<string, unknown>;
  try {
    file = JSON.parse(body) as Record<string, unknown>;
  } catch {
    // Not JSON: reported as damaged.
    return fail('file.damaged');
  }
  const { format, version, timeZone, records, unit } = file;
  if (format !== EXCHANGE_FORMAT || typeof version !== 'number') return fail('file.not_exchange');
  if (version > EXCHANGE_VERSION) return fail('file.newer_version', { params: { version } });
  if (version !== EXCHANGE_VERSION || !Array.isArray(records)) return fail('file.not_exchange');
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) return fail('file.damaged', { field: 'timeZone' });
  const readUnit = unitSchema.safeParse(unit);
  return ok({ timeZone, records: records as unknown[], unit: readUnit.success ? readUnit.data : null });
}
