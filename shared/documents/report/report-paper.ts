/** The semiannual report on paper: the table of Annex 3, the note, the signature (order 227, point 25 and Annex 3). */
import {
  ANNEX3_ROWS,
  COLUMN_TEXTS,
  NOTE_HEADINGS,
  NOTE_TITLE,
  ROW_TEXTS,
  SECTION_TEXT,
  cellText,
  printedNumber,
  reportTitle,
} from '../../regulation/order-227/annex-3/annex-3-rows';
import { accessMark, addresseeOf, centred, psychologistSignature, text } from '../blocks';
import { civilDate } from '../../time/civil-date';
import { asOfDay, documentDate, tableDate, tableRange } from '../dates';
import { reportFileName } from '../file-names';
import type { DocumentLanguage, ReportInput } from '../inputs';
import type { Block, PaperCell, PaperDocument, PaperTable } from '../model';
import { reportNote } from './report-note';
import { footerLine } from '../stamp';
import { documentTexts, fill } from '../texts';

/** The report as a paper in one language. The table stands on the first page, the note begins on a new one. */
export function reportPaper(input: ReportInput, language: DocumentLanguage): PaperDocument {
  const title = reportTitle(input.period, language);
  const words = documentTexts(language).report;
  const bodyName = input.settings.unit.name[language];
  const name = reportFileName(input.period, input.settings.unit.code, input.version, 'pdf').replace(/\.pdf$/, '');
  const blocks: Block[] = [
    ...accessMark(language, input.settings.restrictedMark),
    { kind: 'rightBlock', lines: [[words.annex], [words.form]] },
    { kind: 'space', pt: 6 },
    { kind: 'rightBlock', lines: [[addresseeOf(input, language)]] },
    { kind: 'space', pt: 8 },
    centred(title, { bold: true, keepWithNext: true }),
    ...heading(bodyName, input, language),
    annex3Table(input, language),
    { kind: 'pageBreak' },
    centred(NOTE_TITLE[language], { bold: true, keepWithNext: true }),
    ...heading(bodyName, input, language),
    ...noteBlocks(input, language),
    { kind: 'space', pt: 24 },
    psychologistSignature(input.settings.psychologist, language),
    text(documentDate(civilDate(input.madeAt.slice(0, 10)), language), {
      align: 'left',
      indentFirst: false,
      spaceBeforePt: 8,
    }),
  ];
  return { language, title, landscape: false, baseSizePt: 14, blocks, footer: footerLine(name, input.stamp, language) };
}

/**
 * Name of the body and the period under a title; the name stands in the nominative because it cannot be inflected here.
 */
function heading(bodyName: string, input: ReportInput, language: DocumentLanguage): Block[] {
  const words = documentTexts(language).report;
  const period = `${fill(words.period, { range: tableRange(input.range) })}; ${fill(words.asOf, { date: tableDate(asOfDay(input)) })}`;
  return [
    ...(bodyName ? [centred(bodyName, { sizePt: 13, spaceBeforePt: 4 })] : []),
    centred(period, { sizePt: 12, spaceBeforePt: 2 }),
    { kind: 'space', pt: 10 },
  ];
}

function annex3Table(input: ReportInput, language: DocumentLanguage): PaperTable {
  const head: PaperCell[] = COLUMN_TEXTS.map((words) => ({
    text: words[language],
    bold: true,
    align: 'center' as const,
  }));
  const rows: PaperCell[][] = [[{ text: SECTION_TEXT[language], bold: true, align: 'center', colSpan: 3 }]];
  for (const row of ANNEX3_ROWS) {
    const total = !row.includes('.');
    rows.push([
      { text: printedNumber(row), align: 'center', bold: total },
      { text: ROW_TEXTS[row][language], bold: total, indent: total ? 0 : 1 },
      { text: cellText(row, input.figures), align: 'center', bold: total },
    ]);
  }
  // With the mark's two lines above it the form would leave its last row alone on a second page.
  return { kind: 'table', widths: [12, 128, 30], head: [head], rows, sizePt: input.settings.restrictedMark ? 11 : 12 };
}

function noteBlocks(input: ReportInput, language: DocumentLanguage): Block[] {
  return reportNote(input, language).flatMap(({ part, paragraphs }) => [
    text([{ text: NOTE_HEADINGS[part][language], bold: true }], {
      align: 'left',
      keepWithNext: true,
      spaceBeforePt: 8,
    }),
    // the signature never stands on a page without text
    ...paragraphs.map((paragraph, index) =>
      text(paragraph, part === 'conclusion' && index === paragraphs.length - 1 ? { keepWithNext: true } : {}),
    ),
  ]);
}
