/** The control sheet of the action log on paper: where the log stood, in both languages. */
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../renderer/documents';
import { type ControlSheetContent, controlPaper } from '../../shared/documents/action-log/control-paper';
import { controlFileName } from '../../shared/documents/file-names';
import { defaultSettings } from '../../shared/domain/settings/settings';
import { civilDate } from '../../shared/time/civil-date';

const content: ControlSheetContent = {
  month: '2026-02',
  vaultId: '3F2A 91C0',
  madeOn: civilDate('2026-03-02'),
  first: 41,
  last: { n: 118, at: '2026-02-27 17:40', head: '3F9A 12C4 00B7 5D21' },
  counts: { entry: 40, files: 12, backup: 2, access: 0, material: 20, clock: 0, program: 3, faults: 1 },
  refused: 5,
  check: { lines: 130, fault: null },
};

describe('the control sheet', () => {
  it.each([
    ['kk', '2026 жылғы 1 ақпан – 28 ақпан'],
    ['ru', 'с 1 февраля по 28 февраля 2026 года'],
  ] as const)('in %s names the lines, the check value, the counts and the result of the check', (language, period) => {
    const stamp = { programVersion: '1.2.3', checkValue: 'aa00' };
    const page = printHtml(controlPaper(content, defaultSettings(), language, stamp)).replaceAll('\u00A0', ' ');
    for (const words of [
      period,
      '№ 41',
      '№ 118',
      '27.02.2026 17:40',
      '3F9A 12C4 00B7 5D21',
      '3F2A 91C0',
      '130',
      '1.2.3',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/\{\{|undefined/);
    const broken = printHtml(
      controlPaper({ ...content, first: null, check: { lines: 130, fault: 77 } }, defaultSettings(), language, stamp),
    ).replaceAll('\u00A0', ' ');
    expect(broken).toContain('№ 77');
    expect(broken).not.toContain('№ 41');
    expect(controlFileName('2026-02', 'TEST-01', language, 'docx')).toBe(`Baqylau_2026-02_TEST-01_${language}.docx`);
  });
});
