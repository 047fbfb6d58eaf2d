import { describe, expect, it } from 'vitest';
import type { WorkRecord } from '../../shared/domain/records/record';
import { type RecordToCheck, checkRecord } from '../../shared/domain/records/record-rules';
import { civilDate as on } from '../../shared/time/civil-date';
import { correction, counselling, diagnostics, examinee, prevention, research, special } from './builders';

const check = (
  record: RecordToCheck,
  others: WorkRecord[] = [],
  more: { entry?: boolean; alphabet?: 'digits' | 'letters' } = {},
) =>
  checkRecord(record, {
    lookup: (id) => others.find((r) => r.id === id),
    correctionsOf: (id) => others.filter((r) => r.kind === 'correction' && r.diagnosticsId === id),
    ...more,
  }).map(({ code, field, params }) => `${params?.['rule'] ?? code} ${field}`);

describe('checkRecord', () => {
  it('finds nothing wrong with sound records of every kind', () => {
    for (const record of [diagnostics(), counselling(), prevention(), special(), research()])
      expect(check(record, [], { entry: true })).toEqual([]);
    expect(check(correction(), [diagnostics()], { entry: true })).toEqual([]);
  });

  it('227-33: asks for a cipher in every field that holds one, drafts included', () => {
    expect(
      check(diagnostics({ status: 'draft', examinees: [examinee(), examinee({ code: '850312300123' })] })),
    ).toEqual(['record.code_looks_personal examinees.1.code']);
    expect(check(counselling({ codes: ['40-1'] }))).toEqual(['record.code_shape codes.0']);
    expect(check(correction({ code: 'A1' }), [])).toContain('record.code_shape code');
    expect(check(diagnostics(), [], { alphabet: 'letters' })).toEqual(['record.code_shape examinees.0.code']);
  });

  it('A3-06: candidates have a recommendation once the record is active, nobody else ever', () => {
    const candidate = examinee({ category: 'candidate' });
    expect(check(diagnostics({ examinees: [candidate] }))).toEqual([
      'recommendation_missing examinees.0.recommendation',
    ]);
    expect(check(diagnostics({ status: 'draft', examinees: [candidate] }))).toEqual([]);
    expect(check(diagnostics({ status: 'draft', examinees: [examinee({ recommendation: 'pending' })] }))).toEqual([
      'recommendation_misplaced examinees.0.recommendation',
    ]);
  });

  it('227-20: nobody is examined twice in one session', () =>
    expect(check(diagnostics({ examinees: [examinee(), examinee()] }))).toEqual([
      'duplicate_examinee examinees.1.code',
    ]));
  it('227-20: a session that came in with a code twice may be deleted', () =>
    expect(check(diagnostics({ status: 'deleted', examinees: [examinee(), examinee()] }))).toEqual([]));

  it('227-26: an active correction needs its unfavourable diagnostics, a draft not yet', () => {
    expect(check(correction())).toEqual(['record.correction_needs_unfavourable diagnosticsId']);
    expect(check(correction(), [diagnostics({ status: 'draft' })])).toEqual([
      'record.correction_needs_unfavourable diagnosticsId',
    ]);
    expect(check(correction({ code: '4015' }), [diagnostics()])).toEqual([
      'record.correction_needs_unfavourable diagnosticsId',
    ]);
    expect(check(correction({ date: on('2026-03-11') }), [diagnostics()])).toEqual([
      'record.correction_needs_unfavourable diagnosticsId',
    ]);
    expect(check(correction({ status: 'draft' }))).toEqual([]);
  });

  it('227-27: without the statement on contraindications there is no correction', () =>
    expect(check(correction({ contraindicationsAbsent: false }), [diagnostics()])).toEqual([
      'record.contraindications contraindicationsAbsent',
    ]));

  it('227-27: whoever enters a correction says what that statement rests on; an old journal need not', () => {
    const { contraindicationsBasis: _left, ...silent } = correction();
    expect(check(silent, [diagnostics()], { entry: true })).toEqual([
      'contraindications_basis_missing contraindicationsBasis',
    ]);
    expect(check({ ...silent, status: 'draft' }, [diagnostics()], { entry: true })).toEqual([]);
    expect(check({ ...silent, status: 'deleted', reason: 'x' }, [diagnostics()], { entry: true })).toEqual([]);
    expect(check(silent, [diagnostics()])).toEqual([]);
  });

  it('227-26: a diagnostics is not changed under a correction that rests on it', () => {
    const others = [diagnostics(), correction()];
    const changed = (more: Partial<ReturnType<typeof diagnostics>>) =>
      check(diagnostics({ version: 2, reason: 'typo', ...more }), others, { entry: true });
    expect(changed({ status: 'deleted' })).toEqual(['record.orphans_correction status']);
    expect(changed({ examinees: [examinee({ outcome: 'favourable' })] })).toEqual([
      'record.orphans_correction examinees',
    ]);
    expect(changed({ date: on('2026-04-01') })).toEqual(['record.orphans_correction date']);
    expect(changed({ note: 'only a note' })).toEqual([]);
    expect(
      check(diagnostics({ version: 2, status: 'deleted', reason: 'x' }), [
        diagnostics(),
        correction({ status: 'cancelled' }),
      ]),
    ).toEqual([]);
  });

  it('227-43: an active special record needs its request', () => {
    expect(check(special({ request: null }))).toEqual(['record.special_needs_request request']);
    expect(check(special({ request: null, status: 'draft' }))).toEqual([]);
  });

  it('the first day is not after the last', () => {
    expect(check(prevention({ start: on('2026-03-13') }))).toEqual(['record.date_order start']);
    expect(check(prevention({ start: on('2026-03-12') }))).toEqual([]);
    expect(check(research({ end: on('2026-02-08') }))).toEqual(['record.date_order end']);
    expect(check(research({ end: null }))).toEqual([]);
  });

  it('227-46: at the form a change has its reason; the first entry, a draft finished and an old journal do not need one', () => {
    const entry = { entry: true };
    expect(check(prevention({ status: 'cancelled' }), [], entry)).toEqual(['record.reason_required reason']);
    expect(check(prevention({ status: 'deleted', reason: '  ' }), [], entry)).toEqual([
      'record.reason_required reason',
    ]);
    expect(check(prevention({ version: 2 }), [prevention()], entry)).toEqual(['record.reason_required reason']);
    expect(check(prevention({ version: 2 }), [prevention({ status: 'draft' })], entry)).toEqual([]);
    expect(check(prevention({ status: 'deleted' }))).toEqual([]);
  });

  it('227-43: at the form a special request has its number too, a paper journal is taken as it stands', () => {
    const unnumbered = special({ request: { number: ' ', date: on('2026-03-10') } });
    expect(check(unnumbered, [], { entry: true })).toEqual(['record.special_needs_request request.number']);
    expect(check(unnumbered)).toEqual([]);
    expect(check({ ...unnumbered, broughtIn: on('2026-03-12') }, [], { entry: true })).toEqual([]);
  });

  it('227-33: a short code is refused when it is new, and stays where the vault or an old journal has it', () => {
    const short = counselling({ codes: ['101'] });
    expect(check(short, [], { entry: true })).toEqual(['record.code_shape codes.0']);
    expect(check({ ...short, broughtIn: on('2026-03-12') }, [], { entry: true })).toEqual([]);
    expect(check({ ...short, version: 2, reason: 'x' }, [short], { entry: true })).toEqual([]);
    const known = {
      lookup: () => undefined,
      correctionsOf: () => [],
      entry: true,
      codeState: (code: string) => ({ known: code === '101', closedOn: null, group: false }),
    };
    expect([
      checkRecord(short, known),
      checkRecord(counselling({ codes: ['102'] }), known).map(({ code }) => code),
    ]).toEqual([[], ['record.code_shape']]);
  });

  it('order 74: only its monitorings say why forms are invalid', () => {
    const silent = { ...research(), invalidReasons: '' };
    expect(check(silent, [], { entry: true })).toEqual([]);
    expect(check({ ...silent, monitoring: 'additional' }, [], { entry: true })).toEqual([
      'invalid_reason_missing invalidReasons',
    ]);
  });

  it('names the clause that asks for it', () => {
    const [found] = checkRecord(correction(), { lookup: () => undefined, correctionsOf: () => [] });
    expect(found).toMatchObject({ clause: 'order 227, point 15' });
  });

  it('takes what a form gives, without an identity', () => {
    const { id: _id, version: _version, enteredAt: _enteredAt, ...input } = prevention();
    expect(check(input, [], { entry: true })).toEqual([]);
  });
});
