/** Days as people write them in a journal. */
import { type CivilDate, parseCivilDate } from '../../time/civil-date';
import type { Cell } from '../../tables/table';

export type DateOrder = 'dmy' | 'mdy' | null;
/** A day, or first and last day; or why not. `ambiguous`: day and month could be either way round. */
export type DateReading =
  | { ok: true; date: CivilDate; start: CivilDate | null }
  | { ok: false; why: 'impossible' | 'ambiguous' | 'not_a_date' };

const fault = (why: 'impossible' | 'ambiguous' | 'not_a_date'): DateReading => ({ ok: false, why });

/** Reads a cell. Two digits of a year are of this century; a bare number is no day. */
export function readDate(cell: Cell, order: DateOrder): DateReading {
  if (cell.kind === 'date') return one(cell.text);
  if (cell.kind !== 'text') return fault('not_a_date');
  const text = cell.text
    .normalize('NFC')
    .trim()
    .toLocaleLowerCase('ru')
    .replace(/\s*(г\.?|год[а]?|ж\.?|жылғы|жыл)(?=\s|$)/gu, '')
    .replace(/[«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = readDay(text, order);
  if (whole.ok || whole.why !== 'not_a_date') return whole;
  const span = /^(.+?)\s*[-–—]\s*(\d{1,2}\.\d{1,2}\.\d{2,4})$/.exec(text);
  if (!span) return whole;
  const last = readDay(span[2]!, order);
  if (!last.ok) return last;
  const [first, tail] = [span[1]!, last.date.split('-')];
  const start = readDay(
    /^\d{1,2}$/.test(first)
      ? `${first}.${tail[1]}.${tail[0]}`
      : /^\d{1,2}\.\d{1,2}$/.test(first)
        ? `${first}.${tail[0]}`
        : first,
    order,
  );
  return start.ok ? { ok: true, date: last.date, start: start.date } : start;
}

function readDay(text: string, order: DateOrder): DateReading {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[t ][\d:.]+z?)?$/.exec(text);
  if (iso) return made(iso[1]!, iso[2]!, iso[3]!);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (dotted) return made(dotted[3]!, dotted[2]!, dotted[1]!);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (slashed) return slashedDay(slashed[1]!, slashed[2]!, slashed[3]!, order);
  return withMonthName(text);
}

function slashedDay(a: string, b: string, year: string, order: DateOrder): DateReading {
  // what can only be read one way is read that way only if nobody said otherwise
  const chosen =
    order ??
    (Number(a) > 12 ? 'dmy' : Number(b) > 12 ? 'mdy' : a.padStart(2, '0') === b.padStart(2, '0') ? 'dmy' : null);
  if (chosen === null) return fault('ambiguous');
  return chosen === 'dmy' ? made(year, b, a) : made(year, a, b);
}

function made(year: string, month: string, day: string): DateReading {
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

function withMonthName(text: string): DateReading {
  const month = MONTHS.findIndex((names) => names.some((name) => text.includes(name)));
  if (month < 0) return fault('not_a_date');
  const numbers = text.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  return numbers.length === 2 && year !== undefined && day !== undefined
    ? made(year, String(month + 1), day)
    : fault('not_a_date');
}

/** A paper named in a text: «№ 12 от 05.01.2026»; the first number and the first day in it. */
export function paperIn(text: string): { number: string | null; date: CivilDate | null } {
  const number = /(?:№|N\b|#)\s*([\p{L}\p{N}][\p{L}\p{N}/.-]{0,40})/u.exec(text)?.[1]?.replace(/[.,-]+$/, '') ?? null;
  const day = /\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}/.exec(text)?.[0];
  const read = day === undefined ? null : readDay(day, null);
  return { number, date: read?.ok ? read.date : null };
}
