/** The words of documents: chosen by language, filled with values, with the right form of a noun after a number. */
import { documents as en } from '../texts/documents/en';
import { documents as kk } from '../texts/documents/kk';
import { documents as ru } from '../texts/documents/ru';
import { codePapers as kkCodePapers } from '../texts/codes/papers/kk';
import { codePapers as ruCodePapers } from '../texts/codes/papers/ru';
import { unitSummary as kkUnitSummary } from '../texts/unit-summary/kk';
import { unitSummary as ruUnitSummary } from '../texts/unit-summary/ru';
import { planPapers as kkPlanPapers } from '../texts/plan/papers/kk';
import { planPapers as ruPlanPapers } from '../texts/plan/papers/ru';
import type { Texts } from '../texts/texts';
import type { DocumentLanguage } from './inputs';

/** All texts of documents in one language. */
export type DocumentTexts = Texts<typeof kk>;

/** The three forms Russian needs after a number; in Kazakh all three are the same word. */
export interface PluralForms {
  readonly one: string;
  readonly few: string;
  readonly many: string;
}

/** Texts of documents in this language. */
export function documentTexts(language: DocumentLanguage): DocumentTexts {
  return language === 'kk' ? kk : ru;
}

/** Words of the papers made under one code. */
export function codePaperTexts(language: DocumentLanguage): Texts<typeof kkCodePapers> {
  return language === 'kk' ? kkCodePapers : ruCodePapers;
}

/** Words of the summary of units and its papers. */
export function summaryTexts(language: DocumentLanguage): Texts<typeof kkUnitSummary> {
  return language === 'kk' ? kkUnitSummary : ruUnitSummary;
}

/** Words of the plans of a year and of the report on a plan's execution. */
export function planTexts(language: DocumentLanguage): Texts<typeof kkPlanPapers> {
  return language === 'kk' ? kkPlanPapers : ruPlanPapers;
}

/** The words of the journal's columns in a language of the window; documents themselves are never in English. */
export function columnTexts(language: 'kk' | 'ru' | 'en'): DocumentTexts {
  return language === 'en' ? en : documentTexts(language);
}

/** Puts values into `{{name}}`; a name without a value is a bug and throws. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name}`);
    return String(value);
  });
}

/**
 * The form that stands after `n`, with `{{n}}` filled in: 1 анкета, 2 анкеты, 5 анкет (docs/forms.md, common layout).
 */
export function counted(n: number, forms: PluralForms): string {
  const tens = n % 100;
  const ones = n % 10;
  const teen = tens >= 11 && tens <= 14;
  const form = !teen && ones === 1 ? forms.one : !teen && ones >= 2 && ones <= 4 ? forms.few : forms.many;
  return fill(form, { n });
}
