/**
 * What a report says of earlier ones: carried over, corrected; and a note typed by hand (docs/forms.md, section 5; X02,
 * X06).
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { printHtml, writeDocx, writeWorkbook } from '../../renderer/documents';
import type { DocumentLanguage, NoteTexts, ReportInput } from '../../shared/documents/inputs';
import { prefillNote } from '../../shared/documents/report/report-note';
import { reportPaper } from '../../shared/documents/report/report-paper';
import { reportWorkbook } from '../../shared/documents/report/report-workbook';
import { noFigures } from '../../shared/domain/report/report';
import { addFigures } from '../../shared/domain/report/sent-report';
import { civilDate } from '../../shared/time/civil-date';
import { FIGURES, reportInput } from './sample';
import { itWith, pdfText, python, temporaryFolder, toPdf } from './tools';

const folder = await temporaryFolder();
afterAll(() => folder.remove());

const late = { ...noFigures(), '2': 2, '2.2': 3, '2.4': -1, '1.5.not_recommended': 1 };
const FORMULA = '=HYPERLINK("http://x","y")';

/** A corrected report with a carry-over and an edited conclusion. */
function input(): ReportInput {
  const bare = reportInput({
    version: 2,
    figures: addFigures(FIGURES, late),
    carried: [{ from: { year: 2025, half: 2 }, figures: late }],
    replaces: { version: 1, sentOn: civilDate('2026-06-24'), outgoing: '12-34', figures: FIGURES },
  });
  const note = (language: DocumentLanguage): NoteTexts => ({
    ...prefillNote(bare, language),
    conclusion: [FORMULA, '+7 сабақ өтті', 'Әңгіме Ғылым Қоғам Үміт Һәм Іс'],
  });
  return { ...bare, note: { kk: note('kk'), ru: note('ru') } };
}

const BOOK = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps(dict(sheets={s.title: [[c.value, c.data_type] for row in s.iter_rows() for c in row if c.value is not None] for s in book.worksheets}, creator=book.properties.creator, by=book.properties.lastModifiedBy)))
`;
const DOCX = `
import json, sys, docx
d = docx.Document(sys.argv[1])
p = d.core_properties
print(json.dumps(dict(text=[x.text for x in d.paragraphs], table=[[c.text for c in r.cells] for r in d.tables[-2 if len(d.tables) > 1 and len(d.tables[-1].rows) < 5 else -1].rows], author=p.author, by=p.last_modified_by, revision=p.revision)))
`;

describe('a corrected report that carries records over', () => {
  itWith(['openpyxl'], 'says so on «Тексеру» and in the note, and typed formulas stay words', async () => {
    const file = join(folder.path, 'report.xlsx');
    await writeFile(file, await writeWorkbook(reportWorkbook(input())));
    const book = (await python(BOOK, file)) as {
      sheets: Record<string, [string | number, string][]>;
      creator: string;
      by: string;
    };
    const values = (sheet: string) => (book.sheets[sheet] ?? []).map(([value]) => value);
    expect(values('Тексеру')).toEqual(
      expect.arrayContaining(['2025-2: 2=+2, 2.2=+3, 2.4=-1, 1.5.not_recommended=+1', 'v1, 24.06.2026']),
    );
    expect(values('Есеп')).toContain('11 / 4');
    const [kk, ru] = [values('Анықтама').join('\n'), values('Справка').join('\n')];
    expect(kk).toContain(
      '2025 ж. екінші жартыжылдық есебі жіберілгеннен кейін енгізілген өзгерістер қосылды (келесі кезеңге ауысқан жазбалар): Психокеңес +2; Психокеңес, қызметкермен +3; Психокеңес, қызметкердің отбасы мүшесімен −1; қызметке ұсынылмағаны +1.',
    );
    expect(kk).toContain(
      'ол 24.06.2026 № 12-34 жіберілген № 1 есептің орнына беріледі. Өзгерген көрсеткіштер: Психодиагностика, үміткерлермен: 11 / 3 орнына 11 / 4; Психокеңес: 22 орнына 24;',
    );
    expect(ru).toContain(
      'Настоящий исправленный отчёт № 2 заменяет отчёт № 1, направленный 24.06.2026 за № 12-34. Изменены показатели: Психодиагностика, с кандидатами: 11 / 4 вместо 11 / 3;',
    );
    expect(ru).toContain('записи, перенесённые на следующий период');
    for (const sheet of ['Анықтама', 'Справка'])
      expect(book.sheets[sheet]).toEqual(
        expect.arrayContaining([
          [FORMULA, 's'],
          ['+7 сабақ өтті', 's'],
        ]),
      );
    expect([book.creator, book.by]).toEqual(['Senim', 'Senim']);
  });

  itWith(
    ['python-docx', 'soffice', 'pdftotext'],
    'reads the same as docx and PDF in both languages, with neutral properties',
    async () => {
      for (const language of ['kk', 'ru'] as const) {
        const file = join(folder.path, `report-${language}.docx`);
        await writeFile(file, await writeDocx(reportPaper(input(), language)));
        const read = (await python(DOCX, file)) as { text: string[]; author: string; by: string; revision: number };
        expect(read.text).toContain(FORMULA);
        expect(read.text.join('\n')).toContain(language === 'kk' ? 'ауысқан жазбалар' : 'перенесённые');
        expect([read.author, read.by]).toEqual(['Senim', 'Senim']);
        expect(printHtml(reportPaper(input(), language))).toContain('12-34');
      }
      const pdfs = await toPdf(
        [join(folder.path, 'report-kk.docx'), join(folder.path, 'report-ru.docx'), join(folder.path, 'report.xlsx')],
        folder.path,
      );
      expect(pdfs).toHaveLength(3);
      const text = (await Promise.all(pdfs.map((name) => pdfText(join(folder.path, 'pdf', name))))).join('\n');
      for (const words of ['Әңгіме Ғылым Қоғам Үміт Һәм Іс', '№ 12-34', '11 / 4']) expect(text).toContain(words);
    },
  );
});
