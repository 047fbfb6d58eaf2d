/** A form filled in beforehand for work that comes again: everything but codes, outcomes and dates. */
import { z } from 'zod';
import { KINDS } from '../../regulation/order-227/points-04-16/point-13-directions';

export const templateSchema = z.object({
  id: z.string().max(100),
  kind: z.enum(KINDS),
  name: z.string().trim().min(1).max(100),
  /** The form's values; read back with the form's own schema. */
  values: z.unknown(),
});
export type Template = z.infer<typeof templateSchema>;
