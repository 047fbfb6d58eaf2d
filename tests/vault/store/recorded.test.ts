/**
 * Vaults as earlier formats wrote them, kept byte for byte in tests/fixtures: this build opens each and shows what was
 * in it. `SENIM_RECORD=1` adds the folder of the present format (once, when a format is new); it never replaces one.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vaultFiles } from '../../../electron/vault/vault-files';
import { FORMAT } from '../../../renderer/vault/store/store';
import { defaultSettings, settingsSchema } from '../../../shared/domain/settings/settings';
import type { RecordInput } from '../../../shared/domain/records/record';
import { fail } from '../../../shared/errors/app-error';
import { civilDate } from '../../../shared/time/civil-date';
import { PASSPHRASE, type Profile, must, newProfile } from '../kit/harness';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const SAMPLE = join(import.meta.dirname, '../../../samples/half-year-2026-1.exchange.json');
const MOMENT = '2026-07-10T10:00:00+05:00';
const research = (title: string, end: string): RecordInput =>
  ({
    kind: 'research',
    status: 'active',
    title,
    basis: 'gpo',
    start: civilDate('2026-06-01'),
    end: civilDate(end),
    headcount: 10,
    returned: 9,
    invalid: 0,
    valid: 9,
    materials: [{ kind: 'answer_set', carrier: 'electronic', quantity: 9 }],
  }) as RecordInput;

/** What a person would miss: every version, number, draft, act, plan line and material of the vault, as text. */
async function shown(vault: ReturnType<Profile['start']>): Promise<string> {
  const cards = must(await vault.research());
  const materials = await Promise.all(
    cards.flatMap((card) =>
      card.electronic.map(async (item) => {
        const read = await vault.readMaterial(card.record.id, item.id);
        return [item.name, read.ok ? Buffer.from(read.value.bytes).toString('base64') : read.error.code];
      }),
    ),
  );
  return JSON.stringify(
    {
      exchange: JSON.parse(new TextDecoder().decode(must(await vault.exportExchange()).bytes)) as unknown,
      numbers: must(await vault.journal({})).map((row) => [row.id, row.number, row.year]),
      drafts: must(await vault.drafts()).map((draft) => draft.values),
      acts: must(await vault.acts()).map((act) => [act.number, act.state, act.lines.length]),
      materials,
    },
    null,
    1,
  );
}

describe('recorded vaults', () => {
  it.runIf(process.env['SENIM_RECORD'])('are recorded once for each format', async () => {
    const target = join(FIXTURES, `vault-format-${FORMAT}`);
    expect(existsSync(target)).toBe(false);
    const profile = newProfile();
    const vault = profile.start('2026-03-01T10:00:00+05:00');
    must(await vault.create(PASSPHRASE, defaultSettings()));
    const { ticket } = must(await vault.previewImport(readFileSync(SAMPLE)));
    must(await vault.applyImport(ticket));
    const due = must(
      await vault.addRecord({ ...research('бұрынғы', '2025-08-31'), start: civilDate('2025-08-01') } as RecordInput),
    ).id;
    const kept = must(await vault.addRecord(research('жаңа', '2026-06-30'))).id;
    for (const id of [due, kept])
      must(await vault.addMaterial(id, 'answers.csv', new TextEncoder().encode('5;4;3;2;1\n'.repeat(300))));
    must(await vault.destroy([due], 'жою'));
    must(await vault.keepDraft({ id: 'd1', kind: 'counselling', recordId: null, values: { note: 'жоба' } }));
    await vault.lock();
    profile.quitCleanly();
    mkdirSync(target, { recursive: true });
    cpSync(profile.vaultPath, join(target, 'vault'), { recursive: true, filter: (path) => !path.endsWith('ballast') });
    const again = profile.start(MOMENT);
    must(await again.unlock(PASSPHRASE));
    writeFileSync(join(target, 'shown.json'), await shown(again));
    await again.lock();
    profile.remove();
  });

  for (const name of existsSync(FIXTURES)
    ? readdirSync(FIXTURES).filter((folder) => folder.startsWith('vault-format-'))
    : []) {
    it(`${name} opens and shows what was in it; opened a second time too`, async () => {
      const profile = newProfile();
      cpSync(join(FIXTURES, name, 'vault'), profile.vaultPath, { recursive: true });
      const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, name, 'shown.json'), 'utf8'));
      for (let time = 0; time < 2; time += 1) {
        const vault = profile.start(MOMENT);
        must(await vault.unlock(PASSPHRASE));
        expect(JSON.parse(await shown(vault))).toEqual(expected);
        // What later versions set of the body has its start value.
        expect(settingsSchema.parse(must(await vault.settings()))).toMatchObject({
          responsible: [],
          fileIndexes: { report: '' },
        });
        await vault.lock();
        profile.quitCleanly();
      }
      profile.remove();
    });
  }

  it('S29: a conversion without room for it is refused before anything is converted, and told how much is needed', async () => {
    const profile = newProfile();
    cpSync(join(FIXTURES, 'vault-format-1/vault'), profile.vaultPath, { recursive: true });
    const content = (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(profile.vaultPath).map((name) => [
          name,
          readFileSync(join(profile.vaultPath, name)).toString('base64'),
        ]),
      );
    const before = content();
    const asked: number[] = [];
    const full = vaultFiles(profile.vaultPath, undefined, (_, needed) => {
      asked.push(needed);
      return fail('backup.no_space', { params: { needed: 7, free: 3 } });
    });
    const vault = profile.start(MOMENT, (host) => ({ ...host, snapshotBegin: async () => full.begin() as never }));
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({
      ok: false,
      error: { code: 'vault.no_room', params: { needed: 7, free: 3 } },
    });
    expect(asked).toEqual([2 * readFileSync(join(profile.vaultPath, 'journal.pv1')).length]);
    // every file as it was; only the second copies of the key files are made at any opening
    expect(content()).toMatchObject(before);
    expect(
      Object.keys(content())
        .filter((name) => !(name in before))
        .sort(),
    ).toEqual(['header.B.pv1', 'keyring.B.pv1', 'shred.A.pv1']);
    // with room again it opens; a vault of today is not asked
    must(await profile.start(MOMENT).unlock(PASSPHRASE));
    expect(full.begin().ok).toBe(true);
    profile.remove();
  });

  it('S28: a conversion killed at any call begins again and loses nothing', async () => {
    const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, 'vault-format-1/shown.json'), 'utf8'));
    for (const call of ['snapshotBegin', 'snapshotWrite', 'snapshotCommit', 'replace'] as const) {
      const profile = newProfile();
      cpSync(join(FIXTURES, 'vault-format-1/vault'), profile.vaultPath, { recursive: true });
      const dying = profile.start(MOMENT, (host) => ({
        ...host,
        [call]: async () => {
          throw new Error('killed');
        },
      }));
      expect((await dying.unlock(PASSPHRASE)).ok, call).toBe(false);
      const vault = profile.start(MOMENT);
      must(await vault.unlock(PASSPHRASE));
      expect(JSON.parse(await shown(vault)), call).toEqual(expected);
      await vault.lock();
      profile.remove();
    }
  }, 120_000);
});
