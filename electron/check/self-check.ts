/**
 * `--self-check`: what only this computer can show, tried in a profile of its own and never in the vault. Its report is
 * a
 * text file on the desktop, in the person's language, without names and paths.
 */
import { app, dialog, screen } from 'electron';
import { existsSync, mkdirSync, mkdtempSync, statfsSync, writeFileSync } from 'node:fs';
import { release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { removeIfPossible } from '../disk/patience';
import { wordsOf } from '../base/failures';
import { sweepProfiles } from '../life/profile';
import { makeWindow } from '../base/window';
import { CHECKS, type CheckName, type Ground, openCheckPage } from './checks';

const PROFILE = 'senim-check-';
const LIMIT_MS = 30_000;

export interface Line {
  name: CheckName;
  state: 'ok' | 'failed' | 'skipped';
  ms: number;
  detail: string;
}

/**
 * True when the program was started for the checks; it then has a temporary profile. Must run before the program is
 * ready.
 */
export function wantsSelfCheck(): boolean {
  if (!app.commandLine.hasSwitch('self-check')) return false;
  sweepProfiles(PROFILE);
  app.setPath('userData', mkdtempSync(join(tmpdir(), PROFILE)));
  return true;
}

/** Runs everything, writes the report, says the sum; the answer is the exit code. */
export async function runSelfCheck(): Promise<number> {
  const words = wordsOf().selfCheck;
  const window = makeWindow(false, true);
  await openCheckPage(window);
  const folder = join(app.getPath('userData'), 'check');
  mkdirSync(folder, { recursive: true });
  const ground: Ground = { window, folder, standIn: process.env['SENIM_STANDIN'] === '1' && !app.isPackaged };
  const lines: Line[] = [];
  for (const name of Object.keys(CHECKS) as CheckName[]) lines.push(await run(name, ground));
  removeIfPossible(folder);
  const count = (state: Line['state']) => String(lines.filter((line) => line.state === state).length);
  const sum = words.sum
    .replace('{{ok}}', count('ok'))
    .replace('{{failed}}', count('failed'))
    .replace('{{skipped}}', count('skipped'));
  const file = `Senim-self-check-${app.getVersion()}-${new Date().toISOString().slice(0, 10)}.txt`;
  writeFileSync(
    join(placeOfReport(), file),
    `\uFEFF${[words.title, ...heads(folder), '', ...lines.map((line) => `${words[line.state]}  ${words.name[line.name]}  ${line.ms} ms  ${line.detail}`.trimEnd()), '', sum, ''].join('\r\n')}`,
  );
  await dialog.showMessageBox({
    type: 'info',
    title: 'Senim',
    message: sum,
    detail: words.where.replace('{{file}}', file),
    buttons: [words.close],
  });
  return lines.some((line) => line.state === 'failed') ? 1 : 0;
}

async function run(name: CheckName, ground: Ground): Promise<Line> {
  const begun = performance.now();
  const line = (state: Line['state'], detail: string): Line => ({
    name,
    state,
    ms: Math.round(performance.now() - begun),
    detail,
  });
  try {
    const outcome = await Promise.race([Promise.resolve(CHECKS[name](ground)), pause(LIMIT_MS, null, { ref: false })]);
    if (outcome === null) return line('failed', 'time');
    return typeof outcome === 'string' ? line('ok', outcome) : line('skipped', '');
  } catch (error) {
    // Node's codes and our own words only: a message of Node's would hold a path with the person's name.
    const { code, message } = error as NodeJS.ErrnoException;
    return line('failed', code ?? (/^[a-z-]+$/.test(message) ? message : 'unexpected'));
  }
}

/** What decides how the program behaves here. */
function heads(folder: string): string[] {
  const display = screen.getPrimaryDisplay();
  return [
    `Senim ${app.getVersion()}  Electron ${process.versions.electron ?? '-'}  Chromium ${process.versions.chrome ?? '-'}  Node ${process.versions.node}`,
    `${process.platform} ${release()}  ${Math.round(totalmem() / 1024 / 1024)} MB  fs ${existsSync(folder) ? statfsSync(folder).type.toString(16) : '-'}`,
    `${display.size.width}x${display.size.height} @${display.scaleFactor} (${display.workAreaSize.width}x${display.workAreaSize.height})  ${app.getLocale()}  ${app.getPreferredSystemLanguages().join(',')}`,
  ];
}

function placeOfReport(): string {
  try {
    const desktop = app.getPath('desktop');
    return existsSync(desktop) ? desktop : tmpdir();
  } catch {
    // A desktop on a share that is away.
    return tmpdir();
  }
}
