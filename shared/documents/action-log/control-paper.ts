/**
 * The monthly control sheet of the security log: on paper, outside the computer, it says where the log stood. A log
 * that
 * was put back or rewritten later no longer has this check value (docs/security.md "Rollback").
 */
import type { AuditGroup } from '../../domain/action-log/audit';
import { AUDIT_GROUPS } from '../../domain/action-log/audit';
import type { Settings } from '../../domain/settings/settings';
import { type CivilDate, daysInMonth, fromParts } from '../../time/civil-date';
import { accessMark, centred, psychologistSignature, text } from '../blocks';
import { documentDate, rangeInWords, tableDate, tableMoment } from '../dates';
import type { DocumentLanguage, DocumentStamp } from '../inputs';
import type { Block, PaperCell, PaperDocument } from '../model';
import { footerLine } from '../stamp';
import { documentTexts, fill } from '../texts';

export interface ControlSheetContent {
  /** `2026-03`. */
  month: string;
  vaultId: string;
  madeOn: CivilDate;
  /** First line of the month; null in a month without lines. */
  first: number | null;
  /** Last line of the month: its number, the moment as wall-clock text `YYYY-MM-DD HH:MM`, its printed check value. */
  last: { n: number; at: string; head: string };
  counts: Record<AuditGroup, number>;
  /** Wrong passphrases before the unlocks of the month. */
  refused: number;
  /** What the check of the whole log found on the day the sheet was made; `fault` is the first bad line. */
  check: { lines: number; fault: number | null };
}

/** The sheet on one page. */
export function controlPaper(
  content: ControlSheetContent,
  settings: Pick<Settings, 'unit' | 'psychologist' | 'restrictedMark'>,
  language: DocumentLanguage,
  stamp: DocumentStamp,
): PaperDocument {
  const texts = documentTexts(language);
  const words = texts.control;
  const [year = 0, month = 0] = content.month.split('-').map(Number);
  const period = rangeInWords(
    { from: fromParts(year, month, 1), to: fromParts(year, month, daysInMonth(year, month)) },
    language,
  );
  const row = (name: string, value: string, bold = false): PaperCell[] => [
    { text: name },
    { text: value, bold, align: 'right' },
  ];
  const { last, check } = content;
  const blocks: Block[] = [
    ...accessMark(language, settings.restrictedMark),
    ...(settings.unit.name[language]
      ? [centred(settings.unit.name[language]), { kind: 'space', pt: 8 } satisfies Block]
      : []),
    centred(words.title, { bold: true, keepWithNext: true }),
    centred(fill(words.subject, { period })),
    { kind: 'space', pt: 8 },
    {
      kind: 'splitLine',
      left: [fill(words.vault, { id: content.vaultId })],
      right: [documentDate(content.madeOn, language)],
    },
    { kind: 'space', pt: 8 },
    {
      kind: 'table',
      widths: [3, 2],
      head: [
        [
          { text: words.stand, bold: true },
          { text: words.value, bold: true, align: 'right' },
        ],
      ],
      sizePt: 12,
      rows: [
        row(words.first, content.first === null ? '–' : `№ ${content.first}`),
        row(words.last, `№ ${last.n}`),
        row(words.lastAt, tableMoment(last.at)),
        row(words.head, last.head, true),
      ],
    },
    { kind: 'space', pt: 10 },
    {
      kind: 'table',
      widths: [3, 2],
      head: [
        [
          { text: words.events, bold: true },
          { text: words.count, bold: true, align: 'right' },
        ],
      ],
      sizePt: 12,
      rows: [
        ...AUDIT_GROUPS.map((group) => row(words.groups[group], String(content.counts[group]))),
        row(words.refused, String(content.refused)),
      ],
    },
    text(
      check.fault === null
        ? fill(words.sound, { date: tableDate(content.madeOn), lines: check.lines })
        : fill(words.broken, { date: tableDate(content.madeOn), line: check.fault }),
      { spaceBeforePt: 10, bold: check.fault !== null },
    ),
    text(words.keep, { spaceBeforePt: 6 }),
    { kind: 'space', pt: 18 },
    psychologistSignature(settings.psychologist, language),
  ];
  return {
    language,
    title: `${words.title} ${period}`,
    landscape: false,
    baseSizePt: 14,
    blocks,
    footer: footerLine(words.footer, stamp, language),
  };
}
