/** The published JSON Schema of the exchange file is the one the program reads by. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exchangeJsonSchema } from '../../shared/import/exchange/json-schema';

it('docs/exchange.schema.json says what shared/domain/records/record.ts says', async () => {
  await expect(`${JSON.stringify(exchangeJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    join(import.meta.dirname, '../../docs/exchange.schema.json'),
  );
});
