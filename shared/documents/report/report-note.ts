/** The note to the report, prefilled from the figures (order 227, Annex 3; requirements A3-22, D-03a, D-13, D-18). */
import type { Annex3Figures } from '../../domain/report/annex3';
import {
  ANNEX3_ROWS,
  type Annex3Row,
  NOTE_PARTS,
  type NotePart,
  ROW_TEXTS,
  cellText,
  reportPeriodName,
} from '../../regulation/order-227/annex-3/annex-3-rows';
import { AIM_WORDS } from '../../regulation/order-227/points-04-16/point-11-aim';
import { asOfDay, rangeInSentence, tableDate } from '../dates';
import type { DocumentLanguage, NoteTexts, ReportInput } from '../inputs';
import { type DocumentTexts, type PluralForms, counted, documentTexts, fill } from '../texts';

/** Rows with a total of their own, in the order of the form. */
const TOTALS = [
  ['diagnostics', '1'],
  ['counselling', '2'],
  ['prevention', '3'],
  ['special', '4'],
  ['research', '5'],
] as const;

/** The seven parts of the note: the person's own text where there is one, otherwise prefilled with figures. */
export function reportNote(input: ReportInput, language: DocumentLanguage): { part: NotePart; paragraphs: string[] }[] {
  const edited = input.note?.[language];
  const prefilled = edited ?? prefillNote(input, language);
  return NOTE_PARTS.map((part) => ({ part, paragraphs: prefilled[part] }));
}

/**
 * The text offered before anything is edited: figures, comparison with the half-year before, one sentence on
 * correction.
 */
export function prefillNote(input: ReportInput, language: DocumentLanguage): NoteTexts {
  const texts = documentTexts(language);
  return {
    introduction: introduction(input, texts, language),
    diagnostics: [diagnostics(input, texts)],
    counselling: [counselling(input, texts)],
    prevention: [prevention(input, texts)],
    special: [special(input, texts)],
    research: [research(input, texts)],
    conclusion: [conclusion(input, texts)],
  };
}

function introduction(input: ReportInput, texts: DocumentTexts, language: DocumentLanguage): string[] {
  const now = totalsLine(input.figures, texts);
  const before = totalsLine(input.previous, texts);
  return [
    join(
      fill(texts.note.basis, { range: rangeInSentence(input.range, language) }),
      fill(texts.note.asOf, { date: tableDate(asOfDay(input)) }),
      fill(texts.note.aim, { aim: AIM_WORDS[language] }),
    ),
    [
      now ? fill(texts.note.summary, { items: now }) : texts.note.nothing,
      before ? fill(texts.note.summaryPrevious, { items: before }) : '',
    ]
      .filter(Boolean)
      .join(' '),
    ...replacement(input, texts, language),
    ...(input.carried ?? []).map(({ from, figures }) =>
      fill(texts.note.carried, {
        period: reportPeriodName(from, language),
        items: changesOf(figures, texts, language),
      }),
    ),
  ];
}

/** For a corrected report: which one it replaces and what changed in the table. */
function replacement(
  { replaces, version, figures }: ReportInput,
  texts: DocumentTexts,
  language: DocumentLanguage,
): string[] {
  if (!replaces) return [];
  const words = texts.note.replaces;
  const of = replaces.outgoing.trim() === '' ? words.plain : words.numbered;
  const rows = ANNEX3_ROWS.filter((row) => cellText(row, figures) !== cellText(row, replaces.figures));
  const items = rows
    .map((row) =>
      fill(words.item, {
        row: rowWords(row, language),
        before: cellText(row, replaces.figures),
        now: cellText(row, figures),
      }),
    )
    .join('; ');
  return [
    join(
      fill(of, { version, before: replaces.version, date: tableDate(replaces.sentOn), outgoing: replaces.outgoing }),
      items === '' ? words.same : fill(words.changed, { items }),
    ),
  ];
}

