/** Parts that several sheets share. */
import type { Signatory } from '../domain/settings';
import type { DocumentLanguage } from './inputs';
import type { SheetCell } from './model';
import { documentTexts } from './texts';

/** The signature in one line, as Annex 3 has it: `Психолог ____________ (қолы) А.Ә. Тегі`; what is not known is a line to write on. */
export function signatureRow(psychologist: Signatory, language: DocumentLanguage): SheetCell[] {
  const words = documentTexts(language).common;
  const position = psychologist.position[language] || words.psychologist;
  const name = psychologist.name[language] || `______________________________ ${words.fullName}`;
  return [{ value: null }, { value: `${position} ____________________ ${words.signature} ${name}`, wrap: true, sizePt: 12 }];
}
