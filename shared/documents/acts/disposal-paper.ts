/**
 * The act of selection for destruction of records whose term is over (D-20): made before the content goes, so the day
 * of that is a line for the pen.
 */
import type { ActSettings, DisposalAct, DisposalLine } from '../../domain/acts/act';
import { recordKeepThrough } from '../../regulation/records-term';
import {
  type CopyMark,
  actHead,
  actTexts,
  actTitle,
  annexBlocks,
  commissionBlocks,
  copyBlocks,
  headsLine,
  signatureBlocks,
} from './act-parts';
import { text } from '../blocks';
import { tableDate } from '../dates';
import { actFileName } from '../file-names';
import type { DocumentLanguage, DocumentStamp } from '../inputs';
import type { Block, PaperCell, PaperDocument, PaperTable } from '../model';
import { footerLine } from '../stamp';
import { counted, documentTexts, fill } from '../texts';

/** The act as a paper in one language: A4 portrait, seven columns; `copy` marks a reprint. */
export function disposalPaper(
  act: DisposalAct,
  settings: ActSettings,
  language: DocumentLanguage,
  stamp: DocumentStamp,
  copy: CopyMark | null = null,
): PaperDocument {
  const words = actTexts(language).disposal;
  const years = counted(act.term.years, words.years);
  const blocks: Block[] = [
    ...actHead(act, settings, language, words.subject, copy),
    text(fill(words.basis, { basis: act.term.basis, years })),
    ...commissionBlocks(settings, language),
    text(settings.actSigning === 'psychologist' ? words.statementAlone : words.statement, {
      spaceBeforePt: 6,
      keepWithNext: true,
    }),
    table(act.lines, act.term.years, years, language),
    text(fill(words.totals, { records: counted(act.lines.length, words.totalRecords) }), {
      align: 'left',
      bold: true,
      spaceBeforePt: 6,
    }),
    text(words.kept, { spaceBeforePt: 6 }),
    ...copyBlocks(act, language),
    text([words.done, { blank: 60 }], { align: 'left', keepWithNext: true }),
    ...signatureBlocks(settings, language),
    ...annexBlocks([words.limits, headsLine(act, language)], language),
  ];
  const file =
    act.number === null
      ? documentTexts(language).act.draftFooter
      : actFileName(act, settings.unit.code, language, 'pdf').replace(/\.pdf$/, '');
  return {
    language,
    title: actTitle(act, language, words.subject),
    landscape: false,
    baseSizePt: 14,
    blocks,
    footer: footerLine(file, stamp, language),
  };
}

function table(lines: readonly DisposalLine[], term: number, years: string, language: DocumentLanguage): PaperTable {
  const { columns } = actTexts(language).disposal;
  const kinds = documentTexts(language).journal.kind;
  const head = Object.values(columns).map((column): PaperCell => ({ text: column, bold: true, align: 'center' }));
  const rows = lines.map((line, index): PaperCell[] => [
    { text: String(index + 1), align: 'center' },
    { text: `${line.number}/${line.year}`, align: 'center' },
    { text: tableDate(line.date), align: 'center' },
    { text: kinds[line.kind] },
    { text: years, align: 'center' },
    { text: tableDate(recordKeepThrough(line.date, term)), align: 'center' },
    { text: '' },
  ]);
  return { kind: 'table', widths: [9, 23, 23, 50, 19, 25, 21], head: [head], rows, sizePt: 11 };
}
