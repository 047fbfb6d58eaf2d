/** What stands above the table, and in the name of the file: half-year, body, code, version. */
import { ADDRESSEE_TEXT } from '../../regulation/order-227/annex-3/annex-3-rows';
import type { Bilingual } from '../../domain/settings/settings';
import { foldedWords, likeness } from './words';

const FIRST =
  /(?:биринши|перв\p{L}*|(?<!\p{L}|\d)(?:1|i|и)(?: ?(?:ши|ое|е|го|ый|ая))?) ?(?:жарты|полуг)|(?<!\d)6 (?:мес|ай)|январ\p{L}* июн|кантар маусым|(?:перв\p{L}*|биринши|(?<!\p{L}|\d)(?:1|i)) (?:и|жане) /u;
const SECOND =
  /(?:екинши|втор\p{L}*|(?<!\p{L}|\d)(?:2|ii|ии)(?: ?(?:ши|ое|е|го|ой|ая))?) ?(?:жарты|полуг)|июл\p{L}* декабр|шилде желтоксан/u;

/** The half-year a text speaks of, as `2026-1`; null when it speaks of none or of several. */
export function periodIn(text: string): string | null {
  const plain = text
    .slice(0, 500)
    .normalize('NFC')
    .toLowerCase()
    .replace(
      /[әғқңөұүһіё]/g,
      (letter) =>
        ({ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' })[letter] ?? letter,
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const years = new Set([...plain.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => year));
  const [first, second] = [FIRST.test(plain), SECOND.test(plain)];
  return years.size === 1 && first !== second ? `${[...years][0]}-${first ? 1 : 2}` : null;
}

const BODY = /прокуратур|академия|академиясы|департамент|комитет|басқарма|управлени/iu;
const LABEL = /^\s*(?:орган|орган атауы|наименование органа|бөлімше|подразделение)\s*[:–—-]\s*/iu;

/** The body named in the lines above a table; a language it is not named in stays empty. */
export function bodyIn(lines: readonly string[]): Bilingual {
  const found: Bilingual = { kk: '', ru: '' };
  for (const line of lines.flatMap((text) => text.split('\n'))) {
    const labelled = LABEL.test(line);
    const name = line.replace(LABEL, '').replace(/\s+/g, ' ').trim().slice(0, 300);
    if (name === '' || (!labelled && (!BODY.test(name) || isHeading(name)))) continue;
    const language = languageOf(name);
    if (found[language] === '') found[language] = name;
  }
  return found;
}

function isHeading(line: string): boolean {
  const folded = foldedWords(line);
  if (/кадр|есеп|отчет|психолог/.test(folded)) return true;
  return [ADDRESSEE_TEXT.kk, ADDRESSEE_TEXT.ru].some((text) => likeness(folded, foldedWords(text)) > 0.8);
}

/** Kazakh by its letters and endings. */
export function languageOf(name: string): 'kk' | 'ru' {
  return /[әғқңөұүһі]/iu.test(name) || /прокуратурасы|академиясы|департаменті|комитеті/iu.test(name) ? 'kk' : 'ru';
}

/** What a name of our own pattern says: `Esep_2026-1_TEST-01_v2.xlsx`. */
export function ownName(name: string): { period: string; code: string; version: number } | null {
  const match = /^Esep_(20\d{2}-[12])_([A-Za-z0-9-]{1,30})_v(\d{1,3})(?!\d)/i.exec(name);
  return match && Number(match[3]) > 0 ? { period: match[1]!, code: match[2]!, version: Number(match[3]) } : null;
}
