/**
 * `--self-check` on the stand-in: every check runs or says that it was skipped, the report is complete in each language
 * and names nobody.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../shared/texts';
import { root } from '../kit/program';

describe('the self-check', () => {
  it.each(['kk', 'ru'] as const)('passes and leaves its report on the desktop (%s)', (language) => {
    const home = mkdtempSync(join(tmpdir(), 'senim-Ержан-'));
    mkdirSync(join(home, 'Desktop'));
    const run = spawnSync(
      process.execPath,
      [join(root, 'build/standin/electron.mjs'), root, '--self-check', `--lang=${language}`],
      {
        env: { ...process.env, SENIM_HEADLESS: '1', HOME: home, TMPDIR: home, XDG_CONFIG_HOME: join(home, '.config') },
        encoding: 'utf8',
      },
    );
    const [name = ''] = readdirSync(join(home, 'Desktop'));
    expect(name).toMatch(/^Senim-self-check-[\d.]+-\d{4}-\d\d-\d\d\.txt$/);
    const report = readFileSync(join(home, 'Desktop', name), 'utf8');
    const words = locales[language].frame.selfCheck;
    expect(report).not.toContain(words.failed);
    expect(run.status).toBe(0);
    for (const check of Object.values(words.name)) expect(report).toContain(check);
    expect(report.match(new RegExp(`^${words.ok} `, 'gm'))?.length).toBe(8);
    expect(report).not.toContain('Ержан');
    // No vault, and no profile but the temporary one.
    expect(readdirSync(home, { recursive: true }).filter((path) => /vault/.test(String(path)))).toEqual([]);
    rmSync(home, { recursive: true, force: true });
  });
});
