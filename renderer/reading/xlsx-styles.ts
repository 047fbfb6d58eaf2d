/** Which styles of a workbook show a number as a day, and which with leading zeros. */
import { type XmlReader, xmlReader } from './xml';

/** How the numbers of a style are to be read. */
export type NumberLook = 'plain' | 'date' | 'time' | { digits: number };

const MOST_FORMATS = 10_000;

/** Built-in formats of ECMA-376, 18.8.30, with the ones East Asian Excel adds. */
function builtIn(id: number): NumberLook {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return 'date';
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? 'time' : 'plain';
}

/** What a format code shows: days, times of day, a fixed number of digits. */
export function lookOf(code: string): NumberLook {
  const plain = code
    .slice(0, 255)
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '');
  if (/^0{2,30}$/.test(plain)) return { digits: plain.length };
  if (/general/i.test(plain)) return 'plain';
  if (/[yd]|mmm|г/i.test(plain)) return 'date';
  return /[hs]/i.test(plain) ? 'time' : 'plain';
}

/** What a style says of a cell. */
export interface CellLook {
  number: NumberLook;
  struck: boolean;
}
export const PLAIN_LOOK: CellLook = { number: 'plain', struck: false };

/** A truth of the format: there without a value it is on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value.toLowerCase());
}

/** Reader of the styles; `looks` fills by index of the cell style. */
export function stylesReader(looks: CellLook[], part = 'xl/styles.xml'): XmlReader {
  const own = new Map<number, NumberLook>();
  const struckFonts: boolean[] = [];
  let [inCells, inFonts] = [false, false];
  return xmlReader(part, {
    open(name, attribute) {
      if (name === 'numFmt' && own.size < MOST_FORMATS)
        own.set(Number(attribute('numFmtId')), lookOf(attribute('formatCode') ?? ''));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'fonts') inFonts = true;
      else if (name === 'font' && inFonts && struckFonts.length < MOST_FORMATS) struckFonts.push(false);
      else if (name === 'strike' && inFonts && struckFonts.length > 0)
        struckFonts[struckFonts.length - 1] = isOn(attribute('val'));
      else if (name === 'xf' && inCells && looks.length < 70_000) {
        const id = Number(attribute('numFmtId') ?? 0);
        looks.push({
          number: own.get(id) ?? builtIn(id),
          struck: struckFonts[Number(attribute('fontId') ?? 0)] ?? false,
        });
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
      else if (name === 'fonts') inFonts = false;
    },
  });
}

/** Excel's calendar ends with 9999; the system of 1904 counts 1,462 days less for the same day. */
const LAST_DAY = { from1900: 2_958_465, from1904: 2_957_003 };

/**
 * The day of Excel's day number as `YYYY-MM-DD`, or null beyond its calendar. Day 0 of the 1900 system is no day, day
 * 60 is 29.02.1900, which never was.
 */
export function excelDay(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (
    !Number.isFinite(serial) ||
    whole < (from1904 ? 0 : 1) ||
    whole > (from1904 ? LAST_DAY.from1904 : LAST_DAY.from1900)
  )
    return null;
  if (!from1904 && whole === 60) return '1900-02-29';
  const start = from1904 ? Date.UTC(1904, 0, 1) : whole > 60 ? Date.UTC(1899, 11, 30) : Date.UTC(1899, 11, 31);
  return new Date(start + whole * 86_400_000).toISOString().slice(0, 10);
}
