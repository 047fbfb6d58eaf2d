/**
 * Plans of a quarter and of a year, and the report on their execution, as files other programs open (order 227, points
 * 9, 10, 24, 31 and 32).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printHtml, writeDocx, writeWorkbook } from '../../renderer/documents';
import { type Plan, planSchema } from '../../shared/domain/plan/plan';
import { standardAnnualPlan } from '../../shared/domain/plan/standard-annual-plan';
import { standardPlan } from '../../shared/domain/plan/standard-plan';
import type { DocumentLanguage, PlanInput } from '../../shared/documents/inputs';
import { executionPaper, executionWorkbook } from '../../shared/documents/plan/plan-execution';
import { planPaper } from '../../shared/documents/plan/plan-paper';
import { planWorkbook } from '../../shared/documents/plan/plan-workbook';
import { civilDate } from '../../shared/time/civil-date';
import { workingCalendar } from '../../shared/regulation/working-days';
import { DUTY_SIGNING, PLAN_FACTS, SETTINGS, SIGNING, plan } from './sample';
import { itWith, pdfText, python, temporaryFolder, toPdf } from './tools';

const folder = await temporaryFolder();
afterAll(() => folder.remove());
const stamp = { programVersion: '0.1.0', checkValue: 'abc123' };
const flat = (text: string) => text.replace(/\s+/g, ' ');
const approved = (draft: Plan): Plan => ({ ...draft, state: 'approved', approvedOn: civilDate('2026-12-22') });

const quarter: PlanInput = { plan: plan(), signing: SIGNING, facts: PLAN_FACTS, stamp };
const educational: PlanInput = {
  plan: approved({
    ...standardAnnualPlan('educational', 2027, { responsible: { kk: 'кадр қызметі', ru: 'кадровая служба' } }),
    lines: standardAnnualPlan('educational', 2027, {
      responsible: { kk: 'кадр қызметі', ru: 'кадровая служба' },
    }).lines.map((line, index) =>
      index === 3
        ? {
            ...line,
            means: 'museums' as const,
            doneManually: true,
            outcome: '12.05.2027 өткізілді, 64 қызметкер қатысты',
            completion: 'фотоесеп',
            ru: { ...line.ru, outcome: 'проведено 12.05.2027, участвовали 64 сотрудника', completion: 'фотоотчёт' },
          }
        : line,
    ),
  }),
  signing: DUTY_SIGNING,
  facts: {},
  stamp,
};
const ideological: PlanInput = {
  plan: approved(standardAnnualPlan('ideological', 2027)),
  signing: {
    ...DUTY_SIGNING,
    author: { position: { kk: '', ru: '' }, rank: { kk: '', ru: '' }, name: { kk: '', ru: '' } },
    authorUnit: { kk: '', ru: '' },
  },
  facts: {},
  stamp,
};

const READER = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps(dict(cells=[c.value for row in sheet.iter_rows() for c in row if c.value is not None], columns=sheet.max_column, orientation=sheet.page_setup.orientation, titles=sheet.print_title_rows)))
`;
const DOCX = `
import json, sys, docx
document = docx.Document(sys.argv[1])
table = next(t for t in document.tables if len(t.columns) > 3)
print(json.dumps(dict(text=[p.text for p in document.paragraphs], head=[c.text for c in table.rows[0].cells], rows=[[c.text for c in r.cells] for r in table.rows[1:]])))
`;
interface Book {
  cells: (string | number)[];
  columns: number;
  orientation: string;
  titles: string;
}
interface Paper {
  text: string[];
  head: string[];
  rows: string[][];
}

async function workbook(name: string, input: PlanInput, language: DocumentLanguage, execution = false): Promise<Book> {
  const file = join(folder.path, `${name}.xlsx`);
  await writeFile(file, await writeWorkbook((execution ? executionWorkbook : planWorkbook)(input, language)));
  return (await python(READER, file)) as Book;
}

async function paper(name: string, input: PlanInput, language: DocumentLanguage, execution = false): Promise<Paper> {
  const file = join(folder.path, `${name}.docx`);
  await writeFile(file, await writeDocx((execution ? executionPaper : planPaper)(input, language)));
  return (await python(DOCX, file)) as Paper;
}

describe('the plans of a year', () => {
  itWith(
    ['openpyxl'],
    '227-10: the educational plan has its eight columns, forms and methods by the lists of the order',
    async () => {
      const kk = await workbook('edu-kk', educational, 'kk');
      expect([kk.columns, kk.orientation]).toEqual([8, 'landscape']);
      expect(kk.cells).toEqual(
        expect.arrayContaining([
          'БЕКІТЕМІН',
          '2027 жылға арналған тәрбие жұмысы жөніндегі',
          'ЖОСПАР',
          'Нысаны',
          'Әдісі',
          'Жауаптылар',
          'Аяқталу нысаны',
          'Орындалғаны туралы белгі',
          'мемлекеттік-құқықтық даярлық',
          'сендіру, оқу-ағарту',
          'барлық деңгейдегі басшылар',
          'фотоесеп',
          '12.05.2027 өткізілді, 64 қызметкер қатысты',
        ]),
      );
      expect(kk.cells.some((value) => String(value).endsWith('(мұражайларға экскурсиялар)'))).toBe(true);
      const ru = await workbook('edu-ru', educational, 'ru');
      expect(ru.cells).toEqual(
        expect.arrayContaining([
          'УТВЕРЖДАЮ',
          'ПЛАН',
          'воспитательной работы на 2027 год',
          'государственно-правовая подготовка',
          'руководители всех уровней',
          'проведено 12.05.2027, участвовали 64 сотрудника',
        ]),
      );
      expect(ru.cells.join(' ')).not.toMatch(/[әғқңөұүһі]/i);
    },
  );

  itWith(
    ['python-docx'],
    '227-54: the ideological plan has two directions and the other tasks as its headings, and a direction in every line',
    async () => {
      const kk = await paper('ideo-kk', ideological, 'kk');
      expect(kk.head).toEqual([
        '№',
        'Іс-шара',
        'Бағыты',
        'Мерзімі',
        'Жауаптылар',
        'Аяқталу нысаны',
        'Орындалғаны туралы белгі',
      ]);
      expect(kk.rows.map(([first]) => first)).toEqual([
        'I. Діни экстремизмге қарсы іс-қимыл',
        '1',
        'II. Жеке құрамды теріс ақпараттық әсерден қорғау',
        '2',
        'III. Идеологиялық жұмыстың өзге де міндеттері',
        '3',
        '4',
        '5',
        '6',
        '7',
        '8',
      ]);
      expect(kk.rows[1]?.[2]).toBe('діни экстремизмге қарсы іс-қимыл саласындағы идеологиялық жұмысты жоспарлау');
      expect(JSON.stringify(planPaper(ideological, 'ru'))).toContain('Ответственное лицо');
      expect((await paper('ideo-ru', ideological, 'ru')).text).toEqual(
        expect.arrayContaining(['ПЛАН', 'идеологической работы на 2027 год']),
      );
    },
  );

  it('marks nothing before the approval', () => {
    const draft = JSON.stringify(planPaper({ ...educational, plan: { ...educational.plan, state: 'sent' } }, 'kk'));
    expect(draft).not.toContain('64 қызметкер');
  });
});

describe('the quarterly plan in two languages', () => {
  itWith(
    ['openpyxl'],
    '227-47: its standard lines are Kazakh in the Kazakh paper and Russian in the Russian one, with units by the rows',
    async () => {
      const standard = standardPlan(
        { year: 2026, quarter: 4 },
        { calendar: workingCalendar(), executor: { kk: 'психолог', ru: 'психолог' } },
      );
      const own = planSchema.parse({
        ...standard,
        lines: [
          ...standard.lines.map((line) => ({ ...line, planned: 2 })),
          {
            id: 'own',
            section: 'organisation',
            text: 'Анықтама дайындау',
            ru: { text: 'Подготовка справки' },
            planned: 3,
            unit: 'documents',
          },
        ],
      });
      const input = { ...quarter, plan: own, facts: {} };
      const [kk, ru] = [await workbook('q4-kk', input, 'kk'), await workbook('q4-ru', input, 'ru')];
      expect(kk.cells).toEqual(expect.arrayContaining(['Тренингтер өткізу', '2 зерттеу', '3 құжат', 'тоқсан бойы']));
      expect(ru.cells).toEqual(
        expect.arrayContaining([
          'Проведение тренингов',
          '2 исследования',
          '3 документа',
          '2 консультации',
          'Проведение ежегодного социологического мониторинга морально-психологического климата',
        ]),
      );
      expect(ru.cells.filter((value) => /[әғқңөұүһі]/i.test(String(value)))).toEqual([]);
    },
  );
});

describe('the report on the execution (227-12, 227-57)', () => {
  itWith(['python-docx'], 'says of each line what was done, then the conclusion and who signs', async () => {
    const kk = await paper(
      'exec-kk',
      {
        ...quarter,
        plan: { ...quarter.plan, conclusion: { kk: 'Жоспар орындалды.\nКелесі тоқсанда жалғасады.', ru: null } },
      },
      'kk',
      true,
    );
    expect(kk.head).toEqual(['№', 'Іс-шара', 'Мерзімі', 'Орындалуы', 'Ескертпе']);
    expect(kk.rows[1]?.[3]).toBe('жоспар – 20 адам, орындалғаны – 21 адам (105\u00A0%)');
    expect(kk.text).toEqual(
      expect.arrayContaining([
        '2026 жылғы II тоқсанға арналған психологиялық қамтамасыз ету жөніндегі жоспардың орындалуы туралы',
        'ЕСЕП',
        'Қорытынды',
        'Жоспар орындалды.',
        'Келесі тоқсанда жалғасады.',
      ]),
    );
    const ru = await paper('exec-ru', quarter, 'ru', true);
    expect(ru.text).toEqual(
      expect.arrayContaining([
        'ОТЧЁТ',
        'о выполнении плана психологического обеспечения на II квартал 2026 года',
        'Планом предусмотрено мероприятий – 9, исполнено – 9.',
      ]),
    );
  });

  itWith(['openpyxl'], 'is a workbook too; what was not done and what was not needed is said', async () => {
    const facts = { ...PLAN_FACTS, a: { fact: 3, percent: 15 }, g: { fact: 0, percent: null } };
    const { cells, columns } = await workbook('exec', { ...quarter, facts }, 'ru', true);
    expect(columns).toBe(5);
    expect(cells).toEqual(
      expect.arrayContaining([
        'план – 20 человек, исполнено – 3 человека (15\u00A0%)',
        'необходимости не возникло',
        'Заключение',
        'Планом предусмотрено мероприятий – 9, исполнено – 7. Не исполнено мероприятий – 1. Мероприятий, в которых не возникло необходимости, – 1.',
      ]),
    );
  });

  itWith(['soffice', 'pdftotext'], 'opens in an office program with all plans of a year', async () => {
    const all = {
      'p-edu': planPaper(educational, 'kk'),
      'p-ideo': planPaper(ideological, 'ru'),
      'p-exec-edu': executionPaper(educational, 'kk'),
      'p-exec': executionPaper(quarter, 'ru'),
    };
    const files = await Promise.all(
      Object.entries(all).map(async ([name, model]) => {
        await writeFile(join(folder.path, `${name}.docx`), await writeDocx(model));
        return join(folder.path, `${name}.docx`);
      }),
    );
    await toPdf(files, folder.path);
    const text = async (name: string) => flat(await pdfText(join(folder.path, 'pdf', `${name}.pdf`)));
    expect(await text('p-edu')).toContain('2027 жылға арналған тәрбие жұмысы жөніндегі');
    expect(await text('p-ideo')).toContain('идеологической работы на 2027 год');
    expect(await text('p-exec-edu')).toContain('тәрбие жұмысы жөніндегі жоспардың орындалуы туралы');
    expect(await text('p-exec')).toContain('Заключение');
  });

  const look = process.env['SENIM_LOOK'];
  it.skipIf(!look)('writes them to be looked at (skipped: SENIM_LOOK names no folder)', async () => {
    const to = look ?? '';
    await mkdir(to, { recursive: true });
    for (const [name, input] of Object.entries({ quarter, educational, ideological })) {
      for (const language of ['kk', 'ru'] as const) {
        await writeFile(join(to, `${name}-${language}.xlsx`), await writeWorkbook(planWorkbook(input, language)));
        await writeFile(
          join(to, `${name}-exec-${language}.xlsx`),
          await writeWorkbook(executionWorkbook(input, language)),
        );
        for (const [kind, model] of [
          ['plan', planPaper(input, language)],
          ['exec', executionPaper(input, language)],
        ] as const) {
          await writeFile(join(to, `${name}-${kind}-${language}.docx`), await writeDocx(model));
          await writeFile(join(to, `${name}-${kind}-${language}.html`), printHtml(model));
        }
      }
    }
  });
});

describe('papers of a plan and the day they are made on', () => {
  const running = {
    ...quarter,
    facts: Object.fromEntries(quarter.plan.lines.map(({ id }) => [id, { fact: 0, percent: 0 }])),
  };
  const text = (value: unknown) => JSON.stringify(value).replaceAll('\u00A0', ' ');
  it('a plan of a quarter that has not begun prints no 0 %; one that runs does', () => {
    expect(text(planPaper({ ...running, today: civilDate('2026-03-31') }, 'ru'))).not.toContain('0 %');
    expect(text(planPaper({ ...running, today: civilDate('2026-04-02') }, 'ru'))).toContain('(0 %)');
  });
  it('before the end of its period a report says "not yet", afterwards "not done"', () => {
    const early = text(executionPaper({ ...running, today: civilDate('2026-06-30') }, 'kk'));
    expect(early).toContain('әзірге орындалған жоқ');
    expect(early).not.toMatch(/орындалмады|Орындалмаған|туындамады/);
    const late = text(executionPaper({ ...running, today: civilDate('2026-07-01') }, 'kk'));
    expect(late).not.toContain('әзірге');
    expect(late).toMatch(/орындалмады|Орындалмаған/);
  });
  it('points 10 and 32: goes to the head or the authorised head, in the dative where it was written', () => {
    const to = (signing: object) =>
      text(executionPaper({ ...running, signing: { ...running.signing, ...signing } }, 'ru').blocks[0]);
    expect(to({ addressee: { kk: '', ru: 'Первому заместителю прокурора области У.О. Умбетову' } })).toContain(
      'Первому заместителю прокурора области У.О. Умбетову',
    );
    expect(
      to({
        recipient: {
          ...SETTINGS.authorisedHead,
          position: { kk: '', ru: 'Прокурор области' },
          name: { kk: '', ru: 'И.И. Иванов' },
        },
      }),
    ).toContain('Кому: Прокурор области, И.И. Иванов');
    expect(
      text(
        planPaper(
          {
            ...running,
            signing: {
              ...running.signing,
              unit: { ...running.signing.unit, genitive: { kk: '', ru: 'прокуратуры Образцовой области' } },
            },
          },
          'ru',
        ).blocks,
      ),
    ).toContain('прокуратуры Образцовой области');
  });
});
