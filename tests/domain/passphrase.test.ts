import { describe, expect, test } from 'vitest';
import { PASSPHRASE_MIN_BITS, passphraseStrength, suggestPassphrase } from '../../shared/domain/access/passphrase';
import { COMMON_PIECES } from '../../shared/domain/access/passphrase-patterns';
import { KAZAKH_WORDS } from '../../shared/domain/access/words/kk';
import { RUSSIAN_WORDS } from '../../shared/domain/access/words/ru';

describe('passphrase strength (K05: creation refuses weak and empty)', () => {
  test.each([
    ['', 'too_short'],
    ['a', 'too_short'],
    ['Kx7#mQ2!vZ9', 'too_short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'repetition'],
    ['abcabcabcabcabcabcabc', 'repetition'],
    ['қоянқоянқоянқоян', 'repetition'],
    ['qwertyuiopasdfghjkl', 'walk'],
    ['йцукенгшщзхъфывапролдж', 'walk'],
    ['123456789012345', 'walk'],
    ['abcdefghijklmnop', 'walk'],
    ['Password2024!', 'common'],
    ['P@ssw0rd2026!!', 'common'],
    ['Қазақстан1991!', 'common'],
    ['прокуратура227', 'common'],
    ['Алматы-2026-психолог', 'common'],
    ['самая длинная фраза', 'too_simple'],
    ['correct horse battery', 'too_simple'],
  ])('%j is refused as %s', (text, reason) => {
    const strength = passphraseStrength(text);
    expect(strength.ok).toBe(false);
    expect(strength.reason).toBe(reason);
  });

  test.each([
    'тұлпар жайлау домбыра шешім қоңыр сандық',
    'якорь ромашка оркестр тишина гранит полынь',
    'correct horse battery staple wagon',
    'xkqjzvwmtprhbnd',
    'vT9#qLm2!xRz8@Kd',
    'менің үйімнің жанында ескі алма ағашы гүлдейді',
  ])('%j is good enough', (text) => {
    expect(passphraseStrength(text)).toMatchObject({ ok: true, reason: null });
  });

  test('more than 1024 bytes is refused as too long, 1024 is not', () => {
    const random = (length: number) =>
      Array.from({ length }, (_, index) => String.fromCharCode(97 + ((index * index * 7 + index * 13) % 26))).join('');
    expect(passphraseStrength(random(1025)).reason).toBe('too_long');
    expect(passphraseStrength(random(1024)).reason).not.toBe('too_long');
  });

  test('K04: composed and decomposed letters count the same', () => {
    const text = 'йод ёлка қайың ромашка якорь тишина';
    expect(passphraseStrength(text.normalize('NFD'))).toEqual(passphraseStrength(text.normalize('NFC')));
  });

  test('saying the same word again adds next to nothing', () => {
    const once = passphraseStrength('якорь ромашка оркестр').bits;
    expect(passphraseStrength('якорь ромашка оркестр ромашка якорь').bits).toBeLessThan(once + 4);
  });

  test('strange signs do not break it', () => {
    for (const text of ['\0\0\0\0', '🔑🗝️🔒🏔️🐎🎵', '\u202Eabc\u200B', ' '.repeat(40)])
      expect(Number.isFinite(passphraseStrength(text).bits)).toBe(true);
    expect(passphraseStrength(' '.repeat(40)).ok).toBe(false);
  });
});

describe('suggested words', () => {
  test.each([
    ['kk', KAZAKH_WORDS],
    ['ru', RUSSIAN_WORDS],
  ] as const)('%s: at least 1024 words, none twice, letters only', (_, list) => {
    expect(list.length).toBeGreaterThanOrEqual(1024);
    expect(new Set(list).size).toBe(list.length);
    expect(list.filter((word) => !/^\p{Ll}{3,11}$/u.test(word))).toEqual([]);
  });

  test('no listed word is one of the pieces everybody tries first', () => {
    expect([...KAZAKH_WORDS, ...RUSSIAN_WORDS].filter((word) => COMMON_PIECES.has(word))).toEqual([]);
  });

  test.each(['kk', 'ru'] as const)('%s: the bits are those of the list and every draw is accepted', (language) => {
    let state = 7;
    const random = (n: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % n;
    };
    for (let turn = 0; turn < 50; turn += 1) {
      const { text, bits } = suggestPassphrase(language, random);
      expect(text.split(' ')).toHaveLength(6);
      expect(bits).toBeGreaterThanOrEqual(PASSPHRASE_MIN_BITS);
      if (new Set(text.split(' ')).size === 6)
        expect({ text, ok: passphraseStrength(text).ok }).toEqual({ text, ok: true });
    }
  });
});
