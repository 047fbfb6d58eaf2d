/**
 * A foreign table → a unit's report of Annex 3: our own file by its fixed cells (docs/forms.md, section 5), any other
 * by the
 * words of its rows.
 */
import { type Result, fail, ok } from '../../errors/app-error';
import { documents } from '../../texts/documents/kk';
import { personalIn } from '../../personal/in-text';
import type { Row, Sheet, TableFile } from '../../tables/table';
import { ANNEX3_ROWS, type Annex3Key } from '../../regulation/order-227/annex-3/annex-3-rows';
import { parseCivilDate } from '../../time/civil-date';
import { candidatesOf, figureOf } from './figure';
import { periodIn, yearIn } from './half-year';
import { bodyIn, ownName } from './heading';
import { type Figures, type LabelTable, placeName, readByLabels, shownText } from './read-labels';
import { FIGURE_KEYS, type ReadFigure, type SealedPart, type UnitReading } from './reading';

/**
 * Our sheet: the rows of the form begin here, figures in C, the row's name in D, the candidates' two figures in E and
 * F.
 */
const FIRST_ROW = 5;
const [FIGURE, NAME, SECOND] = [2, 3, 5];

/**
 * Understands the file; `summary.no_table` when no sheet holds the form. `name` is that of the file, `wanted` the
 * half-year that is collected.
 */
export function readUnitReport(file: TableFile, name: string, wanted: string | null = null): Result<UnitReading> {
  const own = file.sheets.map((sheet, at) => readOwn(sheet, at)).filter((table) => table !== null);
  const tables: OwnTable[] = own.length > 0 ? own : file.sheets.flatMap((sheet, at) => readByLabels(sheet, at, wanted));
  const named = ownName(name);
  const told = checkSheet(file);
  const shown = tables.filter(({ hidden }) => !hidden);
  const [best] = rivals(shown.length > 0 ? shown : tables, wanted);
  if (!best) return fail('summary.no_table');
  const others = tables.filter(
    (table) =>
      table !== best &&
      table.hidden === best.hidden &&
      table.found >= best.found - 2 &&
      (table.period === best.period || table.period === null),
  );
  const names = [best, ...others].map((table) => bodyIn(table.above));
  const lines = [best, ...others].flatMap(({ above }) => above);
  const period =
    told?.period ?? best.period ?? first(lines, periodIn) ?? named?.period ?? periodIn(name.replaceAll('_', ' '));
  const year = period === null ? yearIn(lines) : null;
  return ok({
    way: own.length > 0 ? 'own' : 'labels',
    sheet: best.sheet.slice(0, 200),
    figures: withSums(best.figures),
    period,
    ...(year === null ? {} : { year }),
    unit: { kk: names.find(({ kk }) => kk)?.kk ?? '', ru: names.find(({ ru }) => ru)?.ru ?? '' },
    code: named?.code ?? null,
    version: told?.version ?? named?.version ?? null,
    sealed: told?.sealed ?? null,
    ...(best.columns
      ? {
          columns: best.columns.map((column) => ({
            ...column,
            heading: personalIn(column.heading) ? '…' : column.heading,
            figures: withSums(column.figures),
          })),
        }
      : {}),
    differing: FIGURE_KEYS.filter(
      (key) =>
        others.some(
          ({ figures }) =>
            figures[key].value !== null &&
            best.figures[key].value !== null &&
            figures[key].value !== best.figures[key].value,
        ) ||
        (key === '1.5' && best.hiddenDiffers),
    ),
  });
}

/** The table of the half-year that is collected first, then the latest half-year, then the one with most rows. */
function rivals(tables: readonly OwnTable[], wanted: string | null): OwnTable[] {
  const rank = ({ period }: OwnTable) => (period !== null && period === wanted ? '9' : (period ?? '0'));
  const full = Math.max(0, ...tables.map(({ found }) => found));
  return tables
    .filter(({ found }) => found * 2 >= full)
    .toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : b.found - a.found || a.at - b.at));
}

interface OwnTable extends LabelTable {
  hiddenDiffers?: boolean;
}

