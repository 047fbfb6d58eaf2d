import { describe, expect, it } from 'vitest';
import { noFigures } from '../../shared/domain/report/report';
import { documentDate, rangeInWords, tableMoment } from '../../shared/documents/dates';
import { actFileName, journalFileName, planFileName, reportFileName } from '../../shared/documents/file-names';
import { prefillNote, reportNote } from '../../shared/documents/report/report-note';
import { counted } from '../../shared/documents/texts';
import { fileName } from '../../shared/ipc/contract';
import { civilDate } from '../../shared/time/civil-date';
import { INTERNAL, reportInput } from './sample';

const all = (language: 'kk' | 'ru', more = {}) =>
  Object.values(prefillNote(reportInput(more), language))
    .flat()
    .join(' ');

describe('the note to the report (A3-22)', () => {
  it('227-13: names the aim of the work', () => {
    expect(prefillNote(reportInput(), 'kk').introduction[0]).toContain('психологиялық әзірлігін қолдау');
    expect(prefillNote(reportInput(), 'ru').introduction[0]).toContain('психологической готовности личного состава');
  });

  it('has the seven parts of the form in their order', () => {
    expect(reportNote(reportInput(), 'kk').map(({ part }) => part)).toEqual([
      'introduction',
      'diagnostics',
      'counselling',
      'prevention',
      'special',
      'research',
      'conclusion',
    ]);
  });

  it('carries the figures, in Kazakh with a singular noun', () => {
    const note = prefillNote(reportInput(), 'kk');
    expect(note.diagnostics[0]).toContain(
      'Есептік кезеңде 64 психодиагностикалық зерттеу жүргізілді, 22 рәсім өткізілді.',
    );
    expect(note.diagnostics[0]).toContain('саны – 11, олардың ішінде психолог қызметке ұсынбағаны – 3 адам');
    expect(note.counselling[0]).toContain('қатысу саны – 35');
    expect(note.counselling[0]).toContain('топтық – 4');
    expect(Object.values(note).flat().join(' ')).not.toContain('адам қамтылды');
    expect(note.prevention[0]).toContain('дәрістер (семинарларды қоса алғанда) – 3 (73 қатысушы)');
    expect(note.research[0]).toContain('3 әлеуметтік зерттеу аяқталды');
  });

  it('carries the figures in Russian with the right form of the noun', () => {
    const note = prefillNote(reportInput(), 'ru');
    expect(note.diagnostics[0]).toContain('проведено 64 психодиагностических обследования, число процедур – 22.');
    expect(note.counselling[0]).toContain('проведено 22 психологические консультации');
    expect(note.research[0]).toContain('завершено 3 социальных исследования');
  });

  it('A3-06, D-03: examinations, attendances and different people are each called by their name', () => {
    const people = {
      examinations: 64,
      examined: 60,
      candidateExaminations: 11,
      candidates: 9,
      attendances: 35,
      counselled: 21,
      groupAttendances: 17,
    };
    const note = prefillNote(reportInput({ people }), 'kk');
    expect(note.diagnostics[0]).toContain(
      '64 психодиагностикалық зерттеу жүргізілді, 60 адам қамтылды, 22 рәсім өткізілді.',
    );
    expect(note.diagnostics[0]).toContain('зерттеу саны – 11 (9 адам)');
    expect(note.counselling[0]).toContain('қатысу саны – 35, қамтылған адам саны – 21');
    expect(note.counselling[0]).toContain('топтық – 4 (қатысу саны – 17)');
    const figures = { ...reportInput().figures, '1': 62, '1.5': 9 };
    const byPersons = prefillNote(reportInput({ people, figures, candidateUnit: 'persons' }), 'ru').diagnostics[0];
    expect(byPersons).toContain('проведено 64 психодиагностических обследования');
    expect(byPersons).toContain(
      'кандидаты учтены по числу лиц: всего – 62, из них кандидатов – 9 (обследований кандидатов – 11)',
    );
  });

  it('227-49: says as of which day the figures are, and between which days', () => {
    expect(prefillNote(reportInput(), 'kk').introduction[0]).toContain('2026 жылғы 1 қаңтар мен 30 маусым аралығында');
    expect(prefillNote(reportInput(), 'kk').introduction[0]).toContain('24.06.2026 жағдай бойынша');
    expect(prefillNote(reportInput(), 'ru').introduction[0]).toContain('по состоянию на 24.06.2026');
  });

  it('compares with the half-year before: more, fewer, equal, none', () => {
    const note = prefillNote(reportInput(), 'ru');
    expect(note.diagnostics[0]).toContain('(60) показатель увеличился на 4');
    expect(note.counselling[0]).toContain('на уровне предыдущего полугодия');
    expect(note.prevention[0]).toContain('(15) показатель уменьшился на 2');
    expect(note.special[0]).toContain('В предыдущем полугодии работа по этому направлению не зарегистрирована');
  });

  it('claims nothing about a half-year of which the journal knows nothing', () => {
    const note = prefillNote(reportInput({ previous: noFigures() }), 'kk');
    expect(note.introduction[1]).not.toContain('лдыңғы');
    expect(Object.values(note).flat().join(' ')).not.toContain('салыстырғанда');
    expect(note.special[0]).not.toContain('тіркелмеген');
  });

  it('D-13: says one sentence on correction, in the conclusion only', () => {
    const note = prefillNote(reportInput(), 'kk');
    expect(note.conclusion[0]).toContain('2 психотүзету сеансы өткізілді (есеп нысанында жеке жол көзделмеген)');
    const { conclusion, ...rest } = note;
    expect(conclusion).toHaveLength(1);
    expect(Object.values(rest).flat().join(' ')).not.toContain('психотүзету');
    expect(
      prefillNote(reportInput({ internal: { ...INTERNAL, correctionSessions: 1 } }), 'ru').conclusion[0],
    ).toContain('проведён 1 сеанс психокоррекции');
  });

  it('reads well when there was no work at all', () => {
    const nothing = { figures: noFigures(), previous: noFigures(), internal: { ...INTERNAL, correctionSessions: 0 } };
    expect(all('kk', nothing)).toContain('жүргізілген жоқ');
    for (const language of ['kk', 'ru'] as const) {
      expect(all(language, nothing)).not.toMatch(/ 0|– \.|: \.|\{\{|undefined/);
    }
  });

  it("names pending conclusions (D-18) and uses the person's own text where there is one", () => {
    expect(all('ru', { pending: 2 })).toContain('по 2 кандидатам заключение не вынесено');
    const own = { ...prefillNote(reportInput(), 'kk'), special: ['Өз мәтінім.'] };
    expect(reportNote(reportInput({ note: { kk: own } }), 'kk')[4]?.paragraphs).toEqual(['Өз мәтінім.']);
  });
});

describe('dates, numbers and names of files', () => {
  it('writes dates as the forms ask', () => {
    expect(documentDate(civilDate('2026-06-24'), 'kk')).toBe('2026 ж. «24» маусым');
    expect(documentDate(civilDate('2026-06-04'), 'ru')).toBe('«04» июня 2026 г.');
    expect(rangeInWords({ from: civilDate('2025-12-25'), to: civilDate('2026-06-24') }, 'kk')).toBe(
      '2025 жылғы 25 желтоқсан – 2026 жылғы 24 маусым',
    );
    expect(rangeInWords({ from: civilDate('2026-01-01'), to: civilDate('2026-06-30') }, 'ru')).toBe(
      'с 1 января по 30 июня 2026 года',
    );
    expect(tableMoment('2026-08-28 09:15')).toBe('28.08.2026 09:15');
  });

  it('chooses the Russian form after a number', () => {
    const forms = { one: '{{n}} анкета', few: '{{n}} анкеты', many: '{{n}} анкет' };
    expect([0, 1, 2, 5, 11, 12, 21, 22, 111, 101].map((n) => counted(n, forms).replace(/^\d+ /, ''))).toEqual([
      'анкет',
      'анкета',
      'анкеты',
      'анкет',
      'анкет',
      'анкет',
      'анкета',
      'анкеты',
      'анкет',
      'анкета',
    ]);
  });

  it('names files in Latin letters that the bridge lets through', () => {
    const names = [
      reportFileName({ year: 2026, half: 1 }, 'TEST-01', 1, 'xlsx'),
      journalFileName('2026-1', 'TEST-01', 'xlsx'),
      planFileName({ book: 'quarter', year: 2026, quarter: 2, version: 1 }, 'plan', 'TEST-01', 'xlsx'),
      actFileName({ year: 2026, number: '1' }, 'TEST-01', 'kk', 'docx'),
      actFileName({ year: 2026, number: null }, 'TEST-01', 'ru', 'pdf'),
      actFileName({ year: 2026, number: '../1' }, 'Ә/..', 'ru', 'pdf'),
    ];
    expect([
      planFileName({ book: 'educational', year: 2027, quarter: null, version: 2 }, 'plan', 'TEST-01', 'docx', 'kk'),
      planFileName({ book: 'quarter', year: 2026, quarter: 2, version: 1 }, 'execution', 'TEST-01', 'pdf', 'ru'),
    ]).toEqual(['Zhospar_2027-tarbie_TEST-01_v2_kk.docx', 'Oryndalu_2026-Q2_TEST-01_ru.pdf']);
    expect(names.slice(0, 5)).toEqual([
      'Esep_2026-1_TEST-01_v1.xlsx',
      'Zhurnal_2026-1_TEST-01.xlsx',
      'Zhospar_2026-Q2_TEST-01.xlsx',
      'Akt_2026-1_TEST-01_kk.docx',
      'Akt_2026-zhoba_TEST-01_ru.pdf',
    ]);
    for (const name of names) expect(fileName.safeParse(name).success).toBe(true);
  });
});
