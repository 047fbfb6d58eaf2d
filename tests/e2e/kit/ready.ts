/**
 * Profiles whose vault stands already, so that not every file begins with the first run (`first-hour.test.ts` goes
 * through it): made once per test run by the vault's own services, copied for each test file.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { defaultSettings } from '../../../shared/domain/settings/settings';
import type { Language } from '../../../shared/texts';
import { PASSPHRASE, type Program, root, startProgram } from './program';
import { awayFromMidnight, unlock } from './steps';

const SAMPLE = join(root, 'samples/half-year-2026-1.exchange.json');

export interface Ready {
  language: Language;
  /** The sample half-year is in it. */
  sample?: boolean;
  /** The page of the summary of units is on. */
  summary?: boolean;
  /** Where save dialogs put their files. */
  files?: string;
}

/** Makes a vault folder at `place`; another test file may do the same at this moment, and the first one stays. */
async function make(place: string, { sample = false, summary = false }: Ready): Promise<void> {
  const { must, newProfile } = await import('../../vault/kit/harness');
  const profile = newProfile();
  try {
    const vault = profile.start();
    must(await vault.create(PASSPHRASE, { ...defaultSettings(), unitSummary: summary }));
    if (sample)
      must(
        await vault.applyImport(must(await vault.previewImport(readFileSync(SAMPLE), undefined, 'sample.json')).ticket),
      );
    await vault.lock();
    profile.quitCleanly();
    const whole = mkdtempSync(`${place}-`);
    cpSync(profile.vaultPath, whole, { recursive: true });
    try {
      renameSync(whole, place);
    } catch (error) {
      if (!existsSync(place)) throw error;
    }
  } finally {
    profile.remove();
  }
}

/** Puts a vault into an empty profile folder. */
async function layVault(profile: string, ready: Ready): Promise<void> {
  const place = join(inject('readyVaults'), `${ready.sample ? 'sample' : 'empty'}${ready.summary ? '-summary' : ''}`);
  if (!existsSync(place)) await make(place, ready);
  cpSync(place, join(profile, 'vault'), { recursive: true });
  writeFileSync(
    join(profile, 'preferences.json'),
    JSON.stringify({ language: ready.language, theme: 'system', textSize: 1 }),
  );
}

/** The program on a profile with a ready vault, opened: on Today. */
export async function startReady(profile: string, ready: Ready): Promise<Program> {
  await awayFromMidnight();
  await layVault(profile, ready);
  const program = await startProgram(profile, ready.files);
  await unlock(program.page, ready.language);
  return program;
}
