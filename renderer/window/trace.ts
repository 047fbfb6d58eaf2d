/** The window's bugs go to the main process, which keeps them. */
import { bug, traceBugsTo } from '../../shared/errors/bug-trace';
import { bridge } from './bridge';

/** From now on; also what nobody caught. */
export function traceWindow(): void {
  traceBugsTo(__PROGRAM_VERSION__, (entry) => bridge().call('bug.note', { entry }));
  window.addEventListener('error', (event) => bug(event.error, 'window.error'));
  window.addEventListener('unhandledrejection', (event) => bug(event.reason, 'window.unhandled'));
}
