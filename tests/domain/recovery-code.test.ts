/** The recovery code: what is printed reads back, and slips are found and named (K17). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  RECOVERY_GROUPS,
  encodeRecoveryCode,
  normalGroup,
  readRecoveryCode,
  tidyRecoveryCode,
} from '../../shared/domain/access/recovery-code';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const position = fc.nat({ max: RECOVERY_GROUPS - 1 });
const read = (groups: string[]) => readRecoveryCode(groups.join(' '));
const wrongGroups = (groups: string[]) => {
  const reading = read(groups);
  return reading.state === 'wrong' ? reading.groups : reading.state;
};

describe('the recovery code', () => {
  it('reads back what was printed, however it is laid out', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(' ', '', '-', ' – ', '\n', '. ', '\u00A0'), (seed, between) => {
        const groups = encodeRecoveryCode(seed);
        expect(groups).toHaveLength(RECOVERY_GROUPS);
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
        for (const text of [
          groups.join(between),
          groups.join(between).toLowerCase(),
          tidyRecoveryCode(groups.join(between)),
        ])
          expect(readRecoveryCode(text)).toEqual({ state: 'complete', seed });
      }),
    );
  });

  it('is the same on every machine: a known seed has a known code', () => {
    expect(encodeRecoveryCode(new Uint8Array(32)).slice(0, 3)).toEqual(['0001', '0002', '0003']);
    expect(encodeRecoveryCode(new Uint8Array(32).fill(255))[0]?.slice(0, 3)).toBe('ZZZ');
  });

  it('finds any one wrong symbol and names its group', () => {
    fc.assert(
      fc.property(seeds, position, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 31 }), (seed, at, sign, shift) => {
        const groups = encodeRecoveryCode(seed);
        const group = [...(groups[at] ?? '')];
        group[sign] = ALPHABET[(ALPHABET.indexOf(group[sign] ?? '') + shift) % 32] ?? '';
        groups[at] = group.join('');
        expect(wrongGroups(groups)).toEqual([at + 1]);
      }),
    );
  });

  it('finds two symbols swapped within a group', () => {
    fc.assert(
      fc.property(seeds, position, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (seed, at, one, other) => {
        const groups = encodeRecoveryCode(seed);
        const group = [...(groups[at] ?? '')];
        fc.pre(group[one] !== group[other]);
        [group[one], group[other]] = [group[other] ?? '', group[one] ?? ''];
        groups[at] = group.join('');
        expect(wrongGroups(groups)).toEqual([at + 1]);
      }),
    );
  });

  it('finds swapped groups, both of them', () => {
    fc.assert(
      fc.property(seeds, position, position, (seed, one, other) => {
        fc.pre(one !== other);
        const groups = encodeRecoveryCode(seed);
        [groups[one], groups[other]] = [groups[other] ?? '', groups[one] ?? ''];
        expect(wrongGroups(groups)).toEqual([one + 1, other + 1].sort((a, b) => a - b));
      }),
    );
  });

  it('never opens to another seed when a group is replaced by one that fits its place', () => {
    fc.assert(
      fc.property(seeds, seeds, position, (seed, other, at) => {
        const groups = encodeRecoveryCode(seed);
        const foreign = encodeRecoveryCode(other)[at] ?? '';
        fc.pre(foreign !== groups[at]);
        groups[at] = foreign;
        // One group is fifteen bits: the CRC over the whole seed sees a burst that short (of fourteen bits always).
        const reading = read(groups);
        if (reading.state === 'complete') expect(reading.seed).not.toEqual(seed);
        else expect(reading.state).toBe('wrong');
      }),
    );
  });

  it('takes look-alikes for what they look like: O and 0, I, L and 1, Cyrillic and Kazakh letters', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const alike: Record<string, string> = {
          0: 'оО'.charAt(0),
          1: 'l',
          A: 'А',
          B: 'В',
          C: 'С',
          E: 'Е',
          H: 'Н',
          K: 'К',
          M: 'М',
          P: 'Р',
          T: 'Т',
          Y: 'Ү',
          X: 'Х',
          3: 'з',
          S: 'ѕ',
          J: 'ј',
        };
        const typed = encodeRecoveryCode(seed)
          .join(' ')
          .replace(/\S/g, (sign) => alike[sign] ?? sign);
        expect(readRecoveryCode(typed)).toEqual({ state: 'complete', seed });
      }),
    );
    expect(normalGroup(' oIlі ')).toBe('0111');
  });

  it('says how far an unfinished code is, and what in it is wrong already', () => {
    const groups = encodeRecoveryCode(new Uint8Array(32).fill(7));
    expect(readRecoveryCode('')).toEqual({ state: 'incomplete', groups: [], have: 0 });
    expect(readRecoveryCode(`${groups.slice(0, 3).join(' ')} ${groups[3]?.slice(0, 2)}`)).toEqual({
      state: 'incomplete',
      groups: [],
      have: 3,
    });
    expect(readRecoveryCode(`${groups[0]} ${groups[1]?.slice(0, 3)} ${groups[2]}`)).toEqual({
      state: 'incomplete',
      groups: [2],
      have: 2,
    });
    expect(readRecoveryCode(`${groups[0]} U*?! ${groups[2]}`)).toEqual({ state: 'incomplete', groups: [2], have: 2 });
    // Typed on without a space after a part that has them.
    expect(readRecoveryCode(`${groups[0]} ${groups[1]}${groups[2]}`)).toEqual({
      state: 'incomplete',
      groups: [],
      have: 3,
    });
    expect(readRecoveryCode([...groups, 'AAAA'].join(' ')).state).toBe('wrong');
  });
});
