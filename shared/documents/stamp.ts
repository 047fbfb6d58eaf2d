/**
 * The line at the foot of a document and the text its check value is taken over (docs/forms.md, common layout: footer).
 */
import type { Annex3Figures, Annex3Key } from '../domain/report/annex3';
import { ANNEX3_ROWS } from '../domain/report/annex3';
import { halfYearName } from '../time/periods';
import type { DocumentLanguage, DocumentStamp, ReportInput } from './inputs';
import { documentTexts, fill } from './texts';

/** `File index: 05-12 · name · Senim 0.1.0 · check value …`; the name is that of the file, without its ending. */
export function footerLine(name: string, stamp: DocumentStamp, language: DocumentLanguage): string {
  const words = documentTexts(language).common;
  const check = stamp.checkValue === null ? '' : fill(words.checkValue, { value: stamp.checkValue });
  return [
    stamp.fileIndex ? fill(words.fileIndex, { index: stamp.fileIndex }) : '',
    name,
    `Senim ${stamp.programVersion}`,
    check,
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * The text over which the caller computes the check value of a report (A3-26): period, moment and figures in a fixed
 * order, one per line. The same figures give the same text whatever the language or the format.
 */
export function reportCheckText(
  input: Pick<ReportInput, 'period' | 'mode' | 'range' | 'asOf' | 'version'> & { figures: Annex3Figures },
): string {
  const keys: Annex3Key[] = [...ANNEX3_ROWS, '1.5.not_recommended'];
  return [
    'senim-annex3',
    halfYearName(input.period),
    input.mode,
    input.range.from,
    input.range.to,
    input.asOf,
    `v${input.version}`,
    ...keys.map((key) => `${key}=${input.figures[key]}`),
  ].join('\n');
}
