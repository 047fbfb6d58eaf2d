/** Some hundred mutated files per parser: no crash, no hang, no flood of memory (I16). `SENIM_SEED` repeats a run. */
import { describe, expect, it } from 'vitest';
import { readTable } from '../../renderer/reading/read-table';
import { tableFileSchema } from '../../shared/tables/table';
import { book, parts, sheetXml, zip } from './make';

const seed = Number(process.env['SENIM_SEED'] ?? 20260821);

/** A small generator (mulberry32): the same numbers for the same seed. */
function random(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ODD = [
  '<',
  '>',
  '"',
  '&',
  '&#x0;',
  '&#1114112;',
  '<!DOCTYPE a>',
  '<!--',
  ']]>',
  '\0',
  '\uFEFF',
  '"";',
  ';',
  '\r',
  '1e999',
  '<c r="A1"',
  '</row>',
  't="s"',
  '🏔',
].map((text) => Buffer.from(text));

/** Bytes flipped, cut, doubled, moved, replaced by what parsers stumble over. */
function mutate(bytes: Uint8Array, next: () => number): Uint8Array {
  let out = Buffer.from(bytes);
  const place = () => Math.floor(next() * out.length);
  for (let round = 1 + Math.floor(next() * 6); round > 0; round -= 1) {
    const [a, b] = [place(), place()].sort((x, y) => x - y) as [number, number];
    const kind = Math.floor(next() * 6);
    if (kind === 0 && out.length > 0) out[a] = Math.floor(next() * 256);
    else if (kind === 1 && out.length > 0) out[a] = out[a]! ^ (1 << Math.floor(next() * 8));
    else if (kind === 2) out = Buffer.concat([out.subarray(0, a), out.subarray(b)]);
    else if (kind === 3)
      out = Buffer.concat([out.subarray(0, b), out.subarray(a, Math.min(b, a + 5_000)), out.subarray(b)]);
    else if (kind === 4)
      out = Buffer.concat([out.subarray(0, a), ODD[Math.floor(next() * ODD.length)]!, out.subarray(a)]);
    else out = out.subarray(0, b);
  }
  return new Uint8Array(out);
}

function survives(bytes: Uint8Array, name: string): void {
  const began = process.cpuUsage();
  const answer = readTable(bytes, name);
  const { user, system } = process.cpuUsage(began);
  // processor time, so that a busy machine does not count
  expect((user + system) / 1e6, 'seconds of work').toBeLessThan(10);
  if (answer.ok) expect(tableFileSchema.safeParse(answer.value).success).toBe(true);
  else expect(answer.error.code).toMatch(/^table\./);
}

const SHEET = sheetXml(
  Array.from(
    { length: 60 },
    (_, n) =>
      `<row r="${n + 1}"><c r="A${n + 1}" s="1"><v>${46_000 + n}</v></c><c r="B${n + 1}" t="s"><v>${n % 3}</v></c><c r="C${n + 1}"><f>1+1</f><v>2</v></c></row>`,
  ).join(''),
  '<mergeCells><mergeCell ref="A1:A5"/></mergeCells>',
);
const CONTENT = {
  sheet: SHEET,
  strings: '<sst><si><t>Күні</t></si><si><r><t>Ши</t></r><r><t>фр</t></r></si><si><t>a &amp; b</t></si></sst>',
  styles: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
};

describe(`mutated files, seed ${seed}`, () => {
  it('workbooks, from outside', () => {
    const next = random(seed);
    const whole = book(CONTENT);
    for (let round = 0; round < 500; round += 1) survives(mutate(whole, next), 'a.xlsx');
  });
  it('workbooks, each part changed inside a sound zip', () => {
    const next = random(seed + 1);
    for (let round = 0; round < 600; round += 1) {
      const all = parts(CONTENT);
      const index = Math.floor(next() * all.length);
      survives(
        zip(
          all.map((part, at) =>
            at === index ? { ...part, data: mutate(new Uint8Array(Buffer.from(part.data)), next) } : part,
          ),
        ),
        'a.xlsx',
      );
    }
  });
  it('text tables in every encoding', () => {
    const next = random(seed + 2);
    const text = 'Күні;Шифр;Ескертпе\r\n05.01.2026;1001;"а;ә ""бір"""\n'.repeat(20);
    const files = [Buffer.from(text), Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(text, 'latin1')];
    for (let round = 0; round < 600; round += 1) survives(mutate(new Uint8Array(files[round % 3]!), next), 'a.csv');
  });
  it('and memory stays bounded', () => expect(process.memoryUsage().rss).toBeLessThan(900 * 1024 * 1024));
});
