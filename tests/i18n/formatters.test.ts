import { describe, expect, test } from 'vitest';
import {
  civilOfLocal,
  civilText,
  instantText,
  localDay,
  longDate,
  monthName,
  numberText,
  percentText,
  pluralForm,
} from '../../renderer/i18n/formatters';
import { civilDate } from '../../shared/time/civil-date';

describe('dates', () => {
  test('are shown as 24.06.2026', () => {
    expect(civilText('2026-06-24')).toBe('24.06.2026');
    expect(instantText('2026-06-24T20:30:00.000+00:00', 'Asia/Almaty')).toBe('25.06.2026 01:30');
  });

  test('have Kazakh month names without Intl', () => {
    expect(longDate('2026-06-24', 'kk')).toBe('2026 жылғы 24 маусым');
    expect(monthName(11, 'kk')).toBe('қараша');
    expect(longDate('2026-06-24', 'ru')).toBe('24 июня 2026 г.');
  });

  test('pass through the picker without sliding, on every day of a year', () => {
    for (let day = 0; day < 366; day += 1) {
      const date = civilDate(new Date(Date.UTC(2028, 0, 1 + day)).toISOString().slice(0, 10));
      expect(civilOfLocal(localDay(date))).toBe(date);
    }
    expect(civilOfLocal(new Date(Number.NaN))).toBeNull();
    expect(civilOfLocal(null)).toBeNull();
  });
});

describe('figures', () => {
  test('are grouped as each language writes them', () => {
    expect(numberText(1_234_567, 'kk')).toBe('1\u00A0234\u00A0567');
    expect(numberText(1234.5, 'en')).toBe('1,234.5');
    expect(percentText(71.428, 'ru')).toBe('71,43\u00A0%');
  });

  test.each([
    [1, 'one'],
    [2, 'few'],
    [4, 'few'],
    [5, 'many'],
    [11, 'many'],
    [12, 'many'],
    [14, 'many'],
    [21, 'one'],
    [22, 'few'],
    [111, 'many'],
    [0, 'many'],
  ] as const)('Russian form for %i is %s', (n, form) => {
    expect(pluralForm(n, 'ru')).toBe(form);
  });

  test('Kazakh nouns do not change after a number', () => {
    for (const n of [0, 1, 2, 5, 21]) expect(pluralForm(n, 'kk')).toBe('one');
  });
});
