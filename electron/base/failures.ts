/** What is said when the program cannot start or go on: in the person's language, without a word of the content. */
import { app, dialog } from 'electron';
import { locales } from '../../shared/texts';
import { logEvent } from './log';
import { readPreferences } from './preferences';

/** Reasons to end; texts of the frame. `refused` names the word of the command line. */
export type FatalReason = 'refused' | 'store' | 'broken' | 'window';

/** The texts of the frame in the person's language, for what main itself says. */
export function wordsOf(): (typeof locales)[keyof typeof locales]['frame'] {
  return locales[readPreferences().language].frame;
}

/** Says why and ends. No dump is written; what failed is in the trace. */
export function endWith(reason: FatalReason, exitCode: number, word = ''): void {
  logEvent(`program.ended:${reason}`);
  const { title, ...texts } = wordsOf().stopped;
  try {
    dialog.showErrorBox(title, texts[reason].replace('{{word}}', word));
  } catch {
    // Without a place to say it the end itself has to do.
  }
  app.exit(exitCode);
}
