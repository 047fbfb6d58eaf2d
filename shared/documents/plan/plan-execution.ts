/**
 * The report on a plan's execution (order 227, points 10 and 32; docs/forms.md, section 4): five columns, a conclusion,
 * a
 * signature.
 */
import type { Bilingual } from '../../domain/settings/settings';
import { type LineStanding, executionOf, lineWords, standingOf } from '../../domain/plan/plan-line';
import type { PlanLine } from '../../domain/plan/plan';
import { accessMark, authorSignature, centred, text } from '../blocks';
import type { DocumentLanguage, PlanInput } from '../inputs';
import type { Block, PaperDocument, WorkbookModel } from '../model';
import { planTable } from './plan-paper';
import {
  type PlanColumn,
  type PlanPart,
  bodyInTitle,
  inUnits,
  numbered,
  plannedText,
  planFooterName,
  planRange,
  planSubject,
  titled,
} from './plan-parts';
import { tableWorkbook } from './plan-workbook';
import { footerLine } from '../stamp';
import { fill, planTexts } from '../texts';

const WIDTHS: readonly [paper: number, sheet: number][] = [
  [9, 5],
  [56, 34],
  [30, 14],
  [50, 26],
  [35, 16],
];

/** The report as a paper, upright. */
export function executionPaper(input: PlanInput, language: DocumentLanguage): PaperDocument {
  const { signing, stamp } = input;
  const words = planTexts(language).execution;
  const title = titleOf(input, language);
  const blocks: Block[] = [
    ...accessMark(language, signing.restrictedMark),
    ...(addressee(input, language).length > 0
      ? [
          { kind: 'rightBlock' as const, lines: addressee(input, language).map((line) => [line]) },
          { kind: 'space' as const, pt: 14 },
        ]
      : []),
    ...title.lines.map((line) => centred(line, { bold: true, keepWithNext: true })),
    { kind: 'space', pt: 10 },
    planTable(columns(language), parts(input, language), language),
    { kind: 'space', pt: 12 },
    text([{ text: words.conclusion, bold: true }], { keepWithNext: true }),
    ...conclusion(input, language).map((line) => text(line)),
    { kind: 'space', pt: 24 },
    authorSignature(input, language),
  ];
  return {
    language,
    title: title.plain,
    landscape: false,
    baseSizePt: 14,
    blocks,
    footer: footerLine(planFooterName(input, 'execution'), stamp, language),
  };
}

/** The same as a sheet. */
export function executionWorkbook(input: PlanInput, language: DocumentLanguage): WorkbookModel {
  const words = planTexts(language).execution;
  return tableWorkbook(input, language, {
    kind: 'execution',
    landscape: false,
    sheet: words.sheet,
    above: addressee(input, language),
    title: titleOf(input, language),
    columns: columns(language),
    parts: parts(input, language),
    below: [words.conclusion, ...conclusion(input, language)],
  });
}

/** The conclusion as the program would write it, from how the lines stand. */
export function suggestedConclusion(sum: Record<LineStanding | 'all', number>, running = false): Bilingual {
  const one = (language: DocumentLanguage) => {
    const words = planTexts(language).execution;
    const all = fill(words.sum, { all: sum.all, done: sum.done });
    if (running)
      return [all, sum.open + sum.none > 0 ? fill(words.sumNotYet, { n: sum.open + sum.none }) : '']
        .filter(Boolean)
        .join(' ');
    return [
      all,
      sum.open > 0 ? fill(words.sumOpen, { n: sum.open }) : '',
      sum.none > 0 ? fill(words.sumNone, { n: sum.none }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  };
  return { kk: one('kk'), ru: one('ru') };
}

function conclusion(input: PlanInput, language: DocumentLanguage): string[] {
  const { plan, facts } = input;
  const written =
    plan.conclusion[language] ?? suggestedConclusion(executionOf(plan, facts), isRunning(input))[language];
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * To the head or the authorised head (order 227, points 10 and 32): in the dative as written in the settings, otherwise
 * after a word that asks for none.
 */
function addressee(
  { signing: { head, recipient, addressee: written } }: PlanInput,
  language: DocumentLanguage,
): string[] {
  const own = written?.[language].trim();
  if (own)
    return own
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const { position, name } = recipient ?? head;
  const words = [position[language], name[language]].filter(Boolean).join(', ');
  return words === '' ? [] : [fill(planTexts(language).execution.to, { name: words })];
}

function isRunning({ plan, today }: PlanInput): boolean {
  return today !== undefined && today <= planRange(plan).to;
}

function titleOf({ plan, signing }: PlanInput, language: DocumentLanguage): { lines: string[]; plain: string } {
  const words = planTexts(language).execution;
  return titled(
    fill(words.about, { plan: planSubject(plan, language) }),
    words.word,
    bodyInTitle(signing, language),
    language,
  );
}

function columns(language: DocumentLanguage): PlanColumn[] {
  return Object.values(planTexts(language).execution.columns).map((name, index) => ({
    text: name,
    paper: WIDTHS[index]?.[0] ?? 30,
    sheet: WIDTHS[index]?.[1] ?? 18,
  }));
}

function parts(input: PlanInput, language: DocumentLanguage): PlanPart[] {
  const { plan, facts } = input;
  return numbered(plan, language, (line, number) => {
    const { text: measure, term, remark } = lineWords(line, language);
    return [String(number), measure, term, outcomeOf(line, facts[line.id], isRunning(input), language), remark];
  }).filter(({ lines, heading }) => lines.length > 0 || heading === null);
}

/** What was done: by the records, or as it was marked and told. */
function outcomeOf(
  line: PlanLine,
  known: { fact: number | null; percent: number | null } | undefined,
  running: boolean,
  language: DocumentLanguage,
): string {
  const words = planTexts(language).execution;
  const fact = known?.fact ?? null;
  const told = lineWords(line, language).outcome;
  const standing = standingOf(line, fact);
  if (running && standing !== 'done' && !fact) return [words.notYet, told].filter(Boolean).join('; ');
  const counted =
    fact === null || line.measure === 'manual' || standing === 'none'
      ? ''
      : line.planned
        ? fill(words.counted, {
            planned: plannedText(line, language),
            fact: inUnits(fact, line, language),
            percent: known?.percent ?? 0,
          })
        : fill(words.countedOnly, { fact: inUnits(fact, line, language) });
  return [counted || words[standing], told].filter(Boolean).join('; ');
}
