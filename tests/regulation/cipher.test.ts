import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cipherDoubt,
  cipherFault,
  normaliseCipher,
  randomCipher,
} from '../../shared/regulation/order-227/points-17-29/point-17-cipher';

describe('227-33: the cipher', () => {
  it.each(['4001', '10036', '12345678901', 'ABCD', 'abcd', 'ӘҒҚҢ', 'йцук', '99999999'])('%s can be a cipher', (code) =>
    expect(cipherFault(code)).toBeNull(),
  );
  it.each([
    '',
    '123',
    'АБВ',
    'A123',
    '40-01',
    '4001 ',
    ' 4001',
    '40 01',
    '４００１',
    'АBCD',
    '4001\u202E',
    '1'.repeat(21),
    'ИвановИ.И',
    '٤٠٠١',
  ])('"%s" has not the shape of one', (code) => expect(cipherFault(code)).toBe('code_shape'));
  it.each(['850312300123', '000000000000'])('%s is refused: twelve digits are an IIN', (code) =>
    expect(cipherFault(code)).toBe('code_looks_personal'),
  );
  it.each(['12031985', '19850312', '29022024'])('%s is refused: it reads as a birth date', (code) =>
    expect(cipherFault(code)).toBe('code_looks_personal'),
  );
  it.each([
    'АЙГҮЛ',
    'айгуль',
    'Aigul',
    'AYGUL',
    'ЕРЛАН',
    'YERLAN',
    'Erlan',
    'ЖАННА',
    'JANNA',
    'Zhanna',
    'ҚАЙРАТ',
    'QAYRAT',
    'СЕРГЕЙ',
    'SERGEY',
    'АЙГҮЛК',
    'ЕРЛАННС',
  ])('%s is refused: it is a given name', (code) => expect(cipherFault(code)).toBe('code_looks_personal'));
  it.each(['АЙКЛ', 'ЕРЛН', 'АННАК', 'QXYZ', 'ЖҚМН', 'DFGJLN', 'ШЫҢҒ'])('%s is none', (code) =>
    expect(cipherFault(code)).toBeNull(),
  );
  it.each(['32031985', '12131985', '12031890', '29022023', '20991231'])('%s is no day anyone was born on', (code) =>
    expect(cipherFault(code)).toBeNull(),
  );
  it('D-19: a body that chose digits takes no letters, and the other way round', () => {
    expect([cipherFault('4001', 'digits'), cipherFault('ABCD', 'letters')]).toEqual([null, null]);
    expect([cipherFault('ABCD', 'digits'), cipherFault('4001', 'letters')]).toEqual(['code_shape', 'code_shape']);
  });
  it('six digits that read as a day are only doubtful', () => {
    expect(['120385', '850312', '010101'].map(cipherDoubt)).toEqual(Array(3).fill('code_looks_like_date'));
    expect(['993385', '4001', '1203855', 'ABCDEF'].map(cipherDoubt)).toEqual([null, null, null, null]);
    expect(cipherFault('120385')).toBeNull();
  });
  it('one person has one spelling: blanks off, composed, capitals', () => {
    expect(normaliseCipher(' абви\u0306 ')).toBe('АБВЙ');
    expect(cipherFault('абви\u0306')).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => normaliseCipher(normaliseCipher(text)) === normaliseCipher(text)));
  });
  it('made of random bytes it is always a good one, without a leading zero, or nothing when the bytes are short', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('digits' as const, 'letters' as const),
        fc.integer({ min: 4, max: 11 }),
        fc.uint8Array({ minLength: 0, maxLength: 128 }),
        (alphabet, length, bytes) => {
          const code = randomCipher(alphabet, length, bytes);
          if (code === null) return;
          expect(code).toHaveLength(length);
          expect([cipherFault(code, alphabet), cipherDoubt(code)]).toEqual([null, null]);
          expect(code).not.toMatch(/^0|[IOLАВСЕ]{4}/);
        },
      ),
    );
    expect(randomCipher('digits', 6, new Uint8Array(3))).toBeNull();
    expect(randomCipher('digits', 8, Uint8Array.from([1, 2, 0, 3, 1, 9, 8, 5, 7, 7, 7, 7, 7, 7, 7, 7]))).toBe(
      '77777777',
    );
  });
});