/** Rows that changed, each with its sign; the second figure of row 1.5 beside the first. */
function changesOf(figures: Annex3Figures, texts: DocumentTexts, language: DocumentLanguage): string {
  const signed = (n: number) => (n > 0 ? `+${n}` : `−${-n}`);
  const rows = ANNEX3_ROWS.filter((row) => figures[row] !== 0).map(
    (row) => `${rowWords(row, language)} ${signed(figures[row])}`,
  );
  const second = figures['1.5.not_recommended'];
  return (
    [...rows, ...(second === 0 ? [] : [fill(texts.note.notRecommended, { n: signed(second) })])].join('; ') ||
    texts.note.carriedNothing
  );
}

/** A row's words without what stands in brackets; subrows are told by their row. */
function rowWords(row: Annex3Row, language: DocumentLanguage): string {
  const words = (one: Annex3Row) => ROW_TEXTS[one][language].replace(/ \(.*\)$/, '');
  return row.includes('.') ? `${words(row.slice(0, 1) as Annex3Row)}, ${words(row)}` : words(row);
}

/** The totals that are not zero, as a list; empty when all are. */
function totalsLine(figures: Annex3Figures, texts: DocumentTexts): string {
  return list(
    TOTALS.map(([key, row]) => [texts.note.totals[key], figures[row]]),
    '; ',
  );
}

function diagnostics(
  { figures, previous, internal, people, candidateUnit, pending }: ReportInput,
  texts: DocumentTexts,
): string {
  const words = texts.note.diagnostics;
  if (figures['1'] === 0) return join(words.none, compared(0, previous['1'], previous, texts));
  const items = list([
    [words.items.head, figures['1.1']],
    [words.items.own, figures['1.2']],
    [words.items.trainee, figures['1.3']],
    [words.items.gpo, figures['1.4']],
    [words.items.candidate, figures['1.5']],
  ]);
  // the table may count candidates as persons; what is said of examinations stays examinations
  const byPersons =
    candidateUnit === 'persons' && people !== undefined && people.candidateExaminations !== figures['1.5'];
  const examinations = byPersons ? figures['1'] - figures['1.5'] + people.candidateExaminations : figures['1'];
  const candidates = {
    n: byPersons ? people.candidateExaminations : figures['1.5'],
    notRecommended: figures['1.5.not_recommended'],
    persons:
      people && people.candidates !== people.candidateExaminations
        ? fill(words.candidatePersons, { n: people.candidates })
        : '',
  };
  return join(
    counted(examinations, words.total) +
      (people ? counted(people.examined, words.persons) : '') +
      counted(internal.diagnosticsProcedures, words.procedures),
    byPersons
      ? fill(words.byPersons, {
          n: figures['1'],
          candidates: figures['1.5'],
          examinations: people.candidateExaminations,
        })
      : '',
    fill(words.split, { items }),
    compared(figures['1'], previous['1'], previous, texts),
    candidates.n === 0
      ? ''
      : fill(candidates.notRecommended === 0 ? words.candidatesAllRecommended : words.candidates, candidates),
    pending === 0 ? '' : counted(pending, words.pending),
    words.confidential,
  );
}

function counselling({ figures, previous, internal, people }: ReportInput, texts: DocumentTexts): string {
  const words = texts.note.counselling;
  if (figures['2'] === 0) return join(words.none, compared(0, previous['2'], previous, texts));
  const items = list([
    [words.items.head, figures['2.1']],
    [words.items.employee, figures['2.2']],
    [words.items.trainee, figures['2.3']],
    [words.items.family, figures['2.4']],
  ]);
  const { individual, group } = internal.counsellingForm;
  const attendances = internal.counsellingPersons.total;
  const inGroups = group === 0 || !people ? '' : fill(words.groupPersons, { n: people.groupAttendances });
  const form = [
    individual > 0 ? fill(words.individual, { n: individual }) : '',
    group > 0 ? fill(words.group, { n: group }) + inGroups : '',
  ]
    .filter(Boolean)
    .join(', ');
  const { in_person: inPerson, phone, email, other } = internal.counsellingChannel;
  return join(
    counted(figures['2'], words.total) + fill(texts.note.including, { items }),
    people ? fill(words.persons, { attendances, n: people.counselled }) : fill(words.attendances, { attendances }),
    fill(words.form, { items: form }),
    fill(words.channel, {
      items: list([
        [words.inPerson, inPerson],
        [words.phone, phone],
        [words.email, email],
        [words.other, other],
      ]),
    }),
    fill(words.initiative, {
      items: list([
        [words.self, internal.counsellingInitiative.self],
        [words.management, internal.counsellingInitiative.management],
      ]),
    }),
    compared(figures['2'], previous['2'], previous, texts),
  );
}

