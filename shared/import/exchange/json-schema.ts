/** The published JSON Schema of the exchange file, made from the very schemas that read it. */
import { z } from 'zod';
import { civilDateSchema, instantSchema, recordSchema } from '../../domain/records/record';
import { bilingualSchema } from '../../domain/settings/settings';
import { EXCHANGE_FORMAT, EXCHANGE_VERSION } from './file-header';

const fileSchema = z.object({
  format: z.literal(EXCHANGE_FORMAT),
  version: z.literal(EXCHANGE_VERSION),
  unit: z.object({ code: z.string(), name: bilingualSchema, headcount: z.number().int().min(0).nullable() }),
  timeZone: z.string(),
  records: z.array(recordSchema),
});

/**
 * JSON Schema (draft 2020-12) of an exchange file. Rules between fields and between records are not in it: they are in
 * shared/regulation.
 */
export function exchangeJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(fileSchema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const asked: unknown = zodSchema;
      if (asked === civilDateSchema) jsonSchema.format = 'date';
      if (asked === instantSchema) jsonSchema.format = 'date-time';
    },
  });
  return { ...schema, title: `${EXCHANGE_FORMAT}, version ${EXCHANGE_VERSION}` };
}
