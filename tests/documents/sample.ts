/** The sample half-year as the documents' builders get it: records of the exchange file, figures summed by hand. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DestructionAct } from '../../shared/domain/acts/act';
import type { Annex3Figures, InternalFigures } from '../../shared/domain/report/annex3';
import {
  type Plan,
  type PlanSection,
  type PlanSigning,
  type PlanMeasure,
  planSchema,
} from '../../shared/domain/plan/plan';
import type { PlanFacts } from '../../shared/domain/plan/plan-line';
import { type WorkRecord, codesOf, recordDate, recordSchema } from '../../shared/domain/records/record';
import { type Settings, type Signatory, defaultSettings } from '../../shared/domain/settings/settings';
import { noFigures } from '../../shared/domain/report/report';
import { countsOf } from '../../shared/regulation/order-227/annex-3/annex-3-counting';
import { civilDate, partsOf } from '../../shared/time/civil-date';
import { parseInstant } from '../../shared/time/instant';
import type { JournalLine, ReportInput } from '../../shared/documents/inputs';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(resolve(root, path), 'utf8')) as unknown;

interface Expected {
  expected: {
    annex3: { row: string; value: number; not_recommended?: number }[];
    internal_figures_not_in_annex3: Record<
      'counselling_persons' | 'counselling_form' | 'counselling_channel' | 'counselling_initiative',
      never
    > & {
      diagnostics_procedures: number;
      prevention_participants: { trainings: number; lectures_and_seminars: number; relaxation: number };
      correction_sessions: number;
    };
  };
}
const expected = (read('tests/samples/half-year-2026-1.expected.json') as Expected).expected;

/** Figures of the form, summed by hand. */
export const FIGURES: Annex3Figures = { ...noFigures() };
for (const { row, value, not_recommended: second } of expected.annex3) {
  FIGURES[row as keyof Annex3Figures] = value;
  if (second !== undefined) FIGURES['1.5.not_recommended'] = second;
}

const internal = expected.internal_figures_not_in_annex3;
/** Figures the form has no row for, summed by hand. */
export const INTERNAL: InternalFigures = {
  diagnosticsProcedures: internal.diagnostics_procedures,
  counsellingPersons: internal.counselling_persons,
  counsellingForm: internal.counselling_form,
  counsellingChannel: internal.counselling_channel,
  counsellingInitiative: internal.counselling_initiative,
  preventionParticipants: {
    trainings: internal.prevention_participants.trainings,
    lecturesAndSeminars: internal.prevention_participants.lectures_and_seminars,
    relaxation: internal.prevention_participants.relaxation,
  },
  correctionSessions: internal.correction_sessions,
};

function signatory(positionKk: string, positionRu: string, name: string, nameRu = name): Signatory {
  return { position: { kk: positionKk, ru: positionRu }, rank: { kk: '', ru: '' }, name: { kk: name, ru: nameRu } };
}

/** An invented unit with everybody who signs. */
export const SETTINGS: Settings = {
  ...defaultSettings(),
  unit: {
    code: 'TEST-01',
    headcount: 120,
    city: { kk: 'Үлгі қаласы', ru: 'г. Образцов' },
    name: { kk: 'Үлгі облысының прокуратурасы (ойдан шығарылған)', ru: 'Прокуратура Образцовой области (вымышленная)' },
  },
  psychologist: signatory('Психолог', 'Психолог', 'Ә.Ғ. Құлынбаева', 'А.Г. Кулынбаева'),
  authorisedHead: {
    ...signatory(
      'Облыс прокурорының бірінші орынбасары',
      'Первый заместитель прокурора области',
      'Ұ.Ө. Үмбетов',
      'У.О. Умбетов',
    ),
    rank: { kk: 'аға әділет кеңесшісі', ru: 'старший советник юстиции' },
  },
  commission: {
    chair: signatory('Кадр қызметінің бастығы', 'Начальник кадровой службы', 'Һ.І. Қаңтарбаев', 'Г.И. Кантарбаев'),
    members: [
      signatory(
        'Құжаттамалық қамтамасыз ету бөлімінің аға прокуроры',
        'Старший прокурор отдела документационного обеспечения',
        'Ң.Ә. Өтеген',
        'Н.А. Утеген',
      ),
    ],
    decision: { number: '15-қ', date: civilDate('2026-01-12') },
  },
};

