/**
 * An old graphics driver that crashes twice in one run is left out from the next start on, until the program's version
 * changes.
 */
import { bug } from '../../shared/errors/bug-trace';
import { app } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logEvent } from '../base/log';

const file = () => join(app.getPath('userData'), 'graphics.off');
const MOST_CRASHES = 2;

/** Must run before the program is ready. */
export function setGraphics(): void {
  let noted: string | null = null;
  try {
    noted = readFileSync(file(), 'utf8');
  } catch {
    // No note is the usual case.
  }
  if (noted === app.getVersion()) app.disableHardwareAcceleration();
  let crashes = 0;
  app.on('child-process-gone', (_event, details) => {
    if (details.type !== 'GPU' || details.reason === 'clean-exit' || details.reason === 'killed') return;
    logEvent('graphics.gone');
    crashes += 1;
    if (crashes !== MOST_CRASHES) return;
    try {
      writeFileSync(file(), app.getVersion());
    } catch (error) {
      bug(error, 'graphics.note');
      logEvent('graphics.not_noted');
    }
  });
}
