/** From what a form holds to what the vault takes: the domain's schema is asked, no rule is written here. */
import type { ZodError } from 'zod';
import {
  type Kind,
  type RecordInput,
  type Status,
  type WorkRecord,
  recordSchema,
} from '../../../../shared/domain/records/record';

/** A record as a form gives it, complete or not; {@link readInput} decides. */
export type RecordSketch = { kind: Kind; status: Status } & Record<string, unknown>;

/** The vault gives identity and time; the schema asks for them, so they stand in while it looks. */
const STAND_IN = { id: 'new', version: 1, enteredAt: '2000-01-01T00:00:00Z' } as const;

/** The sketch as an input for the vault, or what the schema says of it. */
export function readInput(
  sketch: RecordSketch,
): { ok: true; input: RecordInput } | { ok: false; issues: ZodError['issues'] } {
  const answer = recordSchema.safeParse({ ...sketch, ...STAND_IN });
  if (!answer.success) return { ok: false, issues: answer.error.issues };
  return { ok: true, input: inputOf(answer.data) };
}

/** A stored version without what the vault gave it. */
export function inputOf(record: WorkRecord): RecordInput {
  const { id: _id, version: _version, enteredAt: _enteredAt, ...input } = record;
  return input as RecordInput;
}

/**
 * Only the fields that say something: empty text and null are left out, because an absent field is absent in the
 * record.
 */
export function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

/** Number and date of a paper as a form holds them. */
export interface PaperValues {
  number: string;
  date: string | null;
}

/**
 * The paper, or undefined when neither part is filled in; a half-filled one goes to the schema, which says what is
 * missing.
 */
export function paperOf(paper: PaperValues): PaperValues | undefined {
  return paper.number.trim() === '' && paper.date === null
    ? undefined
    : { number: paper.number.trim(), date: paper.date };
}
