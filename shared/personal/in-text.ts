/** What betrays a person in a free text (order 227, point 17; 227-24). */
import { personNames } from './names';
import { personalNumbers } from './numbers';
import { plainText } from './plain';

export const PERSONAL = ['name', 'phone', 'email', 'iin'] as const;
export type Personal = (typeof PERSONAL)[number];

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}\.[\p{L}]{2,}/u;
/** What the text betrays, or null. */
export function personalIn(text: string): Personal | null {
  if (EMAIL.test(plainText(text).plain)) return 'email';
  const [number] = personalNumbers(text);
  if (number) return number.kind;
  return personNames(text).length > 0 ? 'name' : null;
}
