/**
 * Slices of the list of codes for a window that shows a few lines of many: filtered, searched and put in order here, in
 * the worker.
 */
import { compareText } from '../../../../shared/text/collation';
import { type WorkRecord, codesOf } from '../../../../shared/domain/records/record';
import { columnTexts } from '../../../../shared/documents/texts';
import { normaliseCipher } from '../../../../shared/regulation/order-227/points-17-29/point-17-cipher';
import type { CodeFilter, CodeLine, CodeQuery, CodeSlice } from '../../api/codes';
import { type OpenVault, viewsOf } from '../../open/open-vault';
import type { Store } from '../../store/store';
import { cards } from '../../rows/code-cards';
import { lines } from './codes';

/** Most lines of one slice. */
const MOST = 500;

/**
 * Lines of all codes; they hold for the first `seen` of these versions and for these cards, appeals and what stands
 * beside.
 */
interface Kept {
  versions: readonly WorkRecord[];
  seen: number;
  beside: string;
  byCode: Map<string, CodeLine>;
  latest: readonly CodeLine[];
  answer: { key: string; lines: readonly CodeLine[] } | null;
}
const known = new WeakMap<Store, Kept>();

/** Forgets the lines (lock). */
export function forgetCodeList(store: Store): void {
  known.delete(store);
}

/** Some lines of what is asked for, and how many there are. */
export function codeSlice(vault: OpenVault, query: CodeQuery, from: number, count: number): CodeSlice {
  const kept = allLines(vault);
  const key = JSON.stringify(query);
  const found = kept.answer?.key === key ? kept.answer.lines : inOrder(filtered(kept.latest, query), query);
  kept.answer = { key, lines: found };
  const start = Math.max(0, from);
  return {
    from: start,
    rows: found.slice(start, start + Math.min(MOST, Math.max(0, count))),
    total: found.length,
    all: kept.latest.length,
  };
}

/** The lines of before, those of codes that a new version names worked out again. */
function allLines(vault: OpenVault): Kept {
  const { versions } = viewsOf(vault);
  const beside = (['code', 'appeal'] as const)
    .map((table) => `${vault.store.rewrites(table)}/${vault.store.all(table).size}`)
    .join();
  const before = known.get(vault.store);
  const goesOn = before?.versions === versions && before.beside === beside;
  if (goesOn && before.seen === versions.length) return before;
  const byCode = goesOn ? before.byCode : new Map<string, CodeLine>();
  const touched = goesOn ? touchedCodes(vault, versions, before.seen) : undefined;
  for (const code of touched ?? []) byCode.delete(code);
  for (const line of lines(vault, touched)) byCode.set(line.code, line);
  const latest = touched?.size === 0 && goesOn ? before.latest : [...byCode.values()].sort(usedLast);
  const kept: Kept = { versions, seen: versions.length, beside, byCode, latest, answer: null };
  known.set(vault.store, kept);
  return kept;
}

/** Codes that any version of the records entered since names, and the groups they belong to. */
function touchedCodes(vault: OpenVault, versions: readonly WorkRecord[], seen: number): Set<string> {
  const ids = new Set(versions.slice(seen).map(({ id }) => id));
  const codes = new Set(versions.filter(({ id }) => ids.has(id)).flatMap(codesOf));
  for (const { code, members } of cards(vault)) if (members.some((member) => codes.has(member))) codes.add(code);
  return codes;
}

/** The code used last first, then by code. */
function usedLast(a: CodeLine, b: CodeLine): number {
  if (a.last !== b.last) return (a.last ?? '') < (b.last ?? '') ? 1 : -1;
  return a.code < b.code ? -1 : 1;
}

function filtered(all: readonly CodeLine[], { text, filter }: CodeQuery): readonly CodeLine[] {
  const wanted = normaliseCipher(text);
  return wanted === '' && filter === 'all'
    ? all
    : all.filter((line) => line.code.includes(wanted) && passes(line, filter));
}

function passes(line: CodeLine, filter: CodeFilter): boolean {
  if (filter === 'groups') return line.group;
  if (filter === 'waiting') return line.open > 0;
  return filter === 'all' || (line.closedOn !== null) === (filter === 'closed');
}

/** In the order asked for; the code used last decides between equals. */
function inOrder(found: readonly CodeLine[], { sort, language }: CodeQuery): readonly CodeLine[] {
  if (!sort) return found;
  const { category, kind } = columnTexts(language).journal;
  const compare = compareText(language);
  const places = new Map<string, number>();
  const word = ({ code, last, group, members, closedOn, kinds, category: of }: CodeLine): string => {
    switch (sort.column) {
      case 'code':
        return code;
      case 'last':
        return last ?? '';
      case 'category':
        return group ? `1 ${String(members).padStart(6, '0')}` : `0 ${of ? category[of] : ''}`;
      case 'state':
        return closedOn === null ? '0' : '1';
      default:
        return kinds.map((one) => kind[one]).join();
    }
  };
  const { column } = sort;
  const number = column === 'works' || column === 'open' ? (line: CodeLine) => line[column] : null;
  const words = number
    ? []
    : [...new Set(found.map(word))].sort(
        column === 'category' || column === 'kinds' ? compare : (a, b) => (a < b ? -1 : 1),
      );
  words.forEach((one, place) => places.set(one, place));
  const keys = found.map((line, place) => ({
    line,
    place,
    key: number ? number(line) : (places.get(word(line)) ?? 0),
  }));
  const sorted = keys.sort((a, b) => a.key - b.key || a.place - b.place).map(({ line }) => line);
  return sort.descending ? sorted.reverse() : sorted;
}
