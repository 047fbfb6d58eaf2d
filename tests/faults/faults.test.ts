/**
 * The built program under faults, seeded: each class tells its rounds, what was acknowledged, what was lost of it (must
 * be nothing) and how often the person was told. A short run belongs to `npm test`; `npm run faults` is the long one
 * (`SENIM_ROUNDS`, `SENIM_SEED`, `SENIM_CLASS`).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsAtOnce, reportSending, unitSummary300 } from './at-once';
import { browserStore } from './browser-store';
import { filesPutBack, restoreAcrossRenewal } from './destroyed';
import { fullDisk } from './disk';
import { type Base, type Tally, cleanUp, makeBase, roundsOf, say } from './ground';
import { killAtFold, killAtImport, killAtLock, killAtSaves } from './kill';
import { clockJumps, secondInstance, wrongPassphrases } from './session';
import { unreadable } from './unreadable';
import { anchors, nothingToOpen, tornTails, vaultFile } from './vault-folder';

interface Class {
  name: string;
  title: string;
  few: number;
  run: (base: Base, rounds: number) => Promise<Tally>;
}

const CLASSES: readonly Class[] = [
  { name: 'kill-saves', title: 'killed at saves (R1, S01)', few: 1, run: killAtSaves },
  { name: 'kill-fold', title: 'killed at a fold', few: 0, run: killAtFold },
  { name: 'kill-import', title: 'killed at an import', few: 0, run: killAtImport },
  { name: 'kill-lock', title: 'killed at a lock (L02)', few: 1, run: killAtLock },
  { name: 'browser-store', title: 'the browser store damaged (S03-S12)', few: 1, run: browserStore },
  { name: 'vault-file', title: 'a file of the vault folder damaged (K13, S16, S19)', few: 1, run: vaultFile },
  { name: 'unreadable', title: 'a file that cannot be read (S16, S19, S39)', few: 1, run: unreadable },
  { name: 'no-key', title: 'both copies or the whole folder gone (K14, S13)', few: 1, run: nothingToOpen },
  { name: 'anchor', title: 'anchors gone, files put back (K29)', few: 1, run: anchors },
  { name: 'torn-tail', title: 'torn tails of the journal (S16, S17)', few: 1, run: tornTails },
  { name: 'full-disk', title: 'a full disk (S20, S21, K20, D04)', few: 0, run: fullDisk },
  {
    name: 'restore-across-renewal',
    title: 'an older backup restored across key renewals (B08, D06)',
    few: 0,
    run: restoreAcrossRenewal,
  },
  { name: 'files-put-back', title: 'files of before a destruction put back (D06, K29)', few: 0, run: filesPutBack },
  { name: 'second', title: 'a second instance leaves (S24)', few: 1, run: secondInstance },
  { name: 'clock', title: 'the clock jumps (C01, C02)', few: 1, run: clockJumps },
  { name: 'calls-at-once', title: 'calls at once, a lock among them', few: 1, run: callsAtOnce },
  { name: 'report-sending', title: 'killed while a half-year is sent', few: 0, run: reportSending },
  { name: 'unit-summary-300', title: "a summary of 300 units' files", few: 0, run: unitSummary300 },
  { name: 'wrong', title: 'wrong passphrases (K01, K02)', few: 0, run: wrongPassphrases },
];
const only = process.env['SENIM_CLASS'];

describe('faults', () => {
  let base: Base;
  beforeAll(async () => {
    base = await makeBase();
  });
  afterAll(() => cleanUp());

  for (const { name, title, few, run } of CLASSES) {
    const rounds = only === undefined || only.split(',').includes(name) ? roundsOf(few) : 0;
    it.skipIf(rounds === 0)(
      title,
      async () => {
        const tally = await run(base, rounds);
        say(name, tally);
        expect(tally.faults).toEqual([]);
        expect(tally.lost).toBe(0);
      },
      300_000 + rounds * 300_000,
    );
  }
});
