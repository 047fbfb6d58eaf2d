/** The quarterly plan on paper (order 227, point 24; forms, section 3): landscape, seven columns, sections I to VII. */
import { accessMark, approvalBlock, centred, psychologistSignature } from './blocks';
import { planFileName } from './file-names';
import type { DocumentLanguage, PlanInput } from './inputs';
import type { Block, PaperCell, PaperDocument } from './model';
import { planColumns, planParts, planTitle } from './plan-parts';
import { footerLine } from './stamp';
import { documentTexts } from './texts';

/** The plan as a paper in one language; column 7 is empty until the plan is approved. */
export function planPaper(input: PlanInput, language: DocumentLanguage): PaperDocument {
  const { settings, plan, stamp } = input;
  const title = planTitle(input, language);
  const words = documentTexts(language).plan;
  const rows: PaperCell[][] = planParts(input, language).flatMap(({ heading, lines }) => [
    [{ text: heading, bold: true, colSpan: 7 }],
    ...(lines.length === 0 ? [[{ text: '' }, { text: words.emptySection, colSpan: 6 }]] : lines.map((line) => line.map((cell, column): PaperCell => ({ text: cell, align: column === 0 ? 'center' : 'left' })))),
  ]);
  const blocks: Block[] = [
    ...accessMark(language, settings.restrictedMark),
    approvalBlock(settings.authorisedHead, settings.unit.name[language], language),
    { kind: 'space', pt: 14 },
    ...title.lines.map((line) => centred(line, { bold: true, keepWithNext: true })),
    { kind: 'space', pt: 10 },
    { kind: 'table', widths: [10, 71, 42, 37, 33, 31, 33], head: [planColumns(language).map((text) => ({ text, bold: true, align: 'center' as const }))], rows, sizePt: 12 },
    { kind: 'space', pt: 24 },
    psychologistSignature(settings.psychologist, language),
  ];
  const name = planFileName(plan, settings.unit.code, 'pdf').replace(/\.pdf$/, '');
  return { language, title: title.plain, landscape: true, baseSizePt: 14, blocks, footer: footerLine(name, stamp, language) };
}