function readOwn(sheet: Sheet, at: number): OwnTable | null {
  const rows = new Map(sheet.rows.map((row) => [row.at, row]));
  const figures = {} as Figures;
  for (const [index, key] of ANNEX3_ROWS.entries()) {
    const line = rows.get(FIRST_ROW + index);
    if (line?.cells[NAME]?.text.trim() !== key) return null;
    const cell = line.cells[FIGURE];
    const place = { text: shownText(cell), at: placeName(line.at, FIGURE) };
    if (key === '1.5') {
      const [all, second] = candidatesOf(cell);
      figures[key] = { ...all, ...place };
      figures['1.5.not_recommended'] = { ...second, ...place };
    } else figures[key] = { ...figureOf(cell), ...place };
  }
  const candidates = rows.get(FIRST_ROW + ANNEX3_ROWS.indexOf('1.5'))?.cells ?? [];
  const hiddenDiffers = (
    [
      ['1.5', NAME + 1],
      ['1.5.not_recommended', SECOND],
    ] as const
  ).some(([key, column]) => {
    const hidden = figureOf(candidates[column]).value;
    return hidden !== null && hidden !== figures[key].value;
  });
  const above = sheet.rows
    .filter((row) => row.at < 3)
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell && !cell.merged ? [cell.text.slice(0, 600)] : [])));
  return {
    sheet: sheet.name,
    at,
    figures,
    found: ANNEX3_ROWS.length,
    above,
    period: above.map(periodIn).find((one) => one !== null) ?? null,
    hidden: sheet.hidden,
    hiddenDiffers,
  };
}

/** The sheet «Тексеру», known by its labels. */
function checkSheet(
  file: TableFile,
): { period: string | null; version: number | null; sealed: SealedPart | null } | null {
  const words = documents.report;
  const sheet = file.sheets.find((one) => one.name === words.checkSheet);
  if (!sheet) return null;
  const value = (label: string) => shownCell(sheet.rows.find((row) => isLabel(row.cells[0]?.text.trim() ?? '', label)));
  const period = value(words.check.halfYear);
  const version = Number(value(words.check.version));
  const [from, to] = value(words.check.range)
    .split('–')
    .map((day) => isoDay(day.trim()));
  const [mode, asOf] = [modeOf(value(words.check.mode)), value(words.check.asOf)];
  const check = value(words.check.value);
  const complete = from && to && mode !== null && /^[0-9a-f]{16}$/.test(check);
  return {
    period: /^20\d{2}-[12]$/.test(period) ? period : null,
    version: Number.isInteger(version) && version > 0 && version < 1000 ? version : null,
    sealed: complete ? { mode, from, to, asOf: isoMoment(asOf), value: check } : null,
  };
}

/**
 * Files of earlier versions had an explanation in brackets after a label, and the program's own names of the two modes.
 */
function isLabel(text: string, label: string): boolean {
  return text === label || text.startsWith(`${label} (`);
}

function modeOf(text: string): 'calendar' | 'cutoff25' | null {
  const { modes } = documents.report.check;
  return text === modes.calendar || text === 'calendar'
    ? 'calendar'
    : text === modes.cutoff25 || text === 'cutoff25'
      ? 'cutoff25'
      : null;
}

function shownCell(row: Row | undefined): string {
  return row?.cells[2]?.text.trim().slice(0, 100) ?? '';
}

function isoDay(text: string): string | null {
  const match = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text);
  return match ? parseCivilDate(`${match[3]}-${match[2]}-${match[1]}`) : null;
}

/** `24.06.2026 18:05` back into the text the check value was taken over. */
function isoMoment(text: string): string {
  const day = isoDay(text.slice(0, 10));
  return (day ? `${day}${text.slice(10)}` : text).slice(0, 40);
}

function first<T>(texts: readonly string[], find: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}

/** Sections whose total is the sum of their rows (A3-01, A3-07, A3-12, A3-18). */
export const SECTIONS: readonly { total: Annex3Key; rows: readonly Annex3Key[] }[] = (
  ['1', '2', '3', '5'] as const
).map((total) => ({ total, rows: ANNEX3_ROWS.filter((row) => row.startsWith(`${total}.`)) }));

/**
 * A total that is not there (an empty cell, a formula without its value) is the sum of its rows; texts that betray a
 * person are not kept.
 */
function withSums(figures: Figures): Record<Annex3Key, ReadFigure> {
  const made = Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, { ...figures[key], text: personalIn(figures[key].text) ? '…' : figures[key].text }]),
  ) as Figures;
  for (const { total, rows } of SECTIONS) {
    const values = rows.map((row) => made[row].value);
    if (made[total].fault !== 'empty' || values.some((value) => value === null)) continue;
    made[total] = {
      ...made[total],
      value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      fault: null,
      summed: true,
    };
  }
  return made;
}
