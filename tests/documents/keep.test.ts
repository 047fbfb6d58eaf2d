/** A signature never stands alone on a page. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printHtml } from '../../renderer/documents';
import { signatureRuns } from '../../renderer/documents/keep';
import type { Block, PaperDocument } from '../../shared/documents/model';
import { itWith, pdfText, printToPdf, temporaryFolder } from './tools';

const folder = await temporaryFolder();
afterAll(folder.remove);

const text = (words: string, keepWithNext = false): Block => ({
  kind: 'paragraph',
  align: 'left',
  runs: [words],
  keepWithNext,
});
const space: Block = { kind: 'space', pt: 24 };
const sign = (name: string): Block => ({ kind: 'signature', position: 'Психолог', name });
const table = (lines: number): Block => ({
  kind: 'table',
  widths: [1, 5],
  head: [[{ text: '№' }, { text: 'Іс-шара' }]],
  rows: Array.from({ length: lines }, (_, n) => [{ text: String(n + 1) }, { text: `жол ${n + 1}` }]),
});
const paper = (blocks: Block[]): PaperDocument => ({
  language: 'kk',
  title: 'Сынақ',
  landscape: false,
  baseSizePt: 14,
  blocks,
  footer: 'төменгі жол',
});

describe('what a signature keeps on its page', () => {
  it('takes the room above it, the last text with its heading, and signatures that follow', () => {
    expect(
      signatureRuns([
        text('a'),
        text('heading', true),
        text('last'),
        space,
        sign('А'),
        sign('Ә'),
        space,
        text('after'),
      ]),
    ).toEqual([{ from: 1, to: 5, table: false }]);
  });
  it('takes the last line of a table, and stands alone only where there is nothing before it', () => {
    expect(signatureRuns([table(3), space, sign('А')])).toEqual([{ from: 1, to: 2, table: true }]);
    expect(signatureRuns([sign('А')])).toEqual([{ from: 0, to: 0, table: false }]);
  });

  // wherever the page ends, something stands above the signature on its page
  itWith(
    ['chromium', 'pdftotext'],
    'prints no page with nothing but a signature, however many lines come before it',
    async () => {
      await mkdir(folder.path, { recursive: true });
      let broken = 0;
      for (let lines = 35; lines <= 37; lines += 1) {
        for (const [name, blocks] of [
          ['table', [table(lines), space, sign('Ә.Ғ. Құлынбаева')]],
          [
            'text',
            [
              table(lines - 2),
              space,
              text('Қорытынды', true),
              text('Жоспар орындалды.'),
              space,
              sign('Ә.Ғ. Құлынбаева'),
            ],
          ],
        ] as const) {
          const file = join(folder.path, `${name}-${lines}`);
          await writeFile(`${file}.html`, printHtml(paper([...blocks])));
          await printToPdf(`${file}.html`, `${file}.pdf`, folder.path);
          const pages = (await pdfText(`${file}.pdf`)).split('\f').filter((page) => page.trim() !== '');
          const last = pages.at(-1) ?? '';
          broken += pages.length - 1;
          expect(last, file).toMatch(name === 'table' ? new RegExp(`жол ${lines}\\s`) : /Жоспар орындалды/);
          expect(last, file).toContain('Құлынбаева');
        }
      }
      expect(broken).toBeGreaterThan(1);
    },
  );
});
