/** Lines of an act: the program certifies what it held, a person everything else (order 227, point 18). */
import { describe, expect, it } from 'vitest';
import type { ActLine } from '../../shared/domain/acts/act';
import {
  addedLines,
  confirmedLine,
  heldItems,
  linesOf,
  openLines,
  unconfirmed,
} from '../../shared/domain/acts/act-lines';
import { actPaper } from '../../shared/documents/acts/act-paper';
import { civilDate } from '../../shared/time/civil-date';
import { SETTINGS, act } from '../documents/sample';

const research = {
  researchId: 'R01',
  registration: '7/2026',
  title: 'Ахуал',
  end: civilDate('2026-02-27'),
  keepThrough: civilDate('2026-08-27'),
};
const done = { at: '2026-08-28 09:15', control: 'ab12' };
const electronic = { kind: 'answer_set', carrier: 'electronic', quantity: 240 } as const;
const paper = { kind: 'questionnaire', carrier: 'paper', quantity: 31 } as const;
const stamp = { programVersion: '1', checkValue: null };
const text = (lines: ActLine[], verification = act().verification, language: 'kk' | 'ru' = 'ru') =>
  JSON.stringify(actPaper(act({ lines, verification }), SETTINGS, language, stamp).blocks).replaceAll('\u00AD', '');

describe('227-37: the lines of an act', () => {
  it('electronic material that only the card names waits for a person, like paper', () => {
    const lines = linesOf(research, [electronic, paper], 0, done);
    expect(
      lines.map(({ carrier, quantity, way, destroyedAt, control, source }) => [
        carrier,
        quantity,
        way,
        destroyedAt,
        control,
        source,
      ]),
    ).toEqual([
      ['electronic', 240, null, null, null, 'list'],
      ['paper', 31, null, null, null, undefined],
    ]);
    expect(openLines({ lines })).toEqual([0, 1]);
    expect(unconfirmed(lines)).toBe(271);
  });

  it("the program's own line carries the number of items it held, whatever the card names", () => {
    const lines = linesOf(research, [electronic, { ...electronic, kind: 'survey', quantity: 3 }, paper], 6, done);
    expect(lines.map(({ source, quantity, listed, way }) => [source, quantity, listed, way])).toEqual([
      ['program', 6, 243, 'crypto_erase'],
      [undefined, 31, undefined, null],
    ]);
    expect(
      linesOf(research, [paper], 2, done).map(({ source, quantity, listed }) => [source, quantity, listed]),
    ).toEqual([
      [undefined, 31, undefined],
      ['program', 2, undefined],
    ]);
    expect(heldItems(lines)).toBe(6);
  });

  it("a person closes what is theirs with a way that fits the carrier, never the program's own line", () => {
    const [listed] = linesOf(research, [electronic], 0, done);
    const [own] = linesOf(research, [electronic], 6, done);
    if (!listed || !own) throw new Error('no line');
    const on = { destroyedAt: '2026-08-29' };
    expect(confirmedLine(listed, { ...on, way: 'file_deletion' })).toMatchObject({
      way: 'file_deletion',
      destroyedAt: '2026-08-29',
      control: null,
    });
    expect(confirmedLine(listed, { ...on, way: 'crypto_erase' }).way).toBeNull();
    expect(confirmedLine(listed, { ...on, way: 'burning' }).way).toBeNull();
    expect(confirmedLine(own, { ...on, way: 'file_deletion' })).toBe(own);
    const outside: ActLine = {
      ...listed,
      source: 'outside',
      quantity: 234,
      way: 'overwriting',
      destroyedAt: '2026-08-29',
      title: 'other',
      control: 'ff',
    };
    expect(addedLines([own], [outside, { ...outside, researchId: 'X' }, { ...outside, quantity: 0 }])).toEqual([
      { ...outside, title: 'Ахуал', control: null },
    ]);
    expect(addedLines([listed], [outside])).toEqual([]);
  });

  it('the paper says which is which, and counts what is not confirmed apart', () => {
    const listed = text(linesOf(research, [electronic, paper], 0, done));
    expect(listed).toContain('набор ответов (по перечню в карточке, в программе не хранились)');
    expect(listed).not.toContain('уничтожение ключа шифрования, удаление записей');
    expect(listed).toContain('уничтожение которых подтверждается от руки, – 271');
    const own = text(linesOf(research, [electronic], 6, done));
    expect(own).toContain('электронные файлы, хранившиеся в программе (в карточке указано материалов – 240)');
    expect(own).toContain('файлов, хранившихся в программе, – 6');
    expect(own).not.toContain('от руки');
  });

  it('what was found and what could not be read stand apart; neither is in what the commission signs', () => {
    const check = { rowsTried: 3, rowsUnreadable: 3, storeSamples: 8, samplesFound: 0, filesUnread: 2 };
    const blocks = actPaper(
      act({ verification: check, heads: { audit: 'c0de04d6c27a95e3b0', state: null } }),
      SETTINGS,
      'ru',
      stamp,
    ).blocks;
    const last = blocks.findLastIndex(({ kind }) => kind === 'signature');
    const [signed, after] = [JSON.stringify(blocks.slice(0, last)), JSON.stringify(blocks.slice(last))];
    expect(after).toContain(
      'фрагментов зашифрованных данных, ни один не найден; файлов, которые прочитать не удалось, – 2',
    );
    expect(after).toContain('c0de');
    for (const word of [
      'фрагмент',
      'c0de',
      'журнала действий',
      'прочитать не удалось',
      'позволяющих установить участников',
    ])
      expect(signed).not.toContain(word);
    expect(text([], { ...check, filesUnread: 0 })).not.toContain('прочитать не удалось');
  });

  it('signatures name the post, the Rules their whole title, the check value its own words', () => {
    const { blocks } = actPaper(act(), SETTINGS, 'kk', stamp);
    expect(blocks.flatMap((block) => (block.kind === 'signature' ? [block.position] : []))).toEqual([
      'Комиссия төрағасы – Кадр қызметінің бастығы',
      'Комиссия мүшесі – психолог',
      'Комиссия мүшесі – Құжаттамалық қамтамасыз ету бөлімінің аға прокуроры',
    ]);
    expect(JSON.stringify(blocks)).toContain(
      'жеке құрамымен тәрбиелік, психологиялық, идеологиялық жұмысты ұйымдастыру қағидаларының 18-тармағы',
    );
    expect(actPaper(act(), SETTINGS, 'kk', stamp).landscape).toBe(true);
  });
});
