/** Searching: all letters of Kazakh and Russian, capitals or not, parts of words, words in any order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, excerptOf, markWords, searchWords } from '../../shared/text/search-text';

const found = answers;

describe('searching', () => {
  it.each(['әӘ', 'ғҒ', 'қҚ', 'ңҢ', 'өӨ', 'ұҰ', 'үҮ', 'һҺ', 'іІ', 'йЙ', 'ёЁ', 'ъЪ'])(
    'knows small and capital %s as one letter',
    (pair) => {
      const [small, capital] = Array.from(pair) as [string, string];
      expect([found(`а${capital}б`, `а${small}б`), found(`а${small}б`, `А${capital}Б`)]).toEqual([true, true]);
    },
  );
  it('tells letters apart that only look alike', () =>
    expect([found('қала', 'кала'), found('үн', 'ун'), found('iс', 'іс')]).toEqual([false, false, false]));
  it('finds parts of words, all of them, in any order', () =>
    expect([
      found('Ұжымдағы шиеленіс туралы жазба', 'ЖАЗБА шиел'),
      found('Ұжымдағы шиеленіс', 'шиеленіс демалыс'),
    ]).toEqual([true, false]));
  it('finds a letter whose mark is written apart, ё by е, a word with a place to break in', () =>
    expect([
      found('сы\u0438\u0306лық', 'сыйлық'),
      found('учёт', 'учет'),
      found('психо\u00ADтүзету', 'психотүзету'),
    ]).toEqual([true, true, true]));
  it('an empty question finds everything', () => expect(found('abc', '  ')).toBe(true));

  it('marks what was found and loses no sign', () => {
    expect(markWords('Топтық ЖҰМЫС, жұмыс', searchWords('жұмыс'))).toEqual([
      { text: 'Топтық ', hit: false },
      { text: 'ЖҰМЫС', hit: true },
      { text: ', ', hit: false },
      { text: 'жұмыс', hit: true },
    ]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        (text, words) => {
          expect(
            markWords(text, words.flatMap(searchWords))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
  it('marks words that overlap once', () =>
    expect(
      markWords('ababa!', ['aba', 'bab'])
        .filter(({ hit }) => hit)
        .map(({ text }) => text)
        .join(''),
    ).toBe('ababa'));
  it('shows what stands around the first word found', () => {
    const long = `${'алдында мәтін '.repeat(20)}ІЗДЕГЕН сөз${' артында'.repeat(20)}`;
    const excerpt = excerptOf(long, searchWords('іздеген')) ?? '';
    expect(excerpt).toMatch(/^….*ІЗДЕГЕН.*…$/);
    expect(excerpt.length).toBeLessThan(100);
    expect(excerptOf(long, ['жоқсөз'])).toBeNull();
  });
});
