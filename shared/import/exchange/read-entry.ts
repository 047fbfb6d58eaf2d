/** One entry of an exchange file: from anything JSON can say to a record, or the reason why not. */
import type { AppError } from '../../errors/app-error';
import { type WorkRecord, recordSchema } from '../../domain/records/record';
import { faultsWithin } from '../../domain/records/record-rules';
import { recommendationFault } from '../../regulation/order-227/points-04-16/point-14-diagnostics';
import { normaliseCipher } from '../../regulation/order-227/points-17-29/point-17-cipher';
import { mustStayDraft } from '../../regulation/order-227/points-17-29/point-22-special';
import type { RefusalCode } from './types';

/** What is wrong with an entry. */
export interface EntryFault {
  reason: RefusalCode;
  field?: string;
  value?: string;
}

/** An entry that may be stored as far as it can be judged by itself. */
export interface ReadEntry {
  record: WorkRecord;
  /** Dotted paths of fields the format does not know, or not at this place; their values are dropped. */
  unknown: string[];
  /** True when an active special record without a request was turned into a draft (227-43). */
  madeDraft: boolean;
}

type Plain = Record<string, unknown>;

/** Reads one entry (docs/exchange-format.md) and applies the hard rules it can break by itself. */
export function readEntry(
  raw: unknown,
): { ok: true; entry: ReadEntry } | { ok: false; id: string | null; fault: EntryFault } {
  if (!isPlain(raw)) return { ok: false, id: null, fault: { reason: 'not_a_record' } };
  const id = entryId(raw);
  const completed = complete(raw);
  const parsed = recordSchema.safeParse(completed);
  if (!parsed.success) return { ok: false, id, fault: schemaFault(completed, parsed.error.issues[0]) };
  const read = withoutStrayRecommendations(withNormalCiphers(parsed.data));
  const madeDraft = read.kind === 'special' && mustStayDraft(read);
  const record: WorkRecord = madeDraft ? { ...read, status: 'draft' } : read;
  // the ciphers are judged as written: blanks or other signs around a code are a fault of the file
  const broken = faultsWithin(parsed.data)[0] ?? faultsWithin(record)[0];
  if (broken) return { ok: false, id, fault: ruleFault(broken) };
  return { ok: true, entry: { record, unknown: unknownPaths(completed, record), madeDraft } };
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entryId(raw: Plain): string | null {
  const id = raw['id'];
  if (typeof id === 'string' && id !== '') return id.slice(0, 100);
  return typeof id === 'number' ? String(id) : null;
}

/** Fields for which null is a value of its own. */
const NULLABLE: ReadonlySet<string> = new Set(['end', 'request']);

/**
 * The entry with null taken out where the format allows leaving the field out, and with the nulls it leaves out put in.
 */
function complete(raw: Plain): Plain {
  const entry = withoutNulls(raw, NULLABLE);
  if (entry['kind'] === 'special' && entry['request'] === undefined) return { ...entry, request: null };
  if (entry['kind'] === 'research' && entry['end'] === undefined) return { ...entry, end: null };
  const { examinees } = entry;
  const odd = (e: unknown) => isPlain(e) && (e['recommendation'] === null || e['outcome'] === null);
  if (entry['kind'] !== 'diagnostics' || !Array.isArray(examinees) || !examinees.some(odd)) return entry;
  return { ...entry, examinees: examinees.map((e: unknown) => (isPlain(e) ? withoutNulls(e, NOTHING) : e)) };
}

const NOTHING: ReadonlySet<string> = new Set();

/** Object.fromEntries keeps a key such as `__proto__` a plain key. */
function withoutNulls(raw: Plain, except: ReadonlySet<string>): Plain {
  const odd = (key: string) => raw[key] === null && !except.has(key);
  return Object.keys(raw).some(odd) ? Object.fromEntries(Object.entries(raw).filter(([key]) => !odd(key))) : raw;
}

function withNormalCiphers(record: WorkRecord): WorkRecord {
  if (record.disposedByAct) return record;
  if (record.kind === 'diagnostics')
    return { ...record, examinees: record.examinees.map((e) => ({ ...e, code: normaliseCipher(e.code) })) };
  if (record.kind === 'counselling') return { ...record, codes: record.codes.map(normaliseCipher) };
  return (record.kind === 'correction' || record.kind === 'prevention') && record.code !== undefined
    ? { ...record, code: normaliseCipher(record.code) }
    : record;
}

/**
 * A candidate without a recommendation still waits for it; one of anybody else is no field of the format (Annex 3, row
 * 1.5).
 */
function withoutStrayRecommendations(record: WorkRecord): WorkRecord {
  if (record.kind !== 'diagnostics' || record.examinees.every((e) => recommendationFault(e) === null)) return record;
  return {
    ...record,
    examinees: record.examinees.map((examinee) => {
      const { recommendation, ...rest } = examinee;
      if (examinee.category !== 'candidate') return rest;
      return recommendation === undefined && record.status === 'active'
        ? { ...rest, recommendation: 'pending' }
        : examinee;
    }),
  };
}

interface Issue {
  code?: string;
  message: string;
  path: PropertyKey[];
}

function schemaFault(entry: Plain, issue: Issue | undefined): EntryFault {
  if (!issue) return { reason: 'not_a_record' };
  const field = issue.path.map(String).join('.');
  const value = issue.path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Plain)[String(key)] : undefined,
    entry,
  );
  const reason = schemaReason(issue, value);
  const shown = reason === 'unknown_value' || reason === 'impossible_date' ? shownValue(value) : undefined;
  return { reason, ...(field === '' ? {} : { field }), ...(shown === undefined ? {} : { value: shown }) };
}

function schemaReason(issue: Issue, value: unknown): RefusalCode {
  if (value === undefined || value === null || value === '') return 'missing_value';
  if (issue.message === 'record.impossible_date') return 'impossible_date';
  if (issue.code === 'too_small' && Array.isArray(value)) return 'missing_value';
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return scalar && issue.code !== 'invalid_type' ? 'unknown_value' : 'wrong_type';
}

function shownValue(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.length <= 60 ? text : undefined;
}

function ruleFault({ code, field }: AppError): EntryFault {
  const reasons: Partial<Record<AppError['code'], RefusalCode>> = {
    'record.date_order': 'date_order',
    'record.code_shape': 'code_shape',
    'record.code_looks_personal': 'code_looks_personal',
    'record.contraindications': 'contraindications',
  };
  const reason = reasons[code] ?? 'not_a_record';
  return { reason, ...(field === undefined ? {} : { field }) };
}

/** How many unknown fields of one record are named; a hostile file may bring a million. */
const MOST_UNKNOWN = 20;

/** What the schema dropped: it keeps exactly the fields it knows, so what is missing in its result was unknown. */
function unknownPaths(raw: unknown, known: unknown): string[] {
  const found: string[] = [];
  collectUnknown(raw, known, '', found);
  return found;
}

function collectUnknown(raw: unknown, known: unknown, path: string, found: string[]): void {
  if (typeof raw !== 'object' || typeof known !== 'object' || raw === null || known === null) return;
  for (const key of Object.keys(raw)) {
    if (found.length >= MOST_UNKNOWN) return;
    const value = (raw as Plain)[key];
    if (!Object.hasOwn(known, key)) found.push(`${path}${key.slice(0, 100)}`);
    else if (typeof value === 'object') collectUnknown(value, (known as Plain)[key], `${path}${key}.`, found);
  }
}
