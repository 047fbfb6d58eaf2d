/** D-01: a body's own words on the forms the order only refers to. */
import { expect, it } from 'vitest';
import {
  emptyForm,
  FORM_COLUMNS,
  FORM_KINDS,
  isEmptyForm,
  readForm,
  writeForm,
} from '../../shared/domain/settings/own-form';
import { settingsSchema, defaultSettings } from '../../shared/domain/settings/settings';
import { journalPaper } from '../../shared/documents/journal/journal-paper';
import { journalWorkbook } from '../../shared/documents/journal/journal-workbook';
import { planColumns } from '../../shared/documents/plan/plan-parts';
import { planPaper } from '../../shared/documents/plan/plan-paper';
import { planWorkbook } from '../../shared/documents/plan/plan-workbook';
import { documentTexts } from '../../shared/documents/texts';
import { PLAN_FACTS, SETTINGS, SIGNING, journalLines, plan } from './sample';

const stamp = { programVersion: '0', checkValue: null };
const words = (text: string) => ({ kk: `${text}-қаз`, ru: `${text}-рус` });
const own = (kind: (typeof FORM_KINDS)[number]) => ({
  ...emptyForm(kind),
  annex: words('Қосымша'),
  title: words('Нысан {{year}}/{{quarter}}'),
  columns: emptyForm(kind).columns.with(1, words('Баған')),
});

it('has a heading for every column', () => {
  for (const kind of FORM_KINDS)
    expect(
      kind === 'journal' ? Object.keys(documentTexts('kk').journal.columns).length : planColumns(kind, 'ru').length,
    ).toBe(FORM_COLUMNS[kind]);
});
it("is printed on the plan, on paper and in the sheet; what is empty stays the program's", () => {
  const input = { plan: plan(), signing: { ...SIGNING, form: own('quarter') }, facts: PLAN_FACTS, stamp };
  for (const text of [JSON.stringify(planPaper(input, 'kk')), JSON.stringify(planWorkbook(input, 'kk'))]) {
    for (const part of [
      'Қосымша-қаз',
      `Нысан ${input.plan.year}/${input.plan.quarter}-қаз`,
      'Баған-қаз',
      documentTexts('kk').plan.columns.c3,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('-рус');
  }
});
it('is printed on the journal', () => {
  const options = {
    language: 'ru' as const,
    withResults: false,
    unitName: SETTINGS.unit.name,
    range: null,
    psychologist: SETTINGS.psychologist,
    form: { ...own('journal'), title: words('Свой журнал') },
    stamp,
  };
  const paper = JSON.stringify(journalPaper(journalLines(), options));
  for (const part of ['Қосымша-рус', 'Свой журнал-рус', 'Баған-рус']) expect(paper).toContain(part);
  expect(JSON.stringify(journalWorkbook(journalLines(), options))).toContain('Баған-рус');
});
it('goes into a file and comes back; another kind or another file is none', () => {
  const form = own('journal');
  expect(readForm(writeForm('journal', form), 'journal')).toEqual(form);
  for (const [text, kind] of [
    [writeForm('journal', form), 'quarter'],
    ['{}', 'journal'],
    ['нысан', 'journal'],
    ['{"format":"senim-form","version":2,"kind":"journal","form":{}}', 'journal'],
  ] as const)
    expect(readForm(text, kind)).toBeNull();
  expect([isEmptyForm(emptyForm('quarter')), isEmptyForm(form)]).toEqual([true, false]);
});
it('settings of before have none', () => {
  const { forms: _later, ...earlier } = defaultSettings();
  expect(settingsSchema.parse(earlier).forms).toEqual({});
});
