/**
 * Questions the main process itself asks, and the rule that one dialog stands at a time: a window that was taken over
 * can neither answer nor pile them up.
 */
import { type BrowserWindow, dialog } from 'electron';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { locales } from '../../shared/texts';
import { readPreferences } from '../base/preferences';

let standing = false;

/** Shows a dialog unless one stands already. */
export async function oneDialog<T>(show: () => Promise<Result<T>>): Promise<Result<T>> {
  if (standing) return fail('busy');
  standing = true;
  try {
    return await show();
  } finally {
    standing = false;
  }
}

/** What is asked before something goes that only a person may let go. */
export type Question = 'replace' | 'undo' | 'letGo' | 'forgetLost';

/** A question with the safe answer as the default; anything but a plain yes is `cancelled`. */
export function agreed(owner: BrowserWindow | null, question: Question): Promise<Result<null>> {
  return oneDialog(async () => {
    const { yes, no, ...texts } = locales[readPreferences().language].backup.asked;
    const options = {
      type: 'warning' as const,
      message: texts[question],
      buttons: [no, yes],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const { response } = owner ? await dialog.showMessageBox(owner, options) : await dialog.showMessageBox(options);
    return response === 1 ? ok(null) : fail('cancelled');
  });
}
