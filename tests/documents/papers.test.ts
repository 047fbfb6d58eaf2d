import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printHtml, writeDocx } from '../../renderer/documents';
import { actPaper } from '../../shared/documents/acts/act-paper';
import type { PaperDocument } from '../../shared/documents/model';
import { planPaper } from '../../shared/documents/plan/plan-paper';
import { reportPaper } from '../../shared/documents/report/report-paper';
import { EMPTY_SETTINGS, PLAN_FACTS, SETTINGS, SIGNING, act, plan, reportInput } from './sample';
import { itWith, pdfFonts, pdfText, printToPdf, python, temporaryFolder, toPdf } from './tools';

const folder = await temporaryFolder();
afterAll(() => folder.remove());

const stamp = { programVersion: '0.1.0', checkValue: 'abc123' };
const flat = (text: string) => text.replace(/\s+/g, ' ');
/** All words of a neutral document. */
const words = (paper: PaperDocument) => JSON.stringify(paper.blocks).replaceAll('\u00AD', '');

const READER = `
import json, sys, zipfile, docx
d = docx.Document(sys.argv[1])
s = d.sections[0]
mm = lambda x: round(x / 36000)
print(json.dumps(dict(text='\\n'.join(p.text for p in d.paragraphs), tables=[[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
    page=[mm(s.page_width), mm(s.page_height), mm(s.left_margin), mm(s.right_margin), mm(s.top_margin), mm(s.bottom_margin)],
    footer='\\n'.join(p.text for p in s.footer.paragraphs), author=d.core_properties.author, last=d.core_properties.last_modified_by, comments=d.core_properties.comments,
    xml=zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode(), styles=zipfile.ZipFile(sys.argv[1]).read('word/styles.xml').decode())))
`;
interface Docx {
  text: string;
  tables: string[][][];
  page: number[];
  footer: string;
  author: string;
  last: string;
  comments: string;
  xml: string;
  styles: string;
}

async function readDocx(name: string, paper: PaperDocument): Promise<Docx> {
  const file = join(folder.path, `${name}.docx`);
  await writeFile(file, await writeDocx(paper));
  const read = (await python(READER, file)) as Docx;
  return { ...read, text: read.text.replaceAll('\u00A0', ' ') };
}

/** The print page with its fonts inside, since no server answers in a test. */
function withFonts(html: string): string {
  return html.replace(
    /url\("([^"]*\/)?(tinos-[^"/]+\.woff2)"\)/g,
    (_, _path, name: string) =>
      `url("data:font/woff2;base64,${readFileSync(resolve(import.meta.dirname, '../../node_modules/@fontsource/tinos/files', name)).toString('base64')}")`,
  );
}

