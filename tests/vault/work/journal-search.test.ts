/**
 * Searching the journal: the same is found whichever way a question came about; texts are made ready in pieces that
 * give way.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalIndex } from '../../../renderer/vault/modules/journal/journal-index';
import { journalSlice } from '../../../renderer/vault/modules/journal/journal-list';
import { prepareInPieces } from '../../../renderer/vault/modules/journal/journal-search';
import { memoryVault, putRow } from '../../bench/memory-vault';
import { records } from '../../bench/records';
import { counselling } from '../../domain/builders';

const ids = (vault: ReturnType<typeof memoryVault>, text: string) =>
  journalSlice(vault, { text }, 0, 500).rows.map(({ id }) => id);

describe('a question typed on', () => {
  const all = records(300);
  it('finds what it finds asked afresh, whatever was asked before', () => {
    const vault = memoryVault(all);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '10', '101', '1010', 'қызметкер 1', 'қызмет 10', 'сотр', '11 12', '112', ''), {
          minLength: 1,
          maxLength: 6,
        }),
        (questions) => {
          for (const text of questions) expect(ids(vault, text)).toEqual(ids(memoryVault(all), text));
        },
      ),
      { numRuns: 25 },
    );
  });
  it('sees a record that was saved in between', () => {
    const vault = memoryVault(all);
    expect(ids(vault, '777').includes('N1')).toBe(false);
    putRow(vault, counselling({ id: 'N1', codes: ['77712'] }));
    expect(ids(vault, '7771')).toContain('N1');
  });
});

describe('texts made ready in the quiet', () => {
  /** A clock that a stretch of work uses up: three entries a stretch. */
  const ground = (stopAfter = Infinity) => {
    const vault = memoryVault(records(20));
    let [time, pauses] = [0, 0];
    const ready = () => journalIndex(vault).entries.filter((entry) => entry.ready !== null).length;
    const run = prepareInPieces(
      vault,
      () => journalIndex(vault).entries,
      () => pauses >= stopAfter,
      () => (time += 2),
      async () => {
        pauses += 1;
      },
    );
    return { vault, ready, run, pauses: () => pauses };
  };
  it('are all ready in the end, with a pause after each stretch', async () => {
    const { ready, run, pauses } = ground();
    await run;
    expect(ready()).toBe(20);
    expect(pauses()).toBeGreaterThan(5);
  });
  it('stop where the vault is locked', async () => {
    const { ready, run } = ground(2);
    await run;
    expect(ready()).toBeGreaterThan(0);
    expect(ready()).toBeLessThan(20);
  });
  it('stay ready when a record is saved; the new one is made ready when it is asked for', async () => {
    const { vault, ready, run } = ground();
    await run;
    putRow(vault, counselling({ id: 'N2', codes: ['31313'] }));
    expect(ready()).toBe(20);
    expect(ids(vault, '31313')).toEqual(['N2']);
    expect(ready()).toBe(21);
  });
});
