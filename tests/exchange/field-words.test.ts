/** Every field of every kind of work has its words in the import's tables, in three languages. */
import { describe, expect, it } from 'vitest';
import { exchangeJsonSchema } from '../../shared/import/exchange/json-schema';
import { LANGUAGES, locales } from '../../shared/texts';

/** Names of the properties anywhere in a JSON Schema. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: Record<string, unknown> };
  return [...Object.keys(properties ?? {}), ...Object.values(schema).flatMap(namesIn)];
}

describe('words of fields', () => {
  const records: unknown = (exchangeJsonSchema() as { properties: { records: unknown } }).properties.records;
  const names = [...new Set(namesIn(records))];
  it('finds the fields', () =>
    expect(names).toEqual(
      expect.arrayContaining(['conditions', 'stages', 'to', 'requestedBy', 'outcome', 'hold', 'reason']),
    ));
  it.each(LANGUAGES)('B5: all of them in %s', (language) => {
    const words: Readonly<Record<string, string>> = locales[language].exchange.field;
    expect(names.filter((name) => !words[name])).toEqual([]);
  });
});
