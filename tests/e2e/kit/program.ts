/** Starts the built program as a person would and drives its window; each test gets a profile of its own. */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';

export const root = resolve(import.meta.dirname, '../../..');
export const PASSPHRASE = 'қоңыр бұлт 47 терезе асады сарғыш кеме 908';

/** How long anything is waited for: a busy machine is slow, not wrong. */
export const PATIENCE = 120_000;

export interface Program {
  app: ElectronApplication;
  page: Page;
  profile: string;
  /** What the window complained of: errors of the page and refusals of the policy. */
  complaints: string[];
  close(): Promise<void>;
}

/** A profile folder; `dispose` removes it with everything. */
export function newProfile(): { path: string; dispose(): void } {
  const path = mkdtempSync(join(tmpdir(), 'senim-e2e-'));
  mkdirSync(join(path, 'profile'));
  return {
    path: join(path, 'profile'),
    dispose: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** Starts the program on a profile. Save dialogs answer with a path in `folder`. */
export async function startProgram(profile: string, folder?: string): Promise<Program> {
  const app = await _electron.launch({
    executablePath: join(root, 'build/standin/electron.mjs'),
    args: [root, `--user-data-dir=${profile}`],
    cwd: root,
    env: { ...process.env, SENIM_HEADLESS: '1', ...(folder ? { SENIM_DIALOG_DIR: folder } : {}) } as Record<
      string,
      string
    >,
    timeout: PATIENCE,
  });
  const page = await app.firstWindow({ timeout: PATIENCE });
  await page.setViewportSize({ width: 1280, height: 720 });
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted Type/i.test(message.text()))
      complaints.push(message.text());
  });
  return { app, page, profile, complaints, close: () => app.close() };
}
