/**
 * The act of destruction of research material (order 227, point 18; docs/forms.md, section 6). It says what was done,
 * how it
 * was
 * checked and what the check cannot see; it never claims that recovery is impossible.
 */
import { type ActLine, type ActSettings, type DestructionAct, actTotals } from '../../domain/acts/act';
import {
  type CopyMark,
  actHead,
  actTexts,
  actTitle,
  alignOf,
  commissionBlocks,
  copyBlocks,
  datesBlock,
  headsBlock,
  signatureBlocks,
} from './act-parts';
import { text } from '../blocks';
import { tableDate, tableMoment } from '../dates';
import { actFileName } from '../file-names';
import type { DocumentLanguage, DocumentStamp } from '../inputs';
import type { Block, Inline, PaperCell, PaperDocument, PaperTable } from '../model';
import { footerLine } from '../stamp';
import { type DocumentTexts, counted, documentTexts, fill } from '../texts';

/**
 * The act as a paper in one language: A4 portrait, the ten columns of forms section 6 in compact type; `copy` marks a
 * reprint.
 */
export function actPaper(
  act: DestructionAct,
  settings: ActSettings,
  language: DocumentLanguage,
  stamp: DocumentStamp,
  copy: CopyMark | null = null,
): PaperDocument {
  const texts = documentTexts(language);
  const words = texts.act;
  const verification = verificationRuns(act, texts);
  const blocks: Block[] = [
    ...actHead(act, settings, language, words.subject, copy),
    text(words.basis),
    ...commissionBlocks(settings, language),
    text(settings.actSigning === 'psychologist' ? actTexts(language).statementAlone : words.statement, {
      spaceBeforePt: 6,
      keepWithNext: true,
    }),
    actTable(act.lines, texts),
    text(totalsLine(act.lines, texts), { align: 'left', bold: true, spaceBeforePt: 6 }),
    ...correctionLines(act, texts),
    text(verification, { spaceBeforePt: 6, align: alignOf(verification) }),
    ...copyBlocks(act, language),
    datesBlock(act, language),
    headsBlock(act, language),
    text(words.kept, { keepWithNext: true }),
    ...signatureBlocks(settings, language),
  ];
  const file =
    act.number === null
      ? words.draftFooter
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

function actTable(lines: ActLine[], texts: DocumentTexts): PaperTable {
  const words = texts.act;
  const head = Object.values(words.columns).map((column): PaperCell => ({ text: column, bold: true, align: 'center' }));
  const rows = lines.map((line, index): PaperCell[] => [
    { text: String(index + 1), align: 'center' },
    { text: `№ ${line.registration}. ${line.title}` },
    { text: tableDate(line.end), align: 'center' },
    { text: tableDate(line.keepThrough), align: 'center' },
    { text: words.materials[line.kind] },
    { text: words.carriers[line.carrier], align: 'center' },
    { text: String(line.quantity), align: 'center' },
    // unconfirmed paper: empty cells for the pen
    { text: line.way === null ? '' : words.ways[line.way] },
    { text: line.destroyedAt === null ? '' : tableMoment(line.destroyedAt), align: 'center' },
    { text: line.control === null ? '–' : grouped(line.control), align: 'center', sizePt: 7 },
  ]);
  return { kind: 'table', widths: [6.5, 28, 17.5, 17.5, 20, 16, 10.5, 20, 17.5, 16.5], head: [head], rows, sizePt: 9 };
}

/** Hexadecimal in groups of eight, so that it breaks into lines of equal length and can be compared by eye. */
function grouped(control: string): string {
  return control.replace(/(.{8})(?=.)/g, '$1 ');
}

function totalsLine(lines: ActLine[], texts: DocumentTexts): string {
  const words = texts.act;
  const { researches, paper, electronic } = actTotals(lines);
  return fill(words.totals, {
    research: counted(researches, words.totalResearch),
    paper: counted(paper, words.totalPaper),
    electronic: counted(electronic, words.totalElectronic),
  });
}

/** End dates corrected late, so that whoever signs sees them (C08). */
function correctionLines(act: DestructionAct, texts: DocumentTexts): Block[] {
  return (act.endCorrections ?? []).map(({ registration, from, to, on, reason }) =>
    text(
      fill(texts.act.endCorrected, {
        registration,
        from: tableDate(from),
        to: tableDate(to),
        on: tableDate(on),
        reason,
      }),
      { align: 'left', spaceBeforePt: 6 },
    ),
  );
}

/**
 * What the program tried after the destruction and what came of it, then what it cannot see; a line to write on where
 * nothing was electronic.
 */
function verificationRuns(act: DestructionAct, texts: DocumentTexts): Inline[] {
  const words = texts.act;
  const { rowsTried, rowsUnreadable, storeSamples, samplesFound, filesUnread = 0 } = act.verification;
  const parts: string[] = [];
  if (rowsTried > 0) {
    parts.push(
      rowsUnreadable === rowsTried
        ? counted(rowsTried, words.verifiedRows)
        : fill(words.verifiedRowsFailed, {
            tried: rowsTried,
            unreadable: rowsUnreadable,
            opened: rowsTried - rowsUnreadable,
          }),
    );
  }
  if (storeSamples > 0) {
    parts.push(
      samplesFound === 0
        ? counted(storeSamples, words.verifiedSamples)
        : fill(words.verifiedSamplesFound, { n: storeSamples, found: samplesFound }),
    );
  }
  if (filesUnread > 0) parts.push(counted(filesUnread, words.verifiedUnread));
  if (parts.length === 0) return [words.verifiedBlank, { blank: 160 }];
  return [`${words.verified}${parts.join('; ')}. ${words.limits}`];
}
