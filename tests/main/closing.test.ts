/** The end of the program: the page is waited for as long as it may need, and a sign-out does not get ahead of it. */
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClosingParts, closingOf } from '../../electron/life/closing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(mayClose: () => Promise<boolean> = async () => true) {
  const did: string[] = [];
  const window = Object.assign(new EventEmitter(), {
    webContents: new EventEmitter(),
    gone: false,
    isDestroyed: () => window.gone,
    hide: () => {
      did.push('hide');
    },
    destroy: () => {
      window.gone = true;
      did.push('destroy');
    },
  });
  const parts = {
    window: () => window,
    mayClose,
    begin: () => did.push('begin'),
    markClean: () => did.push('clean'),
    clearCopied: () => did.push('cleared'),
  };
  const closing = closingOf(parts as unknown as ClosingParts);
  closing.watch(window as never);
  const close = async () => {
    const event = { preventDefault: vi.fn() };
    window.emit('close', event);
    await vi.advanceTimersByTimeAsync(0);
    return event.preventDefault.mock.calls.length > 0;
  };
  const askSession = (...reasons: string[]) => {
    const event = { reasons, preventDefault: vi.fn() };
    window.emit('query-session-end', event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { did, window, closing, close, askSession };
}

describe('closing the window', () => {
  it('waits for the page, out of sight, and ends when it has answered', async () => {
    const { did, closing, close } = setUp();
    expect(await close()).toBe(true);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(did).toEqual(['begin', 'hide']);
    expect(closing.answered()).toBe(true);
    expect(did).toEqual(['begin', 'hide', 'destroy']);
  });

  it('ends without an answer after twenty seconds, and at once when the page hangs or is gone', async () => {
    const slow = setUp();
    await slow.close();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(slow.did).toContain('destroy');
    const hangs = setUp();
    await hangs.close();
    hangs.window.emit('unresponsive');
    expect(hangs.did).toEqual(['begin', 'destroy']);
    const died = setUp();
    await died.close();
    died.window.webContents.emit('render-process-gone');
    expect(died.did).toEqual(['begin', 'destroy']);
  });

  it('a page that locks itself at another time is no answer, and a hanging page alone is no closing', () => {
    const { did, closing, window } = setUp();
    expect(closing.answered()).toBe(false);
    window.emit('unresponsive');
    expect(did).toEqual([]);
  });

  it('asks once about work that is running, and goes on when the person wants to wait', async () => {
    const answers: ((may: boolean) => void)[] = [];
    const { did, closing, close } = setUp(
      () =>
        new Promise((done) => {
          answers.push(done);
        }),
    );
    await close();
    await close();
    expect(answers).toHaveLength(1);
    answers[0]?.(false);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(did).toEqual([]);
    await close();
    answers[1]?.(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(closing.running).toBe(true);
  });
});

describe('a sign-out', () => {
  it('is held up while the page seals, without a question, and let go when it has answered', () => {
    const { did, closing, askSession, window } = setUp(async () => false);
    expect(askSession('logoff')).toBe(true);
    expect(askSession('logoff')).toBe(true);
    expect(did).toEqual(['begin']);
    closing.answered();
    window.emit('session-end', {});
    expect(did).toEqual(['begin', 'destroy', 'clean', 'cleared']);
  });

  it('that is critical is not held up: the code goes, and nothing is called clean that was not written', () => {
    const { did, askSession, window } = setUp();
    expect(askSession('critical', 'logoff')).toBe(false);
    window.emit('session-end', {});
    expect(did).toEqual(['begin', 'cleared']);
  });

  it('does not wait for the answer to a question', async () => {
    const { did, askSession, close } = setUp(() => new Promise(() => undefined));
    await close();
    askSession('logoff');
    expect(did).toEqual(['begin']);
  });
});
