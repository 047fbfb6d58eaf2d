import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { writeWorkbook } from '../../renderer/documents';
import { journalWorkbook } from '../../shared/documents/journal/journal-workbook';
import type { WorkbookModel } from '../../shared/documents/model';
import { planWorkbook } from '../../shared/documents/plan/plan-workbook';
import { reportWorkbook } from '../../shared/documents/report/report-workbook';
import { FIGURES, PLAN_FACTS, SETTINGS, SIGNING, journalLines, plan, reportInput } from './sample';
import { itWith, pdfText, python, temporaryFolder, toPdf } from './tools';

const folder = await temporaryFolder();
afterAll(() => folder.remove());

const stamp = { programVersion: '0.1.0', checkValue: 'abc123' };

/** What openpyxl sees: cells as [value, type], and what a sheet is set up to be. */
interface Sheet {
  name: string;
  cells: Record<string, [string | number | null, string]>;
  hidden: string[];
  orientation: string;
  paper: number;
  fitToWidth: number;
  margins: number[];
  titles: string | null;
  area: string;
  filter: string | null;
  header: string | null;
  footer: string | null;
}
interface Book {
  sheets: Sheet[];
  creator: string;
  lastModifiedBy: string;
  title: string;
  company: string;
  strings: string;
}

const READER = `
import json, sys, zipfile, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
archive = zipfile.ZipFile(sys.argv[1])
def sheet(s):
    cells = {c.coordinate: [c.value, c.data_type] for row in s.iter_rows() for c in row if c.value is not None}
    m = s.page_margins
    return dict(name=s.title, cells=cells, hidden=sorted(k for k, d in s.column_dimensions.items() if d.hidden), orientation=s.page_setup.orientation, paper=int(s.page_setup.paperSize),
        fitToWidth=s.page_setup.fitToWidth, margins=[round(x * 25.4) for x in (m.left, m.right, m.top, m.bottom)], titles=s.print_title_rows, area=str(s.print_area), filter=s.auto_filter.ref, header=s.oddHeader.right.text, footer=s.oddFooter.left.text)
print(json.dumps(dict(sheets=[sheet(s) for s in book.worksheets], creator=book.properties.creator, lastModifiedBy=book.properties.lastModifiedBy, title=book.properties.title,
    company=archive.read('docProps/app.xml').decode(), strings=archive.read('xl/sharedStrings.xml').decode())))
`;

async function read(name: string, model: WorkbookModel): Promise<Book> {
  const file = join(folder.path, `${name}.xlsx`);
  await writeFile(file, await writeWorkbook(model));
  return (await python(READER, file)) as Book;
}

const cell = (sheet: Sheet | undefined, address: string) => sheet?.cells[address]?.[0];

