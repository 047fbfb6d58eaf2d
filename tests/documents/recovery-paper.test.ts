/** The recovery sheet on paper: everything that opens the vault, nothing that says whose it is. */
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../renderer/documents';
import { encodeRecoveryCode } from '../../shared/domain/access/recovery-code';
import { recoveryPaper, recoverySheetName } from '../../shared/documents/access/recovery-paper';
import { civilDate } from '../../shared/time/civil-date';

const groups = encodeRecoveryCode(new Uint8Array(32).map((_, index) => index * 7));

describe('the recovery sheet', () => {
  it.each([
    ['kk', '2026 ж. «10» наурыз', 'ҚАЛПЫНА КЕЛТІРУ ПАРАҒЫ'],
    ['ru', '«10» марта 2026 г.', 'ЛИСТ ВОССТАНОВЛЕНИЯ'],
  ] as const)(
    'in %s has every group with its number, the vault, the date, and how to keep it',
    (language, date, title) => {
      const paper = recoveryPaper({ groups, vaultId: '3F2A 91C0', madeOn: civilDate('2026-03-10') }, language, '1.2.3');
      const table = paper.blocks.find((block) => block.kind === 'table');
      const cells = (table?.rows ?? []).flat().map((cell) => cell.text);
      expect(cells).toEqual(groups.flatMap((group, index) => [String(index + 1), [...group].join(' ')]));
      const page = printHtml(paper).replaceAll('\u00A0', ' ');
      for (const words of [title, '3F2A 91C0', date, '1.2.3', '18']) expect(page).toContain(words);
      expect(page).not.toMatch(/\{\{|undefined/);
      expect(recoverySheetName(language)).toBe(`Qalpyna-keltiru_${language}.pdf`);
    },
  );
});
