/** How the words, days and codes of an old journal are understood (227-13 … 227-46; I08, I10, V01, V03). */
import { describe, expect, it } from 'vitest';
import { readDate, paperIn } from '../../shared/import/old-journal/dates';
import { guessWord, LIST_NAMES, LISTS, listTexts } from '../../shared/import/old-journal/lists';
import { guessMapping } from '../../shared/import/old-journal/mapping';
import { guessMeaning } from '../../shared/import/old-journal/meanings';
import { personalIn } from '../../shared/personal/in-text';
import { personalColumn } from '../../shared/import/old-journal/personal-columns';
import { readRow } from '../../shared/import/old-journal/read-row';
import type { Cell, Sheet } from '../../shared/tables/table';
import { LANGUAGES } from '../../shared/texts';

const text = (value: string): Cell => ({ kind: 'text', text: value });
const day = (value: string, order: 'dmy' | 'mdy' | null = null) => {
  const read = readDate(text(value), order);
  return read.ok ? (read.start ? `${read.start}/${read.date}` : read.date) : read.why;
};
/** A sheet of texts, the heading first. */
export const sheet = (...rows: (string | null)[][]): Sheet => ({
  name: 'Журнал',
  hidden: false,
  formulas: 0,
  mergesLeft: 0,
  rows: rows.map((cells, index) => ({
    at: index + 1,
    cells: cells.map((cell) => (cell === null || cell === '' ? null : text(cell))),
  })),
});

describe('days', () => {
  it.each([
    ['05.01.2026', '2026-01-05'],
    ['5.1.26', '2026-01-05'],
    ['2026-01-05', '2026-01-05'],
    ['2026-01-05T10:00:00', '2026-01-05'],
    ['05.01.2026 г.', '2026-01-05'],
    ['5 января 2026 года', '2026-01-05'],
    ['2026 жылғы 24 маусым', '2026-06-24'],
    ['«24» маусым 2026 ж.', '2026-06-24'],
    ['13/01/2026', '2026-01-13'],
    ['01/13/2026', '2026-01-13'],
    ['03/04/2026', 'ambiguous'],
    ['04/04/2026', '2026-04-04'],
    ['03-04-26', 'ambiguous'],
    ['29.02.1900', 'impossible'],
    ['31.02.2026', 'impossible'],
    ['29.02.2024', '2024-02-29'],
    ['10-12.03.2026', '2026-03-10/2026-03-12'],
    ['10.03.2026 – 12.03.2026', '2026-03-10/2026-03-12'],
    ['28.12-03.01.2026', '2026-12-28/2026-01-03'],
    ['қаңтар', 'not_a_date'],
    ['46027', 'not_a_date'],
    ['05.01', 'not_a_date'],
    ['ертең', 'not_a_date'],
    ['', 'not_a_date'],
  ])('%s', (written, read) => expect(day(written)).toBe(read));
  it('what was chosen for slashes is kept to', () =>
    expect([day('03/04/2026', 'dmy'), day('03/04/2026', 'mdy'), day('13/01/2026', 'mdy')]).toEqual([
      '2026-04-03',
      '2026-03-04',
      'impossible',
    ]));
  it('a bare number, a truth and 29.02.1900 of Excel are no days', () => {
    expect(readDate({ kind: 'number', text: '46027' }, null)).toEqual({ ok: false, why: 'not_a_date' });
    expect(readDate({ kind: 'date', text: '1900-02-29' }, null)).toEqual({ ok: false, why: 'impossible' });
  });
  it('a paper in a text', () =>
    expect([paperIn('Поручение № 12/3-к от 05.01.2026'), paperIn('басшының тапсырмасы'), paperIn('№ 7')]).toEqual([
      { number: '12/3-к', date: '2026-01-05' },
      { number: null, date: null },
      { number: '7', date: null },
    ]));
});

