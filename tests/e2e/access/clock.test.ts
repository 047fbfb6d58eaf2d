/**
 * A computer's clock that leaps and falls back, as a person meets it: the date step, the sealed material, the hold, the
 * correction.
 */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonthsClamped } from '../../../shared/time/civil-date';
import { civilDateIn } from '../../../shared/time/instant';
import { type Program, PASSPHRASE, newProfile, root } from '../kit/program';
import { startReady } from '../kit/ready';
import {
  awayFromMidnight,
  choose,
  digitsOf,
  enter,
  fillDate,
  fillField,
  flowLanguages,
  goTo,
  leave,
  lock,
  settled,
  shiftClock,
  unfold,
  words,
} from '../kit/steps';

const LEAP = 60;
await awayFromMidnight(6);
const today = civilDateIn(Date.now(), 'Asia/Almaty');
const later = addDays(today, LEAP);
/** Due thirty-five days from now: after the leap it is past its term. */
const end = addMonthsClamped(addDays(today, 35), -6);

describe.each(flowLanguages('kk'))('the clock guard, in %s', (language) => {
  const t = words(language);
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => {
    program = await startReady(profile.path, { language });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  const shot = (name: string) =>
    program.page.screenshot({ path: join(root, `tests/.artifacts/clock-${name}-${language}.png`) });
  const faults = async () =>
    (await settled(program.page), await new AxeBuilder({ page: program.page }).setLegacyMode(true).analyze()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  const open = async () => {
    const { page } = program;
    await page.getByLabel(t.lock.field, { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: t.lock.open, exact: true }).click();
  };
  const typeDate = async (day: string) => {
    await program.page.getByRole('group', { name: t.clock.step.field }).getByRole('spinbutton').first().click();
    await program.page.keyboard.type(digitsOf(day));
  };

  it('74-23: a research with its roles and stages; figures that do not add up stand at their field', async () => {
    const { page } = program;
    const f = t.records.field;
    await enter(page, 'research', language);
    await fillField(page, f.title, 'Климат 2026');
    await choose(page, f.basis, t.records.researchBasis.gpo);
    await choose(page, f.monitoring, t.records.monitoring.additional);
    await fillDate(page, f.researchStart, digitsOf(addDays(end, -20)));
    await fillDate(page, f.end, digitsOf(end));
    for (const [label, value] of [
      [f.headcount, '10'],
      [f.returned, '9'],
      [f.invalid, '2'],
    ] as const)
      await fillField(page, label, value);
    // In Russian the one word holds the other.
    const valid = page.getByRole('dialog').last().getByLabel(f.valid, { exact: true });
    await valid.fill('8');
    await page.keyboard.press('Control+Enter');
    const panel = page.getByRole('dialog').last();
    await panel.getByText(t.records.rule.figures_sum).waitFor();
    await panel.getByText(t.records.rule.invalid_reason_missing).waitFor();
    await shot('figures');
    await valid.fill('7');
    await fillField(page, f.invalidReasons, t.records.researchStage.main);
    await unfold(page, language);
    await panel.getByRole('checkbox', { name: t.records.category.employee }).check();
    await fillDate(page, `${t.records.researchStage.main}: ${f.stageFrom}`, digitsOf(addDays(end, -15)));
    await fillDate(page, `${t.records.researchStage.main}: ${f.stageTo}`, digitsOf(addDays(end, -10)));
    await shot('form');
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(t.records.panel.saved.replace('{{number}}', '1')).waitFor();
    await goTo(page, 'research', language);
    await page.getByRole('button', { name: t.research.materials.open, exact: false }).first().click();
    await page.getByRole('button', { name: t.research.materials.add }).first().click();
    const dialog = page.getByRole('dialog').last();
    await dialog.getByText(t.research.addMaterial.typed, { exact: true }).click();
    await dialog.getByRole('textbox', { name: t.research.addMaterial.name }).fill('жауап');
    await dialog.getByRole('textbox', { name: t.research.addMaterial.text }).fill('5;4;3');
    await dialog.getByRole('button', { name: t.research.addMaterial.save }).click();
    await page.getByText('жауап.txt').waitFor();
    await leave(page);
    await page.getByText(t.records.researchStage.main, { exact: false }).first().waitFor();
    await shot('card');
  });

  it('C02: sixty days forward the date is asked for, and until then nothing is shown', async () => {
    const { page } = program;
    await lock(page, language);
    await shiftClock(page, LEAP);
    await open();
    await page.getByRole('heading', { name: t.clock.step.title }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.getByRole('button', { name: t.clock.step.go }).click();
    await page.getByText(t.clock.step.needed).waitFor();
    await shot('step');
    expect(await faults()).toEqual([]);
    await typeDate(later);
    await page.getByRole('button', { name: t.clock.step.go }).click();
    await page.getByRole('navigation', { name: t.frame.navigation }).waitFor();
    await goTo(page, 'research', language);
    await page.getByText(t.research.sealed).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: t.research.materials.open, exact: false }).first().isDisabled())
      .toBe(true);
    await shot('sealed');
    expect(await faults()).toEqual([]);
  });

  it('D-11a: a hold wants reason, basis and passphrase, and opens the material again', async () => {
    const { page } = program;
    await page.getByRole('button', { name: t.research.hold.action, exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: t.research.hold.save, exact: true }).click();
    await dialog.getByText(t.research.hold.basisNeeded).waitFor();
    await dialog.getByRole('textbox', { name: t.research.hold.reason }).fill('тексеру');
    await dialog.getByRole('textbox', { name: t.research.hold.basis }).fill('14-қ');
    await dialog.getByLabel(t.research.hold.passphrase, { exact: true }).fill('қате тіркес, мүлдем басқа');
    await dialog.getByRole('button', { name: t.research.hold.save, exact: true }).click();
    await dialog.getByText(t.errors.vault.passphrase_wrong).waitFor();
    await shot('hold');
    expect(await faults()).toEqual([]);
    await dialog.getByLabel(t.research.hold.passphrase, { exact: true }).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: t.research.hold.save, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('14-қ', { exact: false }).first().waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: t.research.materials.open, exact: false }).first().isEnabled())
      .toBe(true);
  });

  it('C01, C10: the clock back where it was, the banner says so, and the day is put right with the passphrase', async () => {
    const { page } = program;
    await lock(page, language);
    await open();
    await page.getByRole('navigation', { name: t.frame.navigation }).waitFor();
    const banner = page.getByRole('status').filter({ hasText: t.clock.banner.behind.split('{{')[0] ?? '' });
    await banner.waitFor();
    await shot('behind');
    expect(await faults()).toEqual([]);
    await banner
      .getByRole('button', { name: t.clock.banner.correct })
      .or(page.getByRole('button', { name: t.clock.banner.correct }))
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await typeDate(today);
    await dialog.getByRole('textbox', { name: t.clock.proof.reason }).fill('сағат');
    await dialog.getByLabel(t.clock.proof.passphrase, { exact: true }).fill(PASSPHRASE);
    await shot('correct');
    expect(await faults()).toEqual([]);
    await dialog.getByRole('button', { name: t.clock.correct.save, exact: true }).click();
    await banner.waitFor({ state: 'hidden' });
    expect(program.complaints).toEqual([]);
  });
});
