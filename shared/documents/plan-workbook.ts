/** The quarterly plan as an Excel file (order 227, point 24; forms, section 3). */
import { planFileName } from './file-names';
import type { DocumentLanguage, PlanInput } from './inputs';
import type { SheetCell, WorkbookModel } from './model';
import { planColumns, planParts, planTitle } from './plan-parts';
import { restrictedHeader, signatureRow } from './sheet-parts';
import { footerLine } from './stamp';
import { documentTexts } from './texts';

/** One landscape sheet; the approval block stands in columns E to G as on the paper. */
export function planWorkbook(input: PlanInput, language: DocumentLanguage): WorkbookModel {
  const { settings, plan, stamp } = input;
  const texts = documentTexts(language);
  const title = planTitle(input, language);
  const merges: string[] = [];
  const rows: (SheetCell[] | null)[] = approvalLines(input, language).map((line) => right(line));
  rows.forEach((_, index) => merges.push(`E${index + 1}:G${index + 1}`));
  rows.push(null);
  for (const line of title.lines) {
    rows.push([{ value: line, bold: true, align: 'center', wrap: true, sizePt: 14 }]);
    merges.push(`A${rows.length}:G${rows.length}`);
  }
  rows.push(null, planColumns(language).map((value) => ({ value, bold: true, align: 'center' as const, wrap: true, border: true })));
  const headRow = rows.length;
  for (const { heading, lines } of planParts(input, language)) {
    rows.push([{ value: heading, bold: true, border: true }, ...emptyCells(6)]);
    merges.push(`A${rows.length}:G${rows.length}`);
    if (lines.length === 0) {
      rows.push([{ value: null, border: true }, { value: texts.plan.emptySection, border: true }, ...emptyCells(5)]);
      merges.push(`B${rows.length}:G${rows.length}`);
    }
    for (const line of lines) rows.push(line.map((value, column) => ({ value: column === 0 ? Number(value) : value, border: true, wrap: true, align: column === 0 ? 'center' as const : 'left' as const })));
  }
  const first = rows.length + 2;
  rows.push(null, signatureRow(settings.psychologist, language));
  merges.push(`B${first}:G${first}`);
  const name = planFileName(plan, settings.unit.code, 'xlsx').replace(/\.xlsx$/, '');
  return {
    title: title.plain,
    sheets: [{
      name: texts.plan.sheet, language, landscape: true, rows, merges, repeatRows: [headRow, headRow], footer: footerLine(name, stamp, language),
      columns: [{ width: 5 }, { width: 46 }, { width: 26 }, { width: 20 }, { width: 20 }, { width: 17 }, { width: 21 }],
      ...restrictedHeader(language, settings.restrictedMark),
    }],
  };
}

function approvalLines({ settings }: PlanInput, language: DocumentLanguage): string[] {
  const { position, rank, name } = settings.authorisedHead;
  const date = language === 'kk' ? '20__ ж. «___» ______________' : '«___» ______________ 20__ г.';
  return [
    documentTexts(language).common.approve, position[language] || '______________________________', settings.unit.name[language], rank[language],
    `______________ ${name[language] || '____________________'}`, date,
  ].filter(Boolean);
}

function right(value: string): SheetCell[] {
  return [...Array.from({ length: 4 }, (): SheetCell => ({ value: null })), { value, wrap: true, sizePt: 12 }];
}

function emptyCells(count: number): SheetCell[] {
  return Array.from({ length: count }, () => ({ value: null, border: true }));
}