describe('the report as a workbook (docs/forms.md, section 5)', () => {
  itWith(['openpyxl'], 'has five sheets, Kazakh first, with everything in its fixed cell', async () => {
    const { sheets } = await read('report', reportWorkbook(reportInput()));
    expect(sheets.map(({ name }) => name)).toEqual(['Есеп', 'Анықтама', 'Отчёт', 'Справка', 'Тексеру']);
    const [kk, note, ru, , check] = sheets;
    expect(cell(kk, 'A1')).toBe(
      '2026 ж. бірінші жартыжылдықта психологиялық қамтамасыз ету бойынша атқарылған жұмыс туралы есеп',
    );
    expect(cell(kk, 'A2')).toContain('01.01.2026 – 30.06.2026');
    expect([cell(kk, 'A3'), cell(kk, 'B3'), cell(kk, 'C3')]).toEqual(['№', 'Жұмыс атауы', 'Саны']);
    expect(cell(kk, 'A4')).toBe('1-бөлім. Психологиялық қамтамасыз ету жұмыстарының нәтижелері');
    expect(cell(kk, 'B5')).toBe('Психодиагностика (барлығы)');
    expect(cell(ru, 'B5')).toBe('Психодиагностика (всего)');
    expect(cell(ru, 'A1')).toBe(
      'Отчёт о проделанной работе по психологическому обеспечению за первое полугодие 2026 г.',
    );
    expect(kk?.header).toContain('Қазақстан Республикасы Бас прокуратурасының кадр қызметіне');
    expect(cell(kk, 'B27')).toContain('(қолы) Ә.Ғ. Құлынбаева');
    expect(Object.values(note?.cells ?? {}).map(([value]) => value)).toEqual(
      expect.arrayContaining([
        'Кіріспе',
        'Психодиагностика',
        'Психоконсультация',
        'Психопрофилактика',
        'Арнайы іс-шаралар',
        'Әлеуметтік зерттеулер',
        'Қорытынды',
      ]),
    );
    expect(Object.values(check?.cells ?? {}).map(([value]) => value)).toEqual(
      expect.arrayContaining([
        '2026-1',
        'күнтізбелік жартыжылдық',
        '01.01.2026 – 30.06.2026',
        '24.06.2026 18:00',
        'Senim 0.1.0',
        '9f2c41d07be8a6355d10c2e94fb7a813',
      ]),
    );
  });

  itWith(
    ['openpyxl'],
    'holds every figure as a number in column C, the candidates as text and twice as hidden numbers',
    async () => {
      const { sheets } = await read('figures', reportWorkbook(reportInput()));
      for (const sheet of [sheets[0], sheets[2]]) {
        for (let row = 5; row <= 25; row += 1) {
          const key = cell(sheet, `D${row}`) as keyof typeof FIGURES;
          if (key === '1.5')
            expect([sheet?.cells[`C${row}`], cell(sheet, `E${row}`), cell(sheet, `F${row}`)]).toEqual([
              ['11 / 3', 's'],
              11,
              3,
            ]);
          else expect(sheet?.cells[`C${row}`]).toEqual([FIGURES[key], 'n']);
          expect(cell(sheet, `A${row}`) ?? '').toEqual(key.includes('.') ? '' : Number(key));
        }
        expect(cell(sheet, 'D25')).toBe('5.3');
        expect(sheet?.hidden.join()).toMatch(/D/);
      }
    },
  );

  itWith(['openpyxl'], 'prints zeros as 0 and is set up for A4 with the margins of the forms', async () => {
    const zeros = Object.fromEntries(Object.keys(FIGURES).map((key) => [key, 0])) as typeof FIGURES;
    const { sheets } = await read('zeros', reportWorkbook(reportInput({ figures: zeros })));
    expect(sheets[0]?.cells['C5']).toEqual([0, 'n']);
    expect(cell(sheets[0], 'C10')).toBe('0 / 0');
    expect(sheets[0]).toMatchObject({
      orientation: 'portrait',
      paper: 9,
      fitToWidth: 1,
      margins: [30, 10, 20, 20],
      titles: '$3:$3',
      area: expect.stringContaining('$A$1:$C$27') as string,
    });
  });

  itWith(['openpyxl'], 'speaks of the program only: no person and no machine in its properties', async () => {
    const book = await read('properties', reportWorkbook(reportInput()));
    expect([book.creator, book.lastModifiedBy]).toEqual(['Senim', 'Senim']);
    expect(book.company).toMatch(/<Company>\s*<\/Company>|<Company\/>/);
    const check = JSON.stringify(book.sheets[4]);
    for (const name of [SETTINGS.psychologist.name.kk, SETTINGS.unit.code, '4001'])
      expect(JSON.stringify(book.sheets[4]?.cells)).not.toContain(name);
    expect(check).not.toContain('undefined');
  });
});

describe('typed text in a workbook', () => {
  const model = (values: string[]): WorkbookModel => ({
    title: 't',
    sheets: [
      {
        name: 'Парақ',
        columns: [{ width: 20 }],
        rows: values.map((value) => [{ value }]),
        merges: [],
        landscape: false,
        footer: 'a & b',
        language: 'ru',
      },
    ],
  });

  itWith(['openpyxl'], 'X02: text that looks like a formula stays text', async () => {
    const typed = ['=1+1', '+7 701', '-5', '@SUM(A1)', '=HYPERLINK("http://a","b")', "=cmd|' /C calc'!A0"];
    const { sheets } = await read('inert', model(typed));
    typed.forEach((value, index) => expect(sheets[0]?.cells[`A${index + 1}`]).toEqual([value, 's']));
    expect(sheets[0]?.footer).toContain('a && b');
  });

  itWith(
    ['openpyxl'],
    'forbidden characters go, half characters are replaced, Kazakh letters and emoji stay',
    async () => {
      const { sheets, strings } = await read(
        'letters',
        model(['a\u0000b\u0008c\u000Bd\uFFFFe', 'x\uD800y', 'әғқңөұүһі ӘҒҚҢӨҰҮҺІ 😀', 'line\r\nbreak', '_x0041_']),
      );
      expect(cell(sheets[0], 'A1')).toBe('abcde');
      expect(cell(sheets[0], 'A2')).toBe('x\uFFFDy');
      expect(cell(sheets[0], 'A3')).toBe('әғқңөұүһі ӘҒҚҢӨҰҮҺІ 😀');
      expect(cell(sheets[0], 'A4')).toBe('line\nbreak');
      expect(strings).toContain('_x005F_x0041_');
    },
  );

  itWith(['openpyxl'], 'a text over the limit of a cell is cut and says so', async () => {
    const { sheets } = await read('long', model(['ә'.repeat(40_000), `${'a'.repeat(32_000)}${'😀'.repeat(500)}`]));
    for (const address of ['A1', 'A2']) {
      const text = String(cell(sheets[0], address));
      expect(text.length).toBeLessThanOrEqual(32_767);
      expect(text).toMatch(/текст сокращён: не помещается в ячейку\]$/);
      expect(text).not.toContain('\uFFFD');
    }
  });
});

