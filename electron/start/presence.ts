/** Whether a person is there: screen lock and sleep lock the vault, idle time is told on request. */
import { type BrowserWindow, powerMonitor } from 'electron';
import type { EventName } from '../../shared/ipc/contract';

/** Linux tells of a locked screen only to those who ask. */
const ASK_EVERY_MS = 5_000;
const IDLE_SECONDS = 60;

/** Sends an event to the window, if there still is one. */
export function tell(window: BrowserWindow | null, event: EventName): void {
  if (window && !window.isDestroyed()) window.webContents.send(event);
}

/** Locks on lock-screen, sleep and a change of user; `leave` is called first, for what must not outlive a lock. */
export function watchPresence(
  window: () => BrowserWindow | null,
  leave: () => void,
  platform: NodeJS.Platform = process.platform,
): void {
  const lock = () => {
    leave();
    tell(window(), 'presence.lock');
  };
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('user-did-resign-active', lock);
  if (platform !== 'linux') return;
  let locked = false;
  setInterval(() => {
    const now = powerMonitor.getSystemIdleState(IDLE_SECONDS) === 'locked';
    if (now && !locked) lock();
    locked = now;
  }, ASK_EVERY_MS).unref();
}

/** Seconds since the last input anywhere in the system. */
export function idleSeconds(): number {
  return powerMonitor.getSystemIdleTime();
}
