/** The individual support plan under a code (SC-04): aim, steps with dates and results, one copy for the person. */
import type { SupportPlan } from '../../domain/codes/code-card';
import type { Settings } from '../../domain/settings/settings';
import { accessMark, blankDate, centred, orBlank, psychologistSignature, text } from '../blocks';
import { tableDate } from '../dates';
import { supportPlanFileName } from '../file-names';
import type { DocumentLanguage, DocumentStamp } from '../inputs';
import type { Block, PaperCell, PaperDocument } from '../model';
import { footerLine } from '../stamp';
import { codePaperTexts, fill } from '../texts';

/** The plan as a paper. */
export function supportPlanPaper(
  plan: SupportPlan,
  settings: Pick<Settings, 'unit' | 'psychologist' | 'restrictedMark'>,
  stamp: DocumentStamp,
  language: DocumentLanguage,
): PaperDocument {
  const words = codePaperTexts(language).plan;
  const head = Object.values(words.columns).map((column): PaperCell => ({ text: column, bold: true, align: 'center' }));
  const rows = plan.steps.map((step, index): PaperCell[] => [
    { text: String(index + 1), align: 'center' },
    { text: step.what },
    { text: step.due ? tableDate(step.due) : '', align: 'center' },
    { text: step.doneOn ? tableDate(step.doneOn) : '', align: 'center' },
    { text: step.result },
  ]);
  const days = [
    fill(words.start, { date: tableDate(plan.start) }),
    ...(plan.closedOn ? [fill(words.closed, { date: tableDate(plan.closedOn) })] : []),
  ].join('. ');
  const blocks: Block[] = [
    ...accessMark(language, settings.restrictedMark),
    { kind: 'rightBlock', lines: [[{ text: words.mark, bold: true }]], left: [[settings.unit.name[language]]] },
    { kind: 'space', pt: 18 },
    centred(words.title, { bold: true, keepWithNext: true }),
    centred(fill(words.code, { code: plan.code }), { bold: true }),
    { kind: 'splitLine', left: [orBlank(settings.unit.city[language], 45)], right: [days] },
    { kind: 'space', pt: 8 },
    text([{ text: `${words.aim}: `, bold: true }, plan.aim]),
    { kind: 'space', pt: 6 },
    { kind: 'table', widths: [6, 38, 15, 17, 24], head: [head], rows, sizePt: 11 },
    ...(plan.summary.trim()
      ? [text([{ text: `${words.summary}: `, bold: true }, plan.summary.trim()], { spaceBeforePt: 10 })]
      : []),
    { kind: 'space', pt: 20 },
    psychologistSignature(settings.psychologist, language),
    { kind: 'space', pt: 14 },
    text([words.copies, { blank: 35 }, words.signed], { align: 'left', indentFirst: false, sizePt: 12 }),
    text([words.signedOn, ...blankDate(language)], { align: 'left', indentFirst: false, sizePt: 12, spaceBeforePt: 4 }),
  ];
  return {
    language,
    title: `${words.title} ${plan.code}`,
    landscape: false,
    baseSizePt: 14,
    blocks,
    footer: footerLine(
      supportPlanFileName(plan.code, settings.unit.code, language, 'pdf').replace(/\.pdf$/, ''),
      stamp,
      language,
    ),
  };
}
