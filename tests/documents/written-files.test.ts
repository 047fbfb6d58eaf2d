/**
 * What every written file keeps to: the same paper the same bytes, typed text no formula, no name that Windows keeps
 * for a device.
 */
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeDocx, writeWorkbook } from '../../renderer/documents';
import type { PaperDocument } from '../../shared/documents/model';
import { fileName } from '../../shared/ipc/contract';
import { exportName } from '../../shared/ipc/export-name';
import { isReservedName } from '../../shared/ipc/reserved-names';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a docx', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the same bytes at each export, whenever it is written', async () => {
    const paper = {
      title: 'Акт & <1>',
      language: 'kk',
      landscape: false,
      baseSizePt: 14,
      footer: 'f',
      blocks: [
        { kind: 'paragraph', align: 'left', runs: ['мәтін', { text: 'b', bold: true }] },
        {
          kind: 'table',
          widths: [1, 1],
          head: [[{ text: 'a' }, { text: 'b' }]],
          rows: [[{ text: '1' }, { text: '2' }]],
        },
        { kind: 'signature', position: 'Психолог', name: 'Т. Тест' },
      ],
    } as unknown as PaperDocument;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T10:00:00Z') });
    const first = await writeDocx(paper);
    vi.setSystemTime(new Date('2031-11-30T23:59:58Z'));
    expect(Buffer.compare(await writeDocx(paper), first)).toBe(0);
    const core = text(unzipSync(first)['docProps/core.xml']);
    expect(core).toContain('<dc:title>Акт &#38; &#60;1&#62;</dc:title>');
    expect(core).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });
});

describe('typed text in a workbook', () => {
  it('that looks like a formula carries the quote, and no other cell does', async () => {
    const typed = ['=1+1', '+7 701', '-5', '@SUM(A1)', '  =1', '＝1', `=${'a'.repeat(400)}`, '|x', '%1'];
    const plain = ['мәтін', '1=1', 'a-b', ''];
    const files = unzipSync(
      await writeWorkbook({
        title: 't',
        sheets: [
          {
            name: 'A',
            columns: [{ width: 20 }],
            rows: [...typed, ...plain].map((value) => [{ value }]),
            merges: [],
            landscape: false,
          },
        ],
      }),
    );
    const cells = [.../<cellXfs.*?<\/cellXfs>/su.exec(text(files['xl/styles.xml']))![0].matchAll(/<xf [^>]*>/g)].map(
      ([xf]) => xf.includes('quotePrefix="1"'),
    );
    const sheet = text(files['xl/worksheets/sheet1.xml']);
    const quoted = (row: number) => cells[Number(new RegExp(`r="A${row}" s="(\\d+)"`).exec(sheet)?.[1])];
    typed.forEach((value, index) => expect(quoted(index + 1), value).toBe(true));
    plain.forEach((value, index) => expect(quoted(typed.length + index + 1), value).not.toBe(true));
    expect(sheet).not.toContain('<f>');
  });
});

describe('names of files', () => {
  const devices = ['CON', 'nul', 'Aux', 'PRN', 'COM1', 'com9', 'LPT3', 'COM¹', 'CONIN$', 'con '];

  it('of devices are neither accepted nor proposed', () => {
    for (const device of devices) {
      for (const name of [`${device}.txt`, `${device}.tar.zip`]) {
        expect(isReservedName(name), name).toBe(true);
        expect(fileName.safeParse(name).success, name).toBe(false);
        expect(isReservedName(exportName(name) ?? ''), name).toBe(false);
        expect(exportName(name), name).not.toBeNull();
      }
    }
    for (const name of ['CONTRACT.txt', 'com10.pdf', 'аналитика.con.pdf'])
      expect(fileName.safeParse(name).success, name).toBe(true);
    for (const name of ['a.txt.', 'a.txt ', 'a:b.txt', 'a\tb.txt', 'NUL'])
      expect(isReservedName(name), name).toBe(true);
  });

  it('are proposed only so that they are accepted, whatever a file was called', () => {
    const stems = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...devices),
      fc.tuple(fc.constantFrom(...devices), fc.constantFrom('', ' ', '.', '. ', '.x')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(stems, (stem) => {
        const name = exportName(`${stem}.docx`);
        expect(name === null || (fileName.safeParse(name).success && !isReservedName(name))).toBe(true);
        if (stem.length > 0 && stem.length < 50) expect(name).not.toBeNull();
      }),
    );
  });
});