describe('words', () => {
  it('every word of the program is understood in three languages', () => {
    for (const language of LANGUAGES)
      for (const list of LIST_NAMES) {
        if (list === 'contraindications') continue;
        for (const [value, word] of Object.entries(listTexts(list, language)))
          if ((LISTS[list] as readonly string[]).includes(value))
            expect(guessWord(list, word), `${language} ${list} ${word}`).toBe(value);
      }
  });
  it.each([
    ['kind', 'Психологическое консультирование', 'counselling'],
    ['kind', 'ПСИХОДИАГНОСТИКА', 'diagnostics'],
    ['kind', 'психо коррекция', 'correction'],
    ['kind', 'Тренинг', 'prevention'],
    ['kind', 'Арнаулы іс-шара', 'special'],
    ['kind', 'жоспар жазу', null],
    ['category', 'қызметкердің отбасы мүшесімен', 'family'],
    ['category', 'со слушателем', 'trainee'],
    ['category', 'с кандидатами', 'candidate'],
    ['category', 'басшы', 'head'],
    ['outcome', 'неблагоприятный', 'unfavourable'],
    ['outcome', 'благопр.', null],
    ['recommendation', 'не рекомендован', 'not_recommended'],
    ['basis', 'по поручению ГП', 'gpo'],
    ['channel', 'телефон арқылы', 'phone'],
    ['contraindications', 'нет', null],
    ['outcome', `благоприятный ${'и так далее '.repeat(10)}`, null],
  ] as const)('%s: %s', (list, word, value) => expect(guessWord(list, word)).toBe(value));
  it.each([
    ['Күні', 'date'],
    ['Дата проведения', 'date'],
    ['№ р/с', null],
    ['Шифр', 'code'],
    ['Адам саны', 'persons'],
    ['Количество человек', 'persons'],
    ['Негіздеме (кімнің тапсырмасы, сұрау салуы, №, күні)', 'basis'],
    ['Основание (чьё поручение, запрос, №, дата)', 'basis'],
    ['Түрі, нысаны', 'form'],
    ['Бағыты', 'kind'],
    ['С кем (категория)', 'category'],
    ['Қысқаша нәтижесі, ұсынымдар', 'result'],
    ['Есеп жолы', null],
    ['Қолданылған әдістеме', 'methods'],
    ['Мақсаты, тақырыбы', 'purpose'],
    ['Ескертпе', 'note'],
    ['Погода', undefined],
  ])('heading %s', (heading, meaning) => expect(guessMeaning(heading)).toBe(meaning));
});

describe('what betrays a person (I10; 227-33)', () => {
  it.each([
    ['Иванов И.И.', 'name'],
    ['А.Б. Сериков', 'name'],
    ['Ахметова Айгүл', 'name'],
    ['Серік Болатұлы', 'name'],
    ['Петров Пётр Петрович', 'name'],
    ['к Петровой Анне Сергеевне', 'name'],
    ['+7 701 123 45 67', 'phone'],
    ['87011234567', 'phone'],
    ['a.b@mail.kz', 'email'],
    ['850412300123', 'iin'],
    ['1001', null],
    ['Тренинг по сплочению коллектива', null],
    ['Ұжымдағы ахуал', null],
    ['№ 12 от 05.01.2026', null],
    ['Приказ Генерального Прокурора', null],
    ['123456789012', null],
    ['Алматы қаласы', null],
    ['Тест Люшера, MMPI', null],
  ])('%s', (value, found) => expect(personalIn(value)).toBe(found));
  const cells = (...values: string[]) => values.map((value, index) => ({ at: index + 2, cell: text(value) }));
  it('a heading is enough to block a column; single cells are named by their rows', () => {
    expect(personalColumn('Аты-жөні', cells('1001'))).toMatchObject({ why: 'name', blocked: true });
    expect(personalColumn('Ескертпе', cells('a@b.kz', ...Array.from({ length: 20 }, () => 'тыныш')))).toEqual({
      why: 'email',
      rows: [2],
      blocked: false,
    });
    expect(personalColumn('Ескертпе', cells('Иванов И.И.', 'Сериков А.', '87011234567'))).toMatchObject({
      blocked: true,
    });
    expect(personalColumn('Ескертпе', cells('тыныш'))).toBeNull();
  });
});

