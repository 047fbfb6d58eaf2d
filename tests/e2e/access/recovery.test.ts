/**
 * The ways into the vault: passphrase changed, recovery sheet made, and the vault opened with it when the passphrase is
 * forgotten.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, PASSPHRASE, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import { goTo, lock, settled, unlock, words } from '../kit/steps';

const t = words('ru');
const s = t.security;
const SECOND = 'көгілдір таспа 61 үстел жаңбыр балта қоңырау 44';
const THIRD = 'тегіс бұлақ 15 сабан дауыл үкі қалпақ 73';

/** Fills `{{name}}`. */
const filled = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const shot = (page: Page, name: string) =>
  page.screenshot({ path: join(root, `tests/.artifacts/recovery-${name}.png`) });

/** The eighteen groups as they stand on the shown sheet. */
async function readSheet(page: Page): Promise<string[]> {
  const cells = page.locator('.paper-table td.paper-bold');
  await cells.first().waitFor();
  return (await cells.allInnerTexts()).map((text) => text.replace(/\s/g, ''));
}

/** Goes to the check and types the asked groups from the paper. */
async function typeBack(page: Page, groups: string[]): Promise<void> {
  await page.getByRole('button', { name: s.dialog.next, exact: true }).click();
  await fillAsked(
    page,
    groups.map((group) => group.toLowerCase()),
  );
}

/** Types the groups the check asks for; all its fields come at once. */
async function fillAsked(page: Page, groups: string[]): Promise<void> {
  await page
    .getByLabel(new RegExp(`^${s.dialog.group.split('{{')[0]}`))
    .first()
    .waitFor();
  for (const [index, group] of groups.entries()) {
    const field = page.getByLabel(filled(s.dialog.group, { n: index + 1 }), { exact: true });
    if (await field.count()) await field.fill(group);
  }
}

/** Settings › Security, by its tab. */
async function toSecurity(page: Page): Promise<void> {
  await goTo(page, 'settings', 'ru');
  await page.getByRole('tab', { name: t.settings.tab.security }).click();
}

