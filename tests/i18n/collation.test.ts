import { describe, expect, test } from 'vitest';
import { compareText } from '../../shared/text/collation';

const sorted = (texts: string[], language: 'kk' | 'ru' | 'en' = 'kk') => texts.toSorted(compareText(language));

describe('Kazakh order of texts (Chromium has none)', () => {
  test('every letter stands where the alphabet has it', () => {
    const alphabet = Array.from('аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя');
    expect(sorted(alphabet.toReversed())).toEqual(alphabet);
  });

  test('words: ә after а, і after ы, capitals do not matter', () => {
    expect(sorted(['Іле', 'Ертіс', 'әке', 'Ана', 'ыдыс', 'бала', 'Әже'])).toEqual([
      'Ана',
      'Әже',
      'әке',
      'бала',
      'Ертіс',
      'ыдыс',
      'Іле',
    ]);
  });

  test('numbers by value, digits before letters, a shorter text first', () => {
    expect(sorted(['10-бөлім', '9-бөлім', 'бөлім', 'бөлімше', '100'])).toEqual([
      '9-бөлім',
      '10-бөлім',
      '100',
      'бөлім',
      'бөлімше',
    ]);
  });

  test('the order does not depend on how the list came', () => {
    expect(sorted(['Ана', 'ана'])).toEqual(sorted(['ана', 'Ана']));
  });
});