describe('the journal and the plan as workbooks', () => {
  const options = {
    language: 'kk' as const,
    withResults: false,
    unitName: SETTINGS.unit.name,
    range: null,
    psychologist: SETTINGS.psychologist,
    stamp,
  };

  itWith(
    ['openpyxl'],
    '227-46: thirteen columns, numbers without gaps, a deleted record keeps its number',
    async () => {
      const lines = journalLines();
      const {
        sheets: [sheet],
      } = await read('journal', journalWorkbook(lines, options));
      const head = Object.keys(sheet?.cells ?? {}).find((address) => sheet?.cells[address]?.[0] === '№ р/с');
      const first = Number(head?.slice(1)) + 2;
      expect([cell(sheet, `C${first - 2}`), cell(sheet, `M${first - 2}`), cell(sheet, `M${first - 1}`)]).toEqual([
        'Бағыты',
        'Ескертпе',
        13,
      ]);
      const count = lines.filter(({ number }) => number !== null).length;
      expect(Array.from({ length: count }, (_, index) => cell(sheet, `A${first + index}`))).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
      const deleted = lines.find(({ status }) => status === 'deleted');
      expect(cell(sheet, `M${first + (deleted?.number ?? 0) - 1}`)).toBe('алып тасталған');
      expect(cell(sheet, `G${first + (deleted?.number ?? 0) - 1}`)).toBeUndefined();
      const correction = lines.find(({ kind }) => kind === 'correction');
      expect(cell(sheet, `L${first + (correction?.number ?? 0) - 1}`)).toBe('–');
      expect(sheet).toMatchObject({
        orientation: 'landscape',
        titles: `$${first - 2}:$${first - 1}`,
        filter: `A${first - 1}:M${first + count - 1}`,
      });
    },
  );

  itWith(['openpyxl'], 'leaves column 11 blank unless results are wanted, and is readable when empty', async () => {
    const lines = journalLines()
      .slice(0, 1)
      .map((line) => ({
        ...line,
        record: { ...line.record, kind: 'counselling', result: '=құпия', note: 'ескерту' } as typeof line.record,
      }));
    const without = await read('without', journalWorkbook(lines, options));
    expect(JSON.stringify(without.sheets[0]?.cells)).not.toContain('құпия');
    const withThem = await read('with', journalWorkbook(lines, { ...options, withResults: true }));
    expect(Object.values(withThem.sheets[0]?.cells ?? {})).toContainEqual(['=құпия', 's']);
    const empty = await read('empty', journalWorkbook([], options));
    expect(JSON.stringify(empty.sheets[0]?.cells)).toContain('Бұл кезеңде жазба жоқ.');
  });

  itWith(['openpyxl'], '227-47: the plan has sections I to VII; marks stand only in an approved plan', async () => {
    const input = { plan: plan('approved'), signing: SIGNING, facts: PLAN_FACTS, stamp };
    const approved = (await read('plan', planWorkbook(input, 'kk'))).sheets[0];
    const values = Object.values(approved?.cells ?? {}).map(([value]) => value);
    expect(values).toEqual(
      expect.arrayContaining([
        'БЕКІТЕМІН',
        'I. Психодиагностика',
        'V. Арнайы бағыт',
        'іс-шара жоспарланбаған',
        'VII. Ұйымдастыру жұмысы',
        '20 адам',
        'орындалғаны – 21 (105\u00A0%)',
      ]),
    );
    const draft = (await read('draft', planWorkbook({ ...input, plan: plan('draft') }, 'ru'))).sheets[0];
    expect(JSON.stringify(draft?.cells)).not.toContain('исполнено');
    expect(Object.values(draft?.cells ?? {}).map(([value]) => value)).toEqual(
      expect.arrayContaining(['УТВЕРЖДАЮ', 'ПЛАН', 'психологического обеспечения на II квартал 2026 года']),
    );
  });
});

describe('workbooks on paper', () => {
  itWith(['soffice', 'pdftotext'], 'convert to PDF with all their words', async () => {
    await writeFile(join(folder.path, 'p-report.xlsx'), await writeWorkbook(reportWorkbook(reportInput())));
    await writeFile(
      join(folder.path, 'p-journal.xlsx'),
      await writeWorkbook(
        journalWorkbook(journalLines(), {
          language: 'kk',
          withResults: false,
          unitName: SETTINGS.unit.name,
          range: null,
          psychologist: SETTINGS.psychologist,
          stamp,
        }),
      ),
    );
    expect(
      await toPdf(
        ['p-report.xlsx', 'p-journal.xlsx'].map((name) => join(folder.path, name)),
        folder.path,
      ),
    ).toEqual(['p-journal.pdf', 'p-report.pdf']);
    const report = await pdfText(join(folder.path, 'pdf', 'p-report.pdf'));
    for (const words of [
      '11 / 3',
      'Психо профилактика (барлығы)',
      'қызметтік тергеп-тексеру шеңберінде',
      'В кадровую службу',
      'Қорытынды',
    ])
      expect(report).toContain(words);
    const journal = await pdfText(join(folder.path, 'pdf', 'p-journal.pdf'));
    expect(journal).toContain('Психологиялық жұмыстарды есепке алу журналы');
    expect(journal.match(/Бағыты/g)?.length).toBeGreaterThan(1);
  });
});
