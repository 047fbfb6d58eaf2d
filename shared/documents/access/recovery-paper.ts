/**
 * The recovery sheet: the code in numbered groups, which vault it opens, and how it is kept (docs/security.md "Keys",
 * row
 * "Recovery").
 */
import type { CivilDate } from '../../time/civil-date';
import { centred, text } from '../blocks';
import { documentDate } from '../dates';
import type { DocumentLanguage } from '../inputs';
import type { Block, PaperCell, PaperDocument, PaperTable } from '../model';
import { footerLine } from '../stamp';
import { documentTexts, fill } from '../texts';

/** What is printed on the sheet. */
export interface RecoverySheetContent {
  groups: string[];
  vaultId: string;
  madeOn: CivilDate;
}

const COLUMNS = 3;

/** The sheet on one page. It names no body and no person: whoever finds it must not learn whose it is. */
export function recoveryPaper(
  { groups, vaultId, madeOn }: RecoverySheetContent,
  language: DocumentLanguage,
  programVersion: string,
): PaperDocument {
  const words = documentTexts(language).recovery;
  const blocks: Block[] = [
    centred(words.title, { bold: true, sizePt: 18 }),
    centred(words.subject),
    { kind: 'space', pt: 12 },
    { kind: 'splitLine', left: [fill(words.vault, { id: vaultId })], right: [documentDate(madeOn, language)] },
    { kind: 'space', pt: 8 },
    groupTable(groups, language),
    text(words.symbols, { sizePt: 11, indentFirst: false, spaceBeforePt: 4 }),
    text(words.keep, { bold: true, spaceBeforePt: 12, keepWithNext: true }),
    ...Object.values(words.keeping).map((line, index) =>
      text(`${index + 1}. ${line}`, { sizePt: 12, spaceBeforePt: 2 }),
    ),
    text(words.use, { bold: true, spaceBeforePt: 10, keepWithNext: true }),
    ...Object.values(words.using).map((line, index) => text(`${index + 1}. ${line}`, { sizePt: 12, spaceBeforePt: 2 })),
    { kind: 'space', pt: 14 },
    text([words.sealed, { blank: 40 }, '   ', words.signed, { blank: 45 }], { align: 'left', indentFirst: false }),
  ];
  return {
    language,
    title: words.title,
    landscape: false,
    baseSizePt: 14,
    blocks,
    footer: footerLine(words.footer, { programVersion, checkValue: null }, language),
  };
}

/** `Qalpyna-keltiru_kk.pdf`: no unit, no date, nothing that says whose it is. */
export function recoverySheetName(language: DocumentLanguage): string {
  return `Qalpyna-keltiru_${language}.pdf`;
}

/** Three groups beside each other with their numbers, read line by line. */
function groupTable(groups: string[], language: DocumentLanguage): PaperTable {
  const words = documentTexts(language).recovery;
  const head = Array.from({ length: COLUMNS }, (): PaperCell[] => [
    { text: '№', align: 'center', sizePt: 10 },
    { text: words.group, align: 'center', sizePt: 10 },
  ]).flat();
  const rows: PaperCell[][] = [];
  for (let start = 0; start < groups.length; start += COLUMNS) {
    rows.push(
      groups.slice(start, start + COLUMNS).flatMap((group, index): PaperCell[] => [
        { text: String(start + index + 1), align: 'center', sizePt: 11 },
        { text: [...group].join(' '), align: 'center', bold: true, sizePt: 17 },
      ]),
    );
  }
  return {
    kind: 'table',
    widths: Array.from({ length: COLUMNS }, () => [1, 4]).flat(),
    head: [head],
    rows,
    sizePt: 14,
  };
}
