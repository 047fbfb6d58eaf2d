/** The word a person types before another vault takes the place of the one on this computer, in the three languages. */
export const REPLACE_WORDS = { kk: 'АУЫСТЫРУ', ru: 'ЗАМЕНИТЬ', en: 'REPLACE' } as const;

/** Whether the typed text is the word, in whichever language and case. */
export function agreesToReplace(typed: string): boolean {
  const word = typed.normalize('NFC').trim().toLocaleUpperCase('kk');
  return Object.values(REPLACE_WORDS).some((one) => one === word);
}
