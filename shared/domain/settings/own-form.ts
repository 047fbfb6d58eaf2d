/**
 * A body's own words for the forms the order only refers to: Annexes 1, 2 and 4 are not in its text (D-01). The columns
 * stay those of the program, because what it writes into them is; their headings, the title and the line naming the
 * annex
 * are the body's. A form travels between units as a small JSON file.
 */
import { z } from 'zod';
import { type Bilingual, bilingualSchema } from './bilingual';

/** Forms that may have words of their own: the plans of a quarter and of a year, the journal. */
export const FORM_KINDS = ['quarter', 'educational', 'ideological', 'journal'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Columns of each form. */
export const FORM_COLUMNS: Readonly<Record<FormKind, number>> = {
  quarter: 7,
  educational: 8,
  ideological: 7,
  journal: 13,
};

const NO_WORDS: Bilingual = { kk: '', ru: '' };

/** Empty words are the program's own. */
export const ownFormSchema = z.object({
  /** At the right above everything: which annex of which order it is. */
  annex: bilingualSchema.default(NO_WORDS),
  /** `{{year}}` and `{{quarter}}` stand for the period of a plan. */
  title: bilingualSchema.default(NO_WORDS),
  /** Headings in the order of the columns. */
  columns: z.array(bilingualSchema).max(20).default([]),
  /** Compared with the annex of the order by the person. */
  checked: z.boolean().default(false),
});
export type OwnForm = z.infer<typeof ownFormSchema>;

/** A form with nothing of its own. */
export function emptyForm(kind: FormKind): OwnForm {
  return {
    annex: NO_WORDS,
    title: NO_WORDS,
    columns: Array.from({ length: FORM_COLUMNS[kind] }, () => NO_WORDS),
    checked: false,
  };
}

/** True when it says nothing the program would not say itself. */
export function isEmptyForm({ annex, title, columns, checked }: OwnForm): boolean {
  return !checked && [annex, title, ...columns].every(({ kk, ru }) => kk.trim() === '' && ru.trim() === '');
}

/** The headings of a form: the body's own where it has them. */
export function formHeadings(
  own: OwnForm | null | undefined,
  words: readonly string[],
  language: keyof Bilingual,
): string[] {
  return words.map((word, index) => own?.columns[index]?.[language].trim() || word);
}

const FORMAT = 'senim-form';
const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  kind: z.enum(FORM_KINDS),
  form: ownFormSchema,
});

/** The form as the text of a file. */
export function writeForm(kind: FormKind, form: OwnForm): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, kind, form }, null, 2)}\n`;
}

/** The form a file holds; null when it holds none, or one of another kind. */
export function readForm(text: string, kind: FormKind): OwnForm | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // Not of this form: the caller refuses it.
    return null;
  }
  const read = fileSchema.safeParse(raw);
  if (!read.success || read.data.kind !== kind) return null;
  const { form } = read.data;
  return { ...form, columns: emptyForm(kind).columns.map((none, index) => form.columns[index] ?? none) };
}
