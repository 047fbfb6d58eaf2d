/** What is typed in several lines stands in several lines in Word, in a paragraph and in a cell. */
import { expect, it } from 'vitest';
import { writeDocx } from '../../renderer/documents';
import { openZip } from '../../renderer/reading/zip';

it('line ends are breaks', async () => {
  const bytes = await writeDocx({
    language: 'kk',
    title: 'x',
    landscape: false,
    baseSizePt: 14,
    footer: '',
    blocks: [
      { kind: 'paragraph', align: 'left', runs: ['1) бірінші\n2) екінші'] },
      { kind: 'table', widths: [1], head: [], rows: [[{ text: 'а) кездесу\r\nб) жаттығу' }]] },
    ],
  });
  const decoder = new TextDecoder();
  let xml = '';
  openZip(bytes).read('word/document.xml', (piece) => {
    xml += decoder.decode(piece, { stream: true });
  });
  expect(xml.match(/<w:br\/>/g)).toHaveLength(2);
  expect([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text)).toEqual(
    expect.arrayContaining(['1) бірінші', '2) екінші', 'а) кездесу', 'б) жаттығу']),
  );
});
