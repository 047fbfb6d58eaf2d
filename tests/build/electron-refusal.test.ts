/** When a Linux machine cannot run Electron although it is there, and what is said then. */
import { describe, expect, it } from 'vitest';
import { electronRefusal } from '../../build/electron-refusal.mjs';

const able = { platform: 'linux', root: false, display: true, restricted: false, helper: false };
const why = (more: object) => electronRefusal('/x/dist/electron', { ...able, ...more });

describe('Electron on this machine', () => {
  it('runs for an ordinary user with a display, and on Windows', () => {
    expect(why({})).toBeNull();
    expect(why({ platform: 'win32', display: false })).toBeNull();
    expect(why({ restricted: true, helper: true })).toBeNull();
  });
  it('does not as root, without a display, or where its sandbox is forbidden; the way out never drops the sandbox', () => {
    expect(why({ root: true })).toContain('root');
    expect(why({ display: false })).toMatch(/display/);
    expect(why({ restricted: true })).toMatch(/chown root:root '\/x\/dist\/chrome-sandbox' && sudo chmod 4755/);
    for (const more of [{ root: true }, { restricted: true }]) expect(why(more)).not.toMatch(/no-sandbox/);
  });
});