describe('passphrase and recovery sheet', () => {
  const profile = newProfile();
  const files = join(profile.path, '..', 'files');
  let program: Program;
  let sheet: string[] = [];
  beforeAll(async () => {
    mkdirSync(files);
    program = await startReady(profile.path, { language: 'ru', files });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it('Today says that no sheet was made and leads to it', async () => {
    const { page } = program;
    await page.getByText(s.today.title).waitFor();
    await shot(page, 'today');
    await page.getByRole('main').getByRole('button', { name: s.today.open }).click();
    await page.getByRole('heading', { name: s.sheet.title }).waitFor();
    await page.getByText(s.sheet.noneText).waitFor();
    await shot(page, 'settings-none');
  });

  it('changes the passphrase: a wrong old one is told at its field', async () => {
    const { page } = program;
    await page.getByRole('button', { name: s.passphrase.change }).click();
    const dialog = page.getByRole('dialog', { name: s.passphrase.change });
    await dialog.getByLabel(s.passphrase.old, { exact: true }).fill('не та фраза, совсем другая');
    await dialog.getByLabel(s.passphrase.next, { exact: true }).fill(SECOND);
    await dialog.getByLabel(s.passphrase.repeat, { exact: true }).fill(SECOND);
    await dialog.getByRole('button', { name: s.passphrase.save, exact: true }).click();
    await dialog.getByText(t.errors.vault.passphrase_wrong).waitFor();
    await shot(page, 'change-wrong');
    await dialog.getByLabel(s.passphrase.old, { exact: true }).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: s.passphrase.save, exact: true }).click();
    await page.getByText(s.passphrase.done).waitFor();
    await page.getByText(new RegExp(`^${s.passphrase.changed.split('{{')[0]}`)).waitFor();
    await lock(page, 'ru');
    await unlock(page, 'ru', SECOND);
  });

  it('shows the sheet once, saves it as PDF, and puts it in force when two groups are typed back', async () => {
    const { page } = program;
    await toSecurity(page);
    await page.getByRole('button', { name: s.sheet.make }).click();
    sheet = await readSheet(page);
    expect(sheet).toHaveLength(18);
    await shot(page, 'sheet');
    await page.getByRole('button', { name: s.dialog.pdf }).click();
    await page
      .getByText(/Qalpyna-keltiru_ru\.pdf/)
      .first()
      .waitFor();
    await expect.poll(() => readdirSync(files)).toContain('Qalpyna-keltiru_ru.pdf');
    await typeBack(
      page,
      sheet.map(() => '0000'),
    );
    await page.getByRole('button', { name: s.dialog.confirm }).click();
    await page.getByText(/не совпадает с листом/).waitFor();
    await shot(page, 'check');
    await fillAsked(page, sheet);
    await page.getByRole('button', { name: s.dialog.confirm }).click();
    await page.getByText(s.sheet.done).waitFor();
    await page
      .getByText(new RegExp(`^${s.sheet.made.split(' {{')[0]}`))
      .first()
      .waitFor();
    await shot(page, 'settings-made');
    await goTo(page, 'today', 'ru');
    await settled(page);
    await page.getByText(s.today.title).waitFor({ state: 'hidden' });
  });

  it('K16, K17: opens with the sheet, names a mistyped group, and asks for passphrase and sheet before anything else', async () => {
    const { page } = program;
    await lock(page, 'ru');
    await page.getByRole('button', { name: t.lock.recovery }).click();
    const field = page.getByLabel(s.unlock.code, { exact: true });
    await field.fill(
      [...sheet.slice(0, 6), `${sheet[6]?.startsWith('A') ? 'B' : 'A'}${sheet[6]?.slice(1)}`, ...sheet.slice(7)].join(
        ' ',
      ),
    );
    await page.getByText(filled(s.unlock.wrong, { groups: 7 })).waitFor();
    await shot(page, 'code-wrong');
    // As it may be typed: small letters, the Cyrillic ones that look alike, no spaces.
    await field.fill(sheet.join('').toLowerCase().replaceAll('c', 'с').replaceAll('0', 'о'));
    await page.getByText(filled(s.unlock.have, { have: 18, total: 18 })).waitFor();
    await page.getByRole('button', { name: s.unlock.open, exact: true }).click();
    await page.getByRole('heading', { name: s.unlock.passphraseTitle }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.getByLabel(s.passphrase.next, { exact: true }).fill(THIRD);
    await page.getByLabel(s.passphrase.repeat, { exact: true }).fill(THIRD);
    await shot(page, 'new-passphrase');
    await page.getByRole('button', { name: s.unlock.next, exact: true }).click();
    await page.getByRole('heading', { name: s.unlock.sheetTitle }).waitFor();
    const next = await readSheet(page);
    expect(next).not.toEqual(sheet);
    await shot(page, 'new-sheet');
    await typeBack(page, next);
    await page.getByRole('button', { name: s.unlock.finish, exact: true }).click();
    await page.getByRole('navigation', { name: t.frame.navigation }).waitFor();
    await lock(page, 'ru');
  });

  it('K18: the used sheet opens nothing any more and the date of the new one is told; the old passphrase is refused', async () => {
    const { page } = program;
    await page.getByRole('button', { name: t.lock.recovery }).click();
    await page.getByLabel(s.unlock.code, { exact: true }).fill(sheet.join('-'));
    await page.getByRole('button', { name: s.unlock.open, exact: true }).click();
    await page.getByText(/Действующий лист составлен \d\d\.\d\d\.\d{4}/).waitFor();
    await shot(page, 'old-sheet');
    await page.getByRole('button', { name: s.unlock.toPassphrase }).click();
    await page.getByLabel(t.lock.field, { exact: true }).fill(SECOND);
    await page.getByRole('button', { name: t.lock.open, exact: true }).click();
    await page.getByText(t.errors.vault.passphrase_wrong).waitFor();
    await unlock(page, 'ru', THIRD);
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () => {
    expect(program.complaints).toEqual([]);
  });
});
