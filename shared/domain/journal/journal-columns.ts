/**
 * What a record says in the columns of the journal that depend on its kind (order 227, point 23; docs/forms.md, section
 * 2), as
 * neutral values: words of closed lists by list and key, typed texts as they are. The one place where a record is
 * turned
 * into columns: the window, the sheet, the paper and the search read it from here.
 */
import type { CivilDate } from '../../time/civil-date';
import type { WorkRecord } from '../records/record';

export const TERM_LISTS = [
  'form',
  'channel',
  'basis',
  'category',
  'initiative',
  'topic',
  'purpose',
  'prevention',
  'material',
  'aim',
  'change',
  'special',
  'researchBasis',
  'researchMaterial',
  'condition',
  'word',
] as const;
/** A word of a closed list; `word` are single words that stand for a kind of work as a whole. */
export interface Term {
  list: (typeof TERM_LISTS)[number];
  key: string;
}

/** Columns 4, 5, 6, 9, 10 and 11; the others come from the line itself. */
export interface JournalColumns {
  form: Term[];
  basis: Term[];
  /** The assignment or the request. */
  paper: { number: string; date: CivilDate } | null;
  withWhom: Term[];
  /** Typed instead of a category. */
  audience: string;
  purpose: Term[];
  /** Typed: topic or title. */
  topic: string;
  methods: Term[];
  /** Typed. */
  methodNames: string;
  /** Typed, in paragraphs. */
  result: string[];
  /** Special conditions (point 11). */
  conditions: Term[];
  /** Materials prepared and their copies. */
  quantity: number | null;
  copies: number | null;
}

const NONE: JournalColumns = {
  form: [],
  basis: [],
  paper: null,
  withWhom: [],
  audience: '',
  purpose: [],
  topic: '',
  methods: [],
  methodNames: '',
  result: [],
  conditions: [],
  quantity: null,
  copies: null,
};

/** The columns of one record. */
export function columnsOf(record: WorkRecord): JournalColumns {
  if (record.disposedByAct) return { ...NONE, withWhom: categoriesOf(record) };
  return { ...ownColumns(record), conditions: terms('condition', record.conditions ? [record.conditions] : []) };
}

function ownColumns(record: WorkRecord): JournalColumns {
  switch (record.kind) {
    case 'diagnostics':
      return {
        ...NONE,
        form: terms('form', [record.examinees.length > 1 ? 'group' : 'individual']),
        basis: terms(
          'basis',
          record.examinees.map((e) => e.basis),
        ),
        paper: record.assignment ?? null,
        withWhom: categoriesOf(record),
        purpose: terms('purpose', [record.purpose]),
        methodNames: names(record.methods),
        result: texts(record.conclusion, record.recommendations),
      };
    case 'counselling':
      return {
        ...NONE,
        form: [...terms('form', [record.form]), ...terms('channel', [record.channel])],
        basis: terms('initiative', [record.initiative]),
        withWhom: categoriesOf(record),
        purpose: terms('topic', [record.topic]),
        result: texts(record.content, record.result),
      };
    case 'prevention':
      return {
        ...NONE,
        form: [...terms('prevention', [record.type]), ...terms('material', record.material ? [record.material] : [])],
        audience: record.audience ?? '',
        topic: record.topic ?? '',
        purpose: terms('aim', record.aim ? [record.aim] : []),
        methodNames: names(record.methods),
        quantity: record.quantity ?? null,
        copies: record.copies ?? null,
      };
    case 'correction':
      return {
        ...NONE,
        form: terms('form', ['individual']),
        basis: terms('word', ['correctionBasis']),
        withWhom: terms('category', ['employee']),
        purpose: terms('change', [`n${record.change}`]),
        result: texts(record.content, record.result),
      };
    case 'special':
      return {
        ...NONE,
        form: terms('special', [record.type]),
        basis: terms('word', ['specialBasis']),
        paper: record.request,
        audience: record.requestedBy ?? '',
        result: texts(record.content, record.result),
      };
    case 'research':
      return {
        ...NONE,
        form: terms('word', ['survey']),
        basis: terms('researchBasis', [record.basis]),
        paper: record.assignment ?? null,
        withWhom: terms('category', ['employee']),
        topic: record.title,
        methods: terms(
          'researchMaterial',
          record.materials.map((line) => line.kind),
        ),
        result: texts(record.forecast, record.recommendations),
      };
  }
}

/** With whom; all that is left to say of a record whose content was disposed of (D-20). */
function categoriesOf(record: WorkRecord): Term[] {
  return record.kind === 'diagnostics'
    ? terms(
        'category',
        record.examinees.map((e) => e.category),
      )
    : record.kind === 'counselling'
      ? terms('category', [record.client])
      : [];
}

/** Every word of a closed list the record holds, its direction aside. */
export function termsOf({ form, basis, withWhom, purpose, methods, conditions }: JournalColumns): Term[] {
  return [...form, ...basis, ...withWhom, ...purpose, ...methods, ...conditions];
}

function terms(list: Term['list'], keys: readonly string[]): Term[] {
  return [...new Set(keys)].map((key) => ({ list, key }));
}

function names(methods: string | string[] | undefined): string {
  return Array.isArray(methods) ? methods.join(', ') : (methods ?? '');
}

function texts(...typed: (string | undefined)[]): string[] {
  return typed.filter((text): text is string => Boolean(text?.trim()));
}