describe('the act of destruction (order 227, point 18)', () => {
  itWith(['python-docx'], 'has approval, number, ten columns, totals and signatures, in both languages', async () => {
    const kk = await readDocx('act-kk', actPaper(act(), SETTINGS, 'kk', stamp));
    expect(kk.page).toEqual([297, 210, 30, 10, 20, 20]);
    expect(kk.text).toContain('№ 1 АКТ\nәлеуметтік зерттеу материалдарын жою туралы');
    expect(kk.text).toContain('2026 ж. «28» тамыз');
    expect(kk.text).toContain('Жиыны: 2 зерттеу, 69 дана қағаз материал, 33 электрондық жазба.');
    expect(kk.text).toContain('төраға – Кадр қызметінің бастығы, Һ.І. Қаңтарбаев');
    const table = kk.tables.find((rows) => rows[0]?.length === 10);
    expect(table).toHaveLength(5);
    expect(table?.[1]?.slice(2, 4)).toEqual(['27.02.2026', '27.08.2026']);
    expect(table?.[1]?.[9]?.replaceAll(' ', '')).toBe(
      '8b1f04d6c27a95e3b0d5f1a7734c9e6612ab45cd90ef78341a2b3c4d5e6f7081',
    );
    expect(kk.tables[0]?.[0]?.[1]).toContain('БЕКІТЕМІН');
    const ru = await readDocx('act-ru', actPaper(act(), SETTINGS, 'ru', stamp));
    expect(ru.text).toContain('АКТ № 1\nоб уничтожении материалов социального исследования');
    expect(ru.text).toContain(
      'Итого: исследований – 2, материалов на бумажном носителе – 69, электронных записей – 33.',
    );
    expect([ru.author, ru.last, ru.comments ?? '']).toEqual(['Senim', 'Senim', '']);
    expect(kk.styles).toContain('kk-KZ');
    expect(ru.styles).toContain('ru-RU');
    expect(kk.xml).toMatch(/<w:tblHeader/);
    expect(kk.footer).toContain('Akt_2026-1_TEST-01_kk · Senim 0.1.0 · бақылау мәні abc123');
  });

  it('leaves cells empty for the pen where paper is not confirmed', () => {
    const table = actPaper(act(), SETTINGS, 'kk', stamp).blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows[3]?.slice(7, 9).map(({ text }) => text)).toEqual(['', '']);
  });

  it('has lines to write on where names, number and date are not known', () => {
    const paper = actPaper(act({ number: null, state: 'draft' }), EMPTY_SETTINGS, 'ru', stamp);
    expect(words(paper)).toContain('АКТ № ______');
    expect(words(paper).match(/"blank"/g)?.length).toBeGreaterThan(8);
    expect(paper.blocks.filter((block) => block.kind === 'signature')).toHaveLength(3);
  });

  it('D-11: the psychologist takes the first free place in the commission and is not named twice', () => {
    const names = (settings: typeof SETTINGS) =>
      actPaper(act(), settings, 'kk', stamp).blocks.flatMap((block) =>
        block.kind === 'signature' ? [block.name] : [],
      );
    expect(names(SETTINGS)).toEqual(['Һ.І. Қаңтарбаев', 'Ә.Ғ. Құлынбаева', 'Ң.Ә. Өтеген']);
    expect(
      names({
        ...SETTINGS,
        commission: { ...SETTINGS.commission, members: [SETTINGS.psychologist, ...SETTINGS.commission.members] },
      }),
    ).toEqual(['Һ.І. Қаңтарбаев', 'Ә.Ғ. Құлынбаева', 'Ң.Ә. Өтеген']);
  });

  it('reports a check that failed as failed, and never says that recovery is impossible', () => {
    const failed = words(
      actPaper(
        act({ verification: { rowsTried: 33, rowsUnreadable: 31, storeSamples: 64, samplesFound: 2 } }),
        SETTINGS,
        'kk',
        stamp,
      ),
    );
    expect(failed).toContain('ашылған жазба саны – 2');
    expect(failed).toContain('табылғаны – 2');
    for (const language of ['kk', 'ru'] as const) {
      const text = words(actPaper(act(), SETTINGS, language, stamp));
      expect(text).not.toMatch(/мүмкін емес|невозможн|необратим|қайтарымсыз|безвозвратн/i);
      expect(text).toMatch(/тексере алмайды|проверить не может/);
    }
  });
});

describe('the report on paper', () => {
  itWith(['python-docx'], 'has the table of Annex 3, the note and the signature', async () => {
    for (const [language, head] of [
      ['kk', ['№', 'Жұмыс атауы', 'Саны']],
      ['ru', ['№', 'Наименование работы', 'Количество']],
    ] as const) {
      const docx = await readDocx(`report-${language}`, reportPaper(reportInput(), language));
      expect(docx.tables[0]?.[0]).toEqual(head);
      expect(docx.tables[0]).toHaveLength(23);
      expect(docx.tables[0]?.[2]?.[2]).toBe('64');
      expect(docx.tables[0]?.[7]?.[2]).toBe('11 / 3');
      expect(docx.tables[0]?.map((row) => row[0]).join('')).not.toMatch(/\d\.\d/);
      expect(docx.tables[1]?.[1]?.[2]).toContain(language === 'kk' ? 'әкесінің аты' : 'отчество');
    }
  });

  it('D-21: carries the access mark only when it is wanted', () => {
    expect(words(reportPaper(reportInput(), 'kk'))).not.toContain('Қызметтік пайдалану үшін');
    expect(words(reportPaper(reportInput({ settings: { ...SETTINGS, restrictedMark: true } }), 'kk'))).toContain(
      'Қызметтік пайдалану үшін',
    );
  });
});

