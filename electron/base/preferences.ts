/** What the program knows before the vault is open: language, theme, size of text. Nothing of the content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { type Result, fail, ok } from '../../shared/errors/app-error';
import { type Preferences, preferencesSchema } from '../../shared/ipc/contract';
import { diskError, writeWhole } from './atomic-file';

const file = () => join(app.getPath('userData'), 'preferences.json');

/** The saved preferences; the system's language and theme where there are none or they are unreadable. */
export function readPreferences(): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(readFileSync(file(), 'utf8')));
  } catch {
    const system = app.getLocale().slice(0, 2);
    // Kazakh first: another language of the system does not make the form English.
    return { language: system === 'ru' ? 'ru' : 'kk', theme: 'system', textSize: 1, screenHidden: true };
  }
}

/** Replaces the saved preferences. */
export function savePreferences(preferences: Preferences): Result<null> {
  try {
    writeWhole(file(), Buffer.from(JSON.stringify(preferences)));
    return ok(null);
  } catch (error) {
    return fail(diskError(error));
  }
}
