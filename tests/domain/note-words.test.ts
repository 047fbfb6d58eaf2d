import { describe, expect, it } from 'vitest';
import { noteParagraphs, noteWords } from '../../shared/domain/records/note-words';
import { isSmallGroup } from '../../shared/regulation/order-74/order-74-sample';
import { missingNumbers } from '../../shared/regulation/order-227/points-17-29/point-23-journal';

const codes = new Set(['48213', 'ҚАБЖ', '2026']);
const found = (text: string, offered = '') =>
  noteWords(text, codes, offered).map(({ kind, word }) => `${kind} ${word}`);

describe('A3-25: words that must not stand in the note', () => {
  it.each([
    ['a digit cipher', 'Қызметкер (48213) келді', ['code 48213']],
    ['a letter cipher in small letters', 'шифры қабж, екінші рет', ['code қабж']],
    ['a cipher inside a longer number is none', '148213 және 482130', []],
    ['a personal number', 'ЖСН 850312300123', ['number 850312300123']],
    [
      'a personal number in groups',
      'ЖСН 850312 300 123 және 850312-300123',
      ['number 850312 300 123', 'number 850312-300123'],
    ],
    ['a phone number', '+7 701 123 45 67 телефоны', ['number +7 701 123 45 67']],
    ['initials before a surname', 'Ә.Ғ. Құлынбаева айтты', ['name Ә.Ғ. Құлынбаева']],
    ['a surname before initials', 'беседа с Ивановым И. И. проведена', ['name Ивановым И. И.']],
    ['a patronymic', 'Асқарұлы мен Петровна', ['name Асқарұлы', 'name Петровна']],
    ['figures and rows of the order are none', '№ 227 бұйрықтың 25-тармағы, 64 адам, 11 / 3', []],
  ] as const)('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it("the year in the program's own words is no cipher, though somebody has it", () => {
    expect(found('2026 жылғы есеп')).toEqual(['code 2026']);
    expect(found('2026 жылғы есеп, толықтырылды', '2026 жылғы есеп')).toEqual([]);
  });

  it('each word is told once', () => expect(found('48213, 48213')).toEqual(['code 48213']));
});

describe('around it', () => {
  it('lines become paragraphs, empty ones go', () => expect(noteParagraphs('a\r\n\n  b  \n')).toEqual(['a', 'b']));
  it('227-46: missing numbers of a year', () => {
    const given = [1, 2, 5].map((number) => ({ year: 2026, number }));
    expect([missingNumbers([...given, { year: 2025, number: 9 }], 2026), missingNumbers([], 2026)]).toEqual([
      [3, 4],
      [],
    ]);
  });
  it('X10: a group of fewer than five forms is small, none is nobody', () =>
    expect([0, 1, 4, 5].map(isSmallGroup)).toEqual([false, true, true, false]));
});
