/** Acts of disposal, marks of a copy, the register: read back by python-docx and openpyxl. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDocx, writeWorkbook } from '../../renderer/documents';
import { actPaper } from '../../shared/documents/acts/act-paper';
import { actRegisterPaper, actRegisterWorkbook } from '../../shared/documents/acts/act-register';
import { disposalPaper } from '../../shared/documents/acts/disposal-paper';
import { actFileName } from '../../shared/documents/file-names';
import { type DisposalAct, actDates, nextCopy } from '../../shared/domain/acts/act';
import { KINDS } from '../../shared/domain/records/record';
import { civilDate } from '../../shared/time/civil-date';
import { EMPTY_SETTINGS, SETTINGS, act } from './sample';
import { itWith, python, temporaryFolder } from './tools';

const folder = await temporaryFolder();
afterAll(() => folder.remove());
const stamp = { programVersion: '0.1.0', checkValue: 'abc123' };
const words = (blocks: unknown) => JSON.stringify(blocks).replaceAll('\u00AD', '').replaceAll('\u00A0', ' ');

const disposal = (lines: number, more: Partial<DisposalAct> = {}): DisposalAct => {
  const { kind: _kind, lines: _lines, verification: _verification, ...common } = act();
  return {
    ...common,
    kind: 'disposal',
    number: '2',
    term: { years: 5, basis: '05-14' },
    disposedOn: null,
    lines: Array.from({ length: lines }, (_, n) => ({
      recordId: `r${n}`,
      year: 2020,
      number: n + 1,
      date: civilDate('2020-03-05'),
      kind: KINDS[n % KINDS.length] ?? 'special',
    })),
    ...more,
  };
};

describe('acts on paper', () => {
  itWith(
    ['python-docx'],
    'D-20: an act of disposal has its lines with term and last day, and repeats the head of its table',
    async () => {
      for (const [language, subject, total] of [
        ['kk', 'сақтауға жатпайтын құжаттарды жоюға бөлу туралы', 'Жиыны: 40 жазба.'],
        ['ru', 'о выделении к уничтожению документов, не подлежащих хранению', 'Итого: 40 записей.'],
      ] as const) {
        const file = join(folder.path, `disposal-${language}.docx`);
        await writeFile(file, await writeDocx(disposalPaper(disposal(40), SETTINGS, language, stamp)));
        const read = (await python(
          `
import json, sys, docx
d = docx.Document(sys.argv[1])
t = [t for t in d.tables if len(t.columns) == 7][0]
print(json.dumps(dict(text='\\n'.join(p.text for p in d.paragraphs), rows=[[c.text for c in r.cells] for r in t.rows], head='tblHeader' in t.rows[0]._tr.xml, footer=d.sections[0].footer.paragraphs[0].text)))`,
          file,
        )) as { text: string; rows: string[][]; head: boolean; footer: string };
        expect(read.text).toContain(subject);
        expect(read.text).toContain(total);
        expect(read.rows).toHaveLength(41);
        expect(read.rows[40]?.slice(0, 3)).toEqual(['40', '40/2020', '05.03.2020']);
        expect(read.rows[40]?.[5]).toBe('31.12.2025');
        expect(read.head).toBe(true);
        expect(read.footer).toContain(`AktBolu_2026-2_TEST-01_${language}`);
      }
    },
  );

  it('a reprint says which copy it is and when it was made; the original says nothing', () => {
    for (const [language, mark] of [
      ['kk', '№ 2 көшірме, 21.11.2026'],
      ['ru', 'Копия № 2, 21.11.2026'],
    ] as const) {
      for (const make of [actPaper.bind(null, act()), disposalPaper.bind(null, disposal(1))]) {
        expect(words(make(SETTINGS, language, stamp, { number: 2, on: civilDate('2026-11-21') }).blocks[0])).toContain(
          mark,
        );
        expect(words(make(SETTINGS, language, stamp).blocks)).not.toContain(mark);
      }
    }
    expect([
      nextCopy({}, 'kk'),
      nextCopy({ prints: [{ language: 'kk', on: civilDate('2026-11-20'), copy: 0 }] }, 'ru'),
      nextCopy({ prints: [{ language: null, on: civilDate('2026-11-20'), copy: 0 }] }, 'ru'),
    ]).toEqual([0, 0, 1]);
  });

  it('D-11: the psychologist alone signs where the setting says so, the authorised head still approves', () => {
    for (const settings of [SETTINGS, EMPTY_SETTINGS]) {
      const { blocks } = actPaper(act(), { ...settings, actSigning: 'psychologist' }, 'ru', stamp);
      expect(blocks.filter((block) => block.kind === 'signature')).toHaveLength(1);
      expect(words(blocks)).toContain('Психолог подтверждает уничтожение');
      expect(words(blocks)).not.toMatch(/омисси/);
      expect(words(blocks)).toContain('УТВЕРЖДАЮ');
    }
  });

  it('prints the heads of log and vault in groups of four, a dash where there is none, and both dates', () => {
    const heads = { audit: '8b1f04d6c27a95e3b0d5f1a7', state: null };
    expect(words(actPaper(act({ heads }), SETTINGS, 'ru', stamp).blocks)).toContain(
      'Последнее контрольное значение журнала действий: 8b1f 04d6 c27a 95e3. Контрольное значение хранилища: –.',
    );
    expect(words(actPaper(act(), SETTINGS, 'kk', stamp).blocks)).toContain(
      'Әрекеттер журналының соңғы бақылау мәні: –.',
    );
    expect(actDates(act())).toEqual({ primary: '2026-08-28', copies: null });
    const closed = act({ backups: [{ name: 'a', date: civilDate('2026-07-31'), closedOn: civilDate('2026-09-02') }] });
    expect(actDates(closed)).toEqual({ primary: '2026-08-28', copies: '2026-09-02' });
    expect(words(actPaper(closed, SETTINGS, 'ru', stamp).blocks)).toContain('02.09.2026');
  });

  it('an act in place of another names it', () => {
    const cancels = { id: 'x', number: '4', date: civilDate('2026-08-20') };
    expect(words(actPaper(act({ cancels }), SETTINGS, 'ru', stamp).blocks)).toContain(
      'составлен взамен акта № 4 от 20.08.2026',
    );
    expect(actFileName({ year: 2026, number: null, kind: 'disposal' }, 'U', 'kk', 'pdf')).toBe(
      'AktBolu_2026-zhoba_U_kk.pdf',
    );
  });
});

describe('the register of acts', () => {
  const acts = [
    act({ id: 'c', number: '10', state: 'signed', signedOn: civilDate('2026-09-02') }),
    act({ id: 'b', number: '2', cancelledBy: { id: 'c', number: '10', date: civilDate('2026-09-01') } }),
    disposal(3),
    act({ id: 'd', number: null, state: 'draft' }),
  ];
  const input = { acts, year: 2026, settings: SETTINGS, stamp };

  itWith(['openpyxl'], 'lists every act of the year by series and number, cancelled ones and drafts too', async () => {
    const file = join(folder.path, 'register.xlsx');
    await writeFile(file, await writeWorkbook(actRegisterWorkbook(input, 'ru')));
    const rows = (await python(
      `
import json, sys, openpyxl
s = openpyxl.load_workbook(sys.argv[1]).active
print(json.dumps([[c.value for c in r] for r in s.iter_rows()]))`,
      file,
    )) as (string | number | null)[][];
    const first = rows.findIndex((row) => row[0] === 1);
    expect(rows.slice(first, first + 4).map((row) => [row[0], row[2], row[6]])).toEqual([
      [1, '2', 'утратил силу'],
      [2, '10', 'подписан'],
      [3, '–', 'проект'],
      [4, '2', 'оформлен'],
    ]);
    expect(rows[first]?.[8]).toContain('взамен составлен акт № 10');
    expect(rows[first + 1]?.[7]).toBe('02.09.2026');
    expect(rows[first + 3]?.[4]).toBe('записи журнала 1/2020–3/2020');
  });

  it('says so where a year has none', () => {
    expect(words(actRegisterPaper({ ...input, acts: [] }, 'kk').blocks)).toContain('Бұл жылы акт жасалмаған');
    expect(actRegisterPaper(input, 'kk')).toMatchObject({
      landscape: true,
      footer: expect.stringContaining('Aktiler_2026_TEST-01_kk'),
    });
  });
});
