/** What stands above the table, and in the name of the file: body, code, version. The half-year is in half-year.ts. */
import { ADDRESSEE_TEXT } from '../../regulation/order-227/annex-3/annex-3-rows';
import type { Bilingual } from '../../domain/settings/settings';
import { foldedWords, likeness } from './words';

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
