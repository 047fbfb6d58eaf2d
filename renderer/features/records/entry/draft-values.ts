/**
 * An unfinished form as the vault keeps it: read back with a schema, like everything that comes from outside the form.
 */
import { z } from 'zod';

const keptSchema = z.object({
  /** Version the form was opened on, for an amendment. */
  base: z.number().int().nullable(),
  reason: z.string(),
  /** Codes the person already called new. */
  confirmed: z.array(z.string()),
  privateNote: z.string().default(''),
  /** The appeal the work was started from. */
  appeal: z.object({ id: z.string(), number: z.number() }).nullable().default(null),
  fields: z.unknown(),
});
export type KeptForm<V> = Omit<z.infer<typeof keptSchema>, 'fields'> & { fields: V };

/** The kept form, or null when it is of another shape (written by another version of the program). */
export function readKept<V>(values: unknown, fields: z.ZodType<V>): KeptForm<V> | null {
  const kept = keptSchema.safeParse(values);
  if (!kept.success) return null;
  const read = fields.safeParse(kept.data.fields);
  return read.success ? { ...kept.data, fields: read.data } : null;
}
