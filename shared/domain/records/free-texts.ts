/**
 * The free texts of a record, and those of them that seem to name a person: under a cipher they should not (order 227,
 * point 17; 227-24).
 */
import { personalIn } from '../../personal/in-text';
import type { Doubt } from './doubts';
import { noteWords } from './note-words';
import type { RecordToCheck } from './record-rules';

/** A typed text and the field it stands in. */
interface FreeText {
  field: string;
  text: string;
}

/** Fields that hold typed text, in any kind of work. */
const TEXT_FIELDS = [
  'title',
  'topic',
  'audience',
  'conclusion',
  'recommendations',
  'content',
  'result',
  'invalidReasons',
  'results',
  'forecast',
  'requestedBy',
  'note',
  'reason',
] as const;

/** Every typed text of a record; closed lists that share a name with one are no text. */
function* freeTexts(record: RecordToCheck): Generator<FreeText> {
  for (const field of TEXT_FIELDS) {
    const text: unknown =
      record.kind === 'counselling' && field === 'topic' ? undefined : (record as Record<string, unknown>)[field];
    if (typeof text === 'string' && text !== '') yield { field, text };
  }
  if (record.kind === 'research' && record.hold) yield { field: 'hold.reason', text: record.hold.reason };
}

/** Only names and personal numbers are looked for. */
const NO_CODES: ReadonlySet<string> = new Set();

/** True when the text seems to hold a name, a telephone, an address or a personal number. */
export function looksPersonal(text: string): boolean {
  return personalIn(text) !== null || noteWords(text, NO_CODES).length > 0;
}

/**
 * As {@link looksPersonal}, for names of methods: those often name their authors, so only numbers and addresses count.
 */
function holdsNumber(text: string): boolean {
  const found = personalIn(text);
  return (found !== null && found !== 'name') || noteWords(text, NO_CODES).some(({ kind }) => kind === 'number');
}

/** The texts of a record that may name a person, each at its field. */
export function* textDoubts(record: RecordToCheck): Generator<Doubt> {
  for (const { field, text } of freeTexts(record)) {
    if (looksPersonal(text)) yield { code: field === 'title' ? 'title_looks_personal' : 'text_looks_personal', field };
  }
  if ('methods' in record && record.methods !== undefined && [record.methods].flat().some(holdsNumber))
    yield { code: 'text_looks_personal', field: 'methods' };
}
