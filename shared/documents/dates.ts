/** Dates as documents write them (docs/forms.md, common layout). All from civil dates; no time zone is involved. */
import { type CivilDate, civilDate, parseCivilDate, partsOf } from '../time/civil-date';
import type { CivilRange } from '../time/periods';
import type { DocumentLanguage } from './inputs';
import { documentTexts, fill } from './texts';

type Month = 'm1' | 'm2' | 'm3' | 'm4' | 'm5' | 'm6' | 'm7' | 'm8' | 'm9' | 'm10' | 'm11' | 'm12';

/** «мен», «бен» or «пен» after the month, by its last sound; Russian has no use for it. */
function conjunction(month: number): string {
  return month === 3 || month === 8 ? 'бен' : month === 9 ? 'пен' : 'мен';
}

function monthWord(month: number, language: DocumentLanguage): string {
  return documentTexts(language).months[`m${month}` as Month];
}

/** `2026 ж. «24» маусым` / `«24» июня 2026 г.` (docs/forms.md, common layout). */
export function documentDate(date: CivilDate, language: DocumentLanguage): string {
  const { year, month, day } = partsOf(date);
  return fill(documentTexts(language).common.date, {
    year,
    month: monthWord(month, language),
    day: String(day).padStart(2, '0'),
  });
}

/** `24.06.2026`, as tables show a date (docs/forms.md, common layout). */
export function tableDate(date: CivilDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** Wall-clock text `YYYY-MM-DD HH:MM` or `YYYY-MM-DD` as `24.06.2026 18:05`; any other text stays as it is. */
export function tableMoment(text: string): string {
  const date = parseCivilDate(text.slice(0, 10));
  return date ? `${tableDate(date)}${text.slice(10)}` : text;
}

/** `01.01.2026 – 30.06.2026`. */
export function tableRange(range: CivilRange): string {
  return `${tableDate(range.from)} – ${tableDate(range.to)}`;
}

/** `2026 жылғы 1 қаңтар – 30 маусым` / `с 1 января по 30 июня 2026 года`; both years when they differ. */
export function rangeInWords(range: CivilRange, language: DocumentLanguage): string {
  const { rangeOneYear, rangeTwoYears } = documentTexts(language).common;
  return rangeText(range, language, rangeOneYear, rangeTwoYears);
}

/** As in a sentence: `2026 жылғы 1 қаңтар мен 30 маусым аралығында` / `с 1 января по 30 июня 2026 года`. */
export function rangeInSentence(range: CivilRange, language: DocumentLanguage): string {
  const { betweenOneYear, betweenTwoYears } = documentTexts(language).common;
  return rangeText(range, language, betweenOneYear, betweenTwoYears);
}

function rangeText(range: CivilRange, language: DocumentLanguage, oneYear: string, twoYears: string): string {
  const [from, to] = [partsOf(range.from), partsOf(range.to)];
  return fill(from.year === to.year ? oneYear : twoYears, {
    and: conjunction(from.month),
    fromYear: from.year,
    fromMonth: monthWord(from.month, language),
    fromDay: from.day,
    toYear: to.year,
    toMonth: monthWord(to.month, language),
    toDay: to.day,
  });
}

/** The day whose figures a report gives: its moment is wall-clock text. */
export function asOfDay({ asOf }: { asOf: string }): CivilDate {
  return civilDate(asOf.slice(0, 10));
}
