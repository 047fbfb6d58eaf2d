/** What the papers of the summary of units share: its words, its figures as text, the note (order 227, point 26). */
import type { Annex3Key } from '../../regulation/order-227/annex-3/annex-3-rows';
import { ANNEX3_ROWS, ROW_TEXTS, reportPeriodName } from '../../regulation/order-227/annex-3/annex-3-rows';
import type { Bilingual, Settings } from '../../domain/settings/settings';
import type { Finding, SummaryReport, SummaryTotals, UnitSummary } from '../../import/unit-summary/unit-summary';
import type { CivilRange, HalfYear } from '../../time/periods';
import { parseHalfYear } from '../../time/periods';
import { summaryFileName } from '../file-names';
import type { DocumentLanguage, DocumentStamp } from '../inputs';
import { footerLine } from '../stamp';
import { fill, summaryTexts } from '../texts';

/** The summary as its papers are told of it. */
export interface SummaryInput {
  settings: Pick<Settings, 'unit' | 'psychologist' | 'restrictedMark'>;
  period: HalfYear;
  range: CivilRange;
  summary: UnitSummary;
  proposals: Bilingual;
  stamp: DocumentStamp;
}

/** Rows of the form with a total of their own. */
export const MAIN_ROWS = ['1', '2', '3', '4', '5'] as const;

/** A body in the language of the paper, or as it is known at all. */
export function nameIn({ kk, ru }: Bilingual, language: DocumentLanguage): string {
  return (language === 'kk' ? kk || ru : ru || kk).trim();
}

/** `+3`, `−2`, `0`. */
export function signed(change: number): string {
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0';
}

/** The cell of a row over all units: the candidates' two figures as "11 / 3". */
export function totalText(key: Annex3Key, totals: SummaryTotals): string {
  return key === '1.5' ? `${totals[key].sum} / ${totals['1.5.not_recommended'].sum}` : String(totals[key].sum);
}

/** How a row changed; the candidates' two figures each. */
export function changeText(key: Annex3Key, now: SummaryTotals, before: SummaryTotals): string {
  const change = (one: Annex3Key) => signed(now[one].sum - before[one].sum);
  return key === '1.5' ? `${change(key)} / ${change('1.5.not_recommended')}` : change(key);
}

/** A row's short name where there is no room for words: `1.5`, `1.5 (…)` for its second figure. */
export function rowMark(key: Annex3Key, language: DocumentLanguage): string {
  return key === '1.5.not_recommended' ? `1.5 (${summaryTexts(language).paper.second})` : key;
}

/** What is to be known of a report, in words. */
export function findingText(finding: Finding, language: DocumentLanguage): string {
  const values: Record<string, string | number> = {
    ...finding.values,
    rows: finding.keys.map((key) => rowMark(key, language)).join(', '),
  };
  const period = parseHalfYear(String(finding.values['period'] ?? ''));
  if (period) values['period'] = reportPeriodName(period, language);
  return fill(summaryTexts(language).finding[finding.code], values);
}

/** Remarks on a report, in one line. */
export function remarksOf({ findings }: SummaryReport, language: DocumentLanguage): string {
  return findings.map((finding) => findingText(finding, language)).join('; ');
}

/** Lines under the title: period, how many units. */
export function headLines(
  { summary, range }: SummaryInput,
  language: DocumentLanguage,
  rangeText: (range: CivilRange) => string,
): string[] {
  const words = summaryTexts(language).paper;
  const { length: n } = summary.lines;
  return [
    rangeText(range),
    summary.expected.length > 0 ? fill(words.unitsOf, { n, all: summary.expected.length }) : fill(words.units, { n }),
  ];
}

export function summaryTitle(period: HalfYear, language: DocumentLanguage): string {
  return fill(summaryTexts(language).paper.title, { period: reportPeriodName(period, language) });
}

export function summaryFooter({ period, settings, stamp }: SummaryInput, language: DocumentLanguage): string {
  return footerLine(
    summaryFileName(period, settings.unit.code, language, 'pdf').replace(/\.pdf$/, ''),
    stamp,
    language,
  );
}

/** The note: units, who is missing, changes, what does not agree, proposals. */
export function summaryNote(
  { summary, proposals }: SummaryInput,
  language: DocumentLanguage,
): { paragraphs: string[]; proposals: string[] } {
  const words = summaryTexts(language).paper;
  const { lines, missing, expected, before, totals, uneven } = summary;
  const row = (key: Annex3Key) =>
    key === '1.5.not_recommended'
      ? `${ROW_TEXTS['1.5'][language].replace(/\s*\(.*\)$/, '')} (${words.second})`
      : ROW_TEXTS[key][language].replace(/\s*\(.*\)$/, '');
  const unknown = [...ANNEX3_ROWS, '1.5.not_recommended' as const].filter((key) => totals[key].without > 0);
  const paragraphs = [
    fill(words.noteUnits, { n: lines.length }),
    missing.length > 0
      ? fill(words.noteMissing, {
          n: missing.length,
          names: missing.map(({ name }) => nameIn(name, language)).join('; '),
        })
      : expected.length > 0
        ? fill(words.noteAll, { all: expected.length })
        : '',
    before
      ? [
          fill(words.noteChanges, {
            items: MAIN_ROWS.map((key) =>
              fill(words.noteItem, {
                row: row(key),
                now: totals[key].sum,
                change: changeText(key, totals, before.totals),
              }),
            ).join('; '),
          }),
          fill(words.comparedUnits, { n: before.units }),
        ].join(' ')
      : words.noteNoBefore,
    uneven.length > 0
      ? fill(words.noteUneven, {
          items: uneven
            .map(({ key, total, rows }) => fill(words.noteUnevenItem, { row: row(key), total, rows }))
            .join('; '),
        })
      : '',
    unknown.length > 0
      ? fill(words.noteUnknown, {
          items: unknown
            .map((key) => fill(words.noteUnknownItem, { row: row(key), n: totals[key].without }))
            .join('; '),
        })
      : '',
  ].filter(Boolean);
  return {
    paragraphs,
    proposals: proposals[language]
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}
