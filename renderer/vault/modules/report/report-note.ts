/**
 * The note's seven parts: suggested from the figures, edited by the person, looked through for ciphers and names
 * (A3-22, A3-25).
 */
import { noteParagraphs, noteWords } from '../../../../shared/domain/records/note-words';
import type { DocumentLanguage, NoteTexts, ReportInput } from '../../../../shared/documents/inputs';
import { prefillNote } from '../../../../shared/documents/report/report-note';
import { type Result, fail, ok } from '../../../../shared/errors/app-error';
import { NOTE_PARTS, type NotePart } from '../../../../shared/regulation/order-227/annex-3/annex-3-rows';
import type { HalfYear } from '../../../../shared/time/periods';
import type { NoteDraft } from '../../api/report';
import { type OpenVault, viewsOf } from '../../open/open-vault';
import { keptNote, noteId } from '../../rows/report-rows';

/** Both languages of the note, Kazakh first. */
export const NOTE_LANGUAGES: readonly DocumentLanguage[] = ['kk', 'ru'];
/** Longest part: far more than a page, and below what a cell of a workbook holds. */
const MAX_PART = 20_000;

/** The note as it will be printed: edited parts as they were typed, the others as suggested. */
export function noteTexts(vault: OpenVault, input: ReportInput): Record<DocumentLanguage, NoteTexts> {
  const one = (language: DocumentLanguage): NoteTexts => {
    const suggested = prefillNote(input, language);
    return Object.fromEntries(
      NOTE_PARTS.map((part) => {
        const kept = keptNote(vault, input.period, language, part);
        return [part, kept ? noteParagraphs(kept.text) : suggested[part]];
      }),
    ) as NoteTexts;
  };
  return { kk: one('kk'), ru: one('ru') };
}

/** The note as the editor shows it. */
export function noteDrafts(vault: OpenVault, input: ReportInput): Record<DocumentLanguage, NoteDraft[]> {
  const codes = viewsOf(vault).taken;
  const one = (language: DocumentLanguage) => {
    const suggestions = prefillNote(input, language);
    return NOTE_PARTS.map((part): NoteDraft => {
      const suggested = suggestions[part].join('\n');
      const kept = keptNote(vault, input.period, language, part);
      return {
        part,
        suggested,
        text: kept?.text ?? null,
        outdated: kept !== undefined && kept.offered !== suggested,
        words: kept ? noteWords(kept.text, codes, suggested) : [],
      };
    });
  };
  return { kk: one('kk'), ru: one('ru') };
}

/** Keeps an edited part, or forgets it. Text equal to the suggestion is no edit. */
export async function saveNote(
  vault: OpenVault,
  input: ReportInput,
  period: HalfYear,
  language: DocumentLanguage,
  part: NotePart,
  text: string | null,
): Promise<Result<null>> {
  const id = noteId(period, language, part);
  if (text !== null && text.length > MAX_PART) return fail('report.text_too_long', { params: { max: MAX_PART } });
  const offered = prefillNote(input, language)[part].join('\n');
  if (text === null || text === offered)
    return vault.store.get('report', id) ? vault.store.write([{ table: 'report', id, remove: true }]) : ok(null);
  const before = keptNote(vault, period, language, part);
  return vault.store.write([{ table: 'report', id, value: { text, offered: before?.offered ?? offered } }]);
}
