/** Words made comparable whatever keyboard they were typed on. */
import { withoutLookAlikes, withoutUnseen } from '../../personal/plain';

/** Kazakh letters as a Russian keyboard has them. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/** Small letters of a Russian keyboard; the length may change only by what nobody can see. */
export function plainLetters(text: string): string {
  return withoutLookAlikes(withoutUnseen(text.normalize('NFC')))
    .toLocaleLowerCase('ru')
    .replace(/[әғқңөұүһіё]/g, (letter) => RUSSIAN[letter] ?? letter);
}
