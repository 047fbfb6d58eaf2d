/** Electron's module for tests of the main process's files: what they set is kept, what happens is told by the test. */
import { EventEmitter } from 'node:events';

type Handler = (...given: never[]) => unknown;

/** Anything not named below may be called and is noted by its name. */
export function fakeElectron() {
  const switches = new Map<string, string>();
  const handlers = new Map<string, Handler>();
  const set = new Map<string, unknown[]>();
  const noting = <T extends object>(known: T): T =>
    new Proxy(known, {
      get: (target, name, receiver) =>
        typeof name === 'symbol' || name in target
          ? (Reflect.get(target, name, receiver) as unknown)
          : (...given: unknown[]) => {
              set.set(name, given);
            },
    });
  const app = noting(
    Object.assign(new EventEmitter(), {
      isPackaged: true,
      commandLine: {
        hasSwitch: (name: string) => switches.has(name),
        getSwitchValue: (name: string) => switches.get(name) ?? '',
        appendSwitch: (name: string, value = '') => {
          switches.set(name, value);
        },
      },
    }),
  );
  let beforeRequest: ((details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void) | null =
    null;
  const defaultSession = noting(
    Object.assign(new EventEmitter(), {
      setProxy: async (config: object) => {
        set.set('setProxy', [config]);
      },
      webRequest: {
        onBeforeRequest: (_filter: object, listener: typeof beforeRequest) => {
          beforeRequest = listener;
        },
      },
    }),
  );
  return {
    module: {
      app,
      session: { defaultSession },
      BrowserWindow: { fromWebContents: () => null },
      Menu: {},
      ipcMain: {
        handle: (channel: string, handler: Handler) => {
          handlers.set(channel, handler);
        },
      },
      protocol: noting({}),
    },
    app,
    switches,
    handlers,
    session: defaultSession,
    /** What was given to a setter, by the setter's name. */
    given: (name: string) => set.get(name) ?? null,
    /** Whether the guard lets a request through. */
    async lets(url: string): Promise<boolean> {
      return new Promise((done) => {
        beforeRequest?.({ url }, ({ cancel }) => done(cancel !== true));
      });
    },
  };
}
