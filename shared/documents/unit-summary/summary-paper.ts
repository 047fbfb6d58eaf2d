/**
 * The summary of units on paper: the table of Annex 3 with the totals of all units, the note, the signature (order 227,
 * point 26).
 */
import {
  ANNEX3_ROWS,
  COLUMN_TEXTS,
  ROW_TEXTS,
  SECTION_TEXT,
  printedNumber,
} from '../../regulation/order-227/annex-3/annex-3-rows';
import { accessMark, centred, psychologistSignature, text } from '../blocks';
import { tableRange } from '../dates';
import type { DocumentLanguage } from '../inputs';
import type { Block, PaperCell, PaperDocument, PaperTable } from '../model';
import {
  type SummaryInput,
  changeText,
  headLines,
  summaryFooter,
  summaryNote,
  summaryTitle,
  totalText,
} from './summary-parts';
import { documentTexts, fill, summaryTexts } from '../texts';

/** One language; the note begins on a new page. */
export function summaryPaper(input: SummaryInput, language: DocumentLanguage): PaperDocument {
  const words = summaryTexts(language).paper;
  const title = summaryTitle(input.period, language);
  const bodyName = input.settings.unit.name[language];
  const note = summaryNote(input, language);
  const lines = headLines(input, language, (range) =>
    fill(documentTexts(language).report.period, { range: tableRange(range) }),
  );
  const blocks: Block[] = [
    ...accessMark(language, input.settings.restrictedMark),
    centred(title, { bold: true, keepWithNext: true }),
    ...(bodyName ? [centred(bodyName, { sizePt: 13, spaceBeforePt: 4 })] : []),
    ...lines.map((line) => centred(line, { sizePt: 12, spaceBeforePt: 2 })),
    { kind: 'space', pt: 10 },
    totalsTable(input, language),
    { kind: 'pageBreak' },
    centred(words.note, { bold: true, keepWithNext: true }),
    { kind: 'space', pt: 8 },
    ...note.paragraphs.map((paragraph) => text(paragraph)),
    ...(note.proposals.length > 0
      ? [
          text([{ text: words.proposals, bold: true }], { align: 'left', keepWithNext: true, spaceBeforePt: 8 }),
          ...note.proposals.map((paragraph) => text(paragraph)),
        ]
      : []),
    { kind: 'space', pt: 24 },
    psychologistSignature(input.settings.psychologist, language),
  ];
  return { language, title, landscape: false, baseSizePt: 14, blocks, footer: summaryFooter(input, language) };
}

function totalsTable({ summary: { totals, before } }: SummaryInput, language: DocumentLanguage): PaperTable {
  const words = summaryTexts(language).paper;
  const head: PaperCell[] = [...COLUMN_TEXTS.map((column) => column[language]), words.before, words.change].map(
    (column) => ({ text: column, bold: true, align: 'center' as const }),
  );
  const rows: PaperCell[][] = [[{ text: SECTION_TEXT[language], bold: true, align: 'center', colSpan: 5 }]];
  for (const row of ANNEX3_ROWS) {
    const bold = !row.includes('.');
    rows.push([
      { text: printedNumber(row), align: 'center', bold },
      { text: ROW_TEXTS[row][language], bold, indent: bold ? 0 : 1 },
      { text: totalText(row, totals), align: 'center', bold },
      { text: before ? totalText(row, before.totals) : '–', align: 'center', bold },
      { text: before ? changeText(row, totals, before.totals) : '–', align: 'center', bold },
    ]);
  }
  return { kind: 'table', widths: [10, 80, 24, 38, 22], head: [head], rows, sizePt: 11 };
}
