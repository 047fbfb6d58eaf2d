/**
 * One row of an old journal → what a form would have given, with every reason why not. Rules of the order come later.
 */
import { type Kind, KINDS, type RecordInput } from '../../domain/records/record';
import type { AppError } from '../../errors/app-error';
import { withoutUnseen } from '../../personal/plain';
import { normaliseCipher } from '../../regulation/order-227/points-17-29/point-17-cipher';
import type { CivilDate } from '../../time/civil-date';
import { type DayContext, readDate, paperIn } from './dates';
import { type ListName, LIST_USE } from './lists';
import { type Mapping, columnOf, listValue } from './mapping';
import type { Meaning } from './meanings';
import type { Cell, Row } from '../../tables/table';

/** Why a row is refused; `rule` carries the rule of the order it breaks. Each has a text in the locales. */
export const FAULT_CODES = [
  'no_date',
  'impossible_date',
  'not_a_date',
  'ambiguous_date',
  'century',
  'future_date',
  'year_out_of_range',
  'no_kind',
  'no_word',
  'no_code',
  'no_persons',
  'not_a_count',
  'persons_disagree',
  'no_title',
  'too_long',
  'formula_fault',
  'personal',
  'repeat_in_file',
  'repeat_in_vault',
  'no_ground',
  'rule',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
/** `column` from 0; null where the row as a whole is meant. `list` names what was looked for. */
export interface RowFault {
  code: FaultCode;
  column: number | null;
  list?: ListName;
  value?: string;
  error?: AppError;
}

/** How a cell was understood: a word of a list, a day, or text as it stands. */
export interface CellReading {
  column: number;
  list?: ListName;
  value: string;
}

export interface RowReading {
  at: number;
  kind: Kind | null;
  /** null when something is missing. A correction has no `diagnosticsId` yet. */
  input: RecordInput | null;
  faults: RowFault[];
  readings: CellReading[];
  /** Columns with a value that this kind of work has no place for. */
  left: number[];
}

/** Years an old journal may be of. */
const YEARS = { from: 1991, to: 2099 } as const;
const LONGEST = 20_000;

const DATE_FAULTS = {
  impossible: 'impossible_date',
  ambiguous: 'ambiguous_date',
  not_a_date: 'not_a_date',
  century: 'century',
} as const;

/** Reads a row; never throws. */
export function readRow(row: Row, mapping: Mapping, context: DayContext = {}): RowReading {
  const faults: RowFault[] = [];
  const readings: CellReading[] = [];
  const used = new Set<number>();
  const cellOf = (meaning: Meaning) => row.cells[columnOf(mapping, meaning)] ?? null;
  const use = (meaning: Meaning) => {
    used.add(columnOf(mapping, meaning));
  };

  const textOf = (meaning: Meaning, most = LONGEST): string | undefined => {
    const cell = cellOf(meaning);
    use(meaning);
    if (!cell || cell.merged) return undefined;
    if (cell.kind === 'fault')
      faults.push({ code: 'formula_fault', column: columnOf(mapping, meaning), value: cell.text });
    if (cell.text.length > most) faults.push({ code: 'too_long', column: columnOf(mapping, meaning) });
    readings.push({ column: columnOf(mapping, meaning), value: cell.text });
    return cell.text.trim();
  };
  const word = <T extends string>(list: ListName): T => {
    const found = listValue(mapping, list, row.cells);
    for (const meaning of LIST_USE[list].columns) use(meaning);
    if (found) {
      if (found.column !== null) readings.push({ column: found.column, list, value: found.value });
      return found.value as T;
    }
    const column =
      LIST_USE[list].columns.map((meaning) => columnOf(mapping, meaning)).find((index) => index >= 0) ?? null;
    const text = column === null ? undefined : row.cells[column]?.text;
    faults.push({
      code: list === 'kind' ? 'no_kind' : 'no_word',
      column,
      list,
      ...(text === undefined ? {} : { value: text.slice(0, 60) }),
    });
    return '' as T;
  };
  const optionalWord = <T extends string>(list: ListName): T | undefined => {
    const found = listValue(mapping, list, row.cells);
    if (found && found.column !== null) readings.push({ column: found.column, list, value: found.value });
    return found?.value as T | undefined;
  };
  const day = (meaning: Meaning): { date: CivilDate; start: CivilDate | null } | null => {
    const cell = cellOf(meaning);
    use(meaning);
    if (!cell) return null;
    const column = columnOf(mapping, meaning);
    const read = readDate(cell, mapping.dateOrder, context);
    if (!read.ok) {
      faults.push({ code: DATE_FAULTS[read.why], column, value: cell.text.slice(0, 60) });
      return null;
    }
    const year = Number(read.date.slice(0, 4));
    if (year < YEARS.from || year > YEARS.to) faults.push({ code: 'year_out_of_range', column, value: read.date });
    // an old journal cannot know the future
    else if (context.today !== undefined && read.date > context.today)
      faults.push({ code: 'future_date', column, value: cell.text.slice(0, 60) });
    readings.push({ column, value: read.start ? `${read.start}/${read.date}` : read.date });
    return read;
  };
  const count = (meaning: Meaning): number | undefined => {
    const cell = cellOf(meaning);
    use(meaning);
    // a number that stands once for several rows must not be counted in each of them
    if (!cell || cell.merged) return undefined;
    const text = withoutUnseen(cell.text).trim();
    if ((cell.kind !== 'number' && cell.kind !== 'text') || !/^(0|[1-9]\d{0,5})$/.test(text)) {
      faults.push({ code: 'not_a_count', column: columnOf(mapping, meaning), value: text.slice(0, 60) });
      return undefined;
    }
    readings.push({ column: columnOf(mapping, meaning), value: text });
    return Number(text);
  };
  const codes = (): string[] => {
    const cell = cellOf('code');
    use('code');
    const found = cell === null || cell.merged ? [] : codesIn(cell);
    if (found.length > 0) readings.push({ column: columnOf(mapping, 'code'), value: found.join(', ') });
    return found;
  };
  const neededCodes = (persons: number | undefined): string[] => {
    const found = codes();
    if (found.length === 0) faults.push({ code: 'no_code', column: orNull(columnOf(mapping, 'code')) });
    else if (persons !== undefined && persons !== found.length)
      faults.push({
        code: 'persons_disagree',
        column: columnOf(mapping, 'persons'),
        value: `${persons} / ${found.length}`,
      });
    return found;
  };
  const paper = (): { number: string | null; date: CivilDate | null } => {
    const basis = cellOf('basis')?.text ?? '';
    const within = paperIn(basis);
    const number = cellOf('paperNumber');
    use('paperNumber');
    return {
      number: number ? number.text.trim().slice(0, 100) : within.number,
      date: day('paperDate')?.date ?? within.date,
    };
  };

  const done = (kind: Kind | null, make: () => RecordInput | null): RowReading => {
    const input = make();
    const left = row.cells.flatMap((cell, index) =>
      cell && mapping.columns[index] && !used.has(index) ? [index] : [],
    );
    return { at: row.at, kind, input: faults.length > 0 ? null : input, faults, readings, left };
  };

  const kind = word<Kind>('kind');
  if (!KINDS.includes(kind)) return done(null, () => null);
  return done(kind, () => {
    const when = day('date');
    if (!when && !faults.some(({ code }) => code.endsWith('date') || code === 'century'))
      faults.push({ code: 'no_date', column: orNull(columnOf(mapping, 'date')) });
    const start = day('start')?.date ?? when?.start ?? null;
    const date = when?.date ?? ('' as CivilDate);
    const dated = { status: 'active' as const, date, ...(start && start !== date ? { start } : {}) };
    const note = () =>
      join(
        textOf('note'),
        notUsed('methods', used) ? textOf('methods') : undefined,
        notUsed('result', used) ? textOf('result') : undefined,
        notUsed('purpose', used) ? textOf('purpose') : undefined,
      );
    const withNote = (text: string | undefined) => (text ? { note: text } : {});

    switch (kind) {
      case 'diagnostics': {
        const persons = count('persons');
        const [category, basis, outcome] = [
          word<'employee'>('category'),
          word<'head'>('basis'),
          word<'favourable'>('outcome'),
        ];
        const recommendation =
          (category as string) === 'candidate'
            ? (optionalWord<'recommended'>('recommendation') ?? 'pending')
            : undefined;
        if (recommendation) use('recommendation');
        const { number, date: paperDate } = paper();
        const [methods, conclusion] = [textOf('methods', 2_000), textOf('result')];
        return {
          kind,
          ...dated,
          purpose: word<'assessment'>('purpose'),
          examinees: neededCodes(persons).map((code) => ({
            code,
            category,
            basis,
            outcome,
            ...(recommendation ? { recommendation } : {}),
          })),
          ...(number !== null && paperDate ? { assignment: { number, date: paperDate } } : {}),
          ...(methods ? { methods } : {}),
          ...(conclusion ? { conclusion } : {}),
          ...withNote(note()),
        };
      }
      case 'counselling': {
        const found = neededCodes(count('persons'));
        const form = optionalWord<'individual'>('form') ?? (found.length > 1 ? 'group' : 'individual');
        use('form');
        const result = textOf('result');
        return {
          kind,
          ...dated,
          client: word<'employee'>('category'),
          form,
          codes: found,
          channel: word<'in_person'>('channel'),
          initiative: word<'self'>('initiative'),
          topic: word<'personal'>('topic'),
          specialRoom: word('room') === 'yes',
          ...(textOf('purpose') ? { content: textOf('purpose')! } : {}),
          ...(result ? { result } : {}),
          ...withNote(note()),
        };
      }
      case 'prevention': {
        const listed = codes();
        const participants = count('persons') ?? (listed.length > 0 ? listed.length : undefined);
        if (participants === undefined && !faults.some(({ code }) => code === 'not_a_count'))
          faults.push({ code: 'no_persons', column: orNull(columnOf(mapping, 'persons')) });
        const [topic, audience, methods] = [
          textOf('purpose', 2_000),
          textOf('category', 2_000),
          textOf('methods', 2_000),
        ];
        return {
          kind,
          ...dated,
          type: word<'training'>('prevention'),
          participants: participants ?? 0,
          ...(topic ? { topic } : {}),
          ...(audience ? { audience } : {}),
          ...(methods ? { methods } : {}),
          ...withNote(note()),
        };
      }
      case 'correction': {
        const found = neededCodes(count('persons'));
        if (found.length > 1)
          faults.push({
            code: 'persons_disagree',
            column: orNull(columnOf(mapping, 'code')),
            value: String(found.length),
          });
        const result = textOf('result');
        const basis = optionalWord<'statement'>('contraindicationsBasis');
        use('category');
        return {
          kind,
          ...dated,
          code: found[0] ?? '',
          change: Number(word('change')) as 1,
          diagnosticsId: '?',
          contraindicationsAbsent: word('contraindications') === 'yes',
          ...(basis ? { contraindicationsBasis: basis } : {}),
          ...(result ? { result } : {}),
          ...withNote(note()),
        };
      }
      case 'special': {
        const { number, date: paperDate } = paper();
        const [content, result] = [textOf('purpose'), textOf('result')];
        use('basis');
        // without number and date of the request it stays a draft (227-43)
        const request = number !== null && paperDate ? { number, date: paperDate } : null;
        return {
          kind,
          ...dated,
          status: request ? 'active' : 'draft',
          type: word<'portrait'>('special'),
          request,
          ...(content ? { content } : {}),
          ...(result ? { result } : {}),
          ...withNote(note()),
        };
      }
      case 'research': {
        const title = textOf('purpose', 500);
        if (!title) faults.push({ code: 'no_title', column: orNull(columnOf(mapping, 'purpose')) });
        const returned = count('returned') ?? count('persons');
        if (returned === undefined) faults.push({ code: 'no_persons', column: orNull(columnOf(mapping, 'persons')) });
        const [invalid, headcount] = [count('invalid') ?? 0, count('headcount') ?? returned ?? 0];
        const { number, date: paperDate } = paper();
        const recommendations = textOf('result');
        use('category');
        use('form');
        return {
          kind,
          status: 'active',
          title: title ?? '',
          basis: word<'head'>('researchBasis'),
          start: start ?? date,
          end: date,
          headcount,
          returned: returned ?? 0,
          invalid,
          valid: Math.max(0, (returned ?? 0) - invalid),
          materials: [],
          ...(number !== null && paperDate ? { assignment: { number, date: paperDate } } : {}),
          ...(recommendations ? { recommendations } : {}),
          ...withNote(note()),
        };
      }
    }
  });

  function notUsed(meaning: Meaning, taken: ReadonlySet<number>): boolean {
    return !taken.has(columnOf(mapping, meaning));
  }
}

/** The ciphers of a cell, as written but normalised; a number is taken digit by digit. */
export function codesIn(cell: Cell): string[] {
  return withoutUnseen(cell.text)
    .split(/[\s,;\u00A0]+/)
    .filter((part) => part !== '' && part !== '–' && part !== '-')
    .map(normaliseCipher);
}

function orNull(column: number): number | null {
  return column < 0 ? null : column;
}

function join(...texts: (string | undefined)[]): string | undefined {
  const parts = texts.filter((text) => text);
  return parts.length > 0 ? parts.join('; ') : undefined;
}
