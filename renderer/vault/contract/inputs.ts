/**
 * Schemas that many calls share. They check what a handler relies on without looking: types, closed lists, sizes.
 * Whether
 * a text makes sense is the domain's to say, with the field it stands in.
 */
import { z } from 'zod';
import { isDestructionConfirmed } from '../../../shared/text/confirmation';
import { KINDS, civilDateSchema, instantSchema } from '../../../shared/domain/records/record';
import { ANNEX3_ROWS, type Annex3Key } from '../../../shared/domain/report/annex3';
import type { ErrorCode } from '../../../shared/errors/app-error';

/** Longer than any text of a form; a longer one is no person's. */
const LONGEST_TEXT = 100_000;
/** More than any list a person can choose from. */
const LONGEST_LIST = 100_000;

/** Id of a row, of a record, of a ticket; a name of a file or month. */
export const id = z.string().max(1_000);
/** A person code as it was typed. */
export const personCode = z.string().max(1_000);
/** Any text; the domain says which lengths it takes. */
export const text = z.string().max(LONGEST_TEXT);
/** Kept apart by name from other texts: nothing may write it down. */
export const passphrase = z.string().max(LONGEST_TEXT);
/** Version of a record the form was opened on; a version of a plan. */
export const version = z.number().int().min(0);
/** A place in a list, and how many. */
export const place = z.number().int().min(0);
export const flag = z.boolean();
export const year = z.number().int().min(1900).max(2199);
/** A civil date that exists. */
export const day = civilDateSchema;
export const instant = instantSchema;
export const kind = z.enum(KINDS);
export const halfYear = z.object({ year, half: z.union([z.literal(1), z.literal(2)]) });
export const periodMode = z.enum(['calendar', 'cutoff25']);
export const annex3Key = z.enum([...ANNEX3_ROWS, '1.5.not_recommended'] as [Annex3Key, ...Annex3Key[]]);
/** Languages of documents, and of the screen. */
export const paperLanguage = z.enum(['kk', 'ru']);
export const screenLanguage = z.enum(['kk', 'ru', 'en']);
export const paperFormat = z.enum(['docx', 'html']);
export const fileFormat = z.enum(['xlsx', 'docx', 'html']);
/** The bytes of a file; handed over as they are. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** Many of something. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(LONGEST_LIST);
}

/**
 * What a person filled in, or a table as it was read: the handler parses the whole of it by the domain's schema, and
 * refuses it fault by fault at its fields. Here it only has to be an object; `relied` are members the handler uses
 * before it parses.
 */
export function judgedByHandler<T>(relied: z.ZodRawShape = {}): z.ZodType<T> {
  return z.looseObject(relied) as unknown as z.ZodType<T>;
}

/** The word typed before a destruction, in any language of the screen; another one never reaches the handler. */
export const destroyWord = text.refine(isDestructionConfirmed, {
  error: 'research.confirm_mismatch' satisfies ErrorCode,
});