describe('documents converted and printed', () => {
  const papers = () => ({
    act: actPaper(act(), SETTINGS, 'kk', stamp),
    report: reportPaper(reportInput(), 'kk'),
    plan: planPaper({ plan: plan(), signing: SIGNING, facts: PLAN_FACTS, stamp }, 'ru'),
  });

  itWith(['soffice', 'pdftotext'], 'docx opens in an office program and keeps every word', async () => {
    const files = await Promise.all(
      Object.entries(papers()).map(async ([name, paper]) => {
        const file = join(folder.path, `c-${name}.docx`);
        await writeFile(file, await writeDocx(paper));
        return file;
      }),
    );
    expect(await toPdf(files, folder.path)).toEqual(['c-act.pdf', 'c-plan.pdf', 'c-report.pdf']);
    expect(flat(await pdfText(join(folder.path, 'pdf', 'c-act.pdf')))).toContain('көрсеткіштерге қатысты емес');
    expect(flat(await pdfText(join(folder.path, 'pdf', 'c-report.pdf')))).toContain(
      'қызметтік тергеп-тексеру шеңберінде',
    );
    expect(flat(await pdfText(join(folder.path, 'pdf', 'c-plan.pdf')))).toContain(
      'психологического обеспечения на II квартал 2026 года',
    );
  });

  itWith(
    ['chromium', 'pdftotext', 'pdffonts'],
    'the print page gives a PDF with embedded Tinos, Kazakh letters, repeated heads and page numbers',
    async () => {
      for (const [name, paper] of Object.entries(papers())) {
        const [html, pdf] = [join(folder.path, `${name}.html`), join(folder.path, `${name}.pdf`)];
        await writeFile(html, withFonts(printHtml(paper)));
        await printToPdf(html, pdf, folder.path);
        const fonts = await pdfFonts(pdf);
        expect(fonts.length).toBeGreaterThan(0);
        for (const font of fonts) expect(font).toMatch(/\+Tinos-\w+ +CID TrueType.* yes yes yes /);
        const text = await pdfText(pdf);
        expect(text).toMatch(/1 ?\/ ?[23]/);
        expect(text).toContain('Senim 0.1.0');
      }
      const report = flat(await pdfText(join(folder.path, 'report.pdf')));
      for (const letter of 'әғқңөұүһі') if (letter !== 'һ') expect(report).toContain(letter);
      expect(flat(await pdfText(join(folder.path, 'act.pdf')))).toContain('Һ.І. Қаңтарбаев');
      expect((await pdfText(join(folder.path, 'plan.pdf'))).match(/Мероприятия/g)?.length).toBeGreaterThan(1);
    },
  );

  it('the print page runs no script, fetches nothing from outside and cannot be broken out of', () => {
    const evil = '</style><script>alert(1)</script>"\\';
    const paper = reportPaper(
      reportInput({
        stamp: { programVersion: evil, checkValue: null },
        settings: { ...SETTINGS, unit: { ...SETTINGS.unit, name: { kk: evil, ru: evil } } },
      }),
      'kk',
    );
    const html = printHtml(paper);
    expect(html).not.toMatch(/<script|https?:|<\/style><\/?s/i);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html).toContain('.paper-table');
    expect(html).toMatch(/^<!doctype html><html lang="kk">/);
  });
});
