/** Faults around a session: a second instance, a clock that jumps, storms of wrong passphrases. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { pauseAfter } from '../../renderer/features/access/lock/attempts';
import { PASSPHRASE, root } from '../e2e/kit/program';
import { toldToWait } from '../e2e/kit/steps';
import { must, newProfile as vaultProfile } from '../vault/kit/harness';
import {
  type Base,
  type Tally,
  compare,
  folderContent,
  generator,
  judge,
  language,
  newGround,
  newTally,
  open,
  pick,
  round,
  start,
  stop,
  t,
  windowContent,
} from './ground';

/** The second program on a profile ends by itself and leaves the first at its work. */
export async function secondInstance(base: Base, rounds: number): Promise<Tally> {
  const tally = newTally();
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    await round(tally, 'a second instance', async () => {
      const program = await start(ground);
      const opened = await open(program.page);
      if (!opened.open) throw new Error(`refused: ${opened.refusal}`);
      const second = spawn(
        process.execPath,
        [join(root, 'build/standin/electron.mjs'), root, `--user-data-dir=${ground.profile}`],
        { cwd: root, env: { ...process.env, SENIM_HEADLESS: '1' }, stdio: 'ignore' },
      );
      const left = await new Promise<boolean>((done) => {
        const timer = setTimeout(() => {
          second.kill('SIGKILL');
          done(false);
        }, 100_000);
        second.once('exit', () => {
          clearTimeout(timer);
          done(true);
        });
      });
      if (!left) throw new Error('the second one stayed');
      compare(tally, base.content, await windowContent(program, ground));
      await stop(program);
    });
  }
  return tally;
}

const DAY = 86_400_000;
const JUMPS = [-1, -365, -9000, 46, 400, 5000] as const;

/** One unlock under a clock that is wrong, then the real one: nothing is lost, nothing destroyed by a single unlock. */
export async function clockJumps(base: Base, rounds: number): Promise<Tally> {
  const [tally, random] = [newTally(), generator('clock')];
  for (let index = 0; index < rounds; index += 1) {
    const days = pick(random, JUMPS);
    const ground = newGround(base);
    await round(tally, `a clock ${days} days off`, async () => {
      const wrong = vaultProfile();
      try {
        cpSync(join(ground.profile, 'vault'), wrong.vaultPath, { recursive: true });
        const vault = wrong.startUnanswered(new Date(Date.now() + days * DAY).toISOString());
        const session = must(await vault.unlock(PASSPHRASE));
        // Who is asked confirms the wrong day; one before the latest day is not taken without the passphrase.
        const confirmed = session.clock.state === 'ask' ? await vault.confirmDate(session.clock.clockDay, null) : null;
        if (confirmed && !confirmed.ok && confirmed.error.code !== 'clock.earlier')
          throw new Error(`refused: ${confirmed.error.code}`);
        if (session.retention.destroyedIds.length || (confirmed?.ok && confirmed.value.retention.destroyedIds.length))
          throw new Error('destroyed at the first unlock');
        await vault.lock();
        wrong.quitCleanly();
        rmSync(join(ground.profile, 'vault'), { recursive: true });
        cpSync(wrong.vaultPath, join(ground.profile, 'vault'), { recursive: true });
      } finally {
        wrong.remove();
      }
      await stop(await judge(tally, ground, base.content));
      const materials = (text: string) => JSON.stringify((JSON.parse(text) as { cards: unknown }).cards);
      // A later day that was confirmed seals what would be due by then; put right, the material is there again.
      if (materials(await folderContent(ground, days > 0)) !== materials(base.folder))
        throw new Error('material is gone');
    });
  }
  return tally;
}

/** Resident kilobytes of a process with everything below it. */
function residentOf(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .reduce((sum, child) => sum + residentOf(Number(child)), own);
  } catch {
    return 0;
  }
}

/**
 * Wrong ones in a row: the waits grow, memory stays, nothing is locked out, and the right one opens. Each round is one
 * storm.
 */
export async function wrongPassphrases(base: Base, rounds: number): Promise<Tally> {
  const tally = newTally();
  const tries = rounds > 1 ? 8 : 4;
  let waited: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    const ground = newGround(base);
    await round(tally, 'a storm', async () => {
      const program = await start(ground);
      const { page } = program;
      const pid = program.app.process().pid ?? 0;
      const button = page.getByRole('button', { name: t.lock.open, exact: true });
      const [memory, waits]: [number[], number[]] = [[], []];
      for (let wrong = 1; wrong <= tries; wrong += 1) {
        const told = pauseAfter(wrong) > 0 ? toldToWait(page, language) : null;
        await page.getByLabel(t.lock.field, { exact: true }).fill(`қате ${wrong}`);
        await button.click();
        await page.getByText(t.errors.vault.passphrase_wrong).waitFor();
        tally.told += 1;
        const from = Date.now();
        if (told) {
          if (!(await told)) throw new Error(`no wait after ${wrong}`);
          await page.waitForFunction(
            (name) => [...document.querySelectorAll('button')].some((one) => one.textContent === name && !one.disabled),
            t.lock.open,
          );
        }
        waits.push(Math.round((Date.now() - from) / 1000));
        memory.push(residentOf(pid));
      }
      waited = waits;
      // Each derivation takes 256 MiB and gives it back with its worker.
      const [first = 0] = memory;
      const last = memory.at(-1) ?? 0;
      if (last - first > 200 * 1024) throw new Error(`memory grew: ${memory.join(', ')} KiB`);
      const opened = await open(page);
      if (!opened.open) throw new Error(`refused: ${opened.refusal}`);
      compare(tally, base.content, await windowContent(program, ground));
      await stop(program);
    });
  }
  return { ...tally, note: `${tries} wrong ones in a row, waits of ${waited.join(', ')} s` };
}
