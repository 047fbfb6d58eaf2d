/** Why a row is refused, in a person's words; on the page and in the file of refused rows alike. */
import type { AppError } from '../../errors/app-error';
import { type Language, locales } from '../../texts';
import type { RowFault } from './read-row';

/** One sentence; the word at fault stands in it where it may be shown. */
export function faultText(fault: RowFault, language: Language): string {
  const { oldJournal } = locales[language];
  if (fault.code === 'rule') return fault.error ? ruleText(fault.error, language) : oldJournal.fault.rule;
  const template: string = oldJournal.fault[fault.code];
  const text = template
    .replaceAll('{{value}}', fault.value ?? '')
    .replaceAll('{{list}}', fault.list ? oldJournal.list[fault.list] : '');
  return fault.value === undefined ? text.replace(/:\s*$/, '.') : text;
}

function ruleText(error: AppError, language: Language): string {
  const { errors, records } = locales[language];
  const rule = error.params?.['rule'];
  if (typeof rule === 'string' && Object.hasOwn(records.rule, rule))
    return records.rule[rule as keyof typeof records.rule];
  const [group = '', name = ''] = error.code.split('.');
  const texts = (errors as unknown as Record<string, Record<string, string>>)[group];
  return texts?.[name] ?? locales[language].oldJournal.fault.rule;
}