function prevention({ figures, previous, internal }: ReportInput, texts: DocumentTexts): string {
  const words = texts.note.prevention;
  if (figures['3'] === 0) return join(words.none, compared(0, previous['3'], previous, texts));
  const { trainings, lecturesAndSeminars, relaxation } = internal.preventionParticipants;
  const items = [
    measure(words.items.training, figures['3.1'], trainings, words.participants),
    measure(words.items.lecture, figures['3.2'], lecturesAndSeminars, words.participants),
    measure(words.items.relaxation, figures['3.3'], relaxation, words.participants),
    measure(words.items.methodical, figures['3.4'], 0, words.participants),
  ]
    .filter(Boolean)
    .join(', ');
  return join(fill(words.total, { n: figures['3'], items }), compared(figures['3'], previous['3'], previous, texts));
}

function measure(template: string, n: number, participants: number, forms: PluralForms): string {
  if (n === 0) return '';
  return fill(template, { n }) + (participants > 0 ? counted(participants, forms) : '');
}

function special({ figures, previous }: ReportInput, texts: DocumentTexts): string {
  const words = texts.note.special;
  return join(
    figures['4'] === 0 ? words.none : counted(figures['4'], words.total),
    compared(figures['4'], previous['4'], previous, texts),
  );
}

function research({ figures, previous }: ReportInput, texts: DocumentTexts): string {
  const words = texts.note.research;
  if (figures['5'] === 0) return join(words.none, compared(0, previous['5'], previous, texts));
  const items = list([
    [words.items.head, figures['5.1']],
    [words.items.gpo, figures['5.2']],
    [words.items.investigation, figures['5.3']],
  ]);
  return join(
    counted(figures['5'], words.total) + fill(texts.note.including, { items }),
    compared(figures['5'], previous['5'], previous, texts),
    words.retention,
  );
}

/** Correction has no row in the form: one sentence here and nothing in the table (D-13). */
function conclusion({ figures, internal }: ReportInput, texts: DocumentTexts): string {
  const words = texts.note.conclusion;
  const worked = TOTALS.some(([, row]) => figures[row] > 0) || internal.correctionSessions > 0;
  return join(
    worked ? words.done : '',
    internal.correctionSessions === 0 ? words.correctionNone : counted(internal.correctionSessions, words.correction),
  );
}

/**
 * The sentence that compares a figure with the half-year before. Where the journal holds nothing at all of that
 * half-year there is nothing to compare with, which is not the same as zero work: then it says nothing.
 */
function compared(now: number, before: number, previous: Annex3Figures, texts: DocumentTexts): string {
  const words = texts.note.compare;
  if (TOTALS.every(([, row]) => previous[row] === 0) || (now === 0 && before === 0)) return '';
  if (now === 0) return fill(words.nowZero, { previous: before });
  if (before === 0) return words.wasZero;
  if (now === before) return words.equal;
  return fill(now > before ? words.more : words.less, { previous: before, difference: Math.abs(now - before) });
}

/** The items that are not zero, filled and joined. */
function list(items: (readonly [string, number])[], separator = ', '): string {
  return items
    .filter(([, n]) => n > 0)
    .map(([template, n]) => fill(template, { n }))
    .join(separator);
}

function join(...sentences: string[]): string {
  return sentences.filter(Boolean).join(' ');
}
