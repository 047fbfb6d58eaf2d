/**
 * Papers made under one code, opened by python-docx and LibreOffice: the conclusion (227-23) and the support plan
 * (SC-04).
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../renderer/documents';
import { conclusionPaper } from '../../shared/documents/codes/conclusion-paper';
import { supportPlanPaper } from '../../shared/documents/codes/support-plan-paper';
import { civilDate } from '../../shared/time/civil-date';
import { diagnostics, examinee } from '../domain/builders';
import { SETTINGS } from './sample';
import { itWith, pdfText, python, temporaryFolder, toPdf } from './tools';

const folder = await temporaryFolder();
afterAll(() => folder.remove());
const stamp = { programVersion: '0.1.0', checkValue: 'abc123' };
const day = civilDate('2026-03-12');
const record = diagnostics({
  version: 2,
  examinees: [examinee({ category: 'candidate', recommendation: 'not_recommended' }), examinee({ code: '5555' })],
  assignment: { number: '12-қ', date: day },
  methods: ['Бірінші әдістеме', 'Екінші әдістеме'],
  conclusion: 'Әлеуметтік бейімделуі төмен.\nҚосымша бақылау қажет.',
  recommendations: 'Үш айдан кейін қайталау.',
});
const paper = (language: 'kk' | 'ru') =>
  conclusionPaper(
    {
      record,
      code: '4014',
      number: { year: 2026, number: 7 },
      amendedOn: civilDate('2026-03-20'),
      settings: SETTINGS,
      stamp,
    },
    language,
  );
const plan = {
  id: 'p',
  code: '4014',
  aim: 'Бейімделуге көмек',
  start: day,
  steps: [
    { what: 'Апта сайын кеңес', due: civilDate('2026-04-12'), doneOn: null, result: '' },
    {
      what: 'Қайта психодиагностика',
      due: civilDate('2026-06-12'),
      doneOn: civilDate('2026-06-10'),
      result: 'қолайлы',
    },
  ],
  closedOn: null,
  summary: '',
};

const READER = `
import json, sys, docx
d = docx.Document(sys.argv[1])
print(json.dumps(dict(text='\\n'.join(p.text for p in d.paragraphs), tables=[[[c.text for c in r.cells] for r in t.rows] for t in d.tables], footer='\\n'.join(p.text for p in d.sections[0].footer.paragraphs))))
`;

describe('the conclusion on paper', () => {
  itWith(
    ['python-docx', 'soffice', 'pdftotext'],
    '227-23: carries both words at its head and its foot, its version, one person only, on one page',
    async () => {
      for (const [language, mark, closing, version] of [
        ['kk', 'ҰСЫНЫМДЫҚ ЖӘНЕ ҚҰПИЯ', 'ұсынымдық және құпия сипатта', '2-нұсқа. 20.03.2026 түзетілген'],
        [
          'ru',
          'РЕКОМЕНДАТЕЛЬНЫЙ И КОНФИДЕНЦИАЛЬНЫЙ',
          'рекомендательный и конфиденциальный характер',
          'Версия 2. Исправлено 20.03.2026',
        ],
      ] as const) {
        const model = paper(language);
        if (!model) throw new Error('no paper');
        const file = join(folder.path, `conclusion-${language}.docx`);
        await writeFile(file, await writeDocx(model));
        const docx = (await python(READER, file)) as { text: string; tables: string[][][]; footer: string };
        expect(JSON.stringify(docx.tables)).toContain(mark);
        expect(docx.text).toContain(closing);
        expect(docx.text).toContain(version);
        const facts = docx.tables.find((rows) => rows.length === 8);
        expect(facts?.[0]?.[1]).toBe('4014');
        expect(facts?.[5]?.[1]).toBe('Бірінші әдістеме; Екінші әдістеме');
        expect(JSON.stringify(docx)).not.toContain('5555');
        expect(docx.footer).toContain(`Qorytyndy_2026-7_4014_TEST-01_v2_${language} · Senim 0.1.0`);
      }
      const pdfs = await toPdf(
        ['kk', 'ru'].map((language) => join(folder.path, `conclusion-${language}.docx`)),
        folder.path,
      );
      for (const name of pdfs) {
        const text = await pdfText(join(folder.path, 'pdf', name));
        expect(text).toContain('4014');
        expect(
          text.split('\f').filter((page) => page.trim() !== ''),
          name,
        ).toHaveLength(1);
      }
    },
  );
  it('is made for nobody who was not examined', () =>
    expect(
      conclusionPaper({ record, code: '9999', number: null, amendedOn: null, settings: SETTINGS, stamp }, 'kk'),
    ).toBeNull());
});

describe('the individual support plan on paper', () => {
  itWith(
    ['python-docx'],
    'SC-04: has its steps with dates and results, and a line for the copy that was given',
    async () => {
      const file = join(folder.path, 'plan.docx');
      await writeFile(file, await writeDocx(supportPlanPaper(plan, SETTINGS, stamp, 'ru')));
      const docx = (await python(READER, file)) as { text: string; tables: string[][][] };
      expect(docx.tables.find((rows) => rows[0]?.length === 5)?.slice(1)).toEqual([
        ['1', 'Апта сайын кеңес', '12.04.2026', '', ''],
        ['2', 'Қайта психодиагностика', '12.06.2026', '10.06.2026', 'қолайлы'],
      ]);
      expect(docx.text).toContain('Один экземпляр получен');
      // SC-01: nothing printed refers to the rules that lost force
      expect(docx.text).not.toMatch(/377|мектеп|школ/i);
    },
  );
});
