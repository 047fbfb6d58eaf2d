/**
 * Cells of a report → figures. Nothing is computed and nothing guessed: what is not plainly a number has its reason.
 */
import type { Cell } from '../../tables/table';
import { LARGEST_FIGURE, type ReadFigure } from './reading';

/** A figure without its place. */
type Value = Pick<ReadFigure, 'value' | 'fault'>;

const NOTHING = /^(?:[-–—]+|жоқ|нет|нөл|ноль|не проводил[а-я]+|өткізілген жоқ)$/iu;
/**
 * A number as people type it: thousands apart by blanks («1,000» may be a thousand or one), what is counted after it,
 * the number in words in brackets.
 */
const COUNTED = /^(\d{1,3}(?:[  ]\d{3})+|\d+)(?:[.,]0{1,2})?(?:\s*(?:\([\p{L}\s-]*\)|[\p{L}][\p{L}\s.-]*))?$/u;

/** The figure of a plain row. */
export function figureOf(cell: Cell | null | undefined): Value {
  const early = without(cell);
  if (early) return early;
  const text = plain(cell!.text);
  if (NOTHING.test(text)) return { value: 0, fault: null };
  const match = COUNTED.exec(text);
  return match ? counted(match[1]!) : { value: null, fault: 'not_number' };
}

/**
 * The two figures of the candidates' cell: `11 / 3`, `11/3`, `11 (3)`, two lines, or two numbers among words (A3-06).
 */
export function candidatesOf(cell: Cell | null | undefined): [Value, Value] {
  const early = without(cell);
  if (early) return [early, early];
  const text = plain(cell!.text);
  if (NOTHING.test(text))
    return [
      { value: 0, fault: null },
      { value: 0, fault: null },
    ];
  const numbers = [...text.matchAll(/\d{1,3}(?:[  ]\d{3})+(?!\d)|\d+/g)].map(([number]) => counted(number));
  const rest = text.replace(/\d+/g, '');
  const wrong: Value = { value: null, fault: 'not_number' };
  // a sign before a number or inside it would make it another number
  if (
    numbers.length === 0 ||
    numbers.length > 2 ||
    /[=+@*<>%]/.test(rest) ||
    /^[-–—]\s*\d/.test(text) ||
    /\d[.,]\d/.test(text)
  )
    return [wrong, wrong];
  const [all, second] = [numbers[0]!, numbers[1]];
  if (!second) return [all, all.value === 0 ? all : { value: null, fault: 'no_second' }];
  return all.value !== null && second.value !== null && second.value > all.value
    ? [all, { value: null, fault: 'more_than_all' }]
    : [all, second];
}

function without(cell: Cell | null | undefined): Value | null {
  if (!cell) return { value: null, fault: 'empty' };
  if (cell.merged) return { value: null, fault: 'merged' };
  if (cell.kind === 'date' || cell.kind === 'time') return { value: null, fault: 'date' };
  if (cell.kind === 'fault') return { value: null, fault: 'formula' };
  if (cell.kind === 'truth') return { value: null, fault: 'not_number' };
  return plain(cell.text) === '' ? { value: null, fault: 'empty' } : null;
}

function plain(text: string): string {
  return text
    .slice(0, 400)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function counted(text: string): Value {
  const value = Number(text.replace(/\D/g, ''));
  return value <= LARGEST_FIGURE ? { value, fault: null } : { value: null, fault: 'not_number' };
}
