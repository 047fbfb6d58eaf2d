/**
 * D06, B08, B09: what was destroyed never comes back, by a restore across renewals of the key or by files put back; on
 * real files with the vault's services.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../shared/domain/settings/settings';
import type { RecordInput } from '../../shared/domain/records/record';
import { civilDate } from '../../shared/time/civil-date';
import { PASSPHRASE } from '../e2e/kit/program';
import { backUp } from '../vault/kit/backup-keys';
import { type Profile, must, newProfile as vaultProfile } from '../vault/kit/harness';
import { type Known, expectTruth } from '../vault/kit/invariants';
import { type Base, type Tally, generator, newTally, pick, round } from './ground';

type Vault = ReturnType<Profile['start']>;
const NEXT = `${PASSPHRASE} екі`;
const VISITS = ['2025-10-25', '2025-12-01', '2026-01-10', '2026-02-20'] as const;
const PARTS = ['header', 'keyring', 'shred', 'snapshot', 'journal', 'anchor', 'audit', 'store'] as const;
/** A vault that opens on no older state than it was told of says one of these. */
const REFUSED: readonly string[] = [
  'vault.rolled_back',
  'vault.keys_apart',
  'vault.keyring_damaged',
  'vault.header_damaged',
  'vault.passphrase_wrong',
];

const answers = (mark: number) => new Uint8Array(20_000).map((_, at) => (at * 7919 + mark) & 0xff);
const research = (title: string): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'gpo',
    start: civilDate('2025-08-01'),
    end: null,
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [],
  }) as unknown as RecordInput;

async function session(
  profile: Profile,
  day: string,
  passphrase: string,
  run: (vault: Vault) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const vault = profile.start(`${day}T10:00:00+05:00`);
  must(await vault.unlock(passphrase));
  await run(vault);
  await vault.lock();
  profile.quitCleanly();
}

/** Two researches with material; the first is to be destroyed, the second runs on. */
async function lived(): Promise<{ profile: Profile; backup: string; gone: string; known: Known }> {
  const profile = vaultProfile();
  const vault = profile.start('2025-09-05T10:00:00+05:00');
  must(await vault.create(PASSPHRASE, defaultSettings()));
  const gone = must(await vault.addRecord(research('бірінші'))).id;
  const kept = must(await vault.addRecord(research('екінші'))).id;
  must(await vault.addMaterial(gone, 'a.csv', answers(1)));
  must(await vault.addMaterial(kept, 'b.csv', answers(2)));
  mkdirSync(join(profile.folder, 'medium'));
  const backup = await backUp(profile, vault, join(profile.folder, 'medium'), 'old.senim');
  await vault.lock();
  profile.quitCleanly();
  return { profile, backup, gone, known: { destroyed: [gone], kept: { [kept]: answers(2) }, lines: 2 } };
}

const end = (id: string) => async (vault: Vault) => must(await vault.endResearch(id, 1, civilDate('2025-09-10')));

/** Any order of renewals, a change of passphrase and a destruction between a backup and its restore. */
export async function restoreAcrossRenewal(_: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('restore across renewal')];
  for (let index = 0; index < rounds; index += 1) {
    const plan = ['2025-09-20', ...VISITS, '2026-03-12'].map((day) => ({
      day,
      what: pick(random, ['nothing', 'nothing', 'renew', 'renew', 'passphrase', 'fold'] as const),
    }));
    const twice = random() < 0.5;
    await round(tally, plan.map(({ what }) => what).join(', '), async () => {
      const { profile, backup, gone, known } = await lived();
      try {
        let passphrase = PASSPHRASE;
        for (const [step, { day, what }] of plan.entries()) {
          await session(profile, day, passphrase, async (vault) => {
            if (step === 0) await end(gone)(vault);
            if (what === 'renew') must(await vault.renewKey(passphrase));
            if (what === 'fold')
              must((await vault.vault()?.store.fold()) ?? { ok: false, error: { code: 'vault.locked' } });
            if (what !== 'passphrase') return;
            const next = passphrase === PASSPHRASE ? NEXT : PASSPHRASE;
            must(await vault.changePassphrase(passphrase, next));
            passphrase = next;
          });
        }
        for (const day of twice ? ['2026-03-13', '2026-03-15'] : ['2026-03-13']) {
          const vault = profile.start(`${day}T10:00:00+05:00`);
          const seen = await vault.previewRestore(
            must(profile.backups.source(backup)),
            { passphrase: PASSPHRASE },
            undefined,
            { passphrase },
          );
          if (!must(seen).skipped.some(({ id }) => id === gone))
            throw new Error('the preview does not name what was destroyed');
          tally.told += 1;
          must(await vault.applyRestore());
          must(await vault.unlock(PASSPHRASE));
          passphrase = PASSPHRASE;
          await expectTruth(profile, vault, known, day);
          await vault.lock();
          profile.quitCleanly();
          tally.acknowledged += known.lines;
        }
      } finally {
        profile.remove();
      }
    });
  }
  return tally;
}

/** Any files of before a destruction put back beside those of after it. */
export async function filesPutBack(_: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('files put back')];
  const { profile: before, gone, known } = await lived();
  await session(before, '2025-09-20', PASSPHRASE, end(gone));
  for (const day of VISITS) await session(before, day, PASSPHRASE);
  const after = await before.copyWithStore();
  await session(after, '2026-03-12', PASSPHRASE);
  for (let index = 0; index < rounds; index += 1) {
    const parts = PARTS.filter(() => random() < 0.5);
    await round(tally, `put back: ${parts.join(', ') || 'nothing'}`, async () => {
      // With every witness put back nothing is left that could know.
      if (parts.length === PARTS.length) return;
      const profile = await after.copyWithStore(parts.includes('store') ? before : after);
      try {
        const ours = (name: string) => parts.some((part) => name.startsWith(`${part}.`));
        for (const name of readdirSync(profile.vaultPath).filter(ours)) rmSync(join(profile.vaultPath, name));
        for (const name of readdirSync(before.vaultPath).filter(ours))
          writeFileSync(join(profile.vaultPath, name), readFileSync(join(before.vaultPath, name)));
        const vault = profile.start('2026-03-13T10:00:00+05:00');
        const opened = await vault.unlock(PASSPHRASE);
        tally.acknowledged += known.lines;
        if (opened.ok) await expectTruth(profile, vault, known, parts.join(', '));
        else if (REFUSED.includes(opened.error.code)) tally.told += 1;
        else throw new Error(`refused as ${opened.error.code}`);
        await vault.lock();
      } finally {
        profile.remove();
      }
    });
  }
  before.remove();
  after.remove();
  return tally;
}
