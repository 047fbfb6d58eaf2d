/** What a column of an old journal may hold (docs/forms.md, section 2), guessed by the words of its heading. */
import { withoutUnseen } from '../../personal/plain';
import { plainLetters } from './letters';
import type { Cell, Row } from '../../tables/table';

export const MEANINGS = [
  'date',
  'start',
  'kind',
  'form',
  'basis',
  'paperNumber',
  'paperDate',
  'category',
  'code',
  'persons',
  'purpose',
  'methods',
  'outcome',
  'recommendation',
  'result',
  'note',
  'room',
  'contraindications',
  'headcount',
  'returned',
  'invalid',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** Beginnings of words of a heading, the first rule that fits decides; null: a column the program fills itself. */
const HEADINGS: readonly (readonly [RegExp, Meaning | null])[] = [
  [
    /есеп жолы|строка отчет|report (row|line)|р\/с|п\/п|^№$|^n$|^no$|^себебі$|^причина|^reason$|^жол$|^строка$|^row$/,
    null,
  ],
  [/негізде|основан|basis|инициатив|initiative/, 'basis'],
  [
    /(дата|күні).*(поручен|запрос|тапсырма|сұрау|документ|құжат)|(поручен|запрос|тапсырма|сұрау|документ|құжат)\S*\s+(дата|күні)/,
    'paperDate',
  ],
  [
    /(№|номер|нөмір).*(поручен|запрос|тапсырма|сұрау|документ|құжат)|(поручен|запрос|тапсырма|сұрау|документ|құжат)\S*\s+(№|номер|нөмір)/,
    'paperNumber',
  ],
  [/дата начал|басталған|начало|start/, 'start'],
  [/шифр|cipher|^код|code/, 'code'],
  [/численност|нақты сан|headcount/, 'headcount'],
  [/жарамсыз|недействит|invalid/, 'invalid'],
  [/жиналған|собрано|returned/, 'returned'],
  [/адам сан|(^|\s)саны|количество|число|people|persons|number/, 'persons'],
  [/қарсы көрсет|противопоказ|contraindic/, 'contraindications'],
  [/ұсынылды|рекомендован|recommended|қызметке ұсын/, 'recommendation'],
  [/кабинет|room/, 'room'],
  [/қорытынды|исход|outcome/, 'outcome'],
  [/нәтиже|результат|result|ұсыным|рекоменд/, 'result'],
  [/әдістеме|методик|method/, 'methods'],
  [/мақсат|тақырып|цель|тема|purpose|topic|aim/, 'purpose'],
  [/ескерт|примеч|note|remark|comment/, 'note'],
  [/кіммен|санат|категор|с кем|category|with whom/, 'category'],
  [/бағыт|направлен|kind|direction|жұмыс түрі|вид работ/, 'kind'],
  [/түрі|нысан|вид|форма|form|type/, 'form'],
  [/(^|\s)күн|дата|date/, 'date'],
];

/** The same in the letters of a Russian keyboard, for headings typed without the Kazakh ones. */
const PLAIN_HEADINGS = HEADINGS.map(
  ([words, meaning]) => [new RegExp(words.source.replace(/\p{Script=Cyrillic}+/gu, plainLetters)), meaning] as const,
);

/** What a heading says, `undefined` when nothing is known of it. */
export function guessMeaning(heading: string): Meaning | null | undefined {
  const text = withoutUnseen(heading)
    .normalize('NFC')
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/\s+/g, ' ')
    .trim();
  const known =
    HEADINGS.find(([words]) => words.test(text)) ?? PLAIN_HEADINGS.find(([words]) => words.test(plainLetters(text)));
  return known?.[1];
}

/** The row that looks most like a heading among the first thirty; its place in `rows`, or -1. */
export function guessHeaderRow(rows: readonly Row[]): number {
  let best = { index: -1, score: 1 };
  rows.slice(0, 30).forEach((row, index) => {
    const known = new Set(
      row.cells.flatMap((cell) =>
        cell && cell.text.length <= 120 && cell.kind === 'text' ? (guessMeaning(cell.text) ?? []) : [],
      ),
    );
    if (known.size > best.score) best = { index, score: known.size };
  });
  return best.index;
}

/** Meanings of the columns by the heading; of two columns with the same one the first has it. */
export function guessColumns(header: readonly (Cell | null)[], width: number): (Meaning | null)[] {
  const taken = new Set<Meaning>();
  return Array.from({ length: width }, (_, index) => {
    const text = header[index]?.text;
    const meaning = text === undefined ? null : (guessMeaning(text) ?? null);
    if (meaning === null || taken.has(meaning)) return null;
    taken.add(meaning);
    return meaning;
  });
}
