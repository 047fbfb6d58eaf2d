/** P06: forged calls are refused as values, noted by a code, and the program goes on. */
import { describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../electron/guard/ipc';
import { CHANNELS } from '../../shared/ipc/channels';
import { fakeElectron } from './electron';

const fake = vi.hoisted(() => ({ current: null as unknown as ReturnType<typeof import('./electron').fakeElectron> }));
vi.mock('electron', () => ({
  get ipcMain() {
    return fake.current.module.ipcMain;
  },
  get app() {
    return fake.current.module.app;
  },
  get session() {
    return fake.current.module.session;
  },
  get protocol() {
    return fake.current.module.protocol;
  },
}));
fake.current = fakeElectron();
const { answerChannels } = await import('../../electron/guard/ipc');
const { loggedEvents } = await import('../../electron/base/log');

const asked: string[] = [];
const answers: Record<string, unknown> = { 'presence.idle': { ok: true, value: { seconds: 1 } } };
answerChannels(
  Object.fromEntries(
    CHANNELS.map((channel) => [
      channel,
      (request: unknown) => {
        asked.push(channel);
        if (channel === 'documents.print') throw new Error('печать 48213');
        return channel === 'restore.canUndo'
          ? { ok: true, value: 'forged' }
          : (answers[channel] ?? { ok: true, value: request });
      },
    ]),
  ) as unknown as Handlers,
);

const frame = (more: object = {}) => ({
  parent: null,
  origin: 'app://bundle',
  url: 'app://bundle/index.html',
  ...more,
});
const call = (channel: string, request: unknown, senderFrame: object | null = frame(), ...more: unknown[]) => {
  const handler = fake.current.handlers.get(channel) as
    ((event: object, ...given: unknown[]) => Promise<unknown>) | undefined;
  return handler?.({ senderFrame }, request, ...more);
};
const refused = (code: string) => ({ ok: false, error: { code } });

describe('messages of the window', () => {
  it('has a handler for each channel of the contract and for nothing else', () => {
    expect([...fake.current.handlers.keys()].sort()).toEqual([...CHANNELS].sort());
    expect(call('no.such.channel', {})).toBeUndefined();
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame in a frame', frame({ parent: {} })],
    ['another origin', frame({ origin: 'https://example.org', url: 'https://example.org/' })],
    ['a page without origin', frame({ origin: 'null' })],
    [
      'an address that only looks like ours',
      frame({ origin: 'app://bundle.evil', url: 'app://bundle.evil/index.html' }),
    ],
    ['a print page', frame({ url: 'app://bundle/print/0.html' })],
    ['a blank page', frame({ url: 'about:blank' })],
  ])('refuses %s on every channel', async (_name, sender) => {
    asked.length = 0;
    for (const channel of CHANNELS) expect(await call(channel, {}, sender), channel).toEqual(refused('not_allowed'));
    expect(asked).toEqual([]);
  });

  it.each([
    ['nothing', 'vault.read', undefined],
    ['a text', 'vault.read', 'header'],
    ['a list', 'vault.read', ['header']],
    ['a path for a slot', 'vault.read', { slot: '../../../etc/passwd' }],
    ['a slot of the prototype', 'vault.read', { slot: '__proto__' }],
    ['a path for a name', 'documents.save', { name: '../../evil.xlsx', bytes: new Uint8Array(1) }],
    ['a drive for a name', 'documents.save', { name: 'C:\\x.xlsx', bytes: new Uint8Array(1) }],
    ['a program', 'documents.save', { name: 'x.exe', bytes: new Uint8Array(1) }],
    ['a hidden name', 'backup.target', { name: '.senim', size: 1 }],
    ['a ticket that is a path', 'backup.read', { ticket: '../../../x', offset: 0 }],
    ['a negative offset', 'backup.read', { ticket: '0123456789abcdef', offset: -1 }],
    ['half a byte', 'backup.read', { ticket: '0123456789abcdef', offset: 0.5 }],
    ['a number for bytes', 'vault.replace', { slot: 'header', bytes: 5, first: true }],
    ['a text of fifty megabytes', 'clipboard.copyCode', { code: 'a'.repeat(50 * 1024 * 1024) }],
    [
      'bytes of fifty megabytes',
      'vault.replace',
      { slot: 'header', bytes: new Uint8Array(50 * 1024 * 1024), first: false },
    ],
    ['a member that is not ours', 'window.reload', { url: 'https://example.org' }],
    ['a prototype', 'window.reload', JSON.parse('{"__proto__":{"ok":true},"constructor":1}')],
    ['a page of fifty megabytes', 'documents.pdf', { html: 'a'.repeat(50 * 1024 * 1024) }],
  ])('refuses %s', async (_name, channel, request) => {
    asked.length = 0;
    expect(await call(channel, request)).toEqual(refused('bad_request'));
    expect(asked).toEqual([]);
  });

  it('refuses more arguments than one', async () =>
    expect(await call('presence.idle', {}, frame(), 'more')).toEqual(refused('bad_request')));

  it('lets no answer out that is not of the contract, and no text of an error', async () => {
    expect(await call('restore.canUndo', {})).toEqual(refused('unexpected'));
    expect(await call('documents.print', { html: '' })).toEqual(refused('unexpected'));
    expect(await call('presence.idle', {})).toEqual({ ok: true, value: { seconds: 1 } });
  });

  it('stops a window that calls without end, and takes it back after a second', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(1e9);
    let busy = 0;
    for (let index = 0; index < 2_500; index += 1)
      if (((await call('presence.idle', {})) as { ok: boolean }).ok === false) busy += 1;
    expect(busy).toBe(500);
    vi.spyOn(performance, 'now').mockReturnValue(1e9 + 1_001);
    expect(await call('presence.idle', {})).toEqual({ ok: true, value: { seconds: 1 } });
    vi.restoreAllMocks();
  });

  it('notes codes only', () => {
    expect(loggedEvents().length).toBeGreaterThan(100);
    for (const line of loggedEvents()) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z [a-z_.]+(:[A-Za-z._-]+)?$/);
    expect(loggedEvents().join()).not.toMatch(/48213|passwd|печать/);
  });
});
