/** A plan as an Excel file (order 227, points 9, 24 and 31; docs/forms.md, sections 3 and 4). */
import type { DocumentLanguage, PlanInput } from '../inputs';
import type { SheetCell, WorkbookModel } from '../model';
import { type PlanColumn, type PlanPart, planColumns, planFooterName, planParts, planTitle } from './plan-parts';
import { planAuthor } from './plan-author';
import { restrictedHeader, signatureRow } from '../sheet-parts';
import { footerLine } from '../stamp';
import { documentTexts } from '../texts';

/** One landscape sheet; the approval block stands over the last columns as on the paper. */
export function planWorkbook(input: PlanInput, language: DocumentLanguage): WorkbookModel {
  return tableWorkbook(input, language, {
    kind: 'plan',
    landscape: true,
    sheet: documentTexts(language).plan.sheet,
    above: approvalLines(input, language),
    title: planTitle(input, language),
    columns: planColumns(input.plan.book, language, input.signing.form),
    parts: planParts(input, language),
    below: [],
  });
}

/** What a sheet of a plan is made of. */
export interface TableSheet {
  kind: 'plan' | 'execution';
  landscape: boolean;
  sheet: string;
  /** At the right, above the title. */
  above: string[];
  title: { lines: string[]; plain: string };
  columns: PlanColumn[];
  parts: PlanPart[];
  /** Paragraphs under the table. */
  below: string[];
}

/** Lines of a plan as one sheet: block at the right, title, table under its headings, paragraphs, signature. */
export function tableWorkbook(input: PlanInput, language: DocumentLanguage, what: TableSheet): WorkbookModel {
  const { signing, stamp } = input;
  const count = what.columns.length;
  const last = letter(count - 1);
  const merges: string[] = [];
  const rows: (SheetCell[] | null)[] = what.above.map((value) => [
    ...nulls(count - 3),
    { value, wrap: true, sizePt: 12 },
  ]);
  rows.forEach((_, index) => merges.push(`${letter(count - 3)}${index + 1}:${last}${index + 1}`));
  const across = (cell: SheetCell, from = 0, cells: SheetCell[] = []) => {
    rows.push([...nulls(from, cell.border), cell, ...cells]);
    merges.push(`${letter(from)}${rows.length}:${last}${rows.length}`);
  };
  rows.push(null);
  for (const value of what.title.lines) across({ value, bold: true, align: 'center', wrap: true, sizePt: 14 });
  rows.push(
    null,
    what.columns.map(({ text }) => ({ value: text, bold: true, align: 'center' as const, wrap: true, border: true })),
  );
  const headRow = rows.length;
  for (const { heading, lines } of what.parts) {
    if (heading !== null) across({ value: heading, bold: true, border: true }, 0, nulls(count - 1, true));
    if (lines.length === 0)
      across({ value: documentTexts(language).plan.emptySection, border: true }, 1, nulls(count - 2, true));
    for (const line of lines)
      rows.push(
        line.map((value, column) => ({
          value: column === 0 ? Number(value) : value,
          border: true,
          wrap: true,
          align: column === 0 ? ('center' as const) : ('left' as const),
        })),
      );
  }
  if (what.below.length > 0) rows.push(null);
  for (const value of what.below) across({ value, wrap: true, sizePt: 12 });
  rows.push(null, signatureRow(planAuthor(input.plan.book, signing, language), language));
  merges.push(`B${rows.length}:${last}${rows.length}`);
  return {
    title: what.title.plain,
    sheets: [
      {
        name: what.sheet,
        language,
        landscape: what.landscape,
        rows,
        merges,
        repeatRows: [headRow, headRow],
        footer: footerLine(planFooterName(input, what.kind), stamp, language),
        columns: what.columns.map(({ sheet }) => ({ width: sheet })),
        ...restrictedHeader(language, signing.restrictedMark),
      },
    ],
  };
}

function approvalLines({ signing: { head, unit, form } }: PlanInput, language: DocumentLanguage): string[] {
  const date = language === 'kk' ? '20__ ж. «___» ______________' : '«___» ______________ 20__ г.';
  return [
    form?.annex[language].trim() ?? '',
    documentTexts(language).common.approve,
    head.position[language] || '______________________________',
    unit.name[language],
    head.rank[language],
    `______________ ${head.name[language] || '____________________'}`,
    date,
  ].filter(Boolean);
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function nulls(count: number, border = false): SheetCell[] {
  return Array.from({ length: count }, () => (border ? { value: null, border } : { value: null }));
}
