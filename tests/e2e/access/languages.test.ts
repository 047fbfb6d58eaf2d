/**
 * Every page in the other two languages, and with large letters: room in the common and the smallest window. Structure
 * and colours are the same in all: `pages.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, change, eachPage, everyPlace, sideways } from '../kit/looks';
import { type Program, newProfile } from '../kit/program';
import { startReady } from '../kit/ready';
import { settled } from '../kit/steps';

describe('every page has room', () => {
  const profile = newProfile();
  let program: Program;
  beforeAll(async () => {
    program = await startReady(profile.path, { language: 'ru', sample: true, summary: true });
  });
  afterAll(async () => {
    await program.close().catch(() => undefined);
    profile.dispose();
  });

  it.each(['ru', 'en'] as const)('in %s', async (language) => {
    const { page } = program;
    if (language === 'en') await change(page, 'ru', { language });
    const found: string[] = [];
    await everyPlace(page, language, async (name) => {
      found.push(...(await sideways(page, name)));
      if (process.env['SENIM_ALL_LANGUAGES'] === '1') found.push(...(await axeFaults(page, name)));
    });
    expect(found).toEqual([]);
  });

  it('with letters of 130 %, which are as large on every page', async () => {
    const { page } = program;
    await change(page, 'en', { language: 'kk' });
    await change(page, 'kk', { size: 's130' });
    const found: string[] = [];
    await eachPage(page, 'kk', async (name) => {
      found.push(...(await sideways(page, name)));
      if ((await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)) !== '20.8px')
        found.push(`${name}: letters`);
    });
    await settled(page);
    expect(found).toEqual([]);
  });

  it('has said nothing the policy of the page forbids, and thrown no error', () =>
    expect(program.complaints).toEqual([]));
});