/** The same unit before anything is filled in but its code. */
export const EMPTY_SETTINGS: Settings = { ...defaultSettings(), unit: { ...defaultSettings().unit, code: 'TEST-01' } };

/** A half-year before, with more, fewer, equal and no work. */
export const PREVIOUS: Annex3Figures = {
  ...noFigures(),
  '1': 60,
  '1.1': 60,
  '2': 22,
  '2.2': 22,
  '3': 15,
  '3.1': 15,
  '4': 0,
  '5': 2,
  '5.1': 2,
};

/** The report of the sample. */
export function reportInput(more: Partial<ReportInput> = {}): ReportInput {
  return {
    settings: SETTINGS,
    period: { year: 2026, half: 1 },
    mode: 'calendar',
    range: { from: civilDate('2026-01-01'), to: civilDate('2026-06-30') },
    asOf: '2026-06-24 18:00',
    madeAt: '2026-06-24 18:05',
    version: 1,
    figures: FIGURES,
    previous: PREVIOUS,
    internal: INTERNAL,
    pending: 0,
    stamp: { programVersion: '0.1.0', checkValue: '9f2c41d07be8a6355d10c2e94fb7a813' },
    ...more,
  };
}

/** All versions of the sample. */
export const RECORDS: WorkRecord[] = (
  read('samples/half-year-2026-1.exchange.json') as { records: unknown[] }
).records.flatMap((entry) => {
  const parsed = recordSchema.safeParse(entry);
  return parsed.success ? [parsed.data] : [];
});

/** The versions in force as journal lines, numbered in the order of their dates. */
export function journalLines(): JournalLine[] {
  const inForce = new Map<string, WorkRecord>();
  for (const record of RECORDS)
    if ((inForce.get(record.id)?.version ?? 0) < record.version) inForce.set(record.id, record);
  const records = [...inForce.values()].sort((a, b) => (recordDate(a) < recordDate(b) ? -1 : 1));
  let number = 0;
  return records.map((record): JournalLine => {
    const date = recordDate(record);
    const codes = codesOf(record);
    const counts = record.status === 'active' ? countsOf(record) : [];
    return {
      number: record.status === 'draft' ? null : (number += 1),
      year: partsOf(date).year,
      date,
      kind: record.kind,
      status: record.status,
      version: record.version,
      codes,
      persons:
        record.kind === 'prevention'
          ? record.participants
          : record.kind === 'research'
            ? record.returned
            : codes.length,
      rows: counts.map(({ row }) => row),
      late: false,
      doubts: [],
      record,
    };
  });
}

/**
 * An act with everything that can stand in one: electronic and paper lines, a paper line still to be confirmed, copies.
 */
