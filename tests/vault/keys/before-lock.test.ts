/** What is typed is handed over before a lock, also by a form that is being closed at that moment. */
import { expect, it } from 'vitest';
import { beforeLock, runBeforeLock } from '../../../renderer/window/before-lock';

/** Work that ends when it is told to. */
function work() {
  let [runs, ends] = [0, 0];
  let end = () => undefined as void;
  const task = () => {
    runs += 1;
    return new Promise<void>((done) => {
      end = () => {
        ends += 1;
        done();
      };
    });
  };
  return { task, end: () => end(), runs: () => runs, ends: () => ends };
}

it('L02: a lock waits for an open form', async () => {
  const form = work();
  const forget = beforeLock(form.task);
  const lock = runBeforeLock();
  expect(form.runs()).toBe(1);
  form.end();
  await lock;
  expect(form.ends()).toBe(1);
  forget();
  form.end();
});

it('L02: and for the last words of a form that was closed just before', async () => {
  const form = work();
  beforeLock(form.task)();
  let locked = false;
  const lock = runBeforeLock().then(() => {
    locked = true;
  });
  await new Promise((next) => {
    setTimeout(next);
  });
  expect([form.runs(), locked]).toEqual([1, false]);
  form.end();
  await lock;
  expect(locked).toBe(true);
  await runBeforeLock();
  expect(form.runs()).toBe(1);
});

it('a form that hangs or fails does not keep the vault open', async () => {
  const hangs = work();
  const forget = [beforeLock(hangs.task), beforeLock(() => Promise.reject(new Error('no')))];
  await runBeforeLock(1);
  expect(hangs.ends()).toBe(0);
  for (const one of forget) one();
  hangs.end();
});
