/** Who signs a plan, as printed. */
import type { PlanBook, PlanSigning } from '../../domain/plan/plan';
import type { Signatory } from '../../domain/settings/settings';
import type { DocumentLanguage } from '../inputs';
import { planTexts } from '../texts';

/** The psychologist, or for a plan of the year the person responsible with the unit (order 227, points 8 and 30). */
export function planAuthor(book: PlanBook, { author, authorUnit }: PlanSigning, language: DocumentLanguage): Signatory {
  if (book === 'quarter') return author;
  const position =
    [author.position[language], authorUnit[language]].filter(Boolean).join(', ') || planTexts(language).responsible;
  return { ...author, position: { ...author.position, [language]: position } };
}
