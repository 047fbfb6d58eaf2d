/**
 * The conclusion of a psychological diagnostics under one code (order 227, points 14 and 17): advisory and
 * confidential, no name.
 */
import type { DiagnosticsRecord } from '../../domain/records/record';
import type { Settings } from '../../domain/settings/settings';
import type { CivilDate } from '../../time/civil-date';
import { accessMark, centred, orBlank, psychologistSignature, text } from '../blocks';
import { documentDate, tableDate } from '../dates';
import { conclusionFileName } from '../file-names';
import type { DocumentLanguage, DocumentStamp } from '../inputs';
import type { Block, PaperCell, PaperDocument } from '../model';
import { footerLine } from '../stamp';
import { codePaperTexts, fill } from '../texts';

/** What a conclusion is made of. `amendedOn`: civil day the version in force was entered, when it is not the first. */
export interface ConclusionInput {
  record: DiagnosticsRecord;
  code: string;
  number: { year: number; number: number } | null;
  amendedOn: CivilDate | null;
  settings: Pick<Settings, 'unit' | 'psychologist' | 'restrictedMark'>;
  stamp: DocumentStamp;
}

/** The conclusion as a paper; null when the code was not examined in this session. */
export function conclusionPaper(
  { record, code, number, amendedOn, settings, stamp }: ConclusionInput,
  language: DocumentLanguage,
): PaperDocument | null {
  const examinee = record.examinees.find((one) => one.code === code);
  if (!examinee) return null;
  const words = codePaperTexts(language).conclusion;
  const basis = words.bases[examinee.basis];
  const assignment = examinee.basis === 'own_request' ? undefined : record.assignment;
  const methods = Array.isArray(record.methods) ? record.methods.join('; ') : record.methods?.trim();
  const rows: [string, string][] = [
    [words.code, code],
    [words.category, words.categories[examinee.category]],
    [
      words.basis,
      assignment ? fill(words.paper, { basis, number: assignment.number, date: tableDate(assignment.date) }) : basis,
    ],
    [words.purpose, words.purposes[record.purpose]],
    [words.date, record.start ? `${tableDate(record.start)} – ${tableDate(record.date)}` : tableDate(record.date)],
    [words.methods, methods || words.noMethods],
    [words.outcome, words.outcomes[examinee.outcome]],
  ];
  if (examinee.recommendation) rows.push([words.recommendation, words.recommendations[examinee.recommendation]]);
  const numberLine = number ? fill(words.number, number) : words.draft;
  const blocks: Block[] = [
    ...accessMark(language, settings.restrictedMark),
    { kind: 'rightBlock', lines: [[{ text: words.mark, bold: true }]], left: [[settings.unit.name[language]]] },
    { kind: 'space', pt: 18 },
    centred(words.title, { bold: true, sizePt: 16, keepWithNext: true }),
    centred(words.subject, { keepWithNext: true }),
    centred(numberLine, { keepWithNext: true }),
    ...(record.version > 1 && amendedOn
      ? [centred(fill(words.version, { version: record.version, date: tableDate(amendedOn) }), { sizePt: 11 })]
      : []),
    { kind: 'space', pt: 8 },
    {
      kind: 'splitLine',
      left: [orBlank(settings.unit.city[language], 45)],
      right: [documentDate(amendedOn ?? record.date, language)],
    },
    { kind: 'space', pt: 8 },
    {
      kind: 'table',
      widths: [34, 66],
      head: [],
      rows: rows.map(([label, value]): PaperCell[] => [{ text: label, bold: true }, { text: value }]),
      sizePt: 12,
    },
    ...part(words.conclusion, record.conclusion),
    ...part(words.advice, record.recommendations),
    text(words.closing, { spaceBeforePt: 12, sizePt: 12 }),
    { kind: 'space', pt: 24 },
    psychologistSignature(settings.psychologist, language),
  ];
  const file = conclusionFileName(
    {
      year: number?.year ?? Number(record.date.slice(0, 4)),
      number: number?.number ?? null,
      code,
      version: record.version,
    },
    settings.unit.code,
    language,
    'pdf',
  );
  return {
    language,
    title: `${words.title} ${words.subject}`,
    landscape: false,
    baseSizePt: 14,
    blocks,
    footer: footerLine(file.replace(/\.pdf$/, ''), stamp, language),
  };
}

/**
 * A titled text, paragraph by paragraph; a line to write on where nothing was entered would invite a second hand, so it
 * is left out.
 */
function part(title: string, words: string | undefined): Block[] {
  const lines = (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return [];
  return [
    text(`${title}:`, { bold: true, spaceBeforePt: 10, keepWithNext: true, indentFirst: false }),
    ...lines.map((line) => text(line)),
  ];
}
