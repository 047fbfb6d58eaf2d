import { describe, expect, it } from 'vitest';
import { softWords } from '../../renderer/ui/soft-words';

const shown = (text: string) => softWords(text).replaceAll('\u00AD', '-');

describe('words that may break in a narrow cell', () => {
  it('breaks long words of all three languages between syllables', () => {
    expect(shown('индивидуальная, очно')).toBe('инди-ви-ду-аль-ная, очно');
    expect(shown('ұйымдастырушылық жұмыс')).toBe('ұйым-дас-ты-ру-шы-лық жұмыс');
    expect(shown('recommendations')).toContain('-');
  });
  it('leaves short words, numbers and everything around them as they are', () => {
    expect(shown('№ 12, 05.03.2026 исследование 48213')).toBe('№ 12, 05.03.2026 исследование 48213');
    expect(softWords('Психодиагностика – 5 %').replaceAll('\u00AD', '')).toBe('Психодиагностика – 5 %');
  });
  it('never parts fewer than three letters from either end', () => {
    for (const word of ['профессиональная', 'психопрофилактика', 'самостоятельно', 'ұйымдастырушылық'])
      expect(shown(word)).toMatch(/^[^-]{3,}-(.*-)?[^-]{3,}$/);
  });
});
