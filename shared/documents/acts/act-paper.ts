/**
 * The act of destruction of research material (order 227, point 18; docs/forms.md, section 6). It says what was done,
 * how it
 * was
 * checked and what the check cannot see; it never claims that recovery is impossible.
 */
import { type ActLine, type ActSettings, type DestructionAct, actTotals } from '../../domain/acts/act';
import { heldItems, unconfirmed } from '../../domain/acts/act-lines';
import {
  type CopyMark,
  actHead,
  actTexts,
  actTitle,
  annexBlocks,
  commissionBlocks,
  copyBlocks,
  datesBlocks,
  headsLine,
  signatureBlocks,
} from './act-parts';
import { text } from '../blocks';
import { tableDate, tableMoment } from '../dates';
import { actFileName } from '../file-names';
import type { DocumentLanguage, DocumentStamp } from '../inputs';
import type { Block, PaperCell, PaperDocument, PaperTable } from '../model';
import { footerLine } from '../stamp';
import { type DocumentTexts, counted, documentTexts, fill } from '../texts';

/**
 * The act as a paper in one language: A4 landscape, the ten columns of forms section 6; `copy` marks a reprint. What
 * people
 * sign comes first; values of the program that nobody can check by eye follow after the signatures.
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
  const alone = settings.actSigning === 'psychologist';
  const blocks: Block[] = [
    ...actHead(act, settings, language, words.subject, copy),
    text(words.basis),
    ...commissionBlocks(settings, language),
    text(alone ? actTexts(language).statementAlone : words.statement, { spaceBeforePt: 6, keepWithNext: true }),
    actTable(act.lines, texts, language),
    ...totalsBlocks(act.lines, texts, language),
    ...correctionLines(act, texts),
    ...verificationBlocks(act, texts, language),
    ...copyBlocks(act, language),
    ...datesBlocks(act, language),
    text(words.kept, { keepWithNext: true }),
    ...signatureBlocks(settings, language),
    ...annexBlocks(
      [...programCheck(act, texts), ...(checked(act) ? [words.limits] : []), headsLine(act, language)],
      language,
    ),
  ];
  const file =
    act.number === null
      ? words.draftFooter
      : actFileName(act, settings.unit.code, language, 'pdf').replace(/\.pdf$/, '');
  return {
    language,
    title: actTitle(act, language, words.subject),
    landscape: true,
    baseSizePt: 12,
    blocks,
    footer: footerLine(file, stamp, language),
  };
}

function actTable(lines: ActLine[], texts: DocumentTexts, language: DocumentLanguage): PaperTable {
  const words = texts.act;
  const ways = { ...words.ways, ...actTexts(language).ways };
  const head = Object.values(words.columns).map((column): PaperCell => ({ text: column, bold: true, align: 'center' }));
  const rows = lines.map((line, index): PaperCell[] => [
    { text: String(index + 1), align: 'center' },
    { text: `№ ${line.registration}. ${line.title}` },
    { text: tableDate(line.end), align: 'center' },
    { text: tableDate(line.keepThrough), align: 'center' },
    { text: materialText(line, texts, language) },
    { text: words.carriers[line.carrier], align: 'center' },
    { text: String(line.quantity), align: 'center' },
    // not confirmed by a person yet: empty cells for the pen
    { text: line.way === null ? '' : ways[line.way] },
    { text: line.destroyedAt === null ? '' : tableMoment(line.destroyedAt), align: 'center' },
    { text: line.control === null ? '–' : grouped(line.control), align: 'center', sizePt: 7 },
  ]);
  return { kind: 'table', widths: [7, 50, 27, 27, 40, 25, 19, 34, 27, 26], head: [head], rows, sizePt: 10 };
}

/** Hexadecimal in groups of eight, so that it breaks into lines of equal length and can be compared by eye. */
function grouped(control: string): string {
  return control.replace(/(.{8})(?=.)/g, '$1 ');
}

/** What the material is; where the program held it or only the card names it, that is said. */
function materialText(line: ActLine, texts: DocumentTexts, language: DocumentLanguage): string {
  const words = actTexts(language).source;
  const kind = texts.act.materials[line.kind];
  if (line.source === 'program')
    return line.listed === undefined ? words.program : fill(words.programListed, { listed: line.listed });
  if (line.source === 'list') return `${kind} ${words.list}`;
  return line.source === 'outside' ? `${kind} ${words.outside}` : kind;
}

function totalsBlocks(lines: ActLine[], texts: DocumentTexts, language: DocumentLanguage): Block[] {
  const words = texts.act;
  const more = actTexts(language);
  const { researches, paper, electronic } = actTotals(lines);
  const [held, open] = [heldItems(lines), unconfirmed(lines)];
  const items = [
    counted(researches, words.totalResearch),
    ...(paper > 0 ? [counted(paper, words.totalPaper)] : []),
    ...(electronic > 0 ? [counted(electronic, words.totalElectronic)] : []),
    ...(held > 0 ? [counted(held, more.totalHeld)] : []),
  ];
  const total = fill(words.totals, { items: items.join(', ') });
  return [
    text(open === 0 ? total : `${total} ${fill(more.totalOpen, { n: open })}`, {
      align: 'left',
      bold: true,
      spaceBeforePt: 6,
    }),
  ];
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

function checked({ verification: { rowsTried, storeSamples } }: DestructionAct): boolean {
  return rowsTried > 0 || storeSamples > 0;
}

/**
 * In the body: that the program checked its own lines, or that its check failed; a line to write on for what people
 * destroyed.
 */
function verificationBlocks(act: DestructionAct, texts: DocumentTexts, language: DocumentLanguage): Block[] {
  const words = actTexts(language);
  const { rowsTried, rowsUnreadable, samplesFound } = act.verification;
  const failed = rowsUnreadable < rowsTried || samplesFound > 0;
  const own =
    act.lines.some((line) => (line.source === undefined ? line.control !== null : line.source === 'program')) &&
    checked(act);
  const blocks =
    own || failed ? [text(failed ? words.checkFailed : words.checkDone, { spaceBeforePt: 6, bold: failed })] : [];
  const people = act.lines.some(
    (line) => line.carrier === 'paper' || line.source === 'list' || line.source === 'outside',
  );
  return people || blocks.length === 0
    ? [
        ...blocks,
        text([texts.act.verifiedBlank, { blank: 110 }], { align: 'left', spaceBeforePt: blocks.length ? 0 : 6 }),
      ]
    : blocks;
}

/**
 * What the program tried after the destruction and what came of it: rows, pieces of sealed data, files it could not
 * look into.
 */
function programCheck({ verification }: DestructionAct, texts: DocumentTexts): string[] {
  const words = texts.act;
  const { rowsTried, rowsUnreadable, storeSamples, samplesFound, filesUnread = 0 } = verification;
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
  if (parts.length > 0 && filesUnread > 0) parts.push(fill(words.verifiedUnread, { n: filesUnread }));
  return parts.length === 0 ? [] : [`${words.verified}${parts.join('; ')}.`];
}
