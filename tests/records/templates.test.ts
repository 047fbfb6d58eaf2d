/** A template holds what comes again: never a person, a result or a day, in any kind of work. */
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../shared/time/civil-date';
import { correctionOf } from '../../renderer/features/records/kinds/correction.values';
import { counsellingOf } from '../../renderer/features/records/kinds/counselling.values';
import { diagnosticsOf } from '../../renderer/features/records/kinds/diagnostics.values';
import { preventionOf } from '../../renderer/features/records/kinds/prevention.values';
import { researchOf } from '../../renderer/features/records/kinds/research.values';
import { specialOf } from '../../renderer/features/records/kinds/special.values';
import { templateValues, withTemplate } from '../../renderer/features/records/templates/template-values';
import { correction, counselling, diagnostics, examinee, prevention, research, special } from '../domain/builders';

const day = civilDate('2026-03-12');
const own = 'only of this day';
const paper = { number: own, date: day };
const span = { from: day, to: day };

const FORMS = {
  diagnostics: diagnosticsOf(
    diagnostics({
      start: day,
      note: own,
      assignment: paper,
      conclusion: own,
      recommendations: own,
      methods: 'test',
      examinees: [examinee({ code: '740141' }), examinee({ code: '740142' })],
    }),
  ),
  counselling: counsellingOf(counselling({ start: day, note: own, codes: ['740141'], content: own, result: own })),
  prevention: preventionOf(
    prevention({
      start: day,
      note: own,
      participants: 740141,
      code: '740141',
      quantity: 740141,
      copies: 740141,
      topic: 'again',
    }),
  ),
  correction: correctionOf(
    correction({ start: day, note: own, code: '740141', diagnosticsId: own, content: own, result: own }),
  ),
  special: specialOf(special({ start: day, note: own, request: paper, requestedBy: own, content: own, result: own })),
  research: researchOf(
    research({
      note: own,
      assignment: paper,
      start: day,
      end: day,
      returned: 740141,
      invalid: 740141,
      valid: 740141,
      invalidReasons: own,
      results: own,
      forecast: own,
      recommendations: own,
      materials: [{ kind: 'survey', carrier: 'paper', quantity: 740141 }],
      stages: { preparatory: span, main: span, final: span },
      participants: ['employee'],
    }),
  ),
} as const;

describe('templates', () => {
  it.each(Object.entries(FORMS))('B2: of %s hold no person, result or day', (kind, form) => {
    const text = JSON.stringify(templateValues(kind as keyof typeof FORMS, form));
    for (const secret of [own, '740141', '740142', '2026-', 'unfavourable', 'statement'])
      expect(text, kind).not.toContain(secret);
    expect(text).not.toBe('{}');
  });
  it('lay only that over a form', () => {
    const values = templateValues('diagnostics', FORMS.diagnostics);
    const fresh = diagnosticsOf(
      diagnostics({
        purpose: 'adaptation',
        examinees: [examinee({ code: '4001', category: 'trainee', outcome: 'favourable' })],
        conclusion: 'mine',
      }),
    );
    expect(withTemplate('diagnostics', fresh, values)).toMatchObject({
      purpose: 'assessment',
      conclusion: 'mine',
      methods: 'test',
      examinees: [{ code: '4001', category: 'employee', outcome: 'favourable' }],
    });
    // one kept by an earlier version may hold more than it should
    expect(withTemplate('research', FORMS.research, { results: 'old', stages: 'old', title: 'again' })).toEqual({
      ...FORMS.research,
      title: 'again',
    });
  });
});
