/** The journal as an Excel file on paper: large enough to be read, and nothing of a long text hidden. */
import { describe, expect, it } from 'vitest';
import { journalWorkbook } from '../../shared/documents/journal/journal-workbook';
import type { JournalLine } from '../../shared/documents/inputs';
import { SETTINGS, journalLines } from './sample';

const options = (language: 'kk' | 'ru') => ({
  language,
  withResults: true,
  unitName: SETTINGS.unit.name,
  range: null,
  psychologist: SETTINGS.psychologist,
  stamp: { programVersion: '0', checkValue: null },
});

describe('the journal printed from Excel', () => {
  it.each(['kk', 'ru'] as const)('is not scaled below nine points (%s)', (language) => {
    const [sheet] = journalWorkbook(journalLines(), options(language)).sheets;
    // seven pixels to a character and five at the sides, 96 to the inch; between the margins there are 257 mm
    const millimetres =
      ((sheet?.columns ?? []).reduce((sum, { width }) => sum + Math.trunc(width * 7 + 5), 0) / 96) * 25.4;
    expect(millimetres).toBeLessThanOrEqual(257);
    expect(
      Math.min(...(sheet?.rows ?? []).flatMap((row) => (row ?? []).map(({ sizePt }) => sizePt ?? 11))),
    ).toBeGreaterThanOrEqual(9);
  });

  it('a long result goes on in further rows, whole and in order', () => {
    const known = journalLines().find(({ record }) => record?.kind === 'special' && record.status === 'active');
    if (known?.record?.kind !== 'special') throw new Error('no line');
    const result = Array.from({ length: 400 }, (_, n) => `сөз${n}`).join(' ');
    const line: JournalLine = { ...known, record: { ...known.record, result } };
    const [sheet] = journalWorkbook([line], options('kk')).sheets;
    const cells = (sheet?.rows ?? []).flatMap((row) =>
      row?.length === 13 && typeof row[10]?.value === 'string' && row[10].value.includes('сөз') ? [row[10].value] : [],
    );
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.join(' ')).toContain(result);
    const [, head, last] = /^A(\d+):M(\d+)$/.exec(sheet?.autoFilter ?? '') ?? [];
    expect(Number(last) - Number(head)).toBe(cells.length);
  });
});
