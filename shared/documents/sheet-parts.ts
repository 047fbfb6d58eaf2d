/** Parts that several sheets share. */
import type { Signatory } from '../domain/settings/settings';
import { withRank } from './blocks';
import type { DocumentLanguage } from './inputs';
import type { SheetCell } from './model';
import { documentTexts } from './texts';

/** The optional mark «Қызметтік пайдалану үшін» with the copy's number, for the head of each printed page (D-21). */
export function restrictedHeader(language: DocumentLanguage, wanted: boolean): { header?: string } {
  const words = documentTexts(language).common;
  return wanted ? { header: `${words.restricted}\n${words.copyNumber}` } : {};
}

/**
 * The signature in one line, as Annex 3 has it: `Психолог ____________ (қолы) А.Ә. Тегі`; what is not known is a line
 * to write on.
 */
export function signatureRow(psychologist: Signatory, language: DocumentLanguage): SheetCell[] {
  const words = documentTexts(language).common;
  const position = withRank(psychologist.position[language] || words.psychologist, psychologist, language);
  const name = psychologist.name[language] || `______________________________ ${words.fullName}`;
  return [
    { value: null },
    { value: `${position} ____________________ ${words.signature} ${name}`, wrap: true, sizePt: 12 },
  ];
}
