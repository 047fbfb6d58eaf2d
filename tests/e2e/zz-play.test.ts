import { join } from 'node:path';
import { it } from 'vitest';
import { PASSPHRASE, newProfile, startProgram } from './program';
import { words } from './steps';
import type { Language } from '../../shared/locales';

const play = async (language: Language) => {
  const t = words(language);
  const profile = newProfile();
  const program = await startProgram(profile.path);
  const { page } = program;
  let n = 0;
  const shot = async (name: string) => { await page.waitForTimeout(350); n += 1; await page.screenshot({ path: join('/tmp/d/shots', `${language}-${String(n).padStart(2, '0')}-${name}.png`) }); };
  try {
    await shot('start');
    await page.getByRole('main').getByRole('button', { name: new RegExp(`^${t.common.languageName[language]}`) }).click();
    await shot('body');
    await page.getByRole('button', { name: t.setup.body.later }).click();
    await shot('pass');
    await page.getByLabel(t.setup.passphrase.field, { exact: true }).fill('Қарағанды2026');
    await shot('pass-weak');
    await page.getByLabel(t.setup.passphrase.field, { exact: true }).fill(PASSPHRASE);
    await page.getByLabel(t.setup.passphrase.repeat, { exact: true }).fill(PASSPHRASE);
    await shot('pass-full');
    await page.getByLabel(t.setup.passphrase.understood).check();
    await page.getByRole('button', { name: t.setup.passphrase.create, exact: true }).click();
    await shot('making');
    await page.getByRole('heading', { level: 1, name: t.today.title }).waitFor({ timeout: 60_000 });
    await shot('today');
    await page.getByRole('main').getByRole('button', { name: t.today.quick.kind.counselling, exact: true }).first().click();
    await shot('entry');
    // a name, as a newcomer would
    const code = page.getByRole('dialog').last().locator('input[role="combobox"]').first();
    await code.pressSequentially('Ахметов А.Б.');
    await page.keyboard.press('Tab');
    await shot('name-as-code');
    await page.keyboard.press('Control+Enter');
    await shot('save-with-name');
    await code.fill('');
    await code.pressSequentially('48213');
    await shot('code-typed');
    await page.keyboard.press('Tab');
    await shot('code-left');
    await page.keyboard.press('Control+Enter');
    await shot('save-missing');
    const isNew = page.getByRole('dialog').last().getByRole('button', { name: t.records.code.confirm });
    if (await isNew.count()) await isNew.click();
    for (const [label, option] of [[t.records.field.client, t.records.client.employee], [t.records.field.channel, t.records.channel.in_person], [t.records.field.initiative, t.records.initiative.self], [t.records.field.topicKind, t.records.topic.family]] as const) {
      const group = page.getByRole('radiogroup', { name: label }).or(page.getByRole('group', { name: label }));
      if (await group.count()) await group.getByText(option, { exact: true }).first().click();
      else { await page.getByRole('combobox', { name: label }).first().click(); await page.getByRole('option', { name: option, exact: true }).click(); }
    }
    await shot('filled');
    await page.keyboard.press('Control+Enter');
    await shot('saved');
    await page.waitForTimeout(800);
    await shot('today-after');
    // correction with nothing behind it
    await page.getByRole('main').getByRole('button', { name: t.today.quick.kind.correction, exact: true }).first().click();
    await page.keyboard.press('Control+Enter');
    await shot('correction-empty');
    await code.fill('48213');
    await page.keyboard.press('Tab');
    await shot('correction-nothing');
    await page.keyboard.press('Control+Enter');
    await shot('correction-refused');
    await page.keyboard.press('Escape');
    await shot('correction-escaped');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    for (const kind of ['diagnostics', 'special', 'research', 'prevention'] as const) {
      await page.getByRole('navigation', { name: t.frame.navigation }).getByRole('link', { name: t.frame.page.today, exact: true }).click();
      await page.getByRole('main').getByRole('button', { name: t.today.quick.kind[kind], exact: true }).first().click();
      await shot(`${kind}-empty`);
      await page.keyboard.press('Control+Enter');
      await shot(`${kind}-missing`);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(400);
    }
    await page.getByRole('navigation', { name: t.frame.navigation }).getByRole('link', { name: t.frame.page.journal, exact: true }).click();
    await shot('journal');
    await page.getByRole('navigation', { name: t.frame.navigation }).getByRole('link', { name: t.frame.page.codes, exact: true }).click();
    await shot('codes');
  } catch (error) {
    await shot('ERROR');
    console.log(String(error));
  } finally {
    console.log(program.complaints);
    await program.close().catch(() => undefined);
    profile.dispose();
  }
};
it('plays', async () => { await play((process.env.LANG_D ?? 'kk') as Language); }, 180_000);
