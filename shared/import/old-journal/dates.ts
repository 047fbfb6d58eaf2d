/** Days as people write them in a journal. */
import { withoutUnseen } from '../../personal/plain';
import { type CivilDate, parseCivilDate } from '../../time/civil-date';
import { civilDateIn, parseInstant } from '../../time/instant';
import { plainLetters } from './letters';
import type { Cell } from '../../tables/table';

export type DateOrder = 'dmy' | 'mdy' | null;
/**
 * A day, or first and last day; or why not. `ambiguous`: day and month could be either way round; `century`: two digits
 * of a year to come.
 */
export type DateReading = { ok: true; date: CivilDate; start: CivilDate | null } | { ok: false; why: DateFault };
export type DateFault = 'impossible' | 'ambiguous' | 'not_a_date' | 'century';

const fault = (why: DateFault): DateReading => ({ ok: false, why });

/**
 * What days are read against: moments of another time zone fall on a day of this one; `today` tells which century two
 * digits are of.
 */
export interface DayContext {
  timeZone?: string;
  today?: CivilDate;
}

/**
 * Reads a cell. Two digits of a year are of this century; a bare number is no day, and neither is a moment whose zone
 * has no day here.
 */
export function readDate(cell: Cell, order: DateOrder, context: DayContext = {}): DateReading {
  if (cell.kind === 'date') return one(cell.text);
  if (cell.kind !== 'text') return fault('not_a_date');
  const moment = momentIn(cell.text, context.timeZone);
  if (moment) return moment;
  const text = plainDay(cell.text);
  const whole = readDay(text, order, context);
  if (whole.ok || whole.why !== 'not_a_date') return whole;
  return readSpan(text, order, context) ?? whole;
}

/** «с 10 по 12.03.2026», «10-12 марта 2026», «28.12-03.01.2026»: first and last day; null for no span. */
function readSpan(text: string, order: DateOrder, context: DayContext): DateReading | null {
  const span =
    /^(?:с\s+)?(.+?)\s*(?:[-–—]|\s(?:по|до)\s)\s*(\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\s+\p{L}+\s+\d{4})$/u.exec(text);
  if (!span) return null;
  const last = readDay(span[2]!, order, context);
  if (!last.ok) return last.why === 'not_a_date' ? null : last;
  const [first, tail] = [span[1]!, last.date.split('-')];
  const start = readDay(
    /^\d{1,2}$/.test(first)
      ? `${first}.${tail[1]}.${tail[0]}`
      : /^\d{1,2}\.\d{1,2}$/.test(first)
        ? `${first}.${tail[0]}`
        : first,
    order,
    context,
  );
  return start.ok ? { ok: true, date: last.date, start: start.date } : start;
}

/** A moment with its offset («…Z», «…+05:00»): the day it is in the zone of the vault. */
function momentIn(text: string, timeZone: string | undefined): DateReading | null {
  const match =
    /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)\s*$/i.exec(
      text,
    );
  if (!match) return null;
  const offset = /^[zug]/i.test(match[4]!)
    ? 'Z'
    : match[4]!.replace(/^(.\d{2}):?(\d{2})?$/, (_, hours: string, minutes?: string) => `${hours}:${minutes ?? '00'}`);
  const instant = parseInstant(`${match[1]}T${match[2]}:${match[3] ?? '00'}${offset}`);
  return instant && timeZone
    ? one(civilDateIn(instant, timeZone))
    : fault(parseCivilDate(match[1]!) ? 'not_a_date' : 'impossible');
}

/**
 * The text of a day without what is no part of it: unseen characters, the word for a year, the day of the week, the
 * time of day.
 */
function plainDay(text: string): string {
  return (
    withoutUnseen(text.normalize('NFKC'))
      .trim()
      .toLocaleLowerCase('ru')
      .replace(/\s*\((?:жс|дс|сс|ср|бс|жм|сб|пн|вт|чт|пт|вс|[а-яәғқңөұүһі]{5,12})\)\s*$/u, '')
      .replace(/[«»"]/g, '')
      .replace(/\s+/g, ' ')
      // the time of day, but not the year of «01.02.2026»
      .replace(/(\d{4})(?:,| )\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?$/u, '$1')
      .replace(/(?<=\d)\s*(г\.?|год[а]?|ж\.?|жылғы|жылы?)(?=\s|$)/gu, '')
      .replace(/^(\d{1,2})[.,]\s*(\d{1,2})[.,]\s*(\d{2,4})$/, '$1.$2.$3')
      .trim()
  );
}

function readDay(text: string, order: DateOrder, context: DayContext = {}): DateReading {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ][\d:.]+)?$/.exec(text);
  if (iso) return made(iso[1]!, iso[2]!, iso[3]!);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (dotted) return made(dotted[3]!, dotted[2]!, dotted[1]!, context);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (slashed) return slashedDay(slashed[1]!, slashed[2]!, slashed[3]!, order, context);
  return withMonthName(text, context);
}

