/**
 * The word a person types before something is destroyed for good: shown by the window, checked by the window and again
 * by the vault.
 */

/** In each language of the screen; the texts of the dialogs show these. */
export const DESTROY_WORD: Readonly<Record<'kk' | 'ru' | 'en', string>> = {
  kk: 'ЖОЮ',
  ru: 'УНИЧТОЖИТЬ',
  en: 'DESTROY',
};

/**
 * True when `typed` is the word that was asked for; case, spaces around it and the way its letters are composed do not
 * matter.
 */
export function isWordTyped(typed: string, word: string): boolean {
  return folded(typed) === folded(word);
}

/** True when `typed` is the word of destruction in one of the languages of the screen. */
export function isDestructionConfirmed(typed: string): boolean {
  return Object.values(DESTROY_WORD).some((word) => isWordTyped(typed, word));
}

// not by the computer's own locale: a Turkish one makes another letter of I
function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
