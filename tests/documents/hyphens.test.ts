/** Breaks of long words on narrow columns, and the journal's paper that uses them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSoftHyphens } from '../../shared/text/hyphens';
import { journalPaper } from '../../shared/documents/journal/journal-paper';
import { SETTINGS, journalLines } from './sample';

const shown = (text: string) => withSoftHyphens(text).replaceAll('\u00AD', '|');

describe('long words in narrow columns', () => {
  it('break between syllables, Kazakh and Russian', () => {
    expect(shown('психопрофилактика')).toBe('пси|хоп|ро|фи|лак|тика');
    expect(shown('құндылықтардың')).toBe('құн|ды|лық|тар|дың');
    expect(shown('антитеррористическая')).toBe('анти|тер|ро|рис|ти|чес|кая');
  });
  it('short words, days, numbers and Latin letters stay whole', () =>
    expect(shown('сотрудник, 28.02.2026, A-1234567890123, recommendations')).toBe(
      'сотрудник, 28.02.2026, A-1234567890123, recommendations',
    ));
  it('nothing but hyphens is added, three letters stay on each side', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'аоұіықңбрстльй -A1'), { maxLength: 60 }), (letters) => {
        const text = letters.join('');
        const broken = withSoftHyphens(text);
        expect(broken.replaceAll('\u00AD', '')).toBe(text);
        for (const word of broken.split(/[^\p{Script=Cyrillic}\u00AD]/u)) {
          const pieces = word.split('\u00AD');
          if (pieces.length > 1)
            expect([pieces[0]?.length ?? 0, pieces.at(-1)?.length ?? 0].every((size) => size >= 3)).toBe(true);
        }
      }),
    );
  });
});

describe('the journal on paper', () => {
  const paper = (language: 'kk' | 'ru') =>
    journalPaper(journalLines(), {
      language,
      withResults: true,
      unitName: SETTINGS.unit.name,
      range: null,
      psychologist: SETTINGS.psychologist,
      stamp: { programVersion: '0', checkValue: null },
    });
  it('is set in nine points over the width of the page, its ciphers never broken', () => {
    const table = paper('ru').blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({ sizePt: 9 });
    expect(table?.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(257);
    expect(table?.rows.every((row) => !row[6]?.text.includes('\u00AD'))).toBe(true);
  });
  it('keeps the gaps of its cover line on the print page', () => {
    const cover = paper('kk')
      .blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
      .find((run) => typeof run === 'string' && run.includes('том'));
    expect(cover).toContain('\u2003\u2003');
  });
});
