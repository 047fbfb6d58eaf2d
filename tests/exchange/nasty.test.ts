/**
 * Exchange files somebody made on purpose: refused or read, never a crash, never a word changed silently (I03, I11,
 * V01, V03).
 */
import { describe, expect, it } from 'vitest';
import { readExchange } from '../../shared/import/exchange/read-exchange';
import { prevention, special } from '../domain/builders';
import { calendar } from '../domain/sample';

const head = '"format":"senim-exchange","version":1,"unit":null,"timeZone":"Asia/Almaty"';
const record = (more: string) => JSON.stringify(prevention()).replace(/\}$/, `,${more}}`);
const read = (text: string) => readExchange(text, { existing: [], calendar });
/** What the file comes to: the code of its refusal, the refusals of its entries, or the records with their warnings. */
const judged = (records: string) => {
  const answer = read(`{${head},"records":${records}}`);
  if (!answer.ok) return answer.error.code;
  const { refused, fresh, warnings } = answer.value;
  return refused.length > 0
    ? refused.map(({ reason, field }) => `${reason} ${field ?? ''}`.trim())
    : [...fresh.map(({ id }) => id), ...warnings.map(({ code, field }) => `${code} ${field ?? ''}`)];
};
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepObject = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('depth', () => {
  it('a list two hundred thousand deep for the records, for a record, for the unit', () => {
    expect(judged(deep(200_000))).toEqual(['not_a_record']);
    expect(judged(`[${deepObject(200_000)}]`)).toHaveLength(1);
    expect(
      read(`{"format":"senim-exchange","version":1,"unit":${deep(200_000)},"timeZone":"Asia/Almaty","records":[]}`),
    ).toMatchObject({ ok: true, value: { unit: null } });
  });
  it('a known field two hundred thousand deep, an unknown one', () => {
    expect(judged(`[${record(`"participants":${deep(200_000)}`)}]`)).toEqual(['wrong_type participants']);
    expect(judged(`[${record(`"extra":${deepObject(200_000)}`)}]`)).toEqual(['P01', 'unknown_field extra']);
    expect(
      judged(
        `[${JSON.stringify(special())}, ${JSON.stringify(special({ id: 'S02' })).replace(/"request":\{/, `"request":{"x":${deep(200_000)},`)}]`,
      ),
    ).toEqual(['S01', 'S02', 'unknown_field request.x']);
  });
});

describe('names of the language and numbers beyond it', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a field called %s', (name) => {
    expect(judged(`[${record(`"${name}":{"status":"deleted"}`)}]`)).toEqual(['P01', `unknown_field ${name}`]);
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });
  it.each([['1e999'], ['-1e999'], ['1e308'], ['9007199254740993'], ['0.1']])('%s participants', (number) =>
    expect(judged(`[${record(`"participants":${number}`)}]`)).toEqual([
      expect.stringMatching(/^(unknown_value|wrong_type) participants$/),
    ]),
  );
  it('1e999 as the version of the file and of a record', () => {
    expect(read(`{${head.replace('"version":1', '"version":1e999')},"records":[]}`)).toMatchObject({
      ok: false,
      error: { code: 'file.newer_version' },
    });
    expect(judged(`[${record('"version":1e999')}]`)).toEqual([expect.stringMatching(/ version$/)]);
  });
  it('-0 participants are none', () => expect(judged(`[${record('"participants":-0')}]`)).not.toContain('-0'));
});

describe('text', () => {
  it('odd signs of a note come in as they are', () => {
    for (const note of ['a\ud800b', 'a\0b', '\u202Eабв\u200D', '🏔 <script>', '__proto__'])
      expect(read(`{${head},"records":[${JSON.stringify(prevention({ note }))}]}`)).toMatchObject({
        ok: true,
        value: { fresh: [{ note }], refused: [] },
      });
  });
  it('half a letter in an id is refused: two such ids would be one in the store', () =>
    expect(
      judged(`[${JSON.stringify(prevention({ id: 'P\ud800' }))},${JSON.stringify(prevention({ id: 'P\udc00' }))}]`),
    ).toEqual(['unknown_value id', 'unknown_value id']));
  it('a note of a megabyte', () =>
    expect(judged(`[${record(`"note":"${'я'.repeat(1_000_000)}"`)}]`)).toEqual(['unknown_value note']));
});

describe('many', () => {
  it('ten thousand entries of one id, and as many of nothing', () => {
    const one = JSON.stringify(prevention());
    expect(judged(`[${Array.from({ length: 10_000 }, () => one).join(',')}]`)).toEqual(['P01']);
    expect(judged(`[${Array.from({ length: 10_000 }, () => 'null').join(',')}]`)).toHaveLength(10_000);
  });
  it('a hundred thousand unknown fields', () =>
    expect(judged(`[${record(Array.from({ length: 100_000 }, (_, n) => `"x${n}":1`).join(','))}]`)).toHaveLength(21));
});
