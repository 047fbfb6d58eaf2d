/**
 * Every page and every form, light and dark: nothing for axe, no sideways scrolling and the main button in sight down
 * to
 * the smallest window, no refusals of the policy. The other languages and large letters: `languages.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../../shared/domain/records/record';
import { axeFaults, change, everyPlace, sideways } from '../kit/looks';
import { type Program, newProfile } from '../kit/program';
import { startReady } from '../kit/ready';
import { digitsOf, enter, fillField, leave, settled, unfold, words } from '../kit/steps';

const language = 'kk';
const { records } = words(language);
/** Two days that were. */
const [DAY, OTHER] = ['2026-11-20', '2026-11-19'];

describe('every page', () => {
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => {
    program = await startReady(profile.path, { language, sample: true, summary: true });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  // Dark has the structure of light: there axe looks at its colours.
  it.each(['light', 'dark'] as const)('%s', async (theme) => {
    const { page } = program;
    await change(page, language, { theme });
    const found: string[] = [];
    await everyPlace(page, language, async (name) => {
      found.push(
        ...(await axeFaults(page, name, theme === 'dark')),
        ...(theme === 'light' ? await sideways(page, name) : []),
      );
    });
    expect(found).toEqual([]);
  });

  it.each(KINDS)('the panel of %s with its errors', async (kind) => {
    const { page } = program;
    await enter(page, kind, language);
    // A date typed, taken away and typed again: the field writes it through the policy of the page.
    const panel = page.getByRole('dialog');
    await panel.getByRole('spinbutton').first().click();
    await page.keyboard.type(digitsOf(DAY));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(digitsOf(OTHER));
    await page.keyboard.press('Control+Enter');
    await panel.locator('[aria-invalid="true"], [role="alert"]').first().waitFor();
    expect([...(await axeFaults(page, kind)), ...(await sideways(page, kind))]).toEqual([]);
    await leave(page);
  });

  it('a text too long is refused in words, never cut', async () => {
    const { page } = program;
    await enter(page, 'counselling', language);
    await unfold(page, language);
    const text = '\u202Eаб e\u0301\u0323 👩‍👩‍👧 '.repeat(2000);
    await fillField(page, records.field.content, text);
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(records.missing.tooLong.split('{{')[0] ?? '')
      .first()
      .waitFor();
    expect(
      await page.getByRole('dialog').getByRole('textbox', { name: records.field.content }).first().inputValue(),
    ).toBe(text);
    await leave(page);
  });

  it.each(['ru', 'kk'] as const)(
    '%s: the smallest window shows every page of the navigation, words whole',
    async (to) => {
      const { page } = program;
      await page.setViewportSize({ width: 1280, height: 720 });
      await change(page, to === 'ru' ? 'kk' : 'ru', { language: to });
      await page.setViewportSize({ width: 911, height: 512 });
      await settled(page);
      const found = await page.locator('nav').evaluate((nav) => ({
        hidden: nav.scrollHeight - nav.clientHeight,
        broken: [...nav.querySelectorAll('a span')]
          .filter((word) => word.getClientRects().length > 0)
          .filter((word) => word.getBoundingClientRect().height > 20)
          .map((word) => word.textContent),
      }));
      expect(found).toEqual({ hidden: 0, broken: [] });
    },
  );

  it('has said nothing the policy of the page forbids, and thrown no error', () =>
    expect(program.complaints).toEqual([]));
});
