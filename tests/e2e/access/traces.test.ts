/**
 * P13: words typed into every kind of field, searched for as raw bytes in the whole profile: while the vault is open,
 * locked, and after the program has ended.
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/records/record';
import { wordsInFiles } from '../kit/processes';
import { type Program, PASSPHRASE, newProfile, startProgram } from '../kit/program';
import { awayFromMidnight, enter, goTo, leave, lock, makeVault, typeCode, unfold, words } from '../kit/steps';

const t = words('kk');
/** Begins every planted word; the number after it tells the field. */
const MARK = 'Таңба7261';
const CODE = '726183';
const SOUGHT = [MARK, CODE, PASSPHRASE];

describe('no trace of what was typed', () => {
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  let planted = 0;
  beforeAll(async () => {
    await awayFromMidnight();
    mkdirSync(files);
    program = await startProgram(profile.path, files);
    await makeVault(program.page);
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  /** Moment of the last write into the vault's journal. */
  const written = () =>
    Math.max(
      ...readdirSync(join(profile.path, 'vault'))
        .filter((name) => name.startsWith('journal.'))
        .map((name) => statSync(join(profile.path, 'vault', name)).mtimeMs),
    );
  const fill = async (field: Locator) => {
    planted += 1;
    await field.fill(`${MARK}-${planted} ұзын сөз`);
  };
  /** Fills every field for words in a part of the page; one that takes only numbers or dates refuses them. */
  async function plant(scope: Locator): Promise<void> {
    for (const field of await scope
      .locator(
        'textarea:not([aria-hidden="true"]):not([disabled]), input[type="text"]:not([disabled]):not([readonly]):not([role="combobox"]):not([aria-hidden="true"])',
      )
      .all()) {
      if (!(await field.isVisible())) continue;
      await fill(field).catch(() => undefined);
    }
  }

  it('plants words in the settings, in each kind of record and in the search', async () => {
    const { page } = program;
    await goTo(page, 'settings');
    for (const [tab, names] of [
      [t.settings.tab.unit, [t.settings.unit.name, t.settings.unit.city]],
      [t.settings.tab.people, [t.settings.people.position, t.settings.people.rank, t.settings.people.name]],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click();
      for (const name of names)
        for (const field of await page
          .getByRole('main')
          .getByRole('textbox', { name: new RegExp(name) })
          .all())
          await fill(field);
    }
    await page.getByRole('button', { name: t.common.action.save, exact: true }).click();
    await page.getByText(t.settings.saved).waitFor();
    for (const kind of KINDS) {
      await enter(page, kind);
      const panel = page.getByRole('dialog');
      await unfold(page);
      if (kind === 'counselling') await typeCode(page, CODE, 'kk');
      await plant(panel);
      // Refused, for something required is missing; the form is sealed as a draft when it is left.
      await page.keyboard.press('Control+Enter');
      await panel.locator('[aria-invalid="true"], [role="alert"]').first().waitFor();
      await leave(page);
      await page.getByRole('button', { name: t.records.panel.discard }).waitFor();
    }
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder(t.frame.search.placeholder).fill(`${MARK}-іздеу`);
    await page.getByText(t.frame.search.nothing).waitFor();
    await leave(page);
    await enter(page, 'counselling');
    await unfold(page);
    const before = written();
    await plant(page.getByRole('dialog'));
    expect(planted).toBeGreaterThan(15);
    await expect.poll(written).toBeGreaterThan(before);
  });

  it('finds them where they are, and nowhere in the profile while the vault is open', async () => {
    const { page } = program;
    // The search itself finds what is written out: a document goes where the person says, in plain.
    expect(await page.getByRole('dialog').locator('textarea').first().inputValue()).toContain(MARK);
    expect(wordsInFiles(profile.path, SOUGHT)).toEqual([]);
  });

  it('finds nothing while it is locked, with a wrong passphrase typed', async () => {
    const { page } = program;
    await lock(page);
    await page.getByLabel(t.lock.field, { exact: true }).fill(`${MARK}-тіркес`);
    await page.getByRole('button', { name: t.lock.open, exact: true }).click();
    await page.getByText(/тіркесі қате/).waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toMatch(/Таңба|726183/);
    expect(wordsInFiles(profile.path, SOUGHT)).toEqual([]);
  });

  it('finds nothing after the end, and none of the folders of a spell-checker or of crash reports', async () => {
    await program.close();
    expect(wordsInFiles(profile.path, SOUGHT)).toEqual([]);
    const all = readdirSync(profile.path, { recursive: true }).map(String);
    expect(
      all.filter((name) => /Dictionaries|Custom Dictionary|\.dmp$|\.log\.txt$|[/\\]logs?[/\\]/i.test(name)),
    ).toEqual([]);
    // What was searched is a profile that was used.
    expect(readdirSync(join(profile.path, 'vault')).some((name) => name.startsWith('journal.'))).toBe(true);
    expect(all.some((name) => /indexeddb\.leveldb[/\\].*\.log$/.test(name))).toBe(true);
  });
});
