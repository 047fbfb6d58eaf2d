/** Which letters stand side by side in Kazakh and Russian words: text read in the wrong encoding is full of others. */

/** Each group begins with a letter; the others follow it in the texts this was counted over (four times or more). */
const FOLLOWING = (
  'аабвгдеёжзийклмнпрстуфхцчшщюяғқң бадеиклмнопрсухцщъыяәөұүі вавезиклмнопрстухыья габгдеиклнопртуыүі' +
  ' дабвгдеёилмнопрстухыяәұі еабвгдеёжзийклмнопрстуфхцчшщюяң ёдкмнт жабдежимносуыьәөұүі' +
  ' забвгдежикмноруцыьяі иабвгдежзийклмнопрстфхцчшщыюяәғі йгдеклмнрстфчығқі кавезиклнорстуцшыәөүі' +
  ' лабгдеёжиклмнопстушыьюяғі мабгдеёиклмнопстушыьяәғөұүі набвгдеёжикностуфцчшыьюяәғөұі' +
  ' обвгдежзийклмнопрстфхцчшщэюяғқң паеиклнопрстуыьяқі рабвгдеёжзиклмнорстуфхшыьяәғқұі' +
  ' сабвдеёиклмнопрстухчшыьюяәқөұүі табвдеёиклмнопрстучыьяәқөұүі уабвгдежзйклмнпрстхчшщыюәғі фаеиорті' +
  ' хаворстуы цаеиоуы чаеёиклноту шаеёиклнптуықі щаеёиуь ъя ыбвгдежзйклмнпрстхчшғқң ьдзикмнстшюя эклт' +
  ' юбднтчщюғ ябвдезлмнрстхцчшщюяқ әдзйклнрсту ғадиы қаинопстушықұ ңабгдентығі өбзлмнпртш ұжзйлмнпрстяқ' +
  ' үгзйклмнпрстш ібгдзклмнпрстшң'
).split(' ');
const PAIRS: ReadonlySet<string> = new Set(
  FOLLOWING.flatMap((group) => Array.from(group.slice(1), (second) => group.charAt(0) + second)),
);
const OURS = /[а-яёәғқңөұүһі]/i;

/** How many characters are looked at. */
const SAMPLE = 20_000;

/**
 * How much a text reads as Kazakh or Russian, per letter that is not Latin: towards 1 for words, below 0 for a jumble
 * of
 * letters, signs and capitals inside words; null where there is nothing to judge by.
 */
export function readability(text: string): number | null {
  let [seen, score] = [0, 0];
  const sample = text.slice(0, SAMPLE);
  for (let at = 0; at < sample.length; at += 1) {
    const sign = sample.charAt(at);
    const code = sample.charCodeAt(at);
    if (code < 0x80) continue;
    seen += 1;
    const before = sample.charAt(at - 1);
    if (!OURS.test(sign)) {
      // dashes, quotes and «№» stand between words; anything else of the kind stands in no text of an office
      score +=
        /[«»“”„–—№…’\u00A0\u00AD]/.test(sign) && !(OURS.test(before) && OURS.test(sample.charAt(at + 1))) ? 0.5 : -3;
      continue;
    }
    if (!OURS.test(before)) {
      score += 0.5;
      continue;
    }
    const [first, second] = [before.toLowerCase(), sign.toLowerCase()];
    if (before === first && sign !== second) score -= 2;
    score += PAIRS.has(first + second) ? 1 : -3;
  }
  return seen === 0 ? null : score / seen;
}
