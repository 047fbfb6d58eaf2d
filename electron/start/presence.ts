/** Whether a person is there: screen lock and sleep lock the vault, idle time is told on request. */
import { type BrowserWindow, powerMonitor } from 'electron';
import type { EventName } from '../../shared/ipc/contract';

/** Sends an event to the window, if there still is one. */
export function tell(window: BrowserWindow | null, event: EventName): void {
  if (window && !window.isDestroyed()) window.webContents.send(event);
}

/** Locks on lock-screen, sleep and a change of user. */
export function watchPresence(window: () => BrowserWindow | null): void {
  const lock = () => tell(window(), 'presence.lock');
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('user-did-resign-active', lock);
}

/** Seconds since the last input anywhere in the system. */
export function idleSeconds(): number {
  return powerMonitor.getSystemIdleTime();
}
