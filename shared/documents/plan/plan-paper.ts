/**
 * A plan on paper (order 227, points 9, 24 and 31; docs/forms.md, sections 3 and 4): landscape, with the block of
 * approval.
 */
import { accessMark, annexLine, approvalBlock, authorSignature, centred } from '../blocks';
import type { DocumentLanguage, PlanInput } from '../inputs';
import type { Block, PaperCell, PaperDocument, PaperTable } from '../model';
import { type PlanColumn, type PlanPart, planColumns, planFooterName, planParts, planTitle } from './plan-parts';
import { footerLine } from '../stamp';
import { documentTexts } from '../texts';

/** The plan as a paper in one language; the last column is empty until the plan is approved. */
export function planPaper(input: PlanInput, language: DocumentLanguage): PaperDocument {
  const { plan, signing, stamp } = input;
  const title = planTitle(input, language);
  const blocks: Block[] = [
    ...accessMark(language, signing.restrictedMark),
    ...annexLine(signing.form, language),
    approvalBlock(signing.head, signing.unit.name[language], language),
    { kind: 'space', pt: 14 },
    ...title.lines.map((line) => centred(line, { bold: true, keepWithNext: true })),
    { kind: 'space', pt: 10 },
    planTable(planColumns(plan.book, language, signing.form), planParts(input, language), language),
    { kind: 'space', pt: 24 },
    authorSignature(input, language),
  ];
  return {
    language,
    title: title.plain,
    landscape: true,
    baseSizePt: 14,
    blocks,
    footer: footerLine(planFooterName(input, 'plan'), stamp, language),
  };
}

/** Lines under their headings; a heading without lines says so. */
export function planTable(
  columns: readonly PlanColumn[],
  parts: readonly PlanPart[],
  language: DocumentLanguage,
): PaperTable {
  const empty = documentTexts(language).plan.emptySection;
  const rows: PaperCell[][] = parts.flatMap(({ heading, lines }) => [
    ...(heading === null ? [] : [[{ text: heading, bold: true, colSpan: columns.length }]]),
    ...(lines.length === 0
      ? [[{ text: '' }, { text: empty, colSpan: columns.length - 1 }]]
      : lines.map((line) =>
          line.map((cell, column): PaperCell => ({ text: cell, align: column === 0 ? 'center' : 'left' })),
        )),
  ]);
  return {
    kind: 'table',
    widths: columns.map(({ paper }) => paper),
    head: [columns.map(({ text }) => ({ text, bold: true, align: 'center' as const }))],
    rows,
    sizePt: 12,
  };
}