function slashedDay(a: string, b: string, year: string, order: DateOrder, context: DayContext): DateReading {
  // what can only be read one way is read that way only if nobody said otherwise
  const chosen =
    order ??
    (Number(a) > 12 ? 'dmy' : Number(b) > 12 ? 'mdy' : a.padStart(2, '0') === b.padStart(2, '0') ? 'dmy' : null);
  if (chosen === null) return fault('ambiguous');
  return chosen === 'dmy' ? made(year, b, a, context) : made(year, a, b, context);
}

function made(year: string, month: string, day: string, { today }: DayContext = {}): DateReading {
  // two digits that would be a year to come may be one of the last century: nobody knows
  if (year.length === 2 && today !== undefined && `20${year}` > today.slice(0, 4)) return fault('century');
  return one(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function one(text: string): DateReading {
  const date = parseCivilDate(text);
  return date ? { ok: true, date, start: null } : fault('impossible');
}

/** Beginnings of month names in Kazakh, Russian and English. */
const MONTHS: readonly (readonly string[])[] = [
  ['қаңтар', 'январ', 'january'],
  ['ақпан', 'феврал', 'february'],
  ['наурыз', 'март', 'march'],
  ['сәуір', 'апрел', 'april'],
  ['мамыр', 'мая', 'май', 'may'],
  ['маусым', 'июн', 'june'],
  ['шілде', 'июл', 'july'],
  ['тамыз', 'август', 'august'],
  ['қыркүйек', 'сентябр', 'september'],
  ['қазан', 'октябр', 'october'],
  ['қараша', 'ноябр', 'november'],
  ['желтоқсан', 'декабр', 'december'],
];

function withMonthName(text: string, context: DayContext): DateReading {
  const folded = plainLetters(text);
  // «5-янв-26» of Excel: day, month and year are parted by hyphens
  const short = /^(\d{1,2})[-. ]\s*(\p{L}{3,5})\.?[-. ]\s*(\d{4}|\d{2})$/u.exec(folded);
  const shortMonth = short ? SHORT.findIndex((names) => names.some((name) => short[2]!.startsWith(name))) : -1;
  if (short && shortMonth >= 0) return made(short[3]!, String(shortMonth + 1), short[1]!, context);
  const month = MONTHS.findIndex((names) => names.some((name) => folded.includes(plainLetters(name))));
  if (month < 0) return fault('not_a_date');
  const numbers = folded.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  return numbers.length === 2 && year !== undefined && day !== undefined
    ? made(year, String(month + 1), day, context)
    : fault('not_a_date');
}

/** The first three letters of the months in Russian, Kazakh (on a Russian keyboard) and English. */
const SHORT: readonly (readonly string[])[] = [
  ['янв', 'кан', 'jan'],
  ['фев', 'акп', 'feb'],
  ['мар', 'нау', 'mar'],
  ['апр', 'сау', 'apr'],
  ['май', 'мая', 'мам', 'may'],
  ['июн', 'маус', 'jun'],
  ['июл', 'шил', 'jul'],
  ['авг', 'там', 'aug'],
  ['сен', 'кыр', 'sep'],
  ['окт', 'каз', 'oct'],
  ['ноя', 'кара', 'nov'],
  ['дек', 'жел', 'dec'],
];

/** A paper named in a text: «№ 12 от 05.01.2026»; the first number and the first day in it. */
export function paperIn(text: string): { number: string | null; date: CivilDate | null } {
  const number =
    /(?:№|(?<!\p{L})N(?!\p{L})|#)\s*([\p{L}\p{N}][\p{L}\p{N}/.-]{0,40})/u.exec(text)?.[1]?.replace(/[.,-]+$/, '') ??
    null;
  const day = /\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}/.exec(text)?.[0];
  const read = day === undefined ? null : readDay(day, null);
  return { number, date: read?.ok ? read.date : null };
}
