/**
 * The rows that were refused, as a workbook with their reasons: mended there, it can be brought in like the first file.
 */
import type { SheetCell, WorkbookModel } from '../model';
import { type Language, locales } from '../../texts';
import { faultText } from '../../import/old-journal/fault-text';
import type { Judgement } from '../../import/old-journal/judge';
import { type Mapping, headerOf } from '../../import/old-journal/mapping';
import type { Sheet } from '../../tables/table';

/** Only chosen columns go out, so what was left out as personal stays out. All cells are text. */
export function refusedRows(
  sheet: Sheet,
  mapping: Mapping,
  refused: Judgement['refused'],
  language: Language,
): WorkbookModel {
  const { oldJournal } = locales[language];
  const columns = mapping.columns.flatMap((meaning, index) => (meaning === null ? [] : [{ index, meaning }]));
  const header = headerOf(sheet, mapping);
  const byRow = new Map(sheet.rows.map((row) => [row.at, row]));
  const head: SheetCell[] = [
    oldJournal.refused.row,
    ...columns.map(({ index, meaning }) => header[index]?.text ?? oldJournal.meaning[meaning]),
    oldJournal.refused.reason,
  ].map((value) => ({ value, bold: true, wrap: true, border: true }));
  const rows = refused.map(({ at, faults }): SheetCell[] => [
    { value: String(at) },
    ...columns.map(({ index }) => ({ value: shown(byRow.get(at)?.cells[index]), wrap: true })),
    { value: faults.map((fault) => faultText(fault, language)).join(' '), wrap: true },
  ]);
  return {
    title: oldJournal.refused.title,
    sheets: [
      {
        name: oldJournal.refused.sheet,
        columns: [{ width: 8 }, ...columns.map(() => ({ width: 20 })), { width: 60 }],
        rows: [head, ...rows],
        merges: [],
        landscape: true,
        freezeRow: 1,
        language: language === 'ru' ? 'ru' : 'kk',
      },
    ],
  };
}

/** A day as people write it; anything else as it stood. */
function shown(cell: { kind: string; text: string } | null | undefined): string | null {
  if (!cell) return null;
  const day = cell.kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell.text) : null;
  return day ? `${day[3]}.${day[2]}.${day[1]}` : cell.text;
}