export function act(more: Partial<DestructionAct> = {}): DestructionAct {
  const research = {
    researchId: 'R01',
    registration: '21/2026',
    title: 'Ұжымдағы моральдық-психологиялық ахуалды зерделеу',
    end: civilDate('2026-02-27'),
    keepThrough: civilDate('2026-08-27'),
  };
  const other = {
    researchId: 'R02',
    registration: '43/2026',
    title: 'Бейімделу деңгейін анықтау: «жас қызметкер»',
    end: civilDate('2026-02-20'),
    keepThrough: civilDate('2026-08-20'),
  };
  return {
    id: 'act-1',
    number: '1',
    year: 2026,
    state: 'final',
    date: civilDate('2026-08-28'),
    createdAt: parseInstant('2026-08-28T09:15+05:00')!,
    lines: [
      {
        ...research,
        kind: 'anonymous_questionnaire',
        carrier: 'electronic',
        quantity: 31,
        way: 'crypto_erase',
        destroyedAt: '2026-08-28 09:15',
        control: '8b1f04d6c27a95e3b0d5f1a7734c9e6612ab45cd90ef78341a2b3c4d5e6f7081',
      },
      {
        ...research,
        kind: 'questionnaire',
        carrier: 'paper',
        quantity: 31,
        way: 'shredding',
        destroyedAt: '2026-08-28',
        control: null,
      },
      {
        ...other,
        kind: 'survey',
        carrier: 'electronic',
        quantity: 2,
        way: 'crypto_erase',
        destroyedAt: '2026-08-28 09:15',
        control: '1c9e6612ab45cd908b1f04d6c27a95e3b0d5f1a7734ef78341a2b3c4d5e6f708',
      },
      { ...other, kind: 'survey', carrier: 'paper', quantity: 38, way: null, destroyedAt: null, control: null },
    ],
    verification: { rowsTried: 33, rowsUnreadable: 33, storeSamples: 64, samplesFound: 0 },
    exportedFiles: [{ name: 'Zertteu_R01.xlsx', date: civilDate('2026-03-02'), closedOn: civilDate('2026-08-28') }],
    backups: [{ name: 'Senim-2026-07-31', date: civilDate('2026-07-31'), closedOn: null }],
    signedOn: null,
    ...more,
  };
}

/** The second quarter's plan of the sample with something in most sections. */
export function plan(state: Plan['state'] = 'approved'): Plan {
  const line = (
    id: string,
    section: PlanSection,
    text: string,
    planned: number | null,
    measure: PlanMeasure,
    term = 'тоқсан бойы',
  ) => ({
    id,
    section,
    text,
    audience: 'қызметкерлер, тыңдаушылар, үміткерлер',
    planned,
    measure,
    term,
    executor: 'психолог',
    doneManually: measure === 'manual',
  });
  return planSchema.parse({
    year: 2026,
    quarter: 2,
    state,
    approvedOn: state === 'approved' ? civilDate('2026-03-30') : null,
    lines: [
      line('a', 'diagnostics', 'Қызметкерлерге, тыңдаушыларға және үміткерлерге психодиагностика жүргізу', 20, '1'),
      line('b', 'counselling', 'Жеке және топтық психокеңес жүргізу', 10, '2'),
      line('c', 'prevention', 'Тренингтер өткізу', 1, '3.1'),
      line('d', 'prevention', 'Психологиялық оқу-ағарту: дәрістер мен семинарлар', 2, '3.2'),
      line('e', 'prevention', 'Релаксация сеанстарын өткізу', 2, '3.3'),
      line('f', 'prevention', 'Әдістемелік қамтамасыз ету: ұсынымдар, жадынамалар, буклеттер', 2, '3.4'),
      line('g', 'correction', 'Психотүзету (көрсетілімдер болған кезде)', null, 'correction'),
      line('h', 'research', 'Әлеуметтік зерттеулер жүргізу', 2, '5'),
      line(
        'i',
        'organisation',
        'Жартыжылдық есепті Бас прокуратураның кадр қызметіне жіберу',
        1,
        'manual',
        '24.06.2026',
      ),
    ],
  });
}

/** Facts of that plan, by line. */
export const PLAN_FACTS: PlanFacts = {
  a: { fact: 21, percent: 105 },
  b: { fact: 10, percent: 100 },
  c: { fact: 1, percent: 100 },
  d: { fact: 2, percent: 100 },
  e: { fact: 2, percent: 100 },
  f: { fact: 2, percent: 100 },
  g: { fact: 1, percent: null },
  h: { fact: 2, percent: 100 },
  i: { fact: null, percent: null },
};

/** What a plan prints of the sample body; the annual plans are signed by its personnel service. */
export const SIGNING: PlanSigning = {
  unit: { code: SETTINGS.unit.code, name: SETTINGS.unit.name },
  head: SETTINGS.authorisedHead,
  author: SETTINGS.psychologist,
  authorUnit: { kk: '', ru: '' },
  restrictedMark: false,
};
export const DUTY_SIGNING: PlanSigning = {
  ...SIGNING,
  author: SETTINGS.commission.chair,
  authorUnit: { kk: 'кадр қызметі', ru: 'кадровая служба' },
};