describe('a row (V01, V03)', () => {
  const head = [
    'Күні',
    'Бағыты',
    'Түрі, нысаны',
    'Негіздеме',
    'Кіммен (санаты)',
    'Шифр',
    'Адам саны',
    'Мақсаты, тақырыбы',
    'Ескертпе',
  ];
  const one = (...cells: (string | null)[]) => {
    const table = sheet(head, cells);
    return readRow(table.rows[1]!, { ...guessMapping(table, 0), fallback: { room: 'yes', outcome: 'favourable' } });
  };
  it('a consultation by the form of the journal', () =>
    expect(
      one(
        '05.01.2026',
        'Психокеңес',
        'жеке, телефон',
        'өз бетінше',
        'қызметкер',
        '1001',
        '1',
        'отбасылық',
        '\u202Eескерту <b>',
      ).input,
    ).toEqual({
      kind: 'counselling',
      status: 'active',
      date: '2026-01-05',
      client: 'employee',
      form: 'individual',
      codes: ['1001'],
      channel: 'phone',
      initiative: 'self',
      topic: 'family',
      specialRoom: true,
      content: 'отбасылық',
      note: '\u202Eескерту <b>',
    }));
  it('a group examined, with the paper in its basis', () =>
    expect(
      one(
        '10-12.03.2026',
        'Психодиагностика',
        'топтық',
        'Басшының тапсырмасы № 5, 01.03.2026',
        'тыңдаушы',
        '1001, 1002; 1003',
        '3',
        'бейімделу дәрежесі',
        null,
      ).input,
    ).toMatchObject({
      kind: 'diagnostics',
      date: '2026-03-12',
      start: '2026-03-10',
      purpose: 'adaptation',
      assignment: { number: '5', date: '2026-03-01' },
      examinees: [
        { code: '1001', category: 'trainee', basis: 'head', outcome: 'favourable' },
        { code: '1002' },
        { code: '1003' },
      ],
    }));
  it('special work without its request is a draft', () =>
    expect(
      one('05.01.2026', 'Арнайы бағыт', 'портрет', 'прокурордың сұрау салуы', null, null, null, null, null).input,
    ).toMatchObject({ status: 'draft', request: null, type: 'portrait' }));
  it.each(['1,5', '-0', '007', '1e3', 'NaN', '∞', '3 адам', '١'])(
    'a number of people is a whole number or nothing: %s',
    (value) =>
      expect(
        one('05.01.2026', 'Психопрофилактика', 'дәріс', null, null, null, value, 'тақырып', null).faults.map(
          ({ code }) => code,
        ),
      ).toEqual(['not_a_count']),
  );
  it('people and codes must agree', () =>
    expect(
      one('05.01.2026', 'Психокеңес', 'топтық, бетпе-бет', 'өз бетінше', 'қызметкер', '1001 1002', '3', 'жеке', null)
        .faults,
    ).toMatchObject([{ code: 'persons_disagree', value: '3 / 2' }]));
  it('what is missing is named, each with its column', () =>
    expect(
      one(null, 'Психокеңес', null, null, null, null, null, null, null).faults.map(({ code, list }) => list ?? code),
    ).toEqual(['no_date', 'no_code', 'category', 'channel', 'initiative', 'topic']));
  it('a year out of range and an error of a formula', () => {
    expect(one('05.01.1901', 'Психопрофилактика', 'дәріс', null, null, null, '5', 'т', null).faults).toMatchObject([
      { code: 'year_out_of_range' },
    ]);
    const table = sheet(head, ['05.01.2026', 'Психопрофилактика', 'дәріс', null, null, null, '5', 'т']);
    table.rows[1]!.cells[8] = { kind: 'fault', text: '#REF!' };
    expect(readRow(table.rows[1]!, guessMapping(table, 0)).faults).toMatchObject([
      { code: 'formula_fault', column: 8 },
    ]);
  });
});
