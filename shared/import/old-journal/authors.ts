/** Names in the column of methods: «тест М. Люшера» names a test, «Иванов И.И.» a person. */
import { personNames } from '../../personal/names';
import { plainText } from '../../personal/plain';

/** Words for a test, an abbreviation or a title in quotes, beside which a name is its author's. */
const TEST =
  /(?<!\p{L})(?:тест|методик|опросник|шкал|анкет|проб|инвентар|рисун|таблиц|матриц|диагност|вопросник|тренинг|әдіс|сауалнам|сынама|кесте|сурет|test|scale|inventory|questionnaire)\p{L}*/iu;
const SHORT = /(?<!\p{L})(?:\p{Lu}{2,}|\p{N}+\s?-?\p{Lu}{1,3}|\p{Lu}+-?\p{N}+)(?!\p{L})/u;
/** «СМИЛ Л.Н. Собчик»: the abbreviation stands where a surname might. */
const SHORT_FIRST = /^\s*\p{Lu}{2,6}\s+(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}{2,}/u;
const QUOTED = /[«"“„][^»"”]{2,}[»"”]/u;

/** True when every name in the text stands beside a word for a test. A patronymic is never an author's. */
export function authorsOnly(text: string): boolean {
  return partsOf(plainText(text).plain).every((part) => {
    const names = personNames(part);
    if (names.length === 0) return true;
    if (names.some(({ sure }) => sure)) return false;
    const rest = names.reduceRight((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, part);
    return TEST.test(part) || SHORT_FIRST.test(part) || SHORT.test(rest) || QUOTED.test(rest);
  });
}

/** The parts of a list; what stands in brackets belongs to the part before it. */
function partsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;\n\r]/.test(sign)) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}
