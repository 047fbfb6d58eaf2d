import { describe, expect, it } from 'vitest';
import type { WorkRecord } from '../../shared/domain/records/record';
import { readExchange } from '../../shared/import/exchange/read-exchange';
import type { ImportPlan } from '../../shared/import/exchange/types';
import { correction, counselling, diagnostics, examinee, prevention, research, special } from '../domain/builders';
import { calendar, sample, sampleText } from '../domain/sample';
import { civilDate as on } from '../../shared/time/civil-date';
import type { Instant } from '../../shared/time/instant';

const file = (records: unknown, more: object = {}) =>
  JSON.stringify({
    format: 'senim-exchange',
    version: 1,
    unit: { code: 'T-1', name: { kk: 'Т', ru: 'Т' }, headcount: 12 },
    timeZone: 'Asia/Almaty',
    records,
    ...more,
  });
const readText = (text: string, existing: WorkRecord[] = []) => readExchange(text, { existing, calendar });
const read = (records: unknown[], existing: WorkRecord[] = []): ImportPlan => {
  const result = readText(file(records), existing);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const error = (text: string) => {
  const result = readText(text);
  return result.ok ? null : result.error.code;
};
const refusals = (records: unknown[], existing: WorkRecord[] = []) =>
  read(records, existing).refused.map(({ id, reason, field }) =>
    field === undefined ? `${id} ${reason}` : `${id} ${reason} ${field}`,
  );
const freshIds = (records: unknown[], existing: WorkRecord[] = []) =>
  read(records, existing).fresh.map((r) => `${r.id}/${r.version}`);

describe('a file as a whole', () => {
  it('the sample comes in with its unit, without a refusal or a draft; only its papers and grounds are doubtful', () => {
    const result = readText(sampleText);
    expect(result).toMatchObject({
      ok: true,
      value: {
        unit: { code: 'TEST-01', headcount: 120 },
        timeZone: 'Asia/Almaty',
        alreadyThere: 0,
        refused: [],
        drafts: [],
      },
    });
    const codes = result.ok ? new Set(result.value.warnings.map(({ code }) => code)) : null;
    expect(codes).toEqual(
      new Set(['assignment_missing', 'own_request_not_employee', 'contraindications_basis_missing']),
    );
  });
  it('the sample a second time brings nothing new', () =>
    expect(readText(sampleText, sample)).toMatchObject({
      ok: true,
      value: { fresh: [], alreadyThere: 68, refused: [], warnings: [] },
    }));
  it('a byte order mark does no harm', () => expect(error(`\uFEFF${sampleText}`)).toBeNull());
  it.each([
    ['', 'nothing'],
    ['PK\u0003\u0004', 'a workbook'],
    ['[1]', 'a list'],
    ['null', 'null'],
    ['{}', 'an empty object'],
    ['{"format":"other","version":1,"records":[]}', 'another format'],
    [file({}), 'records that are no list'],
    [file([], { version: '1' }), 'a version in words'],
    [file([], { version: 0 }), 'version 0'],
    [file([], { version: 0.5 }), 'half a version'],
  ])('%s (%s) is not an exchange file', (text) => expect(error(text)).toBe('file.not_exchange'));
  it('a newer version is refused as such', () =>
    expect([error(file([], { version: 2 })), error(file([], { version: 1.5 }))]).toEqual([
      'file.newer_version',
      'file.newer_version',
    ]));
  it('a broken or cut off file is damaged, so is one with an unknown time zone', () => {
    expect([
      error(sampleText.slice(0, -20)),
      error('{"format":'),
      error(file([], { timeZone: 'Asia/Nowhere' })),
      error(file([], { timeZone: 5 })),
    ]).toEqual(Array(4).fill('file.damaged'));
  });
  it('a headcount that cannot be is left out, the unit stays', () => {
    for (const headcount of [-1, 1.5, '12', 5_000_000])
      expect(readText(file([], { unit: { code: 'T-1', name: { kk: 'Т', ru: 'Т' }, headcount } }))).toMatchObject({
        ok: true,
        value: { unit: { code: 'T-1', headcount: null } },
      });
  });
  it('a unit that cannot be read is left out', () => {
    const result = readText(file([], { unit: { code: 5 } }));
    expect(result).toMatchObject({ ok: true, value: { unit: null } });
  });
});

describe('an entry that breaks a rule is refused with its id and reason', () => {
  const bad = (record: object, more: object) => refusals([{ ...record, ...more }, prevention({ id: 'GOOD' })]);
  it.each([
    ['an impossible date', prevention(), { date: '2026-02-30' }, 'P01 impossible_date date'],
    ['a date written another way', prevention(), { date: '30.03.2026' }, 'P01 impossible_date date'],
    ['a date that is a number', prevention(), { date: 20260330 }, 'P01 wrong_type date'],
    ['no date', prevention(), { date: null }, 'P01 missing_value date'],
    ['a moment without offset', prevention(), { enteredAt: '2026-03-12T18:00' }, 'P01 impossible_date enteredAt'],
    [
      'a request on 31 June',
      special(),
      { request: { number: '1', date: '2026-06-31' } },
      'S01 impossible_date request.date',
    ],
    ['an unknown kind', prevention(), { kind: 'mediation' }, 'P01 unknown_value kind'],
    ['no kind', prevention(), { kind: undefined }, 'P01 missing_value kind'],
    ['an unknown status', prevention(), { status: 'done' }, 'P01 unknown_value status'],
    ['an unknown type', prevention(), { type: 'toString' }, 'P01 unknown_value type'],
    [
      'an unknown basis of an examinee',
      diagnostics(),
      { examinees: [{ ...examinee(), basis: 'court' }] },
      'D05 unknown_value examinees.0.basis',
    ],
    ['change number 5, which the order lacks', correction(), { change: 5 }, 'X01 unknown_value change'],
    ['nobody examined', diagnostics(), { examinees: [] }, 'D05 missing_value examinees'],
    ['a negative number', prevention(), { participants: -1 }, 'P01 unknown_value participants'],
    ['half a participant', prevention(), { participants: 1.5 }, 'P01 wrong_type participants'],
    ['a number as text', prevention(), { participants: '12' }, 'P01 wrong_type participants'],
    ['version 0', prevention(), { version: 0 }, 'P01 unknown_value version'],
    ['a code with a letter among digits', counselling(), { codes: ['4001', 'A123'] }, 'C01 code_shape codes.1'],
    ['a code with a blank', counselling(), { codes: ['4001 '] }, 'C01 code_shape codes.0'],
    ['an IIN for a code', correction(), { code: '850312300123' }, 'X01 code_looks_personal code'],
    [
      'a short name for a code',
      diagnostics(),
      { examinees: [examinee({ code: 'ӘЛИ' })] },
      'D05 code_looks_personal examinees.0.code',
    ],
    ['no code at all', counselling(), { codes: [''] }, 'C01 code_shape codes.0'],
    ['a first day after the last', prevention(), { start: '2026-03-13' }, 'P01 date_order start'],
    ['a research that ends before it begins', research(), { end: '2026-01-01' }, 'R01 date_order end'],
    [
      'a correction with contraindications',
      correction(),
      { contraindicationsAbsent: false },
      'X01 contraindications contraindicationsAbsent',
    ],
    ['a correction without its diagnostics', correction(), {}, 'X01 correction_without_unfavourable diagnosticsId'],
  ])('%s', (_what, record, more, wanted) => expect(bad(record, more)).toEqual([wanted]));

  it('what is no record at all is named by its place', () =>
    expect(refusals([null, 5, [], 'text', {}])).toEqual([
      '#1 not_a_record',
      '#2 not_a_record',
      '#3 not_a_record',
      '#4 not_a_record',
      expect.stringMatching(/^#5 /),
    ]));
  it('the line and the place in the list are told', () => {
    const pretty = JSON.stringify(
      JSON.parse(file([prevention(), { ...prevention({ id: 'P02', note: 'a "quoted" [line]\n{' }), date: 'x' }])),
      null,
      1,
    );
    const result = readText(pretty);
    const line = pretty.split('\n').findIndex((text) => text.includes('"P02"'));
    expect(result).toMatchObject({
      ok: true,
      value: { refused: [{ id: 'P02', entry: 2, line: expect.any(Number), value: 'x' }] },
    });
    if (result.ok)
      expect(
        pretty
          .split('\n')
          .slice(result.value.refused[0]!.line - 1, line + 1)
          .join(''),
      ).toMatch(/^\s*\{.*"P02"/);
  });
  it('ciphers are never repeated in a refusal', () =>
    expect(JSON.stringify(read([counselling({ codes: ['850312300123'] })]).refused)).not.toContain('850312300123'));
  it('good ones come in beside bad ones', () =>
    expect(freshIds([{ ...prevention(), date: 'x' }, prevention({ id: 'P02' })])).toEqual(['P02/1']));
  it('one bad version takes the whole record with it', () =>
    expect([
      freshIds([prevention(), { ...prevention({ version: 2 }), date: 'x' }, prevention({ version: 3 })]),
      refusals([{ ...prevention(), date: 'x' }, prevention({ version: 2 })]),
    ]).toEqual([[], ['P01 impossible_date date']]));
});

describe('versions', () => {
  it('met twice with the same content count once, whatever the order of keys and the writing of the moment', () => {
    const turned = Object.fromEntries(
      Object.entries({ ...prevention(), enteredAt: '2026-03-12T13:00:00.000Z' }).reverse(),
    );
    expect(read([prevention(), turned, prevention()])).toMatchObject({
      alreadyThere: 2,
      refused: [],
      fresh: [{ id: 'P01' }],
    });
  });
  it('met twice with different content refuse the record', () =>
    expect([
      refusals([prevention(), prevention({ participants: 13 })]),
      freshIds([prevention(), prevention({ participants: 13 })]),
    ]).toEqual([['P01 version_conflict version'], []]));
  it('different from the vault are refused, and what is stored stays', () => {
    expect(refusals([prevention({ participants: 13 }), prevention({ version: 2 })], [prevention()])).toEqual([
      'P01 version_conflict version',
    ]);
    expect(freshIds([prevention({ participants: 13 }), prevention({ version: 2 })], [prevention()])).toEqual([]);
  });
  it('a later one of a stored record comes in', () =>
    expect(read([prevention(), prevention({ version: 2 })], [prevention()])).toMatchObject({
      alreadyThere: 1,
      fresh: [{ version: 2 }],
      warnings: [],
    }));
  it('of another kind are refused, within the file and against the vault', () => {
    expect(refusals([prevention(), { ...special(), id: 'P01', version: 2 }])).toEqual(['P01 kind_changed kind']);
    expect(refusals([{ ...special(), id: 'P01', version: 2 }], [prevention()])).toEqual(['P01 kind_changed kind']);
  });
  it('with one left out are pointed out', () =>
    expect(read([prevention(), prevention({ version: 3 })]).warnings).toEqual([
      { id: 'P01', code: 'version_gap', field: 'version' },
    ]));
  it('are told apart by id however the id is called', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'P01', 'p01'];
    expect(freshIds(ids.map((id) => ({ ...prevention(), id })))).toEqual(ids.map((id) => `${id}/1`));
  });
});

describe('227-26: corrections over a whole file', () => {
  const other = diagnostics({ version: 2, examinees: [examinee({ outcome: 'favourable' })] });
  it('find their ground anywhere in the file or in the vault', () => {
    expect(freshIds([correction(), diagnostics()])).toEqual(['X01/1', 'D05/1']);
    expect(freshIds([correction()], [diagnostics()])).toEqual(['X01/1']);
  });
  it('are judged by the last version of the diagnostics', () => {
    expect(refusals([correction(), other, diagnostics()])).toEqual([
      'X01 correction_without_unfavourable diagnosticsId',
    ]);
    expect(
      refusals([
        diagnostics({ version: 2 }),
        correction(),
        diagnostics({ examinees: [examinee({ outcome: 'favourable' })] }),
      ]),
    ).toEqual([]);
  });
  it('find none in a diagnostics that is itself refused, deleted, a draft or later', () => {
    expect(refusals([{ ...diagnostics(), purpose: 'x' }, correction()])).toEqual([
      'D05 unknown_value purpose',
      'X01 correction_without_unfavourable diagnosticsId',
    ]);
    for (const more of [{ status: 'deleted' }, { status: 'draft' }, { date: on('2026-04-01') }] as const)
      expect(refusals([diagnostics(more), correction()])).toEqual([
        'X01 correction_without_unfavourable diagnosticsId',
      ]);
  });
  it('that are not active in the end need none', () =>
    expect(
      refusals([
        correction(),
        correction({ version: 2, status: 'cancelled' }),
        correction({ id: 'X02', status: 'draft' }),
      ]),
    ).toEqual([]));
  it('in the vault do not lose theirs by a file', () => {
    expect(refusals([other], [diagnostics(), correction()])).toEqual(['D05 correction_without_unfavourable examinees']);
    expect(freshIds([other, correction({ version: 2, status: 'deleted' })], [diagnostics(), correction()])).toEqual([
      'D05/2',
      'X01/2',
    ]);
  });
  it('are judged again when a refusal gives a neighbour back its former version', () => {
    // the file turns D05 favourable for 4014 (in the vault corrected on it) and unfavourable for 4015 (corrected in the
    // file)
    const turned = diagnostics({
      version: 2,
      examinees: [examinee({ outcome: 'favourable' }), examinee({ code: '4015' })],
    });
    const records = [turned, correction({ id: 'A', code: '4015' })];
    for (const list of [records, [...records].reverse()])
      expect([...refusals(list, [diagnostics(), correction()])].sort()).toEqual([
        'A correction_without_unfavourable diagnosticsId',
        'D05 correction_without_unfavourable examinees',
      ]);
  });
});

describe('227-43: special work without a request', () => {
  it('becomes a draft and is said so, whether the request is null or absent', () => {
    const { request: _request, ...absent } = special({ id: 'S02' });
    const plan = read([special({ request: null }), absent]);
    expect([plan.drafts, plan.fresh.map((r) => r.status), plan.refused]).toEqual([
      ['S01', 'S02'],
      ['draft', 'draft'],
      [],
    ]);
  });
  it('a second time changes nothing', () => {
    const text = [special({ request: null })];
    expect(read(text, read(text).fresh)).toMatchObject({ fresh: [], alreadyThere: 1, refused: [], drafts: [] });
  });
  it('that was a draft anyway is not named', () =>
    expect(read([special({ request: null, status: 'draft' })]).drafts).toEqual([]));
});

describe('what is only doubtful comes in with a warning', () => {
  const warnings = (...records: unknown[]) =>
    read(records).warnings.map(({ id, code, field }) => `${id} ${code} ${field}`);
  it('late by the first version, not by an amendment', () => {
    expect(warnings(prevention({ enteredAt: '2026-04-26T18:00+05:00' as Instant }))).toEqual(['P01 late_entry date']);
    expect(warnings(prevention(), prevention({ version: 2, enteredAt: '2026-04-26T18:00+05:00' as Instant }))).toEqual(
      [],
    );
  });
  it("the day of entry is that of the file's time zone", () => {
    // 18 March 00:30 in Almaty is still 17 March in UTC
    expect(warnings(prevention({ enteredAt: '2026-03-17T19:30Z' as Instant }))).toEqual(['P01 late_entry date']);
    expect(warnings(prevention({ enteredAt: '2026-03-17T18:30Z' as Instant }))).toEqual([]);
  });
  it('a holiday, a pending conclusion, a mixed session, a date-like code', () => {
    expect(warnings(prevention({ date: on('2026-03-09') }))).toEqual(['P01 public_holiday date']);
    expect(
      warnings(
        diagnostics({
          examinees: [examinee({ category: 'candidate', recommendation: 'pending' }), examinee({ code: '120385' })],
        }),
      ),
    ).toEqual([
      'D05 code_looks_like_date examinees.1.code',
      'D05 mixed_group examinees',
      'D05 pending_conclusion examinees.0.recommendation',
    ]);
  });
  it('D-03a: a group with somebody whom another record knows as a trainee', () => {
    const group = counselling({ id: 'C16', form: 'group', codes: ['10001', '4034'] });
    expect(
      warnings(counselling(), diagnostics({ examinees: [examinee({ code: '4034', category: 'trainee' })] }), group),
    ).toEqual(['C16 mixed_group codes']);
  });
  it('A3-06: a candidate without a recommendation waits for the conclusion, at once or on paper', () => {
    for (const recommendation of [undefined, null]) {
      const plan = read([
        { ...diagnostics(), examinees: [{ ...examinee({ category: 'candidate' }), recommendation }] },
      ]);
      expect(plan).toMatchObject({
        refused: [],
        warnings: [{ id: 'D05', code: 'pending_conclusion' }],
        fresh: [{ examinees: [{ recommendation: 'pending' }] }],
      });
    }
    const draft = diagnostics({ status: 'draft', examinees: [examinee({ category: 'candidate' })] });
    expect(read([draft])).toMatchObject({ refused: [], warnings: [], fresh: [draft] });
  });
  it('a recommendation of anybody but a candidate is a field the format does not know there', () => {
    const plan = read([diagnostics({ examinees: [examinee({ recommendation: 'not_recommended' })] })]);
    expect(plan).toMatchObject({
      refused: [],
      warnings: [{ id: 'D05', code: 'unknown_field', field: 'examinees.0.recommendation' }],
      fresh: [diagnostics()],
    });
    expect(refusals([{ ...diagnostics(), examinees: [{ ...examinee(), recommendation: 'perhaps' }] }])).toEqual([
      'D05 unknown_value examinees.0.recommendation',
    ]);
  });
  it('a code twice in a session, each row with its own conclusion', () => {
    expect(read([diagnostics({ examinees: [examinee(), examinee(), examinee()] })])).toMatchObject({
      refused: [],
      warnings: [{ id: 'D05', code: 'duplicate_examinee', field: 'examinees.1.code' }],
      fresh: [{ examinees: { length: 3 } }],
    });
  });
  it('point 17: a short code or one like a birth date is lawful in an old journal, and pointed out', () => {
    expect(
      warnings(
        counselling({ codes: ['101'] }),
        counselling({ id: 'C02', codes: ['17'] }),
        counselling({ id: 'C03', codes: ['12041985'] }),
        counselling({ id: 'C04', codes: ['АБ'] }),
      ),
    ).toEqual([
      'C01 code_short codes.0',
      'C02 code_short codes.0',
      'C03 code_looks_like_date codes.0',
      'C04 code_short codes.0',
    ]);
  });
  it('point 16: a group of one, an individual of several, a code twice', () => {
    expect(warnings(counselling({ form: 'group' }))).toEqual(['C01 group_of_one codes']);
    expect(warnings(counselling({ codes: ['10001', '10002'] }))).toEqual(['C01 individual_of_many codes']);
    expect(warnings(counselling({ form: 'group', codes: ['10001', '10002', '10001'] }))).toEqual([
      'C01 duplicate_code codes.2',
    ]);
  });
  it('B1: a group of people examined as candidates before is not mixed, and today measures a research', () => {
    const group = counselling({ id: 'C16', form: 'group', codes: ['4014', '4034'] });
    expect(
      warnings(diagnostics({ examinees: [examinee({ category: 'candidate', recommendation: 'recommended' })] }), group),
    ).toEqual([]);
    const running = file([research({ end: null })]);
    const codes = (today?: string) => {
      const plan = readExchange(running, { existing: [], calendar, ...(today ? { today: on(today) } : {}) });
      return plan.ok ? plan.value.warnings.map(({ code }) => code) : null;
    };
    expect([codes(), codes('2026-08-01')]).toEqual([[], ['research_long_open']]);
  });
  it('point 14: a result that is left out or null was not determined', () => {
    const { outcome: _outcome, ...open } = examinee();
    for (const one of [open, { ...open, outcome: null }])
      expect(read([{ ...diagnostics(), examinees: [one] }])).toMatchObject({
        refused: [],
        fresh: [{ examinees: [{ outcome: 'not_determined' }] }],
      });
    expect(refusals([{ ...diagnostics(), examinees: [open] }, correction()])).toEqual([
      'X01 correction_without_unfavourable diagnosticsId',
    ]);
  });
  it('unknown fields are named and dropped, at every level, `__proto__` too', () => {
    const text = file([
      { ...diagnostics({ examinees: [{ ...examinee(), surname: 'x' } as never] }), colour: { deep: [] } },
    ]).replace('"colour"', '"__proto__":{"polluted":1},"colour"');
    const result = readText(text);
    if (!result.ok) throw new Error(result.error.code);
    expect(new Set(result.value.warnings.map((w) => w.field))).toEqual(
      new Set(['__proto__', 'colour', 'examinees.0.surname']),
    );
    expect(result.value.fresh).toEqual([diagnostics()]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
  it('null in a field that may be left out is no fault', () => {
    const entry = {
      ...diagnostics(),
      methods: null,
      conclusion: null,
      reason: null,
      start: null,
      examinees: [{ ...examinee(), recommendation: null }],
    };
    expect(read([entry])).toMatchObject({ refused: [], warnings: [], fresh: [diagnostics()] });
    expect(read([{ ...research(), hold: null, destroyedByAct: null }])).toMatchObject({
      refused: [],
      warnings: [],
      fresh: [research()],
    });
  });
  it('letter ciphers come in as capitals, so that one person has one spelling', () => {
    expect(read([counselling({ codes: ['abcd'] })]).fresh).toMatchObject([{ codes: ['ABCD'] }]);
    expect(warnings(diagnostics({ examinees: [examinee({ code: 'abcd' }), examinee({ code: 'ABCD' })] }))).toEqual([
      'D05 duplicate_examinee examinees.1.code',
    ]);
  });
});

describe('a hostile file', () => {
  it('nested a hundred thousand deep is judged, not choked on', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = file([
      prevention(),
      { ...prevention({ id: 'P02' }), note: 'DEEP' },
      { ...prevention({ id: 'P03' }), extra: 'DEEP' },
    ]).replaceAll('"DEEP"', deep);
    const result = readText(text);
    expect(result).toMatchObject({
      ok: true,
      value: { refused: [{ id: 'P02', reason: 'wrong_type' }], warnings: [{ id: 'P03', code: 'unknown_field' }] },
    });
  });
  it('with a record of a thousand unknown fields names only some', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, n]));
    expect(read([{ ...many, ...prevention() }]).warnings).toHaveLength(20);
  });
  it('with ten thousand versions and corrections of one record is read once through', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => correction({ id: `X${n}` }));
    const more = Array.from({ length: 10_000 }, (_, n) => prevention({ version: n + 1 }));
    const plan = read([diagnostics({ status: 'deleted' }), ...many, ...more]);
    expect([plan.refused.length, plan.fresh.length]).toEqual([10_000, 10_001]);
  });
});
