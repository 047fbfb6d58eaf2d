/** Codes given out and codes mistyped (order 227, point 17; 227-33). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshCode } from '../../shared/domain/codes/fresh-code';
import { checkRecord } from '../../shared/domain/records/record-rules';
import { isOneSlip, similarCodes } from '../../shared/domain/codes/similar-codes';
import {
  CODE_ALPHABETS,
  checkSignOf,
  cipherDoubt,
  cipherFault,
  hasCheckSign,
  newCipherFault,
} from '../../shared/regulation/order-227/points-17-29/point-17-cipher';
import { civilDate } from '../../shared/time/civil-date';
import { counselling, correction, diagnostics } from './builders';

/** A stream of bytes that is different at every call and the same for the same seed. */
function bytesOf(seed: number): () => Uint8Array {
  let state = seed >>> 0 || 1;
  return () =>
    Uint8Array.from({ length: 64 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
}

const alphabets = fc.constantFrom(...CODE_ALPHABETS);

describe('227-33: new codes', () => {
  it('never collide, never read as a date, an IIN or a name, and carry the check sign where it is wanted', () => {
    fc.assert(
      fc.property(
        alphabets,
        fc.boolean(),
        fc.integer(),
        fc.integer({ min: 1, max: 120 }),
        (alphabet, checkSign, seed, count) => {
          const draw = bytesOf(seed);
          const taken = new Set<string>();
          for (let n = 0; n < count; n += 1) {
            const code = freshCode(alphabet, checkSign, taken, draw);
            expect(code).not.toBeNull();
            if (code === null) return;
            expect(taken.has(code)).toBe(false);
            expect([
              cipherFault(code, alphabet),
              cipherDoubt(code),
              newCipherFault(code, { alphabet, checkSign }),
            ]).toEqual([null, null, null]);
            if (checkSign) expect(hasCheckSign(code)).toBe(true);
            taken.add(code);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep a slip of the keys away from one another while there is room', () => {
    const draw = bytesOf(7);
    const taken = new Set<string>();
    for (let n = 0; n < 150; n += 1) taken.add(freshCode('digits', false, taken, draw) ?? '');
    const codes = [...taken];
    const near = codes.flatMap((a, index) => codes.slice(index + 1).filter((b) => isOneSlip(a, b)));
    expect(near).toEqual([]);
  });

  it('are longer when the short ones are given away', () => {
    // a source that gives one and the same number again and again
    const draw = () => Uint8Array.from({ length: 64 }, (_, index) => [4, 8, 2, 1, 9, 3, 7][index % 7] ?? 0);
    const first = freshCode('digits', false, new Set(), draw);
    expect(first).toHaveLength(5);
    expect(freshCode('digits', false, new Set([first ?? '']), draw)).toHaveLength(6);
  });

  it.each(['ИВАНОВ', 'Иванова', 'ИВАНОВАА', 'СЕРІКҰЛЫ', 'АХМЕТҚЫЗЫ', 'ПЕТРОВИЧ', 'IVANOV', 'NURBEK'])(
    '%s is refused: it reads as a name',
    (code) => expect(cipherFault(code)).toBe('code_looks_personal'),
  );
  it('six digits that read as a day are refused for a new code, and only pointed out for an old one', () => {
    expect([newCipherFault('120385', { checkSign: false }), cipherFault('120385')]).toEqual([
      'code_looks_personal',
      null,
    ]);
  });
});

describe('the check sign', () => {
  it('tells every wrong sign and every two neighbours exchanged', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^[0-9]{4,10}$/), fc.stringMatching(/^[DFGJLNQRSUVWZ]{4,10}$/)),
        fc.nat(),
        fc.nat(),
        (body, where, by) => {
          const code = body + (checkSignOf(body) ?? '');
          expect(hasCheckSign(code)).toBe(true);
          const signs = /^\d/.test(body) ? '0123456789' : 'DFGJLNQRSUVWZ';
          const place = where % code.length;
          const old = code.charAt(place);
          const other = signs.charAt((signs.indexOf(old) + 1 + (by % (signs.length - 1))) % signs.length);
          expect(hasCheckSign(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
          const [a, b] = [code.charAt(place), code.charAt(place + 1)];
          if (b && a !== b) expect(hasCheckSign(code.slice(0, place) + b + a + code.slice(place + 2))).toBe(false);
        },
      ),
    );
  });
  it('is not known for letters outside its alphabet', () =>
    expect([checkSignOf('БРКТ'), checkSignOf('')]).toEqual([null, null]));
});

describe('codes taken for one another', () => {
  it('offers the same to the eye first, then one slip away', () => {
    expect(similarCodes('4821', ['4812', '4821', '9999', '482', '48211', '4822', '1248'])).toEqual([
      '4812',
      '482',
      '48211',
      '4822',
    ]);
    expect(similarCodes('АВСЕ', ['ABCD', 'ABCE'])).toEqual(['ABCE', 'ABCD']);
    expect(similarCodes('ҚАРТ', ['КАРТ', 'ПАРК'])).toEqual(['КАРТ']);
  });
  it('a slip is one sign wrong, missing, too many, or two exchanged; nothing else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4,8}$/), fc.nat(), fc.integer({ min: 0, max: 9 }), (code, where, digit) => {
        const place = where % code.length;
        const [head, tail] = [code.slice(0, place), code.slice(place + 1)];
        expect(isOneSlip(code, head + tail)).toBe(true);
        expect(isOneSlip(code, head + String(digit) + code.slice(place))).toBe(true);
        expect(isOneSlip(code, head + String(digit) + tail)).toBe(code.charAt(place) !== String(digit));
      }),
    );
    expect([isOneSlip('4821', '8421'), isOneSlip('4821', '8412'), isOneSlip('4821', '4821')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('codes at entry', () => {
  const entered = (state: { known?: boolean; closedOn?: string; group?: boolean }, more: object = {}) => ({
    lookup: () => undefined,
    correctionsOf: () => [],
    entry: true,
    codeState: () => ({
      known: state.known ?? true,
      closedOn: state.closedOn ? civilDate(state.closedOn) : null,
      group: state.group ?? false,
    }),
    ...more,
  });
  const codesOf = (record: Parameters<typeof checkRecord>[0], context: Parameters<typeof checkRecord>[1]) =>
    checkRecord(record, context).map(({ code, field, params }) => [code, field, params?.['rule']]);
  const { id: _id, version: _version, enteredAt: _at, ...fresh } = counselling({ codes: ['120385'] });
  const input = fresh as Parameters<typeof checkRecord>[0];

  it('no new work under a closed code or a group code', () => {
    expect(codesOf(input, entered({ closedOn: '2026-02-01' }))).toEqual([['record.code_closed', 'codes.0', undefined]]);
    expect(codesOf(input, entered({ group: true }))).toEqual([['record.invalid', 'codes.0', 'code_is_group']]);
    expect(codesOf(input, entered({}))).toEqual([]);
  });
  it('the history of a closed code can still be amended', () => {
    const stored = counselling();
    expect(
      codesOf({ ...stored, version: 2, reason: 'x' }, entered({ closedOn: '2026-02-01' }, { lookup: () => stored })),
    ).toEqual([]);
  });
  it('a new code is judged more strictly than a known one', () => {
    expect(codesOf(input, entered({ known: false }))).toEqual([['record.code_looks_personal', 'codes.0', undefined]]);
    expect(
      codesOf({ ...input, codes: ['48211'] } as typeof input, entered({ known: false }, { checkSign: true })),
    ).toEqual([['record.code_check', 'codes.0', undefined]]);
    expect(
      codesOf(
        { ...input, codes: [`4821${checkSignOf('4821') ?? ''}`] } as typeof input,
        entered({ known: false }, { checkSign: true }),
      ),
    ).toEqual([]);
  });
  it('old journals come in as they are', () =>
    expect(checkRecord(diagnostics(), { ...entered({ closedOn: '2020-01-01', group: true }), entry: false })).toEqual(
      [],
    ));
  it('227-27: the missing basis of the statement is told beside everything else', () => {
    expect(codesOf(correction({ contraindicationsBasis: undefined } as never), entered({}))).toContainEqual([
      'record.invalid',
      'contraindicationsBasis',
      'contraindications_basis_missing',
    ]);
  });
});
