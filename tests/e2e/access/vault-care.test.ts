/**
 * The vault looked after by its owner: key renewed, files checked, and what the lock screen says when files are gone or
 * older than they should be.
 */
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { type Program, PASSPHRASE, newProfile, root, startProgram } from '../kit/program';
import { startReady } from '../kit/ready';
import { agreeInDialogs, goTo, unlock, words } from '../kit/steps';

const t = words('kk');
const s = t.security;
const shot = (page: Page, name: string) => page.screenshot({ path: join(root, `tests/.artifacts/care-${name}.png`) });

async function toSecurity(page: Page): Promise<void> {
  await goTo(page, 'settings', 'kk');
  await page.getByRole('tab', { name: t.settings.tab.security }).click();
}

describe('the vault looked after', () => {
  const profile = newProfile();
  const vault = join(profile.path, 'vault');
  const aside = join(profile.path, '..', 'aside');
  let program: Program;
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });
  const restart = async () => {
    await program.close();
    program = await startProgram(profile.path);
    return program.page;
  };

  it('renews the key in the open window and goes on', async () => {
    program = await startReady(profile.path, { language: 'kk' });
    const { page } = program;
    await toSecurity(page);
    await page.getByText(s.key.never).waitFor();
    await shot(page, 'security');
    await page.getByRole('button', { name: s.key.renew }).click();
    const dialog = page.getByRole('dialog', { name: s.key.renew });
    await dialog.getByLabel(s.passphrase.old, { exact: true }).fill('мүлде басқа тіркес 12 жоқ');
    await dialog.getByRole('button', { name: s.key.start, exact: true }).click();
    await dialog.getByText(t.errors.vault.passphrase_wrong).waitFor();
    await dialog.getByLabel(s.passphrase.old, { exact: true }).fill(PASSPHRASE);
    await shot(page, 'renew');
    await dialog.getByRole('button', { name: s.key.start, exact: true }).click();
    await page.getByText(s.key.done).waitFor();
    await page.getByText(new RegExp(`^${s.key.renewed.split(':')[0]}`)).waitFor();
    await page.getByRole('button', { name: s.check.start, exact: true }).click();
    await page.getByText(new RegExp(`^${s.check.sound.split('.')[0]}`)).waitFor();
    await shot(page, 'checked');
    await expect
      .poll(() =>
        readdirSync(profile.path)
          .filter((name) => name.startsWith('vault.'))
          .sort(),
      )
      .toEqual(['vault.known']);
    expect(program.complaints).toEqual([]);
  });

  it('an older vault folder put back is told on the lock screen, and opens as it is only when that is chosen', async () => {
    cpSync(vault, aside, { recursive: true });
    let page = await restart();
    await unlock(page, 'kk');
    cpSync(vault, aside, { recursive: true });
    for (const name of readdirSync(aside)) if (name.startsWith('anchor')) rmSync(join(aside, name));
    await toSecurity(page);
    await page.getByRole('button', { name: s.check.start, exact: true }).click();
    await page.getByText(new RegExp(`^${s.check.sound.split('.')[0]}`)).waitFor();
    await program.close();
    // The anchor is of today, everything else of before; and the browser's store is gone.
    for (const name of readdirSync(vault)) if (!name.startsWith('anchor')) rmSync(join(vault, name));
    cpSync(aside, vault, { recursive: true });
    for (const name of readdirSync(profile.path))
      if (/IndexedDB|Default/.test(name)) rmSync(join(profile.path, name), { recursive: true, force: true });
    program = await startProgram(profile.path);
    ({ page } = program);
    await page.getByLabel(t.lock.field, { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: t.lock.open, exact: true }).click();
    await page.getByRole('button', { name: t.lock.asIs.open }).waitFor();
    await shot(page, 'rolled-back');
    await page.getByRole('button', { name: t.lock.asIs.open }).click();
    await page.getByRole('button', { name: t.lock.asIs.confirm, exact: true }).click();
    await page.getByRole('navigation', { name: t.frame.navigation }).waitFor();
  });

  it('S13: a vault folder that is gone is told, never taken for a first start', async () => {
    await program.close();
    renameSync(vault, join(profile.path, '..', 'gone'));
    program = await startProgram(profile.path);
    let { page } = program;
    await page.getByRole('heading', { name: t.lock.missing.title }).waitFor();
    await shot(page, 'missing');
    await expect.poll(() => page.getByRole('button', { name: t.backup.restore.open }).count()).toBe(1);
    await program.close();
    renameSync(join(profile.path, '..', 'gone'), vault);
    program = await startProgram(profile.path);
    ({ page } = program);
    await unlock(page, 'kk');
    await program.close();
    rmSync(vault, { recursive: true });
    program = await startProgram(profile.path);
    ({ page } = program);
    await page.getByRole('button', { name: t.lock.missing.anew, exact: true }).click();
    await agreeInDialogs(program.app);
    await page.getByRole('button', { name: t.lock.missing.anewConfirm, exact: true }).click();
    await page.getByText(t.lock.missing.title).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
});
