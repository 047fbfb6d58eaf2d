/**
 * How a job ends that could not do its work: a sentence for the person at the terminal and an exit code for the caller.
 */
import type { AppError } from '../../shared/errors/app-error';
import { locales } from '../../shared/texts';

/** Carries a typed refusal out of the steps of a job. */
export class JobFailure extends Error {
  constructor(readonly refusal: AppError) {
    super(refusal.code);
  }
}

/** 3: the file is refused whole; 2: an argument is wrong, the folder for the files included; 1: anything else. */
export function exitCodeOf(refusal: AppError): number {
  if (['file.not_exchange', 'file.newer_version', 'file.damaged', 'file.too_large'].includes(refusal.code)) return 3;
  return ['file.not_readable', 'file.not_writable', 'bad_request', 'vault.disk_full'].includes(refusal.code) ? 2 : 1;
}

/** The program's own text for the error, in English, with its code. */
export function explain(refusal: AppError): string {
  const words = refusal.code
    .split('.')
    .reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], locales.en.errors);
  const text =
    typeof words === 'string'
      ? words
      : words && typeof words === 'object'
        ? Object.values(words)
            .filter((part) => typeof part === 'string')
            .join(' ')
        : '';
  return `${text || 'The work could not be done.'} [${refusal.code}]`;
}
