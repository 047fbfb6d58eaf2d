/** Parts that several papers share: approval block, access mark, signatures (docs/forms.md, common layout). */
import type { OwnForm } from '../domain/settings/own-form';
import type { Signatory } from '../domain/settings/settings';
import { ADDRESSEE_TEXT } from '../regulation/order-227/annex-3/annex-3-rows';
import type { DocumentLanguage, PlanInput, ReportInput } from './inputs';
import { planAuthor } from './plan/plan-author';
import type { Block, Inline, Paragraph, RightBlock, SignatureLine } from './model';
import { documentTexts } from './texts';

/** A paragraph of plain text, justified with a first-line indent as official papers are set. */
export function text(runs: string | Inline[], more: Partial<Paragraph> = {}): Paragraph {
  return {
    kind: 'paragraph',
    align: 'justify',
    indentFirst: true,
    runs: typeof runs === 'string' ? [runs] : runs,
    ...more,
  };
}

/** A centred line. */
export function centred(line: string, more: Partial<Paragraph> = {}): Paragraph {
  return { kind: 'paragraph', align: 'center', runs: [line], ...more };
}

/** The text, or a line to write on where there is none. */
export function orBlank(line: string, millimetres: number): Inline {
  return line.trim() === '' ? { blank: millimetres } : line;
}

/** The optional mark «Қызметтік пайдалану үшін» with the copy's number, top right (D-21). */
export function accessMark(language: DocumentLanguage, wanted: boolean): Block[] {
  if (!wanted) return [];
  const words = documentTexts(language).common;
  return [
    { kind: 'rightBlock', lines: [[words.restricted], [words.copyNumber]] },
    { kind: 'space', pt: 6 },
  ];
}

/** The line that names the annex the form is of, top right (D-01). */
export function annexLine(form: OwnForm | null | undefined, language: DocumentLanguage): Block[] {
  const words = form?.annex[language].trim();
  return words
    ? [
        { kind: 'rightBlock', lines: [[words]] },
        { kind: 'space', pt: 8 },
      ]
    : [];
}

/** The date line with everything to be written in: 20__ ж. «__» ________ / «__» ________ 20__ г. */
export function blankDate(language: DocumentLanguage): Inline[] {
  return language === 'kk'
    ? ['20', { blank: 6 }, ' ж. «', { blank: 7 }, '» ', { blank: 27 }]
    : ['«', { blank: 7 }, '» ', { blank: 27 }, ' 20', { blank: 6 }, ' г.'];
}

/**
 * БЕКІТЕМІН: position, body, rank, signature and name, date to be written in (docs/forms.md, common layout).
 * `left` stands beside it.
 */
export function approvalBlock(
  head: Signatory,
  bodyName: string,
  language: DocumentLanguage,
  left?: string,
): RightBlock {
  const name = head.name[language];
  const lines: Inline[][] = [
    [{ text: documentTexts(language).common.approve, bold: true }],
    [orBlank(head.position[language], 70)],
  ];
  if (bodyName) lines.push([bodyName]);
  if (head.rank[language]) lines.push([head.rank[language]]);
  lines.push([{ blank: 30 }, ' ', orBlank(name, 38)], blankDate(language));
  return left ? { kind: 'rightBlock', lines, left: [[left]] } : { kind: 'rightBlock', lines };
}

/** The position and, where it is known, the class rank after it. */
export function withRank(position: string, { rank }: Signatory, language: DocumentLanguage): string {
  return [position, rank[language].trim()].filter(Boolean).join(', ');
}

/** The psychologist's signature line with the captions of Annex 3 under it (A3-23). */
export function psychologistSignature(psychologist: Signatory, language: DocumentLanguage): SignatureLine {
  const words = documentTexts(language).common;
  return {
    kind: 'signature',
    position: withRank(psychologist.position[language] || words.psychologist, psychologist, language),
    name: psychologist.name[language],
    captions: { signature: words.signature, name: words.fullName },
  };
}

/** Whom the report goes to: the body's own words, or the addressee of point 25. */
export function addresseeOf({ settings }: Pick<ReportInput, 'settings'>, language: DocumentLanguage): string {
  return settings.reportAddressee?.[language].trim() || ADDRESSEE_TEXT[language];
}

/**
 * The signature under a plan: the psychologist's, or under a plan of the year that of the unit responsible (order 227,
 * points 8 and 30).
 */
export function authorSignature(
  { plan, signing }: Pick<PlanInput, 'plan' | 'signing'>,
  language: DocumentLanguage,
): SignatureLine {
  return psychologistSignature(planAuthor(plan.book, signing, language), language);
}
