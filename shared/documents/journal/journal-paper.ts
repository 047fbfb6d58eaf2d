/**
 * The journal of psychological work on paper (order 227, point 23; docs/forms.md, section 2): landscape, thirteen
 * columns,
 * cover lines above, signature below.
 */
import { accessMark, annexLine, centred, psychologistSignature } from '../blocks';
import type { JournalLine, JournalOptions } from '../inputs';
import { formHeadings } from '../../domain/settings/own-form';
import { withSoftHyphens } from '../../text/hyphens';
import { journalCover, journalEntries, lineCells } from './journal-lines';
import type { Block, PaperCell, PaperDocument } from '../model';
import { footerLine } from '../stamp';
import { documentTexts } from '../texts';

/**
 * Widths of the columns in millimetres; together a landscape A4 page between its margins. The longest word that may not
 * break fits at {@link SIZE_PT}; half a point more and the columns would not.
 */
const WIDTHS = [11, 16.2, 27, 22.8, 24.5, 20, 15.6, 13.3, 29, 22.2, 22.4, 12.4, 20.6];
const SIZE_PT = 9;
const CENTRED = new Set([0, 1, 7, 11]);
/** Ciphers, numbers and days: a hyphen in them would be read as a sign of theirs. */
const UNBROKEN = new Set([0, 1, 6, 7, 11]);

/** The lines in the order of numbers. `most` cuts the table for a preview; the cover speaks of all of them. */
export function journalPaper(rows: readonly JournalLine[], options: JournalOptions, most = Infinity): PaperDocument {
  const { language, stamp } = options;
  const texts = documentTexts(language);
  const words = texts.journal;
  const entries = journalEntries(rows);
  const [title, ...cover] = journalCover(entries, options);
  const head = formHeadings(options.form, Object.values(words.columns), language);
  const body = entries.slice(0, most).map((line) =>
    lineCells(line, options.withResults, texts).map((value, column): PaperCell => ({
      text: UNBROKEN.has(column) ? String(value) : withSoftHyphens(String(value)),
      align: CENTRED.has(column) ? 'center' : 'left',
    })),
  );
  const blocks: Block[] = [
    ...accessMark(language, options.restrictedMark ?? false),
    ...annexLine(options.form, language),
    centred(title ?? words.title, { bold: true, sizePt: 14, keepWithNext: true }),
    ...cover.map((line) => centred(line, { keepWithNext: true })),
    { kind: 'space', pt: 8 },
    {
      kind: 'table',
      widths: WIDTHS,
      sizePt: SIZE_PT,
      head: [
        head.map((text) => ({ text: withSoftHyphens(text), bold: true, align: 'center' as const })),
        head.map((_, index) => ({ text: String(index + 1), align: 'center' as const })),
      ],
      rows: body.length > 0 ? body : [[{ text: words.empty, align: 'center', colSpan: head.length }]],
    },
    { kind: 'space', pt: 20 },
    psychologistSignature(options.psychologist, language),
  ];
  return {
    language,
    title: words.title,
    landscape: true,
    baseSizePt: 12,
    blocks,
    footer: footerLine(words.title, stamp, language),
  };
}
